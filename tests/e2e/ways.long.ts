/** "Xuất bản khác": the e-book, the web folder and the Word file of the whole book from the window; axe on the pages as a browser shows them. */
import { readFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const WEB = 'vuon-hoa-web';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;

beforeAll(async () => {
  folder = await temporaryFolder('ways');
  const file = join(folder.path, 'sach.kyyeu');
  makeBook(file, 'Vườn hoa', 'Gương sáng', [
    ['Người giữ lửa', 'Bà Thoa làm trưởng bản hai mươi năm.'],
    ['Cây cầu mới', 'Cả bản góp công bắc cầu.'],
  ]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'ways');
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test.each([
  ['Sách điện tử EPUB', 'vuon-hoa.epub'],
  ['Trang web của sách', 'index.html'],
  ['Cả sách ra Word', 'vuon-hoa.docx'],
])('%s goes out from the menu, and a card tells where it is', async (entry, name) => {
  await chooseFiles(launched.app, folder.path);
  await desk.choose('Xuất bản', entry);
  const card = desk.page.getByRole('region', { name: 'Đã xuất xong' });
  await card.getByText(name).waitFor({ timeout: PATIENCE_MS });
  await desk.shot(name);
  await card.getByRole('button', { name: 'Đóng' }).click();
  const made = await readFile(name === 'index.html' ? join(folder.path, WEB, name) : join(folder.path, name));
  expect(made.subarray(0, 2).toString()).toBe(name === 'index.html' ? '<!' : 'PK');
});

test('slides of achievements fill the screen, are moved by keys and mouse and ended; F5 shows them again; they go out as PDF', async () => {
  const { page } = desk;
  await desk.choose('Xuất bản', 'Trình chiếu thành tích…');
  const dialog = page.getByRole('dialog', { name: 'Trình chiếu tóm tắt thành tích' });
  await dialog.getByText('2 bài', { exact: true }).waitFor();
  await desk.shot('chon-bai-trinh-chieu');
  const scope = async (from: string, to: string): Promise<void> => {
    await dialog.getByRole('button', { name: from }).click();
    await page.getByRole('option', { name: to }).click();
  };
  await scope('Cả kỷ yếu', 'Chọn từng bài');
  await dialog.getByText('Không có bài nào theo lựa chọn này.').waitFor();
  const list = dialog.getByRole('grid', { name: 'Các bài được chiếu' });
  await list.getByRole('row', { name: 'Cây cầu mới' }).click();
  await list.getByRole('row', { name: 'Gương sáng, 1/2' }).waitFor();
  await dialog.getByText('1 bài', { exact: true }).waitFor();
  await desk.shot('chon-tung-bai');
  await scope('Chọn từng bài', 'Cả kỷ yếu');
  await dialog.getByText('2 bài', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Trình chiếu' }).click();
  const show = page.getByRole('dialog', { name: 'Trình chiếu', exact: true });
  const stands = (words: string): Promise<void> => show.getByRole('status').getByText(words, { exact: true }).waitFor({ timeout: PATIENCE_MS });
  // Title, part, two articles, the figures.
  await stands('Trang 1 / 5');
  for (const [keys, words] of [[['ArrowRight'], 'Trang 2 / 5'], [['Space'], 'Trang 3 / 5'], [['PageUp'], 'Trang 2 / 5'], [['End'], 'Trang 5 / 5'], [['3', 'Enter'], 'Trang 3 / 5'], [['b'], 'Màn hình đen'], [['b'], 'Trang 3 / 5'], [['Home'], 'Trang 1 / 5']] as const) {
    for (const key of keys) await page.keyboard.press(key);
    await stands(words);
  }
  await show.click();
  await stands('Trang 2 / 5');
  const [width, screen] = await show.locator('img').evaluate((picture: HTMLImageElement) => [picture.getBoundingClientRect().width * (picture.complete && picture.naturalWidth > 0 ? 1 : 0), innerWidth]);
  expect(width).toBe(screen);
  await desk.shot('trinh-chieu');
  await page.keyboard.press('Escape');
  await show.waitFor({ state: 'detached' });
  await page.keyboard.press('F5');
  await stands('Trang 1 / 5');
  await page.keyboard.press('Escape');
  await show.waitFor({ state: 'detached' });

  await chooseFiles(launched.app, folder.path);
  await desk.choose('Xuất bản', 'Trình chiếu thành tích…');
  await dialog.getByRole('button', { name: 'Lưu PDF…' }).click();
  const card = page.getByRole('region', { name: 'Đã xuất xong' });
  await card.getByText('vuon-hoa-trinh-chieu.pdf').waitFor({ timeout: PATIENCE_MS });
  await card.getByRole('button', { name: 'Đóng' }).click();
  expect((await readFile(join(folder.path, 'vuon-hoa-trinh-chieu.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a book without photos has none to give; the dialog for lists begins with mục lục', async () => {
  const { page } = desk;
  await chooseFiles(launched.app, folder.path);
  await desk.choose('Xuất bản', 'Ảnh và chú thích…');
  await desk.shot('xuat-anh');
  await page.getByRole('dialog').getByRole('button', { name: 'Chọn thư mục…' }).click();
  const card = page.getByRole('region', { name: 'Kỷ yếu chưa có ảnh nào để xuất' });
  await card.waitFor({ timeout: PATIENCE_MS });
  await card.getByRole('button', { name: 'Đóng' }).click();
  await desk.choose('Xuất bản', 'Bảng tính…');
  await page.getByRole('dialog').getByText('Mọi bài theo thứ tự trong sách').waitFor();
  await page.keyboard.press('Escape');
});

test('axe finds nothing against the web pages, nor do they scroll sideways, wide and narrow', async () => {
  const pages = (await readdir(join(folder.path, WEB))).filter((name) => name.endsWith('.html'));
  expect(pages).toHaveLength(3);
  const source = await readFile(axe, 'utf8');
  for (const width of [1280, 390]) {
    for (const name of pages) {
      const opens = launched.app.waitForEvent('window');
      const url = pathToFileURL(join(folder.path, WEB, name)).href;
      // A session of its own: the application's lets nothing in but itself.
      await launched.app.evaluate(({ BrowserWindow }, shown) => new BrowserWindow({ width: shown.width, height: 900, useContentSize: true, webPreferences: { partition: 'browser' } }).loadURL(shown.url), { url, width });
      const page = await opens;
      await page.waitForURL(url);
      await page.evaluate(source);
      const { violations, wider } = await page.evaluate<{ violations: string[]; wider: boolean }>(`axe.run().then(({ violations }) => ({
        violations: violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ' ' + html)),
        wider: document.documentElement.scrollWidth > innerWidth,
      }))`);
      expect({ name, width, violations, wider }).toEqual({ name, width, violations: [], wider: false });
      await page.close();
    }
  }
});
