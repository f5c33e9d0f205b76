/** The printed page beside the text: it follows, it never holds up a key, and its problems are calm. */
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const TITLE = 'Người giữ lửa ở bản Nà Lốc';
const LINE = 'Bà Thoa đi từng nhà.';
/** A key may take this long from being pressed to standing on the screen, at the median, ms; on a slow machine twice as long as there at rest. */
const KEY_MS = 100;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');

beforeAll(async () => {
  folder = await temporaryFolder('preview');
  makeBook(file(), 'Sách có trang', 'Gương sáng', [
    [TITLE, LINE, ...Array.from({ length: 40 }, (_, index) => `Đoạn ${String(index + 1)}. Chuyện bắt đầu từ mùa mưa năm ấy, khi con đường độc đạo vào bản bị sạt lở ba lần trong một tháng, trẻ con nghỉ học, nông sản không ra được chợ.`)],
  ]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'preview');
  await desk.open(TITLE);
  await desk.pagesReady();
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
});

/** Sends a signal to the process that sets pages. */
async function signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): Promise<void> {
  const sent = await desk.app.evaluate(({ app }, wanted) => {
    const pids = app.getAppMetrics().filter((metric) => metric.name === 'Kỷ Yếu print').map(({ pid }) => pid);
    for (const pid of pids) process.kill(pid, wanted);
    return pids.length;
  }, name);
  expect(sent).toBe(1);
}

const pages = (): Locator => desk.preview.getByRole('img', { name: /Trang in số/ });
const shown = (): Promise<(string | null)[]> => pages().evaluateAll((images) => images.map((image) => image.getAttribute('data-painted')));
const painted = async (): Promise<void> => {
  await expect.poll(async () => (await shown()).every((key) => key !== null), { timeout: PATIENCE_MS }).toBe(true);
};

/** Keys of the pages that stay, once they are none of `others`: pages may be made anew a moment after the last. */
async function standing(others: readonly (string | null)[] = [null]): Promise<(string | null)[]> {
  let found: (string | null)[] = [];
  await expect
    .poll(
      async () => {
        found = await shown();
        if (found.some((key) => key === null || others.includes(key))) return false;
        await desk.page.waitForTimeout(1000);
        return JSON.stringify(found) === JSON.stringify(await shown());
      },
      { timeout: PATIENCE_MS },
    )
    .toBe(true);
  return found;
}

test('the page follows the text while one types, painted in a process of its own that has no bridge', async () => {
  await desk.pagesReady();
  await painted();
  await desk.caretAtEndOf(LINE);
  await desk.page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => seen.push(performance.now())).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-painted'] });
  });
  await desk.page.keyboard.type(' Nha nao cung nghe', { delay: 200 });
  // More than one before the pause, however busy the machine is.
  expect(await desk.page.evaluate(() => (window as unknown as { seen: number[] }).seen.length)).toBeGreaterThan(1);
  const before = await shown();
  await desk.page.keyboard.type('.');
  await expect.poll(shown, { timeout: PATIENCE_MS }).not.toEqual(before);

  const frames = await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.map(({ origin, osProcessId }) => ({ origin, osProcessId })) ?? []);
  expect(frames.map(({ origin }) => origin)).toEqual(['kyyeu://app', 'kyyeu://page']);
  expect(frames[0]?.osProcessId).not.toBe(frames[1]?.osProcessId);
  const frame = desk.page.frames().find((each) => each.url().startsWith('kyyeu://page/'));
  expect(await frame?.evaluate(() => 'kyyeu' in window)).toBe(false);
  // Drawn as what can be changed line by line, not as an image that is read anew at each key.
  expect(await frame?.evaluate(() => document.querySelectorAll('main img').length)).toBe(0);
  const outlines = await frame?.evaluate(() => [...document.querySelectorAll('main svg path[transform]')].map((line) => line.getAttribute('d')?.length ?? 0));
  expect(outlines?.length).toBeGreaterThan(5);
  expect(Math.min(...(outlines ?? []))).toBeGreaterThan(0);
});

test('a page that nobody has looked at comes when the strip leads there, and small pictures of what is in sight come when the hand rests', async () => {
  await desk.pagesReady();
  const before = await standing();
  const items = desk.preview.getByRole('group', { name: 'Các trang của bài' }).getByRole('button');
  const isOpen = (item: Locator): Promise<boolean> => item.evaluate((element) => element.ariaPressed === 'true');
  await items.last().click();
  const atEnd = await standing(before);
  const drawn = (): Promise<boolean[]> =>
    items.locator('canvas').evaluateAll((canvases) =>
      canvases.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return false;
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return data.some((value) => value > 0);
      }),
    );
  await expect.poll(async () => (await drawn()).every(Boolean), { timeout: PATIENCE_MS }).toBe(true);
  expect((await drawn()).length).toBeGreaterThan(3);
  // Although the caret came to its paragraph a moment before: who leafs by hand stays there.
  expect(await isOpen(items.last())).toBe(true);
  await desk.shot('strip-led-to-the-last-pages');
  await items.first().click();
  expect(await standing(atEnd)).toEqual(before);
  expect(await isOpen(items.first())).toBe(true);
});

