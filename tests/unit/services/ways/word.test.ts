/** The contents of the whole book's Word file. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import { printSource } from '../../../../electron/services/book/made/source.ts';
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
