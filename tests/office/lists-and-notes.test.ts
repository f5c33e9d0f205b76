/** Lists whose levels are of two kinds and marked footnotes: opened and saved by LibreOffice, as .docx and as .odt, in again. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { document, list, paragraph, title } from '../../electron/common/article/build.ts';
import type { Block } from '../../electron/common/article/document.ts';
import { readSource } from '../../electron/services/import/read.ts';
import type { WordArticle } from '../../electron/services/word/shapes.ts';
import { writeWord } from '../../electron/services/word/write.ts';
import { readAgain } from '../fixtures/word/again.ts';
import { libreOffice } from './libreoffice.ts';

const office = libreOffice({ given: 'Phạm', family: 'Lan' });
const LONG = 'Vận động bà con hiến đất, góp công mở rộng con đường từ trung tâm xã vào bản, nối liền các thôn với nhau.';
const LISTS: Block[] = [
  list(true, ['Về đường', 'mở mới ba cây số', 'rải nhựa', 'Về điện'], [1, 2, 2, 1], undefined, [false, false]),
  paragraph(LONG),
  list(true, ['Về trường', 'xây hai phòng', 'phòng học', 'Về trạm'], [1, 2, 3, 1], 'continued'),
  paragraph(LONG),
  list(false, ['Chi bộ', 'họp đầu tháng', 'họp cuối tháng', 'ghi biên bản'], [1, 2, 2, 3], undefined, [true, false]),
];
const noted = paragraph([{ text: 'Trăm năm trong cõi người ' }, { text: 'ta', footnote: { id: 'n0', text: 'Nguyễn Du, Truyện Kiều, câu 1.', runs: [{ text: 'Nguyễn Du, ' }, { text: 'Truyện Kiều', italic: true }, { text: ', câu 1.' }] } }, { text: ' nói với bà con.' }]);
const article: WordArticle = { id: '0b8a1c52-6d0f-4c3b-9a51-3f7a2f1f5e10', sha256: 'a'.repeat(64), document: document([title('Những việc đã làm'), paragraph(LONG), ...LISTS, noted, paragraph(LONG)]), comments: [] };
const sent = writeWord({ bookId: 'book', title: 'Kỷ yếu', author: 'Hà', madeAt: 1_720_000_000_000, articles: [article], pictures: new Map() });

test('a .docx that LibreOffice saved gives the article', async () => {
  expect(readAgain(await office.edit(sent, []), article).document).toEqual(readAgain(sent, article).document);
  expect(readAgain(sent, article).document.blocks.slice(2, 7)).toEqual(LISTS);
});

test('its .odt, as somebody else’s, has the kinds of levels and the marks of the note', async () => {
  const file = join(office.folder, 'bai.docx');
  writeFileSync(file, sent);
  const { articles } = await readSource({ name: 'bai.odt', bytes: new Uint8Array(readFileSync(office.convert(file, 'odt'))) });
  const blocks = articles[0]?.document.blocks ?? [];
  expect(blocks.filter(({ type }) => type === 'list')).toEqual(LISTS.filter(({ type }) => type === 'list'));
  expect(JSON.stringify(blocks)).toContain('"runs":[{"text":"Nguyễn Du, "},{"text":"Truyện Kiều","italic":true},{"text":", câu 1."}]');
});
