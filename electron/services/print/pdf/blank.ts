/** The dummy: every photo of a PDF becomes a quiet box at its place, drawn, so that the file carries no picture at all. */
import { PDFName, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import { findProxies } from './swap.ts';

/** pt, as the photo is printed at its largest. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Light enough to write on with a pencil, dark enough to be seen on a copy. */
const GREY = '0.93 g';
const LINE = '0.72 G 0.5 w';
const SQUARE: Size = { width: 100, height: 100 };

/**
 * Puts a box with a thin frame and a diagonal in the place of each picture that carries a photo's mark. A box is drawn into the
 * unit square, as a picture is: whatever page shows it keeps its place and size.
 * @param sizeOf by the photo's hash, so that lines come out equally thin; undefined: drawn for a square
 * @returns how many pictures were replaced
 */
export function blankPhotos(context: PDFContext, sizeOf: (sha256: string) => Size | undefined): number {
  const proxies = findProxies(context);
  for (const [ref, sha256] of proxies) putBox(context, ref, sizeOf(sha256) ?? SQUARE);
  return proxies.size;
}

function putBox(context: PDFContext, ref: PDFRef, { width, height }: Size): void {
  const [w, h] = [width.toFixed(2), height.toFixed(2)];
  const frame = `0.25 0.25 ${(width - 0.5).toFixed(2)} ${(height - 0.5).toFixed(2)} re`;
  const content = `q ${GREY} 0 0 ${w} ${h} re f ${LINE} ${frame} S 0 0 m ${w} ${h} l S Q`;
  const form = context.stream(content, {
    Type: PDFName.of('XObject'),
    Subtype: PDFName.of('Form'),
    BBox: [0, 0, width, height],
    Matrix: [1 / width, 0, 0, 1 / height, 0, 0],
    Resources: {},
  });
  context.assign(ref, form);
}
