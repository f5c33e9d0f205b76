/** From a key to the list that answers it, in a book with 3,000 exemplars and 6,000 awards: arrows, letters of the filter, Enter. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
// Left outside the bundle: what lies beside it is found from where it is.
import { electronRuntime } from '../../build/electron.mjs';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { insertRecord } from '../../electron/services/store/records.ts';
import { median, p95, quantile, row, type Row } from './support/rows.ts';
import { checkout } from './support/workload.ts';

const EXEMPLARS = 3000;
const AWARDS = 6000;
const UNITS = 300;
/** What a key may take, ms. */
const LIMIT_MS = 100;
const PATIENCE_MS = 120_000;
/** Between two keys, ms: by then the one before has been answered. */
const REST_MS = 350;

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Nông', 'Vi', 'Lương', 'Bế', 'Đinh', 'Hà', 'Tô'];
const MIDDLES = ['Văn', 'Thị', 'Đức', 'Ngọc', 'Minh', 'Thanh', 'Quốc', 'Thu'];
const GIVEN = ['Khải', 'Thuận', 'Quyết', 'Hường', 'Nghĩa', 'Hiệu', 'Quỳnh', 'Tuấn', 'Lan', 'Hùng', 'Đạt', 'Ánh', 'Uyên', 'Phúc', 'Sơn'];
const FORMS = ['Huân chương Lao động hạng Ba', 'Bằng khen của Thủ tướng Chính phủ', 'Bằng khen của Chủ tịch UBND tỉnh', 'Giấy khen của Đảng ủy Khối', 'Giấy khen của Đảng ủy cơ sở'];

const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

function makeBook(file: string): void {
  const book = createBook(file, defaultSettings('Kỷ yếu đo'));
  try {
    book.changeAs({ kind: 'record', subject: '', count: 1 }, (db, _hand, now) => {
      const units: string[] = [];
      for (let index = 0; index < UNITS; index += 1) {
        const parentId = index < 20 ? null : (units[index % 20] ?? null);
        units.push(insertRecord(db, 'unit', { name: `${index < 20 ? 'Đảng bộ' : 'Chi bộ'} số ${String(index + 1)}`, parentId }, now).id);
      }
      const forms = FORMS.map((name, index) => insertRecord(db, 'awardForm', { name, rank: index + 1, givenTo: 'both', level: 'Tỉnh' }, now).id);
      const exemplars: string[] = [];
      for (let index = 0; index < EXEMPLARS; index += 1) {
        const name = `${pick(FAMILIES, index)} ${pick(MIDDLES, Math.floor(index / 12))} ${pick(GIVEN, index * 7 + Math.floor(index / 96))}`;
        exemplars.push(insertRecord(db, 'exemplar', { kind: index % 10 === 0 ? 'collective' : 'individual', name, unitId: units[index % UNITS] ?? null, role: 'Bí thư chi bộ', field: 'Dân vận khéo' }, now).id);
      }
      for (let index = 0; index < AWARDS; index += 1) {
        insertRecord(
          db,
          'award',
          {
            exemplarId: exemplars[(index * 11) % EXEMPLARS] ?? '',
            formId: forms[index % forms.length] ?? null,
            issuer: 'Đảng ủy Khối các cơ quan tỉnh',
            decisionNumber: `${String(index + 1)}-QĐ/ĐUK`,
            decidedOn: `20${String(15 + (index % 10))}-05-19`,
          },
          now,
        );
      }
    });
  } finally {
    book.close();
  }
}

