/** The list of corrections of a printed book: every difference stands in the sheet, with the page of the printed PDF on which its words are. */
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import type { ArticleDocument, Block } from '../../electron/common/article/document.ts';
import { inlineText } from '../../electron/common/article/read.ts';
import { ALL_ERRATA, runsText, type Errata, type Erratum } from '../../electron/common/errata/shapes.ts';
import { printSource } from '../../electron/services/book/made/source.ts';
import { listErrata } from '../../electron/services/errata/list.ts';
import { makeErrata } from '../../electron/services/errata/make.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { printed } from './support/printed.ts';
import { complaints, info, pageTexts, run } from './support/readers.ts';
import { recordsBook, type RecordsBook } from './support/records-book.ts';

const folder = temporaryFolder();
const MISPRINT = 'làm đến nơi đến chốm';
const RIGHT = 'làm đến nơi đến chốn';
const ADDED = 'Đoạn này bị in thiếu, nay xin đọc thêm cho đủ ý của bài.';
const NEW_TITLE = 'Người đưa thư trên đỉnh đèo';
let made: RecordsBook;
/** Text of each page of the printed book. */
let pages: readonly string[];
let proof: string;
let list: Errata;
let sheet: string;
let files: readonly string[];

function rewritten(text: ArticleDocument, change: (block: Block, index: number) => Block[]): ArticleDocument {
  return { ...text, blocks: text.blocks.flatMap(change) };
}

const replaced = (block: Block, from: string, to: string): Block => {
  if (block.type !== 'paragraph' && block.type !== 'sapo' && block.type !== 'title') return block;
  return { ...block, children: [{ text: inlineText(block.children).replace(from, to) }] };
};

beforeAll(async () => {
  made = await recordsBook(join(folder, 'sach.kyyeu'));
  const { book, articles } = made;
  const [first = '', second = '', third = '', fourth = ''] = articles;
  const save = (id: string, text: ArticleDocument): void => { book.saveArticle(id, book.article(id).revision, text); };
  // What was printed has a misprint in the fourth paragraph.
  save(first, rewritten(book.article(first).document, (block, index) => [index === 5 ? replaced(block, RIGHT, MISPRINT) : block]));
  const { id } = book.takeSnapshot('Bản đã in');
  book.markPrinted(id, PRINTED_AT);
  proof = (await printed(printSource(book), 'proof', folder, 'in')).file;
  pages = pageTexts(proof);
  // And then the book went on.
  save(first, rewritten(book.article(first).document, (block, index) => [index === 5 ? replaced(block, MISPRINT, RIGHT) : block]));
  save(second, rewritten(book.article(second).document, (block, index) => {
    if (index === 0) return [{ ...block, children: [{ text: NEW_TITLE }] } as Block];
    return index === 3 ? [block, paragraph(ADDED)] : [block];
  }));
  save(third, rewritten(book.article(third).document, (block, index) => (index === 4 ? [] : [block])));
  save(fourth, rewritten(book.article(fourth).document, (block) => [block.type === 'photo' ? { ...block, children: [{ type: 'caption', children: [{ text: 'Chú thích đã sửa lại cho đúng' }] }, block.children[1]] } : block]));
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const late = book.addArticle(part, 'Bài viết sau khi in');
  save(late.id, document([title('Bài viết sau khi in'), paragraph('Chữ của bài.')]));
  list = await listErrata(book, { since: null, cache: join(folder, 'cache') });
  files = makeErrata(list, ALL_ERRATA, join(folder, 'ra'), PRINTED_AT).files.map(({ path }) => path);
  sheet = run('pdftotext', '-layout', files[0] ?? '', '-').normalize('NFC');
}, 180_000);

afterAll(() => { made.book.close(); });

const flat = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ');
const pageOf = ({ page }: Erratum): string => flat(pages[Number(page) - 1] ?? '');
const about = (kind: Erratum['kind'], where?: Erratum['where']): Erratum => {
  const found = list.entries.find((entry) => entry.kind === kind && (where === undefined || entry.where === where));
  if (found === undefined) throw new Error(`nothing is ${kind} in ${where ?? 'any place'}`);
  return found;
};

describe('the list', () => {
  it('has each difference once, in the order of the printed book, on the page where its words are', () => {
    expect(list.entries.map(({ kind, where }) => `${kind} ${where}`)).toEqual(['words text', 'words title', 'added text', 'removed text', 'words caption']);
    for (const entry of list.entries.filter(({ kind }) => kind !== 'added')) {
      const words = runsText(entry.printed);
      expect(pageOf(entry).toLowerCase()).toContain(flat(words).toLowerCase().split(' ').slice(0, 4).join(' '));
    }
    expect(list).toMatchObject({ printed: { name: 'Bản đã in', pages: pages.length }, notPrinted: ['Bài viết sau khi in'] });
  });

  it('shows a word that changed with those beside it, in its line', () => {
    const entry = about('words', 'text');
    expect(runsText(entry.printed)).toContain('đến chốm');
    expect(entry.printed.filter(({ changed }) => changed)).toEqual([{ text: 'chốm', changed: true }]);
    expect(entry.now.filter(({ changed }) => changed)).toEqual([{ text: 'chốn', changed: true }]);
    // Its page has a running head, which is no line of the text.
    const lines = run('pdftotext', '-layout', '-f', entry.page, '-l', entry.page, proof, '-').normalize('NFC').split('\n').filter((text) => text.trim() !== '');
    expect(lines.findIndex((text) => text.includes('chốm'))).toBe(entry.line);
  });

  it('tells what was put in behind the words it follows', () => {
    const entry = about('added');
    expect(runsText(entry.now)).toBe(ADDED);
    expect(entry.printed).toEqual([]);
  });
});

describe('the sheet', () => {
  it('has the trim size of the book and every entry with its page', () => {
    expect(complaints(files[0] ?? '')).toBe('');
    const { 'Page size': size, Pages: count } = info(files[0] ?? '');
    expect([size, count]).toEqual([expect.stringContaining('453.54'), '1']);
    const words = flat(sheet);
    for (const { page, now } of list.entries) {
      expect(words).toMatch(new RegExp(`\\b${page}\\b`, 'u'));
      for (const word of runsText(now).split(' ')) expect(words).toContain(word);
    }
    expect(words).toContain('BẢN ĐÍNH CHÍNH');
  });

  it('leaves out what a person leaves out and says what they wrote', () => {
    const [gone, kept] = [about('removed'), about('words', 'text')];
    const [pdf = ''] = makeErrata(list, { without: [gone.id], reworded: { [kept.id]: 'đến nơi đến chốn (câu cuối)' } }, join(folder, 'chọn'), PRINTED_AT).files.map(({ path }) => path);
    const words = flat(run('pdftotext', pdf, '-'));
    expect(words).toContain('câu cuối');
    expect(words).not.toContain(runsText(gone.printed).split(' ').slice(0, 5).join(' '));
  });

  it('is a Word file as well', () => {
    const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(files[1] ?? '')))['word/document.xml'] ?? new Uint8Array());
    for (const { page } of list.entries) expect(xml).toContain(`>${page}<`);
    expect(xml).toContain(ADDED);
  });
});
