/** The contents of the whole book's Word file. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import { addMatter } from '../../../../electron/services/book/assemble.ts';
import { printSource } from '../../../../electron/services/book/made/source.ts';
import { sharp } from '../../../../electron/services/sharp.ts';
import { readWays } from '../../../../electron/services/ways/book.ts';
import { bookWord } from '../../../../electron/services/ways/word/book.ts';
import { bodyPart, newBook } from '../store/support.ts';

test('each line of the contents leads to its heading, and ends with a field that is the page of it', async () => {
  const book = newBook();
  for (const name of ['Người đưa thư', 'Bác sĩ & bản xa']) {
    const { id } = book.addArticle(bodyPart(book), name);
    book.saveArticle(id, book.article(id).revision, document([title(name), paragraph('Anh đi bộ mười cây số.')]));
  }
  const source = printSource(book);
  const bytes = await bookWord(source, readWays(source), { now: Date.UTC(2026, 4, 19), say: () => undefined });
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const lines = [...text.matchAll(/<w:p><w:pPr><w:pStyle w:val="TOC([12])"\/><\/w:pPr>(.*?)<\/w:p>/gu)].map(([, level, line = '']) => ({ level, line }));
  expect(lines.map(({ level, line }) => [level, /<w:t xml:space="preserve">([^<]*)/u.exec(line)?.[1]])).toEqual([['1', expect.any(String)], ['2', 'Người đưa thư'], ['2', 'Bác sĩ &amp; bản xa']]);
  for (const { line } of lines) {
    const [, anchor = ''] = /<w:hyperlink w:anchor="([^"]+)"/u.exec(line) ?? [];
    expect(line).toContain(`<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText xml:space="preserve"> PAGEREF ${anchor} \\h </w:instrText></w:r>`);
    const words = /<w:t xml:space="preserve">([^<]*)/u.exec(line)?.[1] ?? '?';
    // The bookmark stands at the heading that says the same.
    expect(text).toMatch(new RegExp(`<w:pStyle w:val="Heading[12]"/>(?:(?!</w:p>).)*<w:bookmarkStart w:id="\\d+" w:name="${anchor}"/>(?:(?!</w:p>).)*${words}`, 'u'));
  }
  expect(strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array())).toMatch(/w:styleId="TOC1".*?<w:tab w:val="right" w:leader="dot" w:pos="\d+"\/>/u);
});

test('portraits stand four in a row, each over its words, and no row is parted by the end of a page', async () => {
  const book = newBook();
  const { id } = book.addArticle(bodyPart(book), 'Người đưa thư');
  book.saveArticle(id, book.article(id).revision, document([title('Người đưa thư'), paragraph('Anh đi bộ mười cây số.')]));
  const unitId = book.addRecord('unit', { name: 'Bưu điện huyện' }).id;
  const portraitId = (await book.addPhoto('a.jpg', await sharp({ create: { width: 600, height: 800, channels: 3, background: '#407050' } }).jpeg().toBuffer())).id;
  const wide = (await book.addPhoto('b.jpg', await sharp({ create: { width: 900, height: 600, channels: 3, background: '#704050' } }).jpeg().toBuffer())).id;
  for (const [at, name] of ['An', 'Bình', 'Chi', 'Dũng', 'Én', 'Giang'].entries()) book.addRecord('exemplar', { kind: 'individual', name: `Lý Văn ${name}`, role: 'Bưu tá', unitId, portraitId: at === 5 ? null : at === 1 ? wide : portraitId });
  addMatter(book, { kind: 'portraits', options: { unitHeadings: true } });
  const source = printSource(book);
  const bytes = await bookWord(source, readWays(source), { now: Date.UTC(2026, 4, 19), say: () => undefined });
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  const tables = text.match(/<w:tbl>.*?<\/w:tbl>/gsu) ?? [];
  expect(tables).toHaveLength(1);
  const rows = (tables[0]?.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).map((row) => ({ row, cells: row.match(/<w:tc>.*?<\/w:tc>/gsu) ?? [] }));
  expect(rows.map(({ cells }) => cells.map((cell) => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)/gsu)].map(([, words]) => words).join(' ').trim()))).toEqual([
    ['Lý Văn An Bưu tá', 'Lý Văn Bình Bưu tá', 'Lý Văn Chi Bưu tá', 'Lý Văn Dũng Bưu tá'],
    ['Lý Văn Én Bưu tá', '[Ảnh chưa có] Lý Văn Giang Bưu tá', '', ''],
  ]);
  for (const { row, cells } of rows) {
    expect(row).toContain('<w:cantSplit/>');
    // A picture's paragraph is kept with the next elsewhere: here that would keep the rows of a page together.
    expect(row.match(/<w:pStyle w:val="KyyeuPhoto"\/>(?!<w:keepNext w:val="0"\/>)/gsu)).toBeNull();
    // Whatever its shape, what stands under a picture begins where its neighbours' words do.
    expect(new Set([...row.matchAll(/w:line="(\d+)" w:lineRule="atLeast"/gsu)].map(([, high]) => high)).size).toBe(1);
    for (const cell of cells) {
      const cellWidth = Number(/<w:tcW w:w="(\d+)"/u.exec(cell)?.[1]);
      for (const [, cx] of cell.matchAll(/<wp:extent cx="(\d+)"/gsu)) expect(Number(cx) / 635).toBeLessThan(cellWidth);
    }
  }
  expect(text.match(/<wp:extent/gsu)).toHaveLength(5);
});
