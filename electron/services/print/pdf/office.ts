/** The proof on A4 sheets, for an office printer: the pages as they are, or two of them side by side. */
import { PDFDocument, PDFName, rgb, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib';
import type { OfficeChoice } from '../../../common/contract/shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { MM } from '../design.ts';

/** ISO 216, mm. */
const A4 = { width: 210, height: 297 };
/** mm that office printers leave white at the edge of a sheet. */
const MARGIN = 5;
const FRAME = { colour: rgb(0.7, 0.7, 0.7), width: 0.25 };

export const WHOLE_BOOK: OfficeChoice = { perSheet: 1, grey: false, pages: null };

/**
 * Lays pages on A4: one upright in the middle of each sheet, or two on a sheet on its side as they lie open in the book: a verso left, a recto right. Pages are made
 * smaller where they must be and never larger: on a sheet with one page every trim size but A4 and 20,5 × 29,5 cm is printed as
 * large as in the book, to be measured with a ruler. A hairline shows the trim.
 * @param pdf the proof, without bleed
 * @throws AppError print/no-such-pages
 */
export async function officeSheets(pdf: Uint8Array, { perSheet, grey, pages, title }: OfficeChoice & { readonly title: string }): Promise<{ readonly bytes: Uint8Array; readonly count: number }> {
  const proof = await PDFDocument.load(pdf, { updateMetadata: false });
  const all = proof.getPageCount();
  const { from, to } = pages ?? { from: 1, to: all };
  if (from > to || from > all) throw new AppError('print/no-such-pages', { from, to, pages: all });
  const sheets = await PDFDocument.create({ updateMetadata: false });
  sheets.setTitle(title);
  const embedded = await sheets.embedPdf(proof, Array.from({ length: Math.min(to, all) - from + 1 }, (_, index) => from - 1 + index));
  // Page 1 is a recto: it has its sheet's right half.
  const laid = perSheet === 2 && from % 2 === 1 ? [null, ...embedded] : embedded;
  for (let first = 0; first < laid.length; first += perSheet) {
    const [width, height] = (perSheet === 2 ? [A4.height, A4.width] : [A4.width, A4.height]).map((side) => side * MM) as [number, number];
    const sheet = sheets.addPage([width, height]);
    const room = width / perSheet;
    for (const [at, page] of laid.slice(first, first + perSheet).entries()) if (page !== null) place(sheet, page, { left: at * room, room, height });
    if (grey) takeColour(sheet);
  }
  return { bytes: await sheets.save(), count: sheets.getPageCount() };
}

function place(sheet: PDFPage, page: PDFEmbeddedPage, { left, room, height }: { readonly left: number; readonly room: number; readonly height: number }): void {
  const margin = MARGIN * MM;
  const scale = Math.min(1, (room - 2 * margin) / page.width, (height - 2 * margin) / page.height);
  const box = { width: page.width * scale, height: page.height * scale };
  const [x, y] = [left + (room - box.width) / 2, (height - box.height) / 2];
  sheet.drawPage(page, { x, y, ...box });
  sheet.drawRectangle({ x, y, ...box, borderColor: FRAME.colour, borderWidth: FRAME.width });
}

/**
 * White laid over everything with the blend mode Saturation (PDF 1.7, 11.3.5.3): what lies under it keeps its lightness and loses
 * its colour. Text stays text, pictures stay as they are in the file.
 */
function takeColour(sheet: PDFPage): void {
  const { context } = sheet.doc;
  sheet.node.set(PDFName.of('Group'), context.obj({ Type: 'Group', S: 'Transparency', CS: 'DeviceRGB', I: true }));
  const { width, height } = sheet.getSize();
  const state = sheet.node.newExtGState('Grey', context.obj({ Type: 'ExtGState', BM: 'Saturation' }));
  const content = context.register(context.flateStream(`q ${state.toString()} gs 1 1 1 rg 0 0 ${String(width)} ${String(height)} re f Q`));
  sheet.node.addContentStream(content);
}
