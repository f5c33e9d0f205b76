/** Suggesting mode in the real window: what is pasted, footnotes, the end of a table, an item struck out whole. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as build from '../../electron/common/article/build.ts';
import type { Block } from '../../electron/common/article/document.ts';
import { openBook } from '../../electron/services/store/book-file.ts';
import { blocksIn } from './support/book.ts';
import { copied } from './support/clipboard.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const TITLE = 'Người giữ lửa';
const TABLE = '<table><tr><td>c1</td><td>c2</td></tr><tr><td>d1</td><td>d2</td></tr></table>';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const blocks = (): Block[] => blocksIn(file(), TITLE);
/** What is suggested to come in, and to go, in the order of the text. */
const suggested = (): { in: string[]; out: string[] } => {
  const runs = blocks().flatMap((block) => JSON.stringify(block).match(/\{"text":"[^"]*","(?:inserted|deleted|footnote)":[^}]*\}/gu) ?? []);
  const words = (kind: string): string[] => runs.filter((run) => run.includes(`"${kind}":`)).map((run) => /"text":"([^"]*)"/u.exec(run)?.[1] ?? '');
  return { in: words('inserted'), out: words('deleted') };
};
const told = (words: string | RegExp) => desk.notices.getByText(words);

beforeAll(async () => {
  folder = await temporaryFolder('suggesting');
  makeBook(file(), 'Sổ tay', 'Gương sáng', []);
  const book = openBook(file());
  const { id } = book.addArticle(book.outline().parts.find(({ title }) => title === 'Gương sáng')?.id ?? '', TITLE);
  book.saveArticle(id, book.article(id).revision, build.document([
    build.title(TITLE),
    build.paragraph('Bà Thoa làm trưởng bản.'),
    build.list(false, ['Vận động làm đường', 'Hiến đất', 'Mở lớp']),
    build.table(0, [['Năm', 'Việc'], ['2019', 'Làm đường']]),
    build.paragraph('Đến nay bản có đường.'),
  ]));
  book.close();
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'suggesting');
  await desk.tree.waitFor();
  await desk.open(TITLE);
  await desk.caretAtEndOf('trưởng bản.');
  await desk.page.keyboard.press('Control+Shift+x');
  await desk.page.getByText('Đang đề nghị sửa').waitFor();
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('what is pasted is suggested, a table is told of, and one undo takes it back', async () => {
  const { page } = desk;
  await copied(page, { 'text/plain': 'GIỮA' });
  await page.keyboard.press('Control+v');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: ['GIỮA'], out: [] });
  expect(await told('Chế độ đề nghị').count()).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: [], out: [] });
  await copied(page, { 'text/html': `<p>Bà <b>Thoa</b></p>${TABLE}<p>làm đường</p>`, 'text/plain': 'x' });
  await page.keyboard.press('Control+v');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: ['Bà Thoa', 'làm đường'], out: [] });
  await told(/^Bảng trong phần dán chưa vào bài/u).waitFor();
  await desk.shot('pasted');
  await page.keyboard.press('Control+z');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: [], out: [] });
  await copied(page, { 'text/html': TABLE, 'text/plain': 'c1\tc2\nd1\td2' });
  await page.keyboard.press('Control+Shift+v');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: ['c1 c2', 'd1 d2'], out: [] });
  await page.keyboard.press('Control+z');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: [], out: [] });
});

test('a footnote to words that stood there is refused before it is written; to suggested ones it comes with them', async () => {
  const { page } = desk;
  const bar = page.getByRole('group', { name: 'Chú thích cuối trang' });
  await page.keyboard.press('Control+Alt+f');
  await told(/^Chú thích ở chữ đã có trong bài/u).waitFor();
  expect(await bar.count()).toBe(0);
  await desk.textHasKeyboard();
  await desk.shot('note-refused');
  await page.keyboard.type(' Nay');
  await page.keyboard.press('Control+Alt+f');
  await bar.waitFor();
  await page.keyboard.type('Năm 2026');
  await page.keyboard.press('Enter');
  await desk.textHasKeyboard();
  await expect.poll(() => JSON.stringify(blocks()), { timeout: PATIENCE_MS }).toContain('"text":"Năm 2026"');
  // Its number stands there once, also while marks are chosen for what is typed next.
  expect(await desk.text.locator('[data-note]').count()).toBe(1);
  await desk.shot('note');
  // In force it is read, not written, while one suggests.
  await page.getByRole('tab', { name: 'Góp ý' }).click();
  await page.getByRole('button', { name: 'Nhận', exact: true }).click();
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: [], out: [] });
  await desk.caretAtEndOf('trưởng bản.');
  const field = bar.getByRole('textbox');
  await field.waitFor();
  expect(await field.getAttribute('aria-readonly')).toBe('true');
  await page.keyboard.press('Control+Alt+f');
  await told(/^Chú thích ở chữ đã có trong bài/u).waitFor();
  await desk.shot('note-read');
  // The mode ends: it is written in again.
  await page.keyboard.press('Control+Shift+x');
  await expect.poll(() => field.getAttribute('aria-readonly')).toBe('false');
  await page.keyboard.press('Control+Shift+x');
  await expect.poll(() => field.getAttribute('aria-readonly')).toBe('true');
});

test('Tab in the last cell leaves the table and says why', async () => {
  const { page } = desk;
  await desk.caretAtEndOfCell('Làm đường');
  await page.keyboard.press('Tab');
  await told(/^Chế độ đề nghị không thêm hàng vào bảng/u).waitFor();
  await page.keyboard.type('Mới. ');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: ['Mới. '], out: [] });
  expect(blocks().at(-1)).toMatchObject({ type: 'paragraph', children: [{ text: 'Mới. ' }, { text: 'Đến nay bản có đường.' }] });
  await desk.shot('out-of-the-table');
  await page.keyboard.press('Control+z');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: [], out: [] });
});

test('an item whose words are struck out goes when that is accepted', async () => {
  const { page } = desk;
  await desk.text.getByText('Hiến đất').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await expect.poll(suggested, { timeout: PATIENCE_MS }).toEqual({ in: [], out: ['Hiến đất'] });
  await page.getByRole('button', { name: 'Nhận', exact: true }).click();
  await expect.poll(() => blocks().find(({ type }) => type === 'list'), { timeout: PATIENCE_MS }).toEqual(build.list(false, ['Vận động làm đường', 'Mở lớp']));
  await desk.shot('accepted');
});
