import fs from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { extractText, getDocumentProxy } from 'unpdf';
import { document, list, paragraph, photo, photoGroup, title } from '../../../../electron/common/article/build.ts';
import { makeManuscript, type ManuscriptOptions } from '../../../../electron/services/manuscript/make.ts';
import { planManuscript } from '../../../../electron/services/manuscript/plan.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';
import { childrenOf, parseXml } from '../../../../electron/services/import/xml.ts';
import { article, bodyPart, codeOf, codeOfAsync, jpeg, newBook, put, temporaryFolder } from '../store/support.ts';

const NOW = new Date(2026, 10, 27, 8, 15).getTime();
const ALL = { parts: [], articles: [], includeUnapproved: false };

function bookWith(): { book: BookWriter; ids: [string, string] } {
  const book = newBook();
  const part = bodyPart(book);
  return { book, ids: [put(book, part, article('Người giữ lửa', 'Đoạn văn về bản Pác Ngòi.')), put(book, part, article('Cây cầu mới', 'Đoạn văn về cây cầu.'))] };
}

const make = (book: BookWriter, folder: string, rest: Partial<ManuscriptOptions> = {}): ReturnType<typeof makeManuscript> =>
  makeManuscript(book, { ...ALL, format: 'pdf', copies: 2, madeBy: 'Nguyễn Thị Hà', folder, now: NOW, ...rest });

async function pagesOf(file: string): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(fs.readFileSync(file))), { mergePages: false });
  return text.map((page) => page.normalize('NFC').replace(/\s+/gu, ' '));
}

/** Texts of a part of a .docx. */
function textOf(file: string, part: RegExp): string {
  const parts = unzipSync(new Uint8Array(fs.readFileSync(file)));
  return Object.entries(parts).filter(([name]) => part.test(name)).map(([, bytes]) => new TextDecoder().decode(bytes)).join('\n').replace(/<[^>]+>/gu, '');
}

describe('the plan', () => {
  it('refuses what is not approved, and names it', () => {
    const { book, ids } = bookWith();
    book.setStage([ids[0]], 'approved', '');
    expect(codeOf(() => planManuscript(book, ALL))).toBe('manuscript/not-approved');
    expect(planManuscript(book, { ...ALL, articles: [ids[0]] }).articles.map(({ title }) => title)).toEqual(['Người giữ lửa']);
    expect(planManuscript(book, { ...ALL, includeUnapproved: true }).articles.map(({ approval }) => approval !== null)).toEqual([true, false]);
  });

  it('takes no other text than the one that was approved', () => {
    const { book, ids } = bookWith();
    book.setStage(ids, 'approved', '');
    const before = planManuscript(book, ALL);
    expect(before.articles.map(({ approval }) => approval?.at)).toEqual([expect.any(Number), expect.any(Number)]);
    // As another program might leave the file: the text is another, the stage the same.
    book.changeAs({ kind: 'tidy', subject: '', count: 1 }, (db) => {
      const other = db.prepare<[string], { content: string; sha: string }>('SELECT content, content_sha256 AS sha FROM article WHERE id = ?').get(ids[1]);
      db.prepare('UPDATE article SET content = ?, content_sha256 = ? WHERE id = ?').run(other?.content, other?.sha, ids[0]);
    });
    expect(codeOf(() => planManuscript(book, ALL))).toBe('manuscript/changed');
  });

  it('has another digest for other texts, the same for the same', () => {
    const { book, ids } = bookWith();
    const open = { ...ALL, includeUnapproved: true };
    const first = planManuscript(book, open).digest;
    expect(first).toMatch(/^[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}$/u);
    expect(planManuscript(book, open).digest).toBe(first);
    book.saveArticle(ids[0], book.article(ids[0]).revision, article('Người giữ lửa', 'Đoạn khác.'));
    expect(planManuscript(book, open).digest).not.toBe(first);
  });

  it('leaves out what is suggested', () => {
    const { book, ids } = bookWith();
    const change = { id: 's', author: 'Hà', at: NOW };
    book.saveArticle(ids[0], book.article(ids[0]).revision, article('Người giữ lửa', paragraph([{ text: 'Giữ' }, { text: ' thêm', inserted: change, comments: ['c'] }])));
    expect(JSON.stringify(planManuscript(book, { ...ALL, includeUnapproved: true }).articles[0]?.document)).not.toMatch(/thêm|comments/u);
  });
});

