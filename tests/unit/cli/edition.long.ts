import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { document, paragraph, table, title } from '../../../electron/common/article/build.ts';
import { nextBook } from '../../../electron/common/book/next.ts';
import { snapshot } from '../../../electron/common/contract/history-shapes.ts';
import { errata } from '../../../electron/common/errata/shapes.ts';
import { returning } from '../../../electron/common/know/earlier.ts';
import { localDay, noonOf } from '../../../electron/common/text/dates.ts';
import { openBook, readBook } from '../../../electron/services/store/book-file.ts';
import { article, bodyPart, closing, newBook, put, temporaryFolder, titles } from '../services/store/support.ts';
import { expectFailure, json, kyyeu } from './support.ts';

test('next makes the next book, changed tells what is another since', async () => {
  const book = newBook();
  const kept = put(book, bodyPart(book), article('Ở lại', 'chữ'));
  put(book, bodyPart(book), article('Không theo', 'chữ'));
  const { id } = book.addRecord('exemplar', { kind: 'individual', name: 'Nông Thị Thoa', role: 'Trưởng bản' });
  book.close();
  const target = path.join(temporaryFolder(), 'kỳ sau.kyyeu');
  const made = json(await kyyeu('next', book.file, target, '--period', 'Giai đoạn 2026–2031', '--article', kept, '--json'), nextBook.extend({ path: z.string() }).strict());
  expect(made).toMatchObject({ path: target, articles: 1, exemplars: 1, toFill: [] });
  expect(titles(closing(readBook(target)))).toMatchObject({ 'Phần một': ['Ở lại'] });
  expect(closing(readBook(target)).settings()).toMatchObject({ title: 'Những bông hoa đẹp', period: 'Giai đoạn 2026–2031' });
  const next = openBook(target);
  next.updateRecord('exemplar', id, { role: 'Bí thư chi bộ' });
  next.close();
  expect(json(await kyyeu('changed', target, '--json'), z.array(returning))).toMatchObject([{ name: 'Nông Thị Thoa', changes: { fields: [{ field: 'role', before: 'Trưởng bản', now: 'Bí thư chi bộ' }] } }]);
  expect((await kyyeu('changed', target)).out).toBe('Nông Thị Thoa  (Những bông hoa đẹp)\n  role: Trưởng bản → Bí thư chi bộ\n1 exemplars of earlier books\n');
  expectFailure(await kyyeu('next', book.file, target), 1, 'file/exists');
  expectFailure(await kyyeu('next', book.file, `${target}.2`, '--period', 'a'.repeat(501)), 2, '--period: ');
  expectFailure(await kyyeu('next', book.file, `${target}.2`, '--article', 'không có'), 1, 'book/no-article');
  expect(existsSync(`${target}.2`)).toBe(false);
});

test('errata lists the corrections since a snapshot and writes them', async () => {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Người giữ lửa', 'Bà Thoà làm trưởng bản đã hai mươi năm.'));
  expectFailure(await kyyeu('errata', book.file), 1, 'book/no-printed');
  book.takeSnapshot('Bản in');
  expectFailure(await kyyeu('errata', book.file, '--since', 'Bản in', '--out', temporaryFolder()), 1, 'errata/nothing');
  book.saveArticle(id, book.article(id).revision, article('Người giữ lửa', 'Bà Thoa làm trưởng bản đã hai mươi năm.'));
  const folder = temporaryFolder();
  const made = json(await kyyeu('errata', book.file, '--since', 'Bản in', '--out', folder, '--json'), errata.extend({ files: z.array(z.object({ path: z.string(), kind: z.string() })) }).strict());
  expect(made.entries).toMatchObject([{ kind: 'words', where: 'text', printed: [{ text: 'Bà ', changed: false }, { text: 'Thoà', changed: true }, { text: ' làm trưởng', changed: false }] }]);
  expect(readdirSync(folder).sort()).toEqual(made.files.map((file) => path.basename(file.path)).sort());
  expect((await kyyeu('errata', book.file, '--since', 'Bản in')).out).toMatch(/^p\. \d+ {2}text l\. \d+ {2}“Bà Thoà làm trưởng” → “Bà Thoa làm trưởng”\n1 corrections since Bản in\n$/u);
  expectFailure(await kyyeu('errata', book.file, '--since', 'không có'), 1, 'book/no-snapshot');
});

