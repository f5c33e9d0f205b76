/** Two windows, each with its book: what is copied in one is pasted in the other, and a book is shown by one window only. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { chooseNative } from './support/native-menu.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
let second: Page;

const text = (page: Page) => page.getByRole('textbox', { name: 'Nội dung bài' });
const focusedTitle = () => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle() ?? '');

beforeAll(async () => {
  folder = await temporaryFolder('windows');
  makeBook(join(folder.path, 'một.kyyeu'), 'Kỷ yếu một', 'Gương sáng', [['Bài của sách một', 'Anh Khải đi thư hai mươi ba năm.']]);
  makeBook(join(folder.path, 'hai.kyyeu'), 'Kỷ yếu hai', 'Gương sáng', [['Bài của sách hai', 'Bà Thoa làm trưởng bản.']]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [join(folder.path, 'một.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'windows');
  await desk.open('Bài của sách một');
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('another window begins with the start screen and opens another book', async () => {
  const opened = launched.app.waitForEvent('window');
  await chooseNative(launched.app, 'Cửa sổ mới');
  second = await opened;
  second.setDefaultTimeout(60_000);
  await chooseFiles(launched.app, join(folder.path, 'hai.kyyeu'));
  await second.getByRole('button', { name: 'Mở tệp .kyyeu' }).click();
  await second.getByRole('row', { name: 'Bài của sách hai' }).click();
  await text(second).getByRole('heading', { level: 1, name: 'Bài của sách hai' }).waitFor();
  await desk.row('Bài của sách một').waitFor();
});

test('what is copied in one is pasted in the other', async () => {
  await desk.page.bringToFront();
  await desk.caretAtEndOf('Anh Khải');
  await desk.page.keyboard.press('Shift+Home');
  await desk.page.keyboard.press('Control+C');
  await second.bringToFront();
  await text(second).locator('.block').last().click();
  await second.keyboard.press('Control+End');
  await second.keyboard.press('Control+V');
  await text(second).getByText('Bà Thoa làm trưởng bản.Anh Khải đi thư hai mươi ba năm.').waitFor();
});

test('a book that is open in another window is shown there, not twice', async () => {
  await chooseFiles(launched.app, join(folder.path, 'một.kyyeu'));
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().find((window) => window.getTitle().includes('Kỷ yếu hai'))?.focus();
  });
  await expect.poll(focusedTitle).toContain('Kỷ yếu hai');
  await chooseNative(launched.app, 'Mở kỷ yếu…');
  await expect.poll(focusedTitle).toContain('Kỷ yếu một');
  await text(second).getByRole('heading', { level: 1, name: 'Bài của sách hai' }).waitFor();
});

test('each closes for itself', async () => {
  const gone = second.waitForEvent('close');
  await launched.app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows().find((window) => window.getTitle().includes('Kỷ yếu hai'))?.close();
  });
  await gone;
  await desk.open('Bài của sách một');
  await desk.caretAtEndOf('Anh Khải');
  await desk.page.keyboard.insertText(' Đường xa.');
  await desk.saved();
});

test('the start screen shows the cover as it prints, once it was drawn', async () => {
  const covers = join(folder.path, 'data', 'covers');
  await expect.poll(() => (existsSync(covers) ? readdirSync(covers).filter((name) => name.endsWith('.webp')).length : 0), { timeout: 90_000 }).toBeGreaterThan(0);
  await chooseNative(launched.app, 'Đóng kỷ yếu');
  const cover = desk.page.locator('.card img.kept-cover');
  await cover.waitFor();
  await expect.poll(() => cover.evaluate((image) => (image as HTMLImageElement).naturalHeight)).toBe(654);
  await desk.shot('recent');
});
