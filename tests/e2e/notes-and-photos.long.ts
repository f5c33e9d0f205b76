/** From the printed page to a footnote's words and to a photo, and the page that stays open while a footnote is written. */
import { join } from 'node:path';
import sharp from 'sharp';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { byline, document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import type { Block } from '../../electron/common/article/document.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';

const TITLE = 'Người giữ lửa ở bản Nà Lốc';
const NOTED = 10;
const PARAGRAPHS = 48;
const words = (index: number): string => `Đoạn ${String(index)} kể chuyện ở bản năm ${String(1950 + index)}. Con đường độc đạo vào bản bị sạt lở ${String(index)} lần trong một tháng, trẻ con nghỉ học, nông sản không ra được chợ.`;
const NOTE = 'Theo báo cáo của Đảng ủy xã, lưu tại văn phòng huyện.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;

beforeAll(async () => {
  folder = await temporaryFolder('notes-and-photos');
  const file = join(folder.path, 'sách.kyyeu');
  const book = createBook(file, defaultSettings('Sách có chú thích'));
  try {
    const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
    const picture = async (background: string): Promise<string> => (await book.addPhoto('ảnh.jpg', await sharp({ create: { width: 900, height: 600, channels: 3, background } }).jpeg().toBuffer())).id;
    const [one, two] = [await picture('#567'), await picture('#765')];
    const blocks = Array.from({ length: PARAGRAPHS }, (_, index): Block => (index === NOTED ? paragraph([{ text: words(index) }, { text: ' Hết.', footnote: { id: 'n', text: NOTE } }]) : paragraph(words(index))));
    blocks.splice(20, 0, photo(one));
    blocks.splice(36, 0, photo(two));
    const { id } = book.addArticle(part, TITLE);
    book.saveArticle(id, book.article(id).revision, document([title(TITLE), ...blocks, byline('Lê Minh, cán bộ xã')]));
  } finally {
    book.close();
  }
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'notes-and-photos');
  await desk.open(TITLE);
  await desk.pagesReady();
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

const pages = (): Locator => desk.preview.getByRole('img', { name: /Trang in số/ });
const names = (): Promise<string[]> => pages().evaluateAll((all) => all.map((page) => page.getAttribute('aria-label') ?? ''));
const field = (): Locator => desk.page.getByRole('group', { name: 'Chú thích cuối trang' }).getByRole('textbox');

async function press(page: Locator, across: number, down: number): Promise<void> {
  const box = await page.boundingBox();
  if (box === null) throw new Error('no page');
  await desk.page.mouse.click(box.x + box.width * across, box.y + box.height * down);
}

/** Where a line with these words stands on the open pages, as shares of the page. */
async function lineOf(start: string): Promise<{ page: Locator; across: number; down: number }> {
  await desk.caretAtEndOf(start);
  await desk.page.keyboard.press('Control+Alt+KeyL');
  const mark = desk.preview.locator('.pointed-out');
  await mark.waitFor();
  const box = await mark.boundingBox();
  for (const page of await pages().all()) {
    const paper = await page.boundingBox();
    if (box === null || paper === null || box.x < paper.x - 4 || box.x > paper.x + paper.width) continue;
    return { page, across: (box.x + box.width / 2 - paper.x) / paper.width, down: (box.y + box.height / 2 - paper.y) / paper.height };
  }
  throw new Error('not on the open pages');
}

test('a printed footnote that is pressed is open in the bar, with the caret in its words', async () => {
  const { page } = await lineOf(words(NOTED));
  // Notes stand at the page's foot: this is the only one.
  await press(page, 0.4, 0.88);
  await desk.shot('note-pressed');
  await expect.poll(() => field().innerText(), { timeout: PATIENCE_MS }).toBe(NOTE);
  await expect.poll(() => field().evaluate((element) => element === element.ownerDocument.activeElement)).toBe(true);
});

test('the page of a footnote stays open while it is written', async () => {
  await desk.caretAtEndOf(words(PARAGRAPHS - 4));
  await desk.page.waitForTimeout(1200);
  const open = await names();
  expect(open).not.toContain('Trang in số 1');
  await desk.page.keyboard.press('Control+Alt+KeyF');
  await field().waitFor();
  for (const part of ['Theo số liệu', ' của xã', ' năm 2024.']) {
    await desk.page.keyboard.type(part, { delay: 60 });
    await desk.page.waitForTimeout(1500);
    expect(await names()).toEqual(open);
  }
  await desk.shot('note-written');
  await desk.page.keyboard.press('Enter');
  await desk.page.waitForTimeout(1500);
  expect(await names()).toEqual(open);
});

test('a photo that is pressed on the page is picked in the text', async () => {
  for (const [index, at] of [[19, 0], [34, 1]] as const) {
    const { page, across, down } = await lineOf(words(index));
    await press(page, across, down + 0.15);
    await desk.shot('photo-pressed');
    await expect.poll(() => desk.text.locator('[data-photo]').evaluateAll((all) => all.findIndex((each) => each.contains(each.ownerDocument.activeElement))), { timeout: PATIENCE_MS }).toBe(at);
  }
});