test('errata tells rows of tables and numbers of footnotes', async () => {
  const book = newBook();
  const text = (year: string) => document([title('Người giữ lửa'), paragraph([{ text: 'Bà Thoa', footnote: { id: 'n', text: `Sinh năm ${year}.` } }, { text: ' làm trưởng bản.' }]), table(1, [['Tên', 'Sinh năm'], ['Bà Thoa', year]])]);
  const id = put(book, bodyPart(book), text('1961'));
  book.takeSnapshot('Bản in');
  book.saveArticle(id, book.article(id).revision, text('1960'));
  const { out } = await kyyeu('errata', book.file, '--since', 'Bản in');
  expect(out).toMatch(/^p\. \d+ {2}footnote 1 {2}“Sinh năm 1961” → “Sinh năm 1960”\np\. \d+ {2}table, row 2 {2}“1961” → “1960”\n/u);
});

test('printed says which snapshot was printed and when, and takes that back', async () => {
  const book = newBook();
  const id = put(book, bodyPart(book), article('Người giữ lửa', 'Bà Thoà làm trưởng bản đã hai mươi năm.'));
  const proof = book.takeSnapshot('Gửi Ban Thường vụ xem').id;
  const sent = book.takeSnapshot('Bản in').id;
  // The book is brought back to it: what it was before is kept under the same name, and is not what that name means.
  book.saveArticle(id, book.article(id).revision, article('Người giữ lửa', 'Bà Thoa làm trưởng bản đã hai mươi năm.'));
  book.restoreSnapshot(sent, null);
  book.close();
  const printedOnes = () => closing(readBook(book.file)).snapshots().flatMap(({ id: each, printedAt }) => (printedAt === null ? [] : [[each, localDay(printedAt)]]));

  const marked = json(await kyyeu('printed', book.file, 'Bản in', '--date', '2024-05-19', '--json'), snapshot.strict());
  expect(marked).toMatchObject({ id: sent, name: 'Bản in', reason: 'named', printedAt: noonOf('2024-05-19') });
  expect((await kyyeu('printed', book.file, proof)).out).toBe(`${proof}  ${localDay(Date.now())}  Gửi Ban Thường vụ xem  printed ${localDay(Date.now())}\n`);
  expect(printedOnes()).toEqual([[sent, '2024-05-19'], [proof, localDay(Date.now())]]);
  expect((await kyyeu('printed', book.file)).out).toMatch(/^\S+ {2}\S+ {2}Bản in \(before restore\)\n\S+ {2}\S+ {2}Bản in {2}printed 2024-05-19\n\S+ {2}\S+ {2}Gửi Ban Thường vụ xem {2}printed \S+\n3 snapshots\n$/u);
  expect(json(await kyyeu('printed', book.file, '--json'), z.array(snapshot)).map(({ reason }) => reason)).toEqual(['restore', 'named', 'named']);

  expect(json(await kyyeu('printed', book.file, proof, '--undo', '--json'), snapshot).printedAt).toBeNull();
  expect(printedOnes()).toEqual([[sent, '2024-05-19']]);
  // What errata takes when nothing is said is the one that is left.
  expect(json(await kyyeu('errata', book.file, '--json'), errata.extend({ files: z.array(z.unknown()) })).printed.id).toBe(sent);
});

test('printed takes neither a day that is none or to come, nor a name that means two', async () => {
  const book = newBook();
  const first = book.takeSnapshot('Bản in').id;
  book.takeSnapshot('Bản in');
  book.close();
  for (const date of ['19/5/2024', '2024-02-30', '2999-01-01', '1900-01-01']) expectFailure(await kyyeu('printed', book.file, first, '--date', date), 2, '--date');
  expectFailure(await kyyeu('printed', book.file, first, '--undo', '--date', '2024-05-19'), 2, '--undo takes no --date');
  expectFailure(await kyyeu('printed', book.file, '--undo'), 2, 'SNAPSHOT is missing');
  expectFailure(await kyyeu('printed', book.file, 'Bản in'), 2, 'several snapshots are called');
  expectFailure(await kyyeu('printed', book.file, 'không có'), 1, 'book/no-snapshot');
  expect(closing(readBook(book.file)).snapshots().map(({ printedAt }) => printedAt)).toEqual([null, null]);
});