test('the page has the part’s new name when the part is renamed', async () => {
  await desk.pagesReady();
  await painted();
  const before = await shown();
  await desk.row('Gương sáng').click();
  await desk.page.keyboard.press('F2');
  await desk.typeName('Người tốt, việc tốt');
  await desk.row('Người tốt, việc tốt').waitFor();
  await expect.poll(shown, { timeout: PATIENCE_MS }).not.toEqual(before);
  await desk.shot('renamed-part');
});

test('another kind of article has another opener at once, and back', async () => {
  await desk.pagesReady();
  await painted();
  const before = await shown();
  const choose = async (from: string, to: string): Promise<void> => {
    await desk.button(`Kiểu bài: ${from}`).click();
    await desk.page.getByRole('menuitem', { name: to }).click();
    await desk.button(`Kiểu bài: ${to}`).waitFor();
  };
  await choose('Bài viết', 'Phỏng vấn');
  await expect.poll(shown, { timeout: PATIENCE_MS }).not.toEqual(before);
  await desk.shot('interview');
  await desk.row(TITLE).click();
  await desk.page.keyboard.press('Control+z');
  await desk.button('Kiểu bài: Bài viết').waitFor();
  await choose('Bài viết', 'Gương mặt');
  await desk.shot('profile');
});

/** Types this and gives the median of what a key took, ms. */
async function timed(words: string): Promise<number> {
  await desk.page.evaluate(() => Object.assign(window, { took: [] }));
  for (const letter of words) await desk.page.keyboard.press(letter === ' ' ? 'Space' : letter);
  await desk.page.waitForFunction((count) => (window as unknown as { took: number[] }).took.length >= count, words.length);
  return await desk.page.evaluate(() => {
    const took = (window as unknown as { took: number[] }).took.sort((one, other) => one - other);
    return took[took.length >> 1] ?? Number.POSITIVE_INFINITY;
  });
}

test('while pages are being set, keys land, and none is lost', async () => {
  await desk.caretAtEndOf(LINE);
  await desk.page.evaluate(() => {
    document.addEventListener('keydown', () => {
      const began = performance.now();
      requestAnimationFrame(() => setTimeout(() => (window as unknown as { took: number[] }).took.push(performance.now() - began)));
    }, true);
  });
  const atRest = await timed(' Ai cung lam, viec gi cung xong, khong ai phai cho ai.');
  // The typesetter stands still as if a book of a thousand pages kept it busy.
  await signal('SIGSTOP');
  const words = ' Moi nguoi mot viec, viec nao cung xong, khong ai phai cho ai.';
  try {
    expect(await timed(words)).toBeLessThan(Math.max(KEY_MS, 2 * atRest));
    await expect.poll(() => textIn(file(), TITLE), { timeout: PATIENCE_MS }).toContain(words);
    await desk.preview.getByText('Đang dàn trang…').waitFor();
    await desk.shot('busy');
  } finally {
    await signal('SIGCONT');
  }
  await desk.preview.getByText('Đang dàn trang…').waitFor({ state: 'detached' });
});

test('an article in which nothing is written is shown pale, without a number, as not printed; written in, its page is the book’s', async () => {
  await desk.choose('Thêm phần hoặc bài', 'Thêm bài');
  await desk.emptyArticle();
  const note = desk.preview.getByRole('note').filter({ hasText: 'Chưa có nội dung nên chưa in' });
  await note.waitFor();
  const page = desk.preview.getByRole('img', { name: 'Trang in, chưa có số' }).first();
  await page.waitFor();
  expect(await pages().count()).toBe(0);
  const paleness = (): Promise<string> => desk.preview.locator('.page-frame').evaluate((frame) => getComputedStyle(frame).opacity);
  expect(Number(await paleness())).toBeLessThan(0.5);
  expect(await desk.preview.locator('.preview-pages__number').innerText()).toBe('…');
  await desk.shot('unwritten');
  await desk.page.keyboard.type('Bai moi');
  await desk.page.keyboard.press('Enter');
  await desk.page.keyboard.type('Da co chu.');
  await note.waitFor({ state: 'detached' });
  await desk.pagesReady();
  expect(await paleness()).toBe('1');
  await desk.open(TITLE);
  await desk.pagesReady();
});

test('a typesetter that dies is told calmly beside the last pages, and writing goes on', async () => {
  await desk.pagesReady();
  const before = await pages().count();
  await desk.caretAtEndOf(LINE);
  await signal('SIGSTOP');
  await desk.page.keyboard.type(' Them mot cau.');
  await desk.preview.getByText('Đang dàn trang…').waitFor();
  await signal('SIGKILL');
  const problem = desk.preview.getByRole('alert');
  await problem.waitFor();
  const words = (await problem.innerText()).replace(/\s+/g, ' ');
  expect(words).toContain('Một phần của Kỷ Yếu vừa dừng đột ngột');
  expect(words).toContain('Trang đang hiện là bản dàn được lần cuối.');
  expect(await pages().count()).toBe(before);
  await desk.shot('problem');
  await expect.poll(() => textIn(file(), TITLE), { timeout: PATIENCE_MS }).toContain('Them mot cau.');
  await problem.getByRole('button', { name: 'Dàn lại' }).click();
  await problem.waitFor({ state: 'detached' });
  await pages().first().waitFor();
  await desk.shot('again');
});
