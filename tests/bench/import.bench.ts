/** Two hundred mixed files imported while somebody types: how long it takes, how long a key waits until it is heard, and until the screen shows it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
// Left outside the bundle: what lies beside it is found from where it is.
import { electronRuntime } from '../../build/electron.mjs';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { createBook, readBook } from '../../electron/services/store/book-file.ts';
import { mixedFiles } from './support/mixed-files.ts';
import { p95, row, unmeasured, type Row } from './support/rows.ts';
import { checkout, noWorkload, workload } from './support/workload.ts';

const FILES = 200;
const PATIENCE_MS = 60_000;
const IMPORT_MS = 600_000;
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
    const file = join(folder, 'sach.kyyeu');
    startingBook(file);
    const { quiet, busy, seconds } = await measure(file, files, folder);
    const book = readBook(file);
    const { entries, batches } = book.intake();
    book.close();
    const failed = batches.flatMap((batch) => batch.failed).length;
    const what = `${String(files.length)} mixed files`;
    return [
      row(`${what}: until all are in (${String(entries.length)} articles, ${String(failed)} failed)`, seconds, 's'),
      row(`${what}: longest wait of a key, of ${String(busy.length)}`, longest(busy, 'heard'), 'ms', { name: `limit ${String(LIMIT)}`, value: LIMIT }),
      row(`${what}: keys that waited longer than ${String(LIMIT)} ms`, busy.filter(({ heard }) => heard > LIMIT).length, ''),
      row(`${what}: key to the screen, 95 of 100`, p95(busy.map(({ drawn }) => drawn)), 'ms', { name: 'the same with nothing going on', value: p95(quiet.map(({ drawn }) => drawn)) }),
      row(`${what}: key to the screen, longest`, longest(busy, 'drawn'), 'ms', { name: 'the same with nothing going on', value: longest(quiet, 'drawn') }),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Of one key, ms from its own time stamp: until the window began to handle it, and until the first frame after that was drawn. */
interface Wait {
  readonly heard: number;
  readonly drawn: number;
}

const longest = (waits: readonly Wait[], until: keyof Wait): number => Math.max(...waits.map((wait) => wait[until]));

const TYPED = 'Người đang được viết';

function startingBook(file: string): void {
  const book = createBook(file, defaultSettings('Kỷ yếu đo'));
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const { id } = book.addArticle(part, TYPED);
  book.saveArticle(id, 1, document([title(TYPED), paragraph('Năm giờ sáng, khi sương còn phủ kín thung lũng, anh đã xếp xong hai túi bưu phẩm lên chiếc xe máy cũ.')]));
  book.close();
}

async function measure(file: string, files: readonly string[], home: string): Promise<{ quiet: Wait[]; busy: Wait[]; seconds: number }> {
  const runtime = electronRuntime();
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const app = await _electron.launch({
    executablePath: runtime.executable,
    args: [...runtime.args, checkout, file, `--user-data-dir=${join(home, 'data')}`],
    env: { ...inherited, ...runtime.env, HOME: home },
    timeout: PATIENCE_MS,
  });
  try {
    const window = await app.firstWindow({ timeout: PATIENCE_MS });
    window.setDefaultTimeout(PATIENCE_MS);
    const text = window.getByRole('textbox', { name: 'Nội dung bài' });
    await window.getByRole('row', { name: TYPED }).first().click();
    await text.getByText('Năm giờ sáng').click();
    await listen(window);
    await typeUntil(window, (keys) => keys >= QUIET_KEYS);
    const quiet = await waits(window);
    await answerDialog(app, files);
    const began = performance.now();
    await window.keyboard.press('Control+Shift+I');
    const card = window.getByRole('button', { name: 'Xem lại từng bài' });
    let over = false;
    const finished = card.waitFor({ timeout: IMPORT_MS }).then(() => {
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