describe('the copies', () => {
  it('as PDF: a cover, a sign-off sheet, a stamp on every page', async () => {
    const { book, ids } = bookWith();
    book.setStage(ids, 'approved', '');
    const folder = path.join(temporaryFolder(), 'duyet');
    const { files, digest, articles, unapproved } = await make(book, folder);
    expect({ articles, unapproved, names: files.map(({ path: file }) => path.basename(file)) }).toEqual({ articles: 2, unapproved: 0, names: ['nhung-bong-hoa-dep-trinh-duyet-ban-1.pdf', 'nhung-bong-hoa-dep-trinh-duyet-ban-2.pdf'] });
    for (const [index, { path: file, pages }] of files.entries()) {
      const texts = await pagesOf(file);
      expect(texts).toHaveLength(pages);
      texts.forEach((text, page) => {
        expect(text).toContain(`Bản ${String(index + 1)}/2`);
        expect(text).toContain(`trang ${String(page + 1)}/${String(pages)}`);
        expect(text).toContain('Lập lúc 08:15 ngày 27-11-2026');
        expect(text).toContain(`Mã ${digest}`);
        expect(text).not.toContain('CHƯA DUYỆT');
      });
      expect(texts[0]).toContain('Danh mục bài trình duyệt');
      expect(texts.join(' ')).toContain('PHIẾU DUYỆT');
      expect(texts.at(-1)).toContain('Đoạn văn về cây cầu.');
    }
  });

  it.each(['pdf', 'docx'] as const)('as %s: a numbered list goes on behind a paragraph', async (format) => {
    const book = newBook();
    put(book, bodyPart(book), document([title('Việc đã làm'), list(true, ['Mở đường.', 'Rải nhựa.']), paragraph('Bà con hiến đất.'), list(true, ['Bắc cầu.'], [], 'continued'), list(true, ['Trồng rừng.'], [], 9)]));
    const { files } = await make(book, temporaryFolder(), { includeUnapproved: true, copies: 1, format });
    const file = files[0]?.path ?? '';
    if (format === 'pdf') expect((await pagesOf(file)).join(' ')).toMatch(/2\. Rải nhựa\..*3\. Bắc cầu\..*9\. Trồng rừng\./u);
    else expect([...new TextDecoder().decode(unzipSync(new Uint8Array(fs.readFileSync(file)))['word/document.xml']).matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => id)).toEqual(['1', '1', '1', '2']);
  });

  it('as .docx: no photo is wider than the text block it stands in, alone and beside another', async () => {
    const book = newBook();
    const ids = [];
    for (const [index, height] of [40, 90, 30].entries()) ids.push((await book.addPhoto(`anh-${String(index)}.jpg`, await jpeg(120, height, 40 + index))).id);
    const [wide = '', tall = '', low = ''] = ids;
    put(book, bodyPart(book), document([title('Cây cầu'), photo(wide, 'Cầu mới'), photoGroup(tall, [low], 'Hai bờ')]));
    const { files } = await make(book, temporaryFolder(), { includeUnapproved: true, copies: 1, format: 'docx' });
    const text = new TextDecoder().decode(unzipSync(new Uint8Array(fs.readFileSync(files[0]?.path ?? '')))['word/document.xml']);
    const widths = [...text.matchAll(/<wp:extent cx="(\d+)"/gu)].map(([, width]) => Number(width) / 635);
    const [, right, left] = /<w:pgMar [^>]*w:right="(\d+)"[^>]*w:left="(\d+)"[^>]*\/>(?=<w:lnNumType)/u.exec(text) ?? [];
    const block = 11906 - Number(left) - Number(right);
    expect(widths).toHaveLength(3);
    // As wide as the block, but for a hair.
    expect(block - (widths[0] ?? 0)).toBeGreaterThanOrEqual(0);
    expect(block - (widths[0] ?? 0)).toBeLessThan(40);
    expect((widths[1] ?? 0) + (widths[2] ?? 0)).toBeLessThan(block);
  });

  it('mark the pages of what is not approved, and no others', async () => {
    const { book, ids } = bookWith();
    book.setStage([ids[0]], 'approved', '');
    const { files, unapproved } = await make(book, temporaryFolder(), { includeUnapproved: true, copies: 1 });
    expect(unapproved).toBe(1);
    const texts = await pagesOf(files[0]?.path ?? '');
    expect(texts.filter((text) => text.includes('Pác Ngòi')).every((text) => !text.includes('CHƯA DUYỆT'))).toBe(true);
    expect(texts.filter((text) => text.includes('về cây cầu')).every((text) => text.includes('CHƯA DUYỆT'))).toBe(true);
  });

  it('as .docx: numbered lines, a footer for each article, well-formed', async () => {
    const { book, ids } = bookWith();
    book.setStage([ids[0]], 'approved', '');
    const { files } = await make(book, temporaryFolder(), { includeUnapproved: true, format: 'docx' });
    const file = files[1]?.path ?? '';
    const parts = unzipSync(new Uint8Array(fs.readFileSync(file)));
    for (const [name, bytes] of Object.entries(parts)) if (/\.(?:xml|rels)$/u.test(name)) parseXml(bytes);
    const body = childrenOf(parseXml(parts['word/document.xml'] ?? new Uint8Array()), 'w:body');
    expect(body).toHaveLength(1);
    expect(new TextDecoder().decode(parts['word/document.xml']).match(/w:lnNumType/gu)).toHaveLength(2);
    expect(textOf(file, /document\.xml$/u)).toContain('Bản 2/2');
    expect(textOf(file, /footer/u).match(/CHƯA DUYỆT/gu)).toHaveLength(1);
    expect(textOf(file, /footer/u)).toContain('Cây cầu mới');
  });

  it('leave nothing behind when they are cancelled, and write over nothing', async () => {
    const { book } = bookWith();
    const folder = temporaryFolder();
    const stopped = new AbortController();
    stopped.abort();
    expect(await codeOfAsync(make(book, folder, { includeUnapproved: true, signal: stopped.signal }))).toBe('job/cancelled');
    expect(fs.readdirSync(folder)).toEqual([]);
    await make(book, folder, { includeUnapproved: true, copies: 1, format: 'docx' });
    await make(book, folder, { includeUnapproved: true, copies: 1, format: 'docx' });
    expect(fs.readdirSync(folder).sort()).toEqual(['nhung-bong-hoa-dep-trinh-duyet-ban-1-2.docx', 'nhung-bong-hoa-dep-trinh-duyet-ban-1.docx']);
  });
});
