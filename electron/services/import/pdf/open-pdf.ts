/** A PDF for reading its text. Nothing of the file is run, no font is loaded, nothing is fetched. */
import type { PDFDocumentProxy, PDFPageProxy } from 'unpdf/pdfjs';
import { cleanText } from '../text/decode.ts';
import type { PdfWord } from './layout.ts';

/** Names of PDF.js' errors that tell of a fault in the file. It has their classes twice and gives out only one of each. */
const FAULTS: ReadonlySet<string> = new Set(['FormatError', 'InvalidPDFException', 'ParserEOFException', 'UnknownErrorException', 'XRefEntryException', 'XRefParseException']);

let listening = false;

/**
 * Opens a PDF, lets `read` read it, closes it.
 * @throws what the file is refused with by PDF.js (`PasswordException` for one that is protected), or by `read`
 */
export async function withPdf<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  // Loaded when the first PDF comes: it is larger than all other readers together.
  const { getDocument } = await import('unpdf/pdfjs');
  if (!listening) hearFaultsAhead();
  // A copy: the reader keeps what it is given.
  const pdf = await getDocument({ data: Uint8Array.from(bytes), disableFontFace: true, useSystemFonts: false, useWorkerFetch: false, stopAtErrors: false, verbosity: 0 }).promise;
  try {
    return await read(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** A page's words at their places: pt from the lower left corner of its medium. */
export async function wordsOf(page: PDFPageProxy): Promise<PdfWord[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item): PdfWord[] => ('str' in item ? [wordOf(item)] : []));
}

function wordOf(item: { str: string; transform: unknown[]; width: number; height: number; hasEOL: boolean }): PdfWord {
  const [a = 1, b = 0, , d = 0, x = 0, y = 0] = item.transform.map(Number);
  return { text: cleanText(item.str), x, y, width: item.width, size: item.height > 0 ? item.height : Math.abs(d), ends: item.hasEOL, turns: (Math.round(Math.atan2(b, a) / (Math.PI / 2)) + 4) % 4 };
}

/**
 * PDF.js fetches the pages behind the one that is asked for, and where the file is damaged there nobody hears of it (`getPageDict` of its
 * catalogue); Node ends a process for that, with all else that it was reading. The same fault comes again when it is that page's turn.
 */
function hearFaultsAhead(): void {
  listening = true;
  process.on('unhandledRejection', (fault: unknown) => {
    if (fault instanceof Error && FAULTS.has(fault.name)) return;
    // Nobody else's: as if nobody listened.
    throw fault instanceof Error ? fault : new Error(String(fault));
  });
}
