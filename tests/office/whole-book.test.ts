/** Issue 8: the whole book's .docx opens in LibreOffice with all text, photos and headings. What LibreOffice has is read by other programs. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pictureIds, type ArticleDocument, type TextNode } from '../../electron/common/article/document.ts';
import { linesOf } from '../../electron/common/article/lines.ts';
import { endsNote, inlineText, isUnwritten, titleOf } from '../../electron/common/article/read.ts';
import { inForce } from '../../electron/common/article/suggest.ts';
import { printSource } from '../../electron/services/book/made/source.ts';
import { makeSample } from '../../electron/services/book/sample.ts';
import { sharp } from '../../electron/services/sharp.ts';
import { wellFormed } from '../../electron/services/print/well-formed.ts';
import { readBook, type BookReader } from '../../electron/services/store/book-file.ts';
import { readWays, type WayPage } from '../../electron/services/ways/book.ts';
import { exportWay } from '../../electron/services/ways/export.ts';
import { ASTERISKS, MISSING_PICTURE } from '../../electron/services/word/kinds.ts';
import { images, letters, pageTexts } from '../print/support/readers.ts';
import { waysBook } from '../print/support/ways-book.ts';
import { storedWords } from '../print/support/ways-text.ts';
import { inOrder, printedWords } from './printed.ts';
import { libreOffice, pythonWithUno } from './libreoffice.ts';

interface OdtLine {
  readonly level: number | null;
  readonly text: string;
  readonly pictures: readonly string[];
}

/** Photos as they are, not made smaller for the PDF. */
const PDF = `pdf:writer_pdf_Export:${JSON.stringify({ ReduceImageResolution: { type: 'boolean', value: 'false' } })}`;

const office = libreOffice({ given: 'Phạm', family: 'Lan' });
let book: BookReader;
let odt = '';
let pdf = '';
let lines: readonly OdtLine[] = [];
let notes: readonly string[] = [];

/** The sample, and a book with every kind of block, every kind of made page, and texts that mean harm. */
const BOOKS: readonly (readonly [name: string, make: (file: string) => Promise<BookReader>, photos: number])[] = [
  ['sample book', async (file) => makeSample(file).then(() => readBook(file)), 6],
  ['book with everything', async (file) => (await waysBook(file)).book, 40],
];

const articles = (): { id: string; document: ArticleDocument }[] => book.articles().map(({ id, document }) => ({ id, document: inForce(document) })).filter(({ document }) => !isUnwritten(document));
const wordsIn = (text: string): string[] => text.normalize('NFC').split(/\s+/u).filter((word) => word !== '');
/** What the file puts between stretches of a text. */
const plain = (words: readonly string[]): string => words.join(' ').replaceAll(`${ASTERISKS} `, '').replaceAll(`${MISSING_PICTURE} `, '').trim();

/** Levels and words of the headings that the book has, in its order. */
function headings(): [level: number, text: string][] {
  const { groups } = readWays(printSource(book));
  return groups.flatMap(({ part, pages }) => [...(part === null ? [] : [[1, nameOf(part)] as [number, string]]), ...pages.flatMap((page) => ofPage(page, part === null ? 1 : 2))]);
}
const nameOf = (page: WayPage): string => (page.kind === 'part' && page.number !== '' ? `${page.number}. ${page.title}` : page.title);
function ofPage(page: WayPage, level: number): [number, string][] {
  if (page.kind === 'part') return [];
  return [[level, page.title], ...page.document.blocks.flatMap((block): [number, string][] => (block.type === 'heading' ? [[block.level + 2, inlineText(block.children)]] : []))];
}
/** In front of an item of a list, between stretches of a text. */
const MARK = /^(?:[•*+▪–]|\d{1,2}\.?|[a-z]\)?)$/u;
/** What stands for half a character comes from another font, and a reader of PDF may put it elsewhere in its line. */
const isLetter = (word: string): boolean => word !== '\ufffd';
const UNTITLED = '(Chưa có tên)';
const squeezed = (text: string): string => wordsIn(text).join(' ');

