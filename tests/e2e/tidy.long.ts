/** "Dọn chữ": suggestions by the house style are looked at, ticked off, gone to, made in one step and taken back with one key. */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBook, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const PART = 'Gương sáng';
const POST = 'Hai mươi ba năm, một con đường thư';
const CLEAN = 'Người giữ lửa';
const PAPERS = 'Thực hiện Chỉ thị số 05-CT/TW  giai đoạn 2016-2021 .';
const TALK = 'Anh nói :  "Thư đến là vui" rồi đi...';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const texts = (): Record<string, string> => inBook(file(), (book) => Object.fromEntries(book.articles().map(({ id, document }) => [id, JSON.stringify(document)])));
const written = (name: string) => expect.poll(() => textIn(file(), name), { timeout: PATIENCE_MS });
const list = () => desk.page.getByRole('grid', { name: 'Những chỗ sẽ sửa' });
const scope = () => desk.page.getByRole('listbox', { name: 'Chỗ cần dọn ở đâu' });

beforeAll(async () => {
  folder = await temporaryFolder('tidy');
  makeBook(file(), 'Vườn hoa làm theo lời Bác', PART, [
    [POST, PAPERS, TALK],
    [CLEAN, 'Bà Thoa làm trưởng bản.'],
  ]);
  for (const name of ['layout-05', 'layout-07', 'layout-09']) copyFileSync(fileURLToPath(new URL(`../fixtures/import/articles/${name}.txt`, import.meta.url)), join(folder.path, `${name}.txt`));
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'tidy');
  await desk.open(POST);
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('articles come in as they were written', async () => {
  await chooseFiles(launched.app, ...['layout-05', 'layout-07', 'layout-09'].map((name) => join(folder.path, `${name}.txt`)));
  await desk.button('Nhập bài').first().click();
  const card = desk.page.getByRole('region', { name: 'Kết quả nhập bài' });
  await card.getByText('Đã nhập 5 bài').waitFor();
  await card.getByRole('button', { name: 'Đóng' }).click();
});

test('a key opens the clean-up: every place in its sentence, counted by article and rule', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+Shift+d');
  await list().waitFor();
  await list().getByRole('row').first().waitFor();
  const entries = await scope().getByRole('option').allTextContents();
  expect(entries[0]).toContain('Cả kỷ yếu');
  expect(entries.join()).toContain(POST);
  expect(entries.join()).not.toContain(CLEAN);
  await page.getByRole('radio', { name: /^Ngoặc kép \d/ }).waitFor();
  await desk.shot('book');
  await page.emulateMedia({ colorScheme: 'dark' });
  await desk.shot('book-dark');
  await page.emulateMedia({ colorScheme: 'light' });
});

test('one article, one rule, and a tick taken off', async () => {
  const { page } = desk;
  await scope().getByRole('option', { name: POST }).click();
  await page.getByRole('button', { name: 'Sửa 8 chỗ trong bài này' }).waitFor();
  await page.getByRole('radio', { name: /^Khoảng năm/ }).click();
  await expect.poll(() => list().getByRole('row').count()).toBe(1);
  const row = list().getByRole('row').first();
  expect(await row.textContent()).toContain('05-CT/TW');
  await row.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Sửa 0 chỗ đang xem' }).waitFor();
  await page.getByRole('radio', { name: /^Tất cả/ }).click();
  await page.getByRole('button', { name: 'Sửa 7 chỗ trong bài này' }).waitFor();
  await desk.shot('article');
});

test('Enter goes to the place in the text, and the clean-up is there again from the command field', async () => {
  const { page } = desk;
  await list().getByRole('row', { name: /Thư đến là vui/ }).first().focus();
  await page.keyboard.press('Enter');
  await desk.textHasKeyboard();
  expect(await page.evaluate(() => document.getSelection()?.anchorNode?.parentElement?.closest('.block')?.textContent)).toContain('Thư đến là vui');
  await desk.caretAtEndOf('Thư đến là vui');
  await page.keyboard.type(' Vui  qua');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('don chu');
  await page.keyboard.press('Enter');
  await list().getByRole('row').first().waitFor();
  // What was typed a moment ago is among it.
  await list().getByRole('row', { name: /Vui/ }).first().waitFor();
});

test('all of it is made at once; one key takes all of it back', async () => {
  const { page } = desk;
  const before = texts();
  await page.getByRole('button', { name: /^Sửa hết \d+ chỗ$/ }).click();
  await desk.notices.getByText(/^Đã sửa \d+ chỗ trong 6 bài/).waitFor();
  // The tick that was taken off: that place is as it was.
  await written(POST).toContain('Thực hiện Chỉ thị số 05-CT/TW giai đoạn 2016-2021.');
  await written(POST).toContain('Anh nói: “Thư đến là vui” rồi đi…');
  // And its tick is still off.
  await scope().getByRole('option', { name: POST }).waitFor();
  await page.getByRole('button', { name: 'Sửa hết 0 chỗ' }).waitFor();
  await desk.shot('done');
  await page.keyboard.press('Control+z');
  await expect.poll(texts, { timeout: PATIENCE_MS }).toEqual(before);
  await page.getByRole('button', { name: /^Sửa hết \d\d+ chỗ$/ }).waitFor();
});

test('nothing left is said', async () => {
  const { page } = desk;
  await list().getByRole('row', { name: '2016[- thành –]2021' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^Sửa hết \d+ chỗ$/ }).click();
  await page.getByRole('heading', { name: 'Không còn gì để dọn.' }).waitFor();
  await written(POST).toContain('giai đoạn 2016–2021.');
  await desk.shot('nothing');
});

test('the house style is the book’s: another place of tones, and there is something to do again', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Đổi quy cách…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Thiết kế và thông tin' });
  // At the rules, not at the head of a long dialog.
  await expect.poll(() => dialog.getByRole('button', { name: /Ngoặc kép/ }).evaluate((button) => button === document.activeElement), { timeout: PATIENCE_MS }).toBe(true);
  await dialog.getByRole('button', { name: 'Quy cách trình bày chữ' }).and(page.locator('[aria-current="true"]')).waitFor();
  await dialog.getByRole('button', { name: /Đặt dấu thanh/ }).scrollIntoViewIfNeeded();
  await dialog.getByRole('button', { name: /Đặt dấu thanh/ }).click();
  await page.getByRole('option', { name: 'hoà, khoẻ, thuỷ' }).click();
  await desk.shot('house-style');
  await page.emulateMedia({ colorScheme: 'dark' });
  await desk.shot('house-style-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await dialog.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await page.getByRole('radio', { name: /^Dấu thanh/ }).waitFor();
  expect(inBook(file(), (book) => book.settings().styleTone)).toBe('new');
  await desk.shot('tones');
});
