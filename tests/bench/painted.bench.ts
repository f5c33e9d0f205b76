/** From a key to the changed page as it is painted in the window, in a large yearbook. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { median, p95, row, unmeasured, type Row } from './support/rows.ts';
import { start } from './support/window.ts';
import { checkout, noWorkload, workload } from './support/workload.ts';

const ARTICLES = 120;
/** From the page that was painted to the next key, ms: while one writes, and with a pause in which the whole book is set. */
const WRITING = 150;
const PAUSING = 1500;
const KEYS = { [WRITING]: 60, [PAUSING]: 15 };
/** Typed before anything is noted. */
const WARM = 10;
const LETTERS = 'trong ban lang xa nguoi ta con nho ';
/** What is promised, ms. */
const LIMIT = { name: 'limit', value: 100 };

export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('key to the painted page', why)];
  const load = await workload(ARTICLES);
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-bench-'));
  const file = join(folder, 'sach.kyyeu');
  copyFileSync(load.file, file);
  const title = load.book.chapters[0]?.articles[0]?.title ?? '';
  const { app, window } = await start([checkout, file, `--user-data-dir=${join(folder, 'data')}`], folder);
  try {
    await atTheMiddle(window, title);
    await note(window);
    await typed(window, WARM, WRITING);
    const rows: Row[] = [];
    for (const pause of [WRITING, PAUSING] as const) {
      const waits = await typed(window, KEYS[pause], pause);
      const what = `${String(ARTICLES)} articles: key to the painted page, ${String(pause)} ms between them, ${String(waits.length)} keys`;
      rows.push(row(`${what}: median`, median(waits), 'ms', LIMIT), row(`${what}: 95 of 100`, p95(waits), 'ms', LIMIT));
    }
    return rows;
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The article is open, the book is set, the caret stands in the middle of the article's middle paragraph. */
async function atTheMiddle(window: Page, title: string): Promise<void> {
  await window.getByRole('row', { name: title }).first().click();
  const text = window.getByRole('textbox', { name: 'Nội dung bài' });
  await text.getByRole('heading', { level: 1, name: title }).waitFor();
  await window.locator('.preview-pages__number:not([title])').first().waitFor();
  const paragraphs = text.locator('p');
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  // What follows the opening (small pages, underlines) is no key.
  await window.waitForTimeout(5000);
}

/** Notes when a key is pressed and when another page is painted, ms of `performance.now`. */
async function note(window: Page): Promise<void> {
  await window.evaluate(() => {
    const noted = { key: 0, painted: 0 };
    Object.assign(globalThis, { noted });
    globalThis.addEventListener('keydown', (event) => { noted.key = event.timeStamp; }, true);
    new MutationObserver(() => { noted.painted = performance.now(); }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-painted'] });
  });
}

/** Types so many keys, each after its page was painted. Gives ms from each to its page. */
async function typed(window: Page, count: number, pause: number): Promise<number[]> {
  const waits: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const key = LETTERS[index % LETTERS.length] ?? ' ';
    await window.keyboard.press(key === ' ' ? 'Space' : key);
    const wait = await window.waitForFunction(() => {
      const { key: pressed, painted } = (globalThis as unknown as { noted: { key: number; painted: number } }).noted;
      return painted > pressed ? painted - pressed : null;
    });
    waits.push((await wait.jsonValue()) ?? Number.NaN);
    await window.waitForTimeout(pause);
  }
  return waits;
}
