/** Two hundred mixed files imported while somebody types: how long it takes, how long a key waits until it is heard, and until the screen shows it. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ElectronApplication, Page } from 'playwright-core';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { createBook, openBook, readBook, type BookWriter } from '../../electron/services/store/book-file.ts';
import { mixedFiles } from './support/mixed-files.ts';
import { p95, row, unmeasured, type Row } from './support/rows.ts';
import { start } from './support/window.ts';
import { checkout, noWorkload, workload } from './support/workload.ts';

const FILES = 200;
/** Of the book that is exported beside. */
const ARTICLES = 120;
const WORK_MS = 900_000;
/** Between two looks whether the work is done, ms. */
const LOOK_MS = 250;
/** Between two keys, ms: a quick typist. */
const KEY_PAUSE = 90;
/** Keys typed with nothing else going on. */
const QUIET_KEYS = 120;
/** No key may wait longer, ms. */
const LIMIT = 50;

export async function run(): Promise<Row[]> {
  const why = noWorkload();
  if (why !== null) return [unmeasured('import of 200 files', why)];
  const made = await workload(FILES);
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-bench-'));
  try {
    const files = mixedFiles(made, join(folder, 'bai'));
    const alone = join(folder, 'sach.kyyeu');
    writtenInto(createBook(alone, defaultSettings('Kỷ yếu đo')));
    const large = join(folder, 'sach-lon.kyyeu');
    copyFileSync((await workload(ARTICLES)).file, large);
    writtenInto(openBook(large));
    const what = `${String(files.length)} mixed files`;
    return [
      ...rowsOf(what, alone, await measure(alone, files, { home: join(folder, 'alone') })),
      ...rowsOf(`${what} while a book of ${String(ARTICLES)} articles is exported for print`, large, await measure(large, files, { home: join(folder, 'beside'), exportTo: join(folder, 'out') })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function rowsOf(what: string, file: string, { quiet, busy, seconds }: Measured): Row[] {
  const book = readBook(file);
  const { entries, batches } = book.intake();
  book.close();
  const failed = batches.flatMap((batch) => batch.failed).length;
  return [
    row(`${what}: until all is done (${String(entries.length)} articles came in, ${String(failed)} failed)`, seconds, 's'),
    row(`${what}: longest wait of a key, of ${String(busy.length)}`, longest(busy, 'heard'), 'ms', { name: `limit ${String(LIMIT)}`, value: LIMIT }),
    row(`${what}: before that, with nothing going on, longest wait of a key, of ${String(quiet.length)}`, longest(quiet, 'heard'), 'ms', { name: `limit ${String(LIMIT)}`, value: LIMIT }),
    row(`${what}: keys that waited longer than ${String(LIMIT)} ms`, busy.filter(({ heard }) => heard > LIMIT).length, ''),
    row(`${what}: key to the screen, 95 of 100`, p95(busy.map(({ drawn }) => drawn)), 'ms', { name: 'the same with nothing going on', value: p95(quiet.map(({ drawn }) => drawn)) }),
    row(`${what}: key to the screen, longest`, longest(busy, 'drawn'), 'ms', { name: 'the same with nothing going on', value: longest(quiet, 'drawn') }),
  ];
}

/** Of one key, ms from its own time stamp: until the window began to handle it, and until the first frame after that was drawn. */
interface Wait {
  readonly heard: number;
  readonly drawn: number;
}

const longest = (waits: readonly Wait[], until: keyof Wait): number => Math.max(...waits.map((wait) => wait[until]));

const TYPED = 'Người đang được viết';

/** Somebody's article, in a book that is then closed. */
function writtenInto(book: BookWriter): void {
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const { id } = book.addArticle(part, TYPED);
  book.saveArticle(id, 1, document([title(TYPED), paragraph('Năm giờ sáng, khi sương còn phủ kín thung lũng, anh đã xếp xong hai túi bưu phẩm lên chiếc xe máy cũ.')]));
  book.close();
}

interface Measured {
  readonly quiet: readonly Wait[];
  readonly busy: readonly Wait[];
  readonly seconds: number;
}

/** @param how `exportTo`: for print, into this folder, begun before the import and waited for as well */
async function measure(file: string, files: readonly string[], { home, exportTo }: { readonly home: string; readonly exportTo?: string }): Promise<Measured> {
  mkdirSync(home);
  const { app, window } = await start([checkout, file, `--user-data-dir=${join(home, 'data')}`], home);
  try {
    const text = window.getByRole('textbox', { name: 'Nội dung bài' });
    await window.getByRole('row', { name: TYPED }).first().click();
    await text.getByText('Năm giờ sáng').click();
    await listen(window);
    await typeUntil(window, (keys) => keys >= QUIET_KEYS);
    const quiet = await waits(window);
    const began = performance.now();
    const awaited = ['Xem lại từng bài'];
    if (exportTo !== undefined) {
      mkdirSync(exportTo);
      await answerDialog(app, [exportTo]);
      await window.keyboard.press('Control+Shift+E');
      await window.getByRole('region', { name: 'Đang xuất tệp giao nhà in' }).waitFor();
      awaited.push('Hiện trong thư mục');
    }
    await answerDialog(app, files);
    await window.keyboard.press('Control+Shift+I');
    let over = false;
    const finished = offered(window, awaited).then(() => {
      over = true;
      return (performance.now() - began) / 1000;
    });
    await typeUntil(window, () => over);
    const seconds = await finished;
    return { quiet, busy: await waits(window), seconds };
  } finally {
    await app.close();
  }
}

/** Waits for buttons with these words. To look for a button by its role and name keeps a window with hundreds of rows as busy as a key may wait. */
async function offered(window: Page, words: readonly string[]): Promise<void> {
  const began = performance.now();
  while (!(await window.evaluate((wanted) => wanted.every((each) => [...globalThis.document.querySelectorAll('button')].some((button) => button.textContent === each)), words))) {
    if (performance.now() - began > WORK_MS) throw new Error(`no ${words.join(', ')} after ${String(WORK_MS)} ms`);
    await window.waitForTimeout(LOOK_MS);
  }
}

async function answerDialog(app: ElectronApplication, files: readonly string[]): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, files);
}

const WORDS = 'anh van di deu ba con quy anh vi thu chua bao gio toi muon ';

async function typeUntil(window: Page, enough: (keys: number) => boolean): Promise<void> {
  for (let keys = 0; !enough(keys); keys += 1) {
    const key = WORDS[keys % WORDS.length] ?? ' ';
    await window.keyboard.press(key === ' ' ? 'Space' : key);
    await window.waitForTimeout(KEY_PAUSE);
  }
}

/** Notes how long every key that writes waits. */
async function listen(window: Page): Promise<void> {
  await window.evaluate(() => {
    const waits: { heard: number; drawn: number }[] = [];
    Object.assign(globalThis, { keyWaits: waits });
    globalThis.addEventListener(
      'keydown',
      (event) => {
        if (event.ctrlKey) return;
        const { timeStamp } = event;
        const heard = performance.now() - timeStamp;
        requestAnimationFrame(() => {
          // The frame is on the screen when the next task runs.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => waits.push({ heard, drawn: performance.now() - timeStamp });
          port2.postMessage(null);
        });
      },
      true,
    );
  });
}

/** What was noted since the last call, ms. */
async function waits(window: Page): Promise<Wait[]> {
  return await window.evaluate(() => {
    const { keyWaits } = globalThis as unknown as { keyWaits: Wait[] };
    return keyWaits.splice(0);
  });
}