export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'kyyeu-bench-'));
  try {
    const file = join(folder, 'sach.kyyeu');
    makeBook(file);
    const runtime = electronRuntime();
    const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [...runtime.args, checkout, file, `--user-data-dir=${join(folder, 'data')}`],
      env: { ...inherited, ...runtime.env, HOME: folder },
      timeout: PATIENCE_MS,
    });
    try {
      const window = await app.firstWindow({ timeout: PATIENCE_MS });
      window.setDefaultTimeout(PATIENCE_MS);
      await window.getByRole('treegrid', { name: 'Phần và bài' }).waitFor();
      await window.keyboard.press('Control+Digit5');
      return await measure(window);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const LISTS = [
  { tab: /^Điển hình \d/, role: 'grid', list: 'Danh sách điển hình', letters: 'nguyen van k', what: `list of ${EXEMPLARS.toLocaleString('en')} exemplars` },
  { tab: /^Khen thưởng \d/, role: 'grid', list: 'Khen thưởng', letters: 'bang khen vi', what: `list of ${AWARDS.toLocaleString('en')} awards` },
  { tab: /^Đơn vị \d/, role: 'treegrid', list: 'Cây đơn vị', letters: 'chi bo so 21', what: `tree of ${String(UNITS)} units` },
] as const;

async function measure(window: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { tab, role, list, letters, what } of LISTS) {
    await window.getByRole('radio', { name: tab }).click();
    const grid = window.getByRole(role, { name: list });
    await grid.getByRole('row').nth(1).waitFor();
    await grid.focus();
    await watch(window);
    const arrows = [...Array.from({ length: 30 }, () => 'ArrowDown'), ...Array.from({ length: 10 }, () => 'PageDown'), 'End', 'Home', 'Control+KeyA', 'ArrowDown'];
    rows.push(...summary(`${what}: arrows, Page Down, End, Home, Ctrl+A`, await press(window, arrows)));
    rows.push(...summary(`${what}: a letter of the filter`, await press(window, Array.from(letters, (letter) => (letter === ' ' ? 'Space' : letter)))));
    await window.keyboard.press('Escape');
    await window.waitForTimeout(REST_MS);
    const enters: number[] = [];
    for (let turn = 0; turn < 8; turn += 1) {
      await grid.focus();
      await press(window, ['ArrowDown']);
      enters.push(...(await press(window, ['Enter'])));
    }
    rows.push(...summary(`${what}: Enter to the record`, enters));
  }
  return rows;
}

/** Begins to note, for each key, ms from its own time stamp to the end of the frame with the last change that it made in the list (or, without one, of the next frame). */
async function watch(window: Page): Promise<void> {
  await window.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { listWaits: waits });
    let pressed = 0;
    const note = (): void => {
      const at = pressed;
      requestAnimationFrame(() => {
        // The frame is on the screen when the next task runs.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (at === pressed) waits[waits.length - 1] = performance.now() - at;
        };
        port2.postMessage(null);
      });
    };
    new MutationObserver(note).observe(document.querySelector('.know__main') ?? document.body, { subtree: true, childList: true, attributes: true, characterData: true });
    globalThis.addEventListener(
      'keydown',
      (event) => {
        if (['Control', 'Shift', 'Alt'].includes(event.key)) return;
        pressed = event.timeStamp;
        waits.push(0);
        note();
      },
      true,
    );
  });
}

/** Presses keys one after the other and gives their waits, ms. @throws Error when a key was not heard */
async function press(window: Page, keys: readonly string[]): Promise<number[]> {
  for (const key of keys) {
    await window.keyboard.press(key);
    await window.waitForTimeout(REST_MS);
  }
  const waits = await window.evaluate(() => (globalThis as unknown as { listWaits: number[] }).listWaits.splice(0));
  if (waits.length < keys.length || waits.includes(0)) throw new Error(`${String(keys.length)} keys, ${String(waits.filter((wait) => wait > 0).length)} of them were answered`);
  return waits;
}

function summary(what: string, waits: readonly number[]): Row[] {
  const limit = { name: 'the limit', value: LIMIT_MS };
  return [row(`${what}, ${String(waits.length)} keys: median`, median(waits), 'ms', limit), row(`${what}: 95 of 100`, p95(waits), 'ms', limit), row(`${what}: longest`, quantile(waits, 1), 'ms', limit)];
}
