/** The start screen: the sample yearbook, and the books one had open. */
import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { inBook } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const SAMPLE = 'Những bông hoa đẹp trong vườn hoa làm theo lời Bác';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const at = (name: string): string => join(folder.path, name);
const start = async (name: string, ...args: string[]): Promise<void> => {
  launched = await launchApp({ userData: at('data'), args, env: { HOME: folder.path } });
  desk = await Desk.of(launched, name);
};

beforeAll(async () => {
  folder = await temporaryFolder('start');
  await mkdir(at('sách'));
});
afterAll(async () => {
  await folder.remove();
});

afterEach(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

test('the sample yearbook opens from the first screen with text, photos and pages', async () => {
  await start('start-sample');
  await desk.button('Xem kỷ yếu mẫu').first().click();
  await desk.row('Gương sáng cơ sở').waitFor();
  await desk.open('Người đảng viên già và con kênh 30 tháng 4');
  await desk.pagesReady();
  await expect
    .poll(() => desk.text.locator('[data-photo] img').evaluateAll((images: HTMLImageElement[]) => images.map(({ naturalWidth }) => naturalWidth > 0)), { timeout: PATIENCE_MS })
    .toEqual([true]);
  await desk.shot('sample');
  // Pages are named by what is printed on them: front matter has roman numbers.
  await expect.poll(() => desk.row('Lời giới thiệu').locator('.row__page').textContent(), { timeout: PATIENCE_MS }).toBe('v');
  await desk.open('Lời giới thiệu');
  await desk.preview.getByRole('img', { name: 'Trang in số v', exact: true }).waitFor();
  await desk.status.getByText('Trang v', { exact: true }).waitFor();
  await desk.preview.getByRole('button', { name: 'Đến trang, đang ở v' }).click();
  await desk.preview.getByRole('textbox', { name: 'Đến trang' }).fill('v');
  await desk.preview.getByRole('textbox', { name: 'Đến trang' }).press('Enter');
  await desk.preview.getByRole('button', { name: 'Đến trang, đang ở v' }).waitFor();
  await desk.shot('roman');
});

test('the latest book comes first after reopening; a moved one says so; one can be taken off the list', async () => {
  makeBook(at('sách/hai.kyyeu'), 'Cuốn thứ hai', 'Phần một', [['Bài của cuốn hai', 'Chữ.']]);
  await start('start-second', at('sách/hai.kyyeu'));
  await desk.row('Bài của cuốn hai').waitFor();
  await launched.close();

  await start('start-again');
  await desk.page.getByRole('heading', { name: 'Gần đây' }).waitFor();
  expect(await desk.page.getByRole('heading', { level: 3 }).first().innerText()).toBe('Cuốn thứ hai');
  await desk.page.getByRole('listitem').filter({ hasText: SAMPLE }).waitFor();
  await desk.shot('recent');
  await desk.button('Mở kỷ yếu').click();
  await desk.row('Bài của cuốn hai').waitFor();
  await launched.close();

  await rename(at('sách/hai.kyyeu'), at('sách/đi nơi khác.kyyeu'));
  await start('start-moved');
  await desk.page.getByText('Không còn thấy tệp ở chỗ cũ.').waitFor();
  await desk.shot('moved');
  await desk.button('Bỏ khỏi danh sách').click();
  await expect.poll(() => desk.page.getByRole('heading', { level: 3 }).first().innerText(), { timeout: PATIENCE_MS }).toBe(SAMPLE);
});

test('a yearbook is begun with its size and design, its cover beside as it prints', async () => {
  await start('start-new');
  await saveAs(launched.app, at('sách/mới.kyyeu'));
  await desk.button('Tạo kỷ yếu mới').first().click();
  const dialog = desk.page.getByRole('dialog', { name: 'Kỷ yếu mới' });
  await dialog.getByLabel('Tên kỷ yếu').fill('Hoa của bản');
  const cover = dialog.getByRole('img', { name: 'Bìa “Hoa của bản”' });
  await cover.waitFor();
  const before = await cover.getAttribute('src');
  await dialog.locator('.design').filter({ hasText: 'Báo ảnh' }).click();
  await dialog.getByRole('button', { name: /Khổ sách/ }).click();
  await desk.page.getByRole('option', { name: '19 × 27 cm' }).click();
  await expect.poll(() => cover.getAttribute('src'), { timeout: PATIENCE_MS }).not.toBe(before);
  expect(await cover.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await desk.shot('new-book');
  await dialog.getByRole('button', { name: 'Chọn nơi lưu và tạo' }).click();
  await desk.tree.waitFor();
  expect(inBook(at('sách/mới.kyyeu'), (book) => book.settings())).toMatchObject({ title: 'Hoa của bản', design: 'bao-anh', trimSize: '19x27' });
});
