/**
 * The photo desk with 5,000 photos: a key in the grid until the frame that shows it, cells without their picture while somebody leafs
 * through with PageDown, and how long the desk takes to be there.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import sharp from 'sharp';
// Left outside the bundle: what lies beside it is found from where it is.
import { electronRuntime } from '../../build/electron.mjs';
import { document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { sha256 } from '../../electron/services/store/content.ts';
import { insertPhoto } from '../../electron/services/store/photos.ts';
import { median, p95, row, type Row } from './support/rows.ts';
import { checkout } from './support/workload.ts';

const PHOTOS = 5000;
/** Different pictures they are made of. */
const PICTURES = 60;
/** Articles with photos, of each so many. */
const ARTICLES = 300;
const IN_EACH = 4;
const KEYS = 120;
const WARM = 20;
const PAGES = 60;
/** Between two keys, and between two pages, ms: somebody who looks for a photo. */
const KEY_PAUSE = 60;
const PAGE_PAUSE = 250;
const PATIENCE_MS = 240_000;
/** A visible place without its picture for longer than this is a blank second. */
const BLANK_MS = 1000;

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-photos-'));
  try {
    const file = join(folder, 'sach.kyyeu');
    await makeBook(file);
    const { app, window } = await start([checkout, file, `--user-data-dir=${join(folder, 'data')}`], folder);
    try {
      return await measure(window);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** A JPEG with as much detail as a photo has: blurred noise over a slope. */
async function picture(number: number): Promise<{ original: Buffer; proxy: Buffer }> {
  const [width, height] = [1200, number % 3 === 0 ? 1500 : 800];
  const noise = Buffer.alloc((width / 4) * (height / 4) * 3);
  let state = number * 7919 + 1;
  for (let at = 0; at < noise.length; at += 1) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    noise[at] = ((state >> 16) & 127) + ((number * 37 + at) % 128);
  }
  const detailed = await sharp(noise, { raw: { width: width / 4, height: height / 4, channels: 3 } }).resize({ width, height, kernel: 'cubic' }).jpeg({ quality: 60 }).toBuffer();
  const proxy = await sharp(detailed).resize({ width: 800, height: 800, fit: 'inside' }).jpeg({ quality: 74 }).toBuffer();
  return { original: await sharp(detailed).resize({ width: 400 }).jpeg({ quality: 50 }).toBuffer(), proxy };
}

/** The same picture as another file: with a comment behind the marker that begins a JPEG. */
function marked(jpeg: Buffer, number: number): Buffer {
  const text = Buffer.from(`photo ${String(number)}`, 'latin1');
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, text.length + 2]);
  return Buffer.concat([head, text, jpeg.subarray(2)]);
}

async function makeBook(file: string): Promise<void> {
  const pictures = await Promise.all(Array.from({ length: PICTURES }, (_, number) => picture(number)));
  const book = createBook(file, defaultSettings('Kỷ yếu đo'));
  try {
    const ids = book.changeAs({ kind: 'import', subject: '', count: PHOTOS }, (db, _hand, now) =>
      Array.from({ length: PHOTOS }, (_, number) => {
        const { original, proxy } = pictures[number % PICTURES] ?? { original: Buffer.alloc(0), proxy: Buffer.alloc(0) };
        const bytes = marked(original, number);
        const [width, height] = [1200, (number % PICTURES) % 3 === 0 ? 1500 : 800];
        return insertPhoto(db, { name: `ảnh-${String(number)}.jpg`, mediaType: 'image/jpeg', width, height, bytes, sha256: sha256(bytes), proxy: marked(proxy, number) }, now).id;
      }),
    );
    const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
    for (let number = 0; number < ARTICLES; number += 1) {
      const { id } = book.addArticle(part, `Bài ${String(number)}`);
      const photos = ids.slice(number * IN_EACH, (number + 1) * IN_EACH).map((photoId, index) => photo(photoId, `Ảnh ${String(index)} của bài ${String(number)}`));
      book.saveArticle(id, 1, document([title(`Bài ${String(number)}`), paragraph('Một bài ngắn.'), ...photos]));
    }
  } finally {
    book.close();
  }
}

async function start(args: readonly string[], home: string): Promise<{ app: ElectronApplication; window: Page }> {
  const runtime = electronRuntime();
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const app = await _electron.launch({ executablePath: runtime.executable, args: [...runtime.args, ...args], env: { ...inherited, ...runtime.env, HOME: home }, timeout: PATIENCE_MS });
  const window = await app.firstWindow({ timeout: PATIENCE_MS });
  window.setDefaultTimeout(PATIENCE_MS);
  return { app, window };
}

