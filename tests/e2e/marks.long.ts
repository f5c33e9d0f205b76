/** Marks on printed pages: made by mouse and keys, gone to, settled, taken back. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markOf, type PageMark } from '../../electron/common/book/marks.ts';
import { inBook } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const SENTENCE = 'Anh Khải đi bộ mười hai cây số mỗi sáng để đưa thư đến từng nhà trong bản, mưa cũng như nắng. ';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const marks = (): PageMark[] => inBook(file(), (book) => book.records('pageMark').map(markOf));
const list = () => desk.page.getByRole('region', { name: 'Dấu trên trang' });
const layer = (page: number) => desk.page.getByRole('button', { name: `Ghi dấu lên trang ${String(page)}` });
const write = async (words: string): Promise<void> => {
  await list().getByRole('textbox', { name: 'Nội dung' }).waitFor();
  await desk.page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Nội dung');
  await desk.page.keyboard.insertText(words);
  await desk.page.keyboard.press('Control+Enter');
};

beforeAll(async () => {
  folder = await temporaryFolder('marks');
  const text = Array.from({ length: 24 }, (_, at) => `Đoạn ${String(at + 1)}. ${SENTENCE.repeat(4)}`);
  makeBook(file(), 'Sách có dấu', 'Gương sáng', [['Người bưu tá', ...text], ['Bác sĩ của bản xa', 'Chị Thuận khám cho người già.']]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'marks');
  await desk.open('Người bưu tá');
  await desk.pagesReady();
  await desk.button('Ghi dấu trên trang in').click();
  await list().waitFor();
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

test('a drag marks a place, a click a point, Enter a whole page', async () => {
  const { mouse } = desk.page;
  const [first] = await desk.pageRange();
  const box = await layer(first).boundingBox();
  if (box === null) throw new Error('The page is not on the screen.');
  await mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.5);
  await mouse.down();
  await mouse.move(box.x + box.width * 0.75, box.y + box.height * 0.6, { steps: 5 });
  await mouse.up();
  await write('Câu này lặp lại, bỏ bớt.');
  await expect.poll(() => marks().length, { timeout: PATIENCE_MS }).toBe(1);
  const [mark] = marks();
  expect(mark).toMatchObject({ page: first, body: 'Câu này lặp lại, bỏ bớt.', settledAt: null });
  expect(Math.abs((mark?.x ?? 0) - 40)).toBeLessThan(2);
  expect(Math.abs((mark?.width ?? 0) - 80)).toBeLessThan(2);
  await mouse.click(box.x + box.width * 0.3, box.y + box.height * 0.2);
  await write('Tên bài xuống dòng chưa đẹp.');
  await expect.poll(() => marks().length, { timeout: PATIENCE_MS }).toBe(2);
  await layer(first).focus();
  await desk.page.keyboard.press('Enter');
  await write('Trang này in đậm quá.');
  await expect.poll(() => marks().length, { timeout: PATIENCE_MS }).toBe(3);
  await list().getByRole('list', { name: 'Dấu của bài này' }).getByRole('listitem').nth(2).waitFor();
  await desk.shot('made');
});

test('a mark is settled, taken back by undo, and taken out', async () => {
  const row = list().getByRole('listitem').filter({ hasText: 'Tên bài xuống dòng chưa đẹp.' });
  await row.getByRole('button', { name: 'Đã xong' }).click();
  await expect.poll(() => marks().filter(({ settledAt }) => settledAt !== null).length, { timeout: PATIENCE_MS }).toBe(1);
  await list().getByRole('button', { name: 'Xem 1 dấu đã xong' }).waitFor();
  await desk.row('Người bưu tá').focus();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => marks().filter(({ settledAt }) => settledAt !== null).length, { timeout: PATIENCE_MS }).toBe(0);
  await row.getByRole('button', { name: 'Bỏ dấu này' }).click();
  await expect.poll(() => marks().length, { timeout: PATIENCE_MS }).toBe(2);
  await row.waitFor({ state: 'detached' });
});

test('marks of other articles tell the page on which they stand now', async () => {
  await desk.open('Bác sĩ của bản xa');
  await desk.pagesReady();
  const row = list().getByRole('list', { name: '2 dấu ở bài khác' }).getByRole('button', { name: /Câu này lặp lại/ });
  const [made] = marks().filter(({ body }) => body.startsWith('Câu này'));
  const pageIn = (words: string): number => Number(/Trang (\d+)/u.exec(words)?.[1] ?? Number.NaN);
  expect(pageIn(await row.innerText())).toBe(made?.page);
  await desk.row('Bác sĩ của bản xa').click({ button: 'right' });
  await desk.page.getByRole('menuitem', { name: 'Đưa lên' }).click();
  await expect.poll(async () => pageIn(await row.innerText()), { timeout: PATIENCE_MS }).toBeGreaterThan(made?.page ?? 0);
  const told = pageIn(await row.innerText());
  await desk.open('Người bưu tá');
  await desk.pagesReady();
  const own = list().getByRole('list', { name: 'Dấu của bài này' }).getByRole('button', { name: /Câu này lặp lại/ });
  await expect.poll(async () => pageIn(await own.innerText()), { timeout: PATIENCE_MS }).toBe(told);
  await desk.row('Người bưu tá').focus();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(async () => pageIn(await own.innerText()), { timeout: PATIENCE_MS }).toBe(made?.page);
});

test('marks of other articles lead there', async () => {
  await desk.open('Bác sĩ của bản xa');
  await desk.pagesReady();
  await list().getByRole('list', { name: '2 dấu ở bài khác' }).getByRole('button', { name: /Câu này lặp lại/ }).click();
  await desk.page.getByRole('heading', { level: 1, name: 'Người bưu tá', exact: true }).and(desk.text.locator('h1')).waitFor();
  await desk.shot('elsewhere');
});
