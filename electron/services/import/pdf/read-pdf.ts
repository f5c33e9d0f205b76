/** Text of a .pdf → raw document. Text only: a PDF keeps places of letters, no paragraphs; pictures and tables are not taken. */
import { AppError } from '../../../common/errors.ts';
import { plainParagraph, type RawDocument, type RawItem } from '../raw.ts';
import { warning } from '../warnings.ts';
import { paragraphsOf, type PdfLine, linesOf } from './layout.ts';
import { withPdf, wordsOf } from './open-pdf.ts';

const MAX_BYTES = 200 * 1024 * 1024;
/** A yearbook of 1,000 pages is imported article by article, not whole. */
const MAX_PAGES = 1_500;
const MAX_CHARACTERS = 8_000_000;

/** @throws AppError `import/damaged`, `import/too-large`, `import/unsupported` (password) */
export async function readPdf(bytes: Uint8Array): Promise<RawDocument> {
  if (bytes.length > MAX_BYTES) throw new AppError('import/too-large', { bytes: bytes.length });
  const items: RawItem[] = [];
  const rawText: string[] = [];
  const empty: number[] = [];
  try {
    const pages = await withPdf(bytes, async (pdf) => {
      if (pdf.numPages > MAX_PAGES) throw new AppError('import/too-large', { pages: pdf.numPages });
      const lines: PdfLine[][] = [];
      let characters = 0;
      for (let number = 1; number <= pdf.numPages; number += 1) {
        const page = await pdf.getPage(number);
        const words = await wordsOf(page);
        characters += words.reduce((sum, word) => sum + word.text.length, 0);
        if (characters > MAX_CHARACTERS) throw new AppError('import/too-large', { characters });
        if (words.every((word) => word.text.trim() === '')) empty.push(number);
        rawText.push(...words.map((word) => word.text));
        lines.push(linesOf(words));
        page.cleanup();
      }
      return lines;
    });
    for (const { text, size, centred } of paragraphsOf(pages)) items.push({ ...plainParagraph(text), size, align: centred ? 'center' : 'left' });
  } catch (thrown) {
    if (thrown instanceof AppError) throw thrown;
    const name = thrown instanceof Error ? thrown.name : '';
    if (name === 'PasswordException') throw new AppError('import/unsupported', { found: 'PDF (mật khẩu)' }, { cause: thrown });
    throw new AppError('import/damaged', { why: thrown instanceof Error ? thrown.message.slice(0, 200) : 'PDF' }, { cause: thrown });
  }
  return {
    items,
    pictures: [],
    encoding: 'pdf',
    plain: false,
    warnings: [warning('text-only'), ...(empty.length > 0 ? [warning('scanned-pages', empty.slice(0, 50))] : [])],
    aside: [],
    rawText: [rawText.join('')],
  };
}