describe.each(BOOKS)('the %s in LibreOffice', (name, make, photos) => {
  beforeAll(async () => {
    const stem = name.replaceAll(' ', '-');
    book = await make(join(office.folder, `${stem}.kyyeu`));
    const { files } = await exportWay({ reader: printSource(book), book, to: 'docx', folder: join(office.folder, stem) });
    const docx = files[0]?.path ?? '';
    odt = office.convert(docx, 'odt');
    pdf = office.convert(docx, PDF);
    ({ lines, notes } = JSON.parse(execFileSync(pythonWithUno(), [join(import.meta.dirname, 'read_odt.py'), odt], { encoding: 'utf8', maxBuffer: 1 << 28 })) as { lines: OdtLine[]; notes: string[] });
  });
  afterAll(() => { book.close(); });

  test('has every heading with its level, in order', () => {
    const wanted = headings().map(([level, text]) => [level, squeezed(text)]);
    expect(wanted.length).toBeGreaterThan(articles().length);
    expect(lines.filter(({ level }) => level !== null).map(({ level, text }) => [level, squeezed(text)])).toEqual(wanted);
    for (const { document } of articles()) expect(wanted.map(([, text]) => text)).toContain(squeezed(wellFormed(titleOf(document)) || UNTITLED));
  });

  test('has every word of every article, in order', () => {
    const whole = plain(lines.flatMap(({ text }) => wordsIn(text)));
    const feet = notes.flatMap(wordsIn).join(' ');
    let from = 0;
    for (const { document } of articles()) {
      // Notes stand behind the text in what is stored.
      const withNotes = storedWords(document, false).join(' ');
      const bare = storedWords(withoutNotes(document), false).join(' ');
      const at = whole.indexOf(bare, from);
      expect(at, titleOf(document)).toBeGreaterThanOrEqual(from);
      from = at + bare.length;
      expect(feet).toContain(withNotes.slice(bare.length).trim());
    }
  });

  test('has every photo where it stands, with all its dots', async () => {
    const wanted = readWays(printSource(book)).groups.flatMap(({ pages }) => pages.flatMap(({ document }) => document.blocks.flatMap((block) => (block.type === 'photo' ? pictureIds(block) : []))));
    expect(wanted.length).toBeGreaterThanOrEqual(photos);
    const inBook = await Promise.all(wanted.map(async (id) => sizeOf(book.photoBytes(id, 'original'), 1600)));
    const files = unzipSync(readFileSync(odt));
    const inOdt = await Promise.all(lines.flatMap(({ pictures }) => pictures).map(async (name) => sizeOf(files[name] ?? new Uint8Array())));
    expect(inOdt).toEqual(inBook);
    expect(images(pdf).filter(({ kind }) => kind === 'image').map(({ width, height }) => [width, height])).toEqual(inBook);
  });

  test('has the page of each heading in its contents', () => {
    const pages = pageTexts(pdf);
    const { groups } = readWays(printSource(book));
    const titles = groups.flatMap(({ part, pages: inPart }) => [...(part === null ? [] : [nameOf(part)]), ...inPart.flatMap((page) => (page.listed ? [page.title] : []))]);
    const first = pages.findIndex((text) => text.trimStart().startsWith('Mục lục'));
    const numbers: number[] = [];
    // A line's number stands behind its dots; a page of contents without any is none.
    for (const text of pages.slice(first)) {
      const found = [...text.matchAll(/\.{3,}\s*(\d+)/gu)].map(([, number]) => Number(number));
      if (found.length === 0 || numbers.length >= titles.length) break;
      numbers.push(...found);
    }
    expect(numbers).toHaveLength(titles.length);
    const asPrinted = titles.map((text) => letters(text));
    expect(numbers.map((number, index) => letters(pages[number - 1] ?? '').startsWith(asPrinted[index] ?? '?') ? asPrinted[index] : `page ${String(number)}`)).toEqual(asPrinted);
  });

  test('prints every word of every article, in order', () => {
    const { title } = readWays(printSource(book));
    const printed = printedWords(pdf, (page) => (page === 1 ? '' : `${title} ${String(page)}`)).filter(isLetter);
    const feet = notes.flatMap(wordsIn);
    const numbers = { last: 0 };
    let from = 0;
    for (const { document } of articles()) {
      const { to, between, lost } = inOrder(storedWords(asPrinted(document, numbers), true).filter(isLetter), printed, from);
      expect(lost, titleOf(document)).toBeNull();
      // Marks of lists, asterisks between stretches, notes at the foot of a page, a table's head again on its next page, a photo that has not come.
      const others = new Set([...feet, ...headWords(document), ...wordsIn(MISSING_PICTURE)]);
      expect(between.filter((word) => !MARK.test(word) && !others.has(word)), titleOf(document)).toEqual([]);
      from = to;
    }
  });
});

function headWords(document: ArticleDocument): string[] {
  return document.blocks.flatMap((block) => (block.type === 'table' ? block.children.slice(0, block.headerRows).flatMap((row) => row.children.flatMap(({ children }) => wordsIn(inlineText(children)))) : []));
}

function withoutNotes(document: ArticleDocument): ArticleDocument {
  return JSON.parse(JSON.stringify(document), (key, value: unknown) => (key === 'footnote' ? undefined : value)) as ArticleDocument;
}

/** The raised number of each note, counted through the book, instead of the note; small capitals are capitals to whoever reads a PDF. */
function asPrinted(document: ArticleDocument, numbers: { last: number }): ArticleDocument {
  const copy = structuredClone(document);
  for (const line of copy.blocks.flatMap(linesOf)) {
    line.children = line.children.map((node, index): TextNode => {
      const text = node.smallCaps === true ? node.text.toLocaleUpperCase('vi') : node.text;
      if (!endsNote(line.children, index)) return { ...node, text };
      numbers.last += 1;
      return { ...node, text: `${text}${String(numbers.last)}` };
    });
  }
  return withoutNotes(copy);
}

/** Width and height in dots; `most`: of one that is made smaller where its longer edge has more. */
async function sizeOf(bytes: Uint8Array, most = Number.POSITIVE_INFINITY): Promise<[number, number]> {
  const { autoOrient } = await sharp(bytes).metadata();
  const scale = Math.min(1, most / Math.max(autoOrient.width, autoOrient.height));
  return [Math.round(autoOrient.width * scale), Math.round(autoOrient.height * scale)];
}
