/** `kyyeu support` on a book in which everything that a person writes is marked. */
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { createBook, openBook, readBook } from '../../../electron/services/store/book-file.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import { article, closing, jpeg, put, temporaryFolder } from '../services/store/support.ts';
import { expectFailure, kyyeu } from './support.ts';

const MARK = 'qzxmk';
const m = (what: string): string => `${MARK}${what}`;

async function markedBook(): Promise<string> {
  const folder = path.join(temporaryFolder(), m('thưmục'));
  fs.mkdirSync(folder);
  const file = path.join(folder, `${m('sách')}.kyyeu`);
  createBook(file, defaultSettings(m('tên sách')), { author: m('tác giả') }).close();
  fs.writeFileSync(path.join(folder, `${m('bài')}.txt`), `${m('Nhan đề nhập')}\n\n${m('Câu nhập')} một hai ba.\n`);
  fs.writeFileSync(path.join(folder, `${m('ảnh')}.jpg`), await jpeg());
  expect((await kyyeu('import', file, path.join(folder, `${m('bài')}.txt`), path.join(folder, `${m('ảnh')}.jpg`))).code).toBe(0);
  const book = closing(openBook(file, { author: m('người sửa') }));
  book.updateSettings({ subtitle: m('phụ đề'), organisation: m('cơ quan'), publisher: m('nhà xuất bản'), place: m('nơi') });
  const { id: part } = book.addPart(m('phần'), null);
  const id = put(book, part, article(m('nhan đề'), m('đoạn văn')));
  book.removeArticle(put(book, part, article(m('đã gỡ'), m('câu đã gỡ'))));
  book.addComment({ id: randomUUID(), articleId: id, parentId: null, body: m('góp ý'), quoted: m('trích') });
  book.addRecord('unit', { name: m('đơn vị') });
  book.addRecord('exemplar', { kind: 'individual', name: m('điển hình') });
  book.takeSnapshot(m('bản chụp'));
  book.close();
  return file;
}

test('holds counts and choices, and not one marked word, name or path', async () => {
  const file = await markedBook();
  const out = path.join(temporaryFolder(), 'gói.zip');
  expect(await kyyeu('support', file, '--out', out)).toMatchObject({ code: 0, out: `Made ${out}: contents.txt, program.json, book.json, errors.json\n`, err: [] });
  const entries = Object.entries(unzipSync(fs.readFileSync(out))).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
  // The book does hold the word, in a text of the archive it would be seen.
  expect(fs.readFileSync(file).includes(MARK)).toBe(true);
  const told = JSON.stringify(entries);
  for (const secret of [MARK, os.homedir(), os.hostname(), os.userInfo().username, path.dirname(file), os.tmpdir()]) expect(told.includes(JSON.stringify(secret).slice(1, -1)) && secret.length > 2 ? secret : null).toBeNull();
  const facts: unknown = JSON.parse(entries.find(({ name }) => name === 'book.json')?.text ?? '');
  // And the one that was taken out.
  const inBook = closing(readBook(file)).outline().parts.flatMap(({ articles }) => articles).length;
  expect(facts).toMatchObject({ rows: { article: 1 + inBook, photo: 1, source: 2, part: 3, comment: 1, unit: 1, exemplar: 1, snapshot: 1 }, bytes: { file: fs.statSync(file).size }, damage: {}, settings: { design: 'trang-trong' } });
});

test('of a book that cannot be read it tells why, and a file that is there is left alone', async () => {
  const folder = temporaryFolder();
  const broken = path.join(folder, 'hỏng.kyyeu');
  const out = path.join(folder, 'gói.zip');
  fs.writeFileSync(broken, 'không phải kỷ yếu');
  expect((await kyyeu('support', broken, '--out', out)).code).toBe(0);
  expect(strFromU8(unzipSync(fs.readFileSync(out))['book.json'] ?? new Uint8Array())).toContain('"unreadable": "file/not-a-book"');
  expectFailure(await kyyeu('support', broken, '--out', out), 1, 'file/exists');
  expectFailure(await kyyeu('support', path.join(folder, 'không có.kyyeu'), '--out', out), 1, 'file/not-found');
});
