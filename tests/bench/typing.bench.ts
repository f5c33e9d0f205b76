/** From a key to its letter on the screen, in articles of three lengths with preview and underlines on, beside a bare Slate page with the same text. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { barePage } from './support/bare-page.ts';
import { noteWaits, typeKeys } from './support/key-waits.ts';
import { words } from './support/large-book.ts';
import { median, p95, row, type Row } from './support/rows.ts';
import { start, type Started } from './support/window.ts';
import { checkout } from './support/workload.ts';

const LENGTHS = [1000, 5000, 30_000];
const PARAGRAPH = 80;
/** Typed before anything is noted. */
const WARM = 40;
/** Of each page in each turn; the pages take turns, short ones: a busy moment of the machine falls on both. */
const KEYS = 20;
const TURNS = 15;
/** At the place that is typed at, found by its words. */
const PLACE = 'Ở đây có người viết.';
/** Two of the doubts that are underlined. */
const DOUBTS = 'Người ta dười bảo là trogn bản có 3 hộ';

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-bench-'));
  try {
    const rows: Row[] = [];
    for (const length of LENGTHS) rows.push(...(await measure(length, join(folder, String(length)))));
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The article's title and paragraphs; the one in the middle is the place. */
function textsOf(length: number): string[] {
  const count = Math.ceil(length / PARAGRAPH);
  const texts = Array.from({ length: count }, (_, index) => `${words(index * 7, PARAGRAPH - 9)}. ${DOUBTS}.`);
  texts.splice(Math.floor(count / 2), 0, PLACE);
  return [TITLE, ...texts];
}

const TITLE = 'Bài để đo';

async function measure(length: number, folder: string): Promise<Row[]> {
  const texts = textsOf(length);
  const bare = await start([await barePage(join(folder, 'bare'), texts), `--user-data-dir=${join(folder, 'bare-data')}`], folder);
  try {
    const file = join(folder, 'sach.kyyeu');
    makeBook(file, texts);
    const desk = await start([checkout, file, `--user-data-dir=${join(folder, 'data')}`], folder);
    try {
      await openedWithAll(desk.window);
      return rowsOf(length, await inTurns(desk, bare));
    } finally {
      await desk.app.close();
    }
  } finally {
    await bare.app.close();
  }
}

function makeBook(file: string, texts: readonly string[]): void {
  const book = createBook(file, defaultSettings('Kỷ yếu đo'));
  try {
    const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
    const { id } = book.addArticle(part, TITLE);
    book.saveArticle(id, 1, document([title(TITLE), ...texts.slice(1).map((text) => paragraph(text))]));
  } finally {
    book.close();
  }
}

/** The article is open, its printed pages and its underlines are there. */
async function openedWithAll(window: Page): Promise<void> {
  await window.getByRole('row', { name: TITLE }).first().click();
  await window.getByRole('textbox', { name: 'Nội dung bài' }).getByRole('heading', { level: 1, name: TITLE }).waitFor();
  await window.getByRole('img', { name: /Trang in số/ }).first().waitFor();
  await window.locator('.paint--spelling').first().waitFor({ state: 'attached' });
}

/** Brings a page to the front and the caret behind the words of the place. */
async function atPlace({ app, window }: Started): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.focus(); });
  const place = window.getByRole('textbox').getByText(PLACE).first();
  await place.scrollIntoViewIfNeeded();
  await place.click();
  await window.waitForTimeout(500);
  await window.keyboard.press('End');
  await window.waitForTimeout(500);
}

interface Waits {
  readonly desk: number[];
  readonly bare: number[];
}

async function inTurns(desk: Started, bare: Started): Promise<Waits> {
  const waits: Waits = { desk: [], bare: [] };
  for (const [name, page] of [['desk', desk], ['bare', bare]] as const) {
    await noteWaits(page.window);
    await atPlace(page);
    await typeKeys(page.window, WARM);
    waits[name].length = 0;
  }
  for (let turn = 0; turn < TURNS; turn += 1) {
    for (const [name, page] of [['desk', desk], ['bare', bare]] as const) {
      await atPlace(page);
      waits[name].push(...(await typeKeys(page.window, KEYS)));
    }
  }
  return waits;
}

function rowsOf(length: number, { desk, bare }: Waits): Row[] {
  const what = `key to the screen, ${length.toLocaleString('en')} words, ${String(desk.length)} keys`;
  return [
    row(`${what}: median`, median(desk), 'ms', { name: 'a bare Slate page', value: median(bare) }),
    row(`${what}: 95 of 100`, p95(desk), 'ms', { name: 'a bare Slate page', value: p95(bare) }),
  ];
}
