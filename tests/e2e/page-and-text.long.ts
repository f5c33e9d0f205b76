/** From a point of the printed page to its words, from the caret to its line on the page, to any page of the book, nearer and farther. */
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const FIRST = 'Người giữ lửa ở bản Nà Lốc';
const SECOND = 'Bác sĩ của bản xa';
const PLACES = ['Nà Lốc', 'Khuổi Mươi', 'Bó Cáng', 'Lũng Vài', 'Nặm Tạo', 'Pác Lũng', 'Kéo Quân'];
// As many as five pages hold: the last of its running heads lies in another opening than the title.
const PARAGRAPHS = 64;
const paragraph = (index: number): string => `Đoạn ${String(index + 1)} kể chuyện ở ${PLACES[index % PLACES.length] ?? ''} năm ${String(1980 + index)}. Con đường độc đạo vào bản bị sạt lở ${String(index + 2)} lần trong một tháng, trẻ con nghỉ học, nông sản không ra được chợ.`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;

beforeAll(async () => {
  folder = await temporaryFolder('page-and-text');
  makeBook(join(folder.path, 'sách.kyyeu'), 'Sách có trang', 'Gương sáng', [[FIRST, ...Array.from({ length: PARAGRAPHS }, (_, index) => paragraph(index))], [SECOND, 'Chị Thuận khám cho người già.']]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [join(folder.path, 'sách.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'page-and-text');
  await desk.open(FIRST);
  await desk.pagesReady();
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

const pages = (): Locator => desk.preview.getByRole('img', { name: /Trang in số/ });
const pointed = (): Locator => desk.preview.locator('.pointed-out');

/** Of the pages that lie open. */
const names = (): Promise<string[]> => pages().evaluateAll((all) => all.map((page) => page.getAttribute('aria-label') ?? ''));

/** The paragraph with the caret; its number as it begins. */
const caretParagraph = (): Promise<number> => desk.page.evaluate(() => Number(/Đoạn (\d+)/.exec(getSelection()?.anchorNode?.parentElement?.closest('[data-slate-node="element"]')?.textContent ?? '')?.[1] ?? 0));

/** Presses a page at a share of its height, in the middle of the line. @returns px from the window's top */
async function press(page: Locator, share: number): Promise<number> {
  const box = await page.boundingBox();
  if (box === null) throw new Error('no page');
  const y = box.y + box.height * share;
  await desk.page.mouse.click(box.x + box.width / 2, y);
  return y;
}

test('the page that is pressed first after opening stays open, although its words are a head on other pages too', async () => {
  const opened = await names();
  for (const share of [0.1, 0.25, 0.4]) {
    await press(pages().first(), share);
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.closest('[data-slate-editor]') !== null), { timeout: PATIENCE_MS }).toBe(true);
    // Longer than a caret needs to have come to rest, and its line to be found.
    await desk.page.waitForTimeout(1200);
    expect(await names()).toEqual(opened);
  }
});

test('the caret in the title leads to the page with the title, not to one that has it as its head', async () => {
  const opened = await names();
  await desk.caretAtEndOf(paragraph(PARAGRAPHS - 1));
  await expect.poll(names, { timeout: PATIENCE_MS }).not.toEqual(opened);
  await desk.caretAtEndOf(FIRST);
  await expect.poll(names, { timeout: PATIENCE_MS }).toEqual(opened);
  await desk.page.keyboard.press('Control+Alt+KeyL');
  await pointed().waitFor();
  expect(await names()).toEqual(opened);
});

test('a point of the page leads to its words, and the caret back to that line', async () => {
  await desk.preview.getByRole('button', { name: 'Trang sau' }).click();
  let before = 0;
  for (const share of [0.2, 0.4, 0.6]) {
    const y = await press(pages().first(), share);
    await expect.poll(caretParagraph, { timeout: PATIENCE_MS }).toBeGreaterThan(before);
    before = await caretParagraph();
    await desk.page.keyboard.press('Control+Alt+KeyL');
    await pointed().waitFor();
    await expect.poll(async () => {
      const box = await pointed().boundingBox();
      return box === null ? Number.NaN : Math.abs(box.y + box.height / 2 - y);
    }, { timeout: PATIENCE_MS }).toBeLessThan(12);
  }
  await desk.shot('pointed-out');
});

test('the caret’s line is pointed out on whichever page it is', async () => {
  await desk.caretAtEndOf(paragraph(PARAGRAPHS - 1));
  await desk.preview.getByRole('button', { name: 'Chỉ chỗ đang viết trên trang' }).click();
  await pointed().waitFor();
  const last = await pages().last().boundingBox();
  const box = await pointed().boundingBox();
  expect(box !== null && last !== null && box.x >= last.x - 2).toBe(true);
});

test('pages follow the caret to another paragraph; those leafed through by hand stay open until then', async () => {
  const last = await names();
  await desk.caretAtEndOf(paragraph(0));
  await expect.poll(names, { timeout: PATIENCE_MS }).not.toEqual(last);
  const first = await names();
  await desk.preview.getByRole('button', { name: 'Trang sau' }).click();
  await expect.poll(names, { timeout: PATIENCE_MS }).not.toEqual(first);
  const second = await names();
  await desk.text.press('Home');
  // Longer than a caret needs to have come to rest.
  await desk.page.waitForTimeout(1000);
  expect(await names()).toEqual(second);
  await desk.caretAtEndOf(paragraph(PARAGRAPHS - 1));
  await expect.poll(names, { timeout: PATIENCE_MS }).toEqual(last);
  await desk.shot('follows');
});

test('a page number leads to that page, in another article too; a number the book has not is told', async () => {
  await desk.preview.getByRole('button', { name: /^Đến trang/ }).click();
  const field = desk.preview.getByRole('textbox', { name: 'Đến trang' });
  await field.fill('999');
  await field.press('Enter');
  await desk.page.getByText(/^Sách có \d+ trang$/).waitFor();
  const pagesOfBook = Number(/\d+/.exec((await desk.page.getByText(/^Sách có \d+ trang$/).textContent()) ?? '')?.[0] ?? 0);
  await field.fill(String(pagesOfBook));
  await desk.shot('page-field');
  await field.press('Enter');
  await desk.text.getByRole('heading', { level: 1, name: SECOND }).waitFor();
  await desk.pagesReady();
});

test('Ctrl and the wheel bring the page nearer, and farther down to a half', async () => {
  const width = async (): Promise<number> => (await pages().first().boundingBox())?.width ?? 0;
  const first = await width();
  await pages().first().hover();
  await desk.page.keyboard.down('Control');
  await desk.page.mouse.wheel(0, -100);
  await expect.poll(width, { timeout: PATIENCE_MS }).toBeGreaterThan(first);
  for (let step = 0; step < 6; step += 1) await desk.page.mouse.wheel(0, 100);
  await desk.page.keyboard.up('Control');
  await expect.poll(width, { timeout: PATIENCE_MS }).toBeCloseTo((160 * 96) / 25.4 / 2, -1);
  await desk.shot('half');
});

test('a lone page lies beside the page that faces it in the book, which a press opens', async () => {
  await desk.open(SECOND);
  const number = async (): Promise<number> => Number(/\d+/.exec((await pages().first().getAttribute('aria-label')) ?? '')?.[0]);
  await expect.poll(number, { timeout: PATIENCE_MS }).toBeGreaterThan(1);
  const own = await number();
  // The text of this test is as long as it is so that the second article stands on a recto.
  expect(own % 2).toBe(1);
  const beside = desk.preview.getByRole('img', { name: `Trang bên là của bài khác, trang ${String(own - 1)}`, exact: true });
  await beside.locator('img').waitFor({ timeout: PATIENCE_MS });
  await desk.shot('beside');
  // It is to the left of the article's own.
  const [left, right] = [await beside.boundingBox(), await pages().first().boundingBox()];
  expect(left !== null && right !== null && left.x < right.x && Math.abs(left.y - right.y) < 1).toBe(true);
  // Typed on: it stays where it is.
  await desk.caretAtEndOf('Chị Thuận khám cho người già.');
  await desk.page.keyboard.type(' Them mot cau.');
  await desk.page.waitForTimeout(1500);
  await beside.locator('img').waitFor();
  await beside.click();
  await desk.text.getByRole('heading', { level: 1, name: FIRST }).waitFor({ timeout: PATIENCE_MS });
  await desk.preview.getByRole('img', { name: `Trang in số ${String(own - 1)}`, exact: true }).waitFor({ timeout: PATIENCE_MS });
});
