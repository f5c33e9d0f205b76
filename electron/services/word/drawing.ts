/** Pictures in a Word file: how large they are drawn, and the drawing itself. */
import { pictureName } from './kinds.ts';
import type { WordPackage } from './package.ts';
import type { WordPicture } from './shapes.ts';
import { escapeXml } from './xml.ts';

/** English metric units: 635 to a twentieth of a point. */
const EMU = 635;
/** Twentieths of a point: what the text block is wider at least, and eleven centimetres. */
const HAIR = 20;
const HIGHEST = 6237;
/** Between two pictures in one row. */
const GAP = 140;

export interface DrawnSize {
  readonly width: number;
  readonly height: number;
}

/** Sizes (twentieths of a point) of pictures that stand together in a text block `measure` wide: one by itself, else two in a row of one height, `highest` at most. */
export function sizesOf(pictures: readonly WordPicture[], measure: number, highest = HIGHEST): DrawnSize[] {
  const rows: WordPicture[][] = [];
  for (let at = 0; at < pictures.length; at += 2) rows.push(pictures.slice(at, at + 2));
  return rows.flatMap((row) => {
    const shapes = row.reduce((sum, { width, height }) => sum + width / height, 0);
    const height = Math.min(highest, (measure - HAIR - GAP * (row.length - 1)) / shapes);
    return row.map((one) => ({ width: Math.round((height * one.width) / one.height), height: Math.round(height) }));
  });
}

export function pictureXml({ id, picture, size, description }: { id: string; picture: WordPicture; size: DrawnSize; description: string }, into: WordPackage): string {
  const number = String(into.next());
  const name = escapeXml(pictureName(id, number));
  const extent = `cx="${String(size.width * EMU)}" cy="${String(size.height * EMU)}"`;
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr id="${number}" name="${name}" descr="${escapeXml(description)}"/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${into.picture(picture.bytes)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}