async function measure(window: Page): Promise<Row[]> {
  await window.getByRole('treegrid', { name: 'Phần và bài' }).waitFor();
  await window.waitForTimeout(2000);
  const began = performance.now();
  await window.keyboard.press('Control+4');
  await window.getByRole('gridcell').first().waitFor();
  const opened = performance.now() - began;
  await window.locator('.photo-cell__picture[data-seen="true"]').first().waitFor();
  const seen = performance.now() - began;
  await watch(window);
  await window.getByRole('grid').focus();
  await window.keyboard.press('Home');
  const waits = await keys(window);
  const blanks = await leaf(window);
  return [
    row(`${String(PHOTOS)} photos: to the grid`, opened, 'ms'),
    row(`${String(PHOTOS)} photos: to the first picture`, seen, 'ms'),
    row(`key in the grid to the frame, ${String(waits.length)} keys: median`, median(waits), 'ms'),
    row(`key in the grid to the frame, ${String(waits.length)} keys: 95 of 100`, p95(waits), 'ms', { name: 'limit', value: 100 }),
    row(`key in the grid to the frame, ${String(waits.length)} keys: longest`, Math.max(...waits), 'ms'),
    row(`${String(PAGES)} × PageDown: longest time a visible cell has no picture`, blanks.longest, 'ms', { name: 'limit', value: BLANK_MS }),
    row(`${String(PAGES)} × PageDown: frames with a visible cell blank for more than 1 s`, blanks.frames, `of ${String(blanks.seen)}`),
  ];
}

interface Watched {
  readonly waits: number[];
  readonly blank: { longest: number; frames: number; seen: number; on: boolean };
}

/** Notes, for each key, ms from its own time stamp to the end of the frame that shows it; and in each frame the visible cells without a picture. */
async function watch(window: Page): Promise<void> {
  await window.evaluate((limit) => {
    const watched: Watched = { waits: [], blank: { longest: 0, frames: 0, seen: 0, on: false } };
    Object.assign(globalThis, { watched });
    globalThis.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // The frame is on the screen when the next task runs.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => watched.waits.push(performance.now() - timeStamp);
          port2.postMessage(null);
        });
      },
      true,
    );
    const since = new Map<string, number>();
    const frame = (now: number): void => {
      if (watched.blank.on) {
        const place = globalThis.document.querySelector('.photo-grid')?.getBoundingClientRect();
        let blank = false;
        const visible = new Set<string>();
        for (const cell of globalThis.document.querySelectorAll<HTMLElement>('.photo-cell')) {
          const rect = cell.getBoundingClientRect();
          const image = cell.querySelector('img');
          if (place === undefined || image === null || rect.bottom <= place.top || rect.top >= place.bottom) continue;
          const id = cell.dataset['photoId'] ?? '';
          visible.add(id);
          if (image.complete && image.naturalWidth > 0) {
            since.delete(id);
            continue;
          }
          const from = since.get(id) ?? now;
          since.set(id, from);
          watched.blank.longest = Math.max(watched.blank.longest, now - from);
          if (now - from > limit) blank = true;
        }
        for (const id of since.keys()) if (!visible.has(id)) since.delete(id);
        watched.blank.seen += 1;
        if (blank) watched.blank.frames += 1;
      }
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  }, BLANK_MS);
}

/** Arrows in all directions, now and then a page, Home and End. */
async function keys(window: Page): Promise<number[]> {
  const pattern = ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Shift+ArrowRight', 'ArrowLeft', 'ArrowUp', 'PageDown', 'ArrowDown', 'End', 'ArrowUp', 'Home'];
  for (let index = 0; index < WARM + KEYS; index += 1) {
    if (index === WARM) await window.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.waits.splice(0));
    await window.keyboard.press(pattern[index % pattern.length] ?? 'ArrowDown');
    await window.waitForTimeout(KEY_PAUSE);
  }
  await window.waitForTimeout(500);
  // Shift is a key of its own and shows nothing.
  return await window.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.waits.splice(0));
}

async function leaf(window: Page): Promise<{ longest: number; frames: number; seen: number }> {
  await window.keyboard.press('Home');
  await window.waitForTimeout(1500);
  await window.evaluate(() => { (globalThis as unknown as { watched: Watched }).watched.blank.on = true; });
  for (let page = 0; page < PAGES; page += 1) {
    await window.keyboard.press('PageDown');
    await window.waitForTimeout(PAGE_PAUSE);
  }
  await window.waitForTimeout(1500);
  return await window.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.blank);
}
