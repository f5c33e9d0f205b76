/** Pages of a PDF laid on sheets as the order of pages and the geometry say (`common/print/impose.ts`, `impose-sheet.ts`). */
import { clip, concatTransformationMatrix, drawObject, endPath, PDFDocument, popGraphicsState, pushGraphicsState, rectangle, type PDFEmbeddedPage, type PDFOperator, type PDFPage } from '@cantoo/pdf-lib';
import type { ImposeChoice } from '../../../common/contract/impose-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { blockOf, isHeadDown, marksOn, placedOn, SHEET_NAMES, SHEETS, smallestSheet, type Block, type Paper, type Placed, type Wanted } from '../../../common/print/impose-sheet.ts';
import { impose } from '../../../common/print/impose.ts';
import { MM } from '../design.ts';
import { marginPages, wordsOf } from './margins.ts';

export interface LayOptions {
  readonly choice: ImposeChoice;
  readonly trim: Paper;
  /** mm round the trim on the pages that are laid */
  readonly bleed: number;
  /** mm of a leaf, for pages that leaves outside push out; 0: nothing is moved */
  readonly caliper: number;
  readonly title: string;
  /** ms since 1970 */
  readonly at: number;
}

export interface Laid {
  /** Its pages are sides: each sheet's front, then its back. */
  readonly document: PDFDocument;
  readonly sides: number;
  readonly blanks: number;
  readonly scale: number;
  /** "SRA3" */
  readonly sheet: string;
}

/**
 * @param pages the book, a page each with its bleed and nothing round it
 * @throws AppError print/sheet-too-small, print/typeset
 */
export async function laySheets(pages: PDFDocument, { choice, trim, bleed, caliper, title, at }: LayOptions): Promise<Laid> {
  const pagesToLay = { order: choice, trim, bleed, gutter: choice.gutter };
  const sheetId = choice.sheet ?? smallestSheet(pagesToLay);
  const wanted: Wanted = { ...pagesToLay, sheet: SHEETS[sheetId] };
  const block = blockOf(wanted);
  if (block.scale < 1 && !choice.shrink) throw new AppError('print/sheet-too-small', { sheet: SHEET_NAMES[sheetId], width: Math.ceil(block.block.width), height: Math.ceil(block.block.height), percent: Math.floor(block.scale * 100) });
  const imposition = impose(pages.getPageCount(), choice);
  const sides = imposition.sheets.flatMap((sheet) => (['front', 'back'] as const).map((side) => ({ sheet, side })));
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  const embedded = await document.embedPdf(pages, pages.getPageIndices());
  const margins = choice.marks ? await document.embedPdf(marginPages(block, sides.map(({ sheet, side }) => ({ ...marksOn(sheet, side, block, wanted, imposition), words: wordsOf(sheet, side, choice.scheme, imposition, title) })), at), sides.map((_, index) => index)) : [];
  for (const [index, { sheet, side }] of sides.entries()) {
    const paper = document.addPage([block.width * MM, block.height * MM]);
    const down = side === 'back' && isHeadDown(block, choice.flip);
    const drawn = placedOn(sheet[side].cells, block, wanted, caliper).flatMap((placed) => {
      const page = embedded[placed.page - 1];
      return page === undefined ? [] : drawPage(paper, page, placed, block, bleed);
    });
    const margin = margins[index];
    const marks = margin === undefined ? [] : [pushGraphicsState(), drawObject(paper.node.newXObject('Margin', margin.ref)), popGraphicsState()];
    paper.pushOperators(pushGraphicsState(), ...(down ? [concatTransformationMatrix(-1, 0, 0, -1, block.width * MM, block.height * MM)] : []), ...drawn, ...marks, popGraphicsState());
  }
  // What was embedded is written into the document only now.
  await document.flush();
  return { document, sides: sides.length, blanks: imposition.blanks, scale: block.scale, sheet: SHEET_NAMES[sheetId] };
}

/** Cut off at its bleed or at the fold; moved and, if need be, turned under that. */
function drawPage(paper: PDFPage, page: PDFEmbeddedPage, { x, y, turned, shift, reach }: Placed, { height, page: size, scale }: Block, bleed: number): PDFOperator[] {
  const name = paper.node.newXObject('Page', page.ref);
  const left = x - reach.left;
  const lower = height - (y + size.height) - reach.lower;
  const [width, tall] = [size.width + reach.left + reach.right, size.height + reach.upper + reach.lower];
  const turn = turned ? -1 : 1;
  // Where the page's own lower left corner, bleed included, comes to lie.
  const corner = turned
    ? { x: x + size.width + bleed * scale, y: height - y + bleed * scale }
    : { x: x - bleed * scale, y: height - (y + size.height) - bleed * scale };
  return [
    pushGraphicsState(),
    rectangle(left * MM, lower * MM, width * MM, tall * MM),
    clip(),
    endPath(),
    concatTransformationMatrix(turn * scale, 0, 0, turn * scale, (corner.x + shift) * MM, corner.y * MM),
    drawObject(name),
    popGraphicsState(),
  ];
}
