/** The application's processes as a person meets them: opening by name, a second start, dropped files, services that die, quitting. */
import { execFile } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outline } from '../../electron/common/book/outline.ts';
import { electronRuntime } from '../../build/electron.mjs';
import type { Bridge } from '../../renderer/src/client/bridge.ts';
import { callBridge, type Answer } from './support/bridge.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));

const ask = <T>({ window }: LaunchedApp, name: string, input: unknown = {}): Promise<Answer<T>> => callBridge<T>(window, name, input);

/** Makes a new book at `path` through the save dialog. */
async function newBook(launched: LaunchedApp, path: string, title: string): Promise<Answer> {
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
  return await ask(launched, 'app.newBook', { title, period: '', organisation: '', trimSize: '16x24', design: 'trang-trong', palette: '' });
}

/** Ends one of the application's own processes, as a crash would. */
async function kill({ app }: LaunchedApp, service: string): Promise<void> {
  const found = await app.evaluate(({ app: electron }, name) => {
    const pids = electron.getAppMetrics().filter((metric) => metric.name === name).map((metric) => metric.pid);
    for (const pid of pids) process.kill(pid, 'SIGKILL');
    return pids.length;
  }, `Kỷ Yếu ${service}`);
  expect(found).toBe(1);
}

const titles = (launched: LaunchedApp): Promise<string[]> => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const at = (name: string): string => join(folder.path, name);
const start = (args: string[] = []): Promise<LaunchedApp> => launchApp({ userData: at('data'), args, env: { HOME: folder.path } });

beforeAll(async () => {
  folder = await temporaryFolder('processes');
  await mkdir(at('books'));
});
afterAll(async () => {
  await folder.remove();
});

describe('with a book open', () => {
  let launched: LaunchedApp;

  beforeAll(async () => {
    launched = await start();
  });
  afterAll(async () => {
    await launched.close();
  });

  test('a typesetter or store that dies is started again and the book is there', async () => {
    await expect(ask(launched, 'app.openSample')).resolves.toMatchObject({ ok: true });
    await expect(ask(launched, 'preview.book')).resolves.toMatchObject({ ok: true });
    await kill(launched, 'print');
    await expect.poll(() => ask(launched, 'preview.book')).toMatchObject({ ok: true });
    const before = await ask<Outline>(launched, 'outline.get');
    await kill(launched, 'store');
    await expect.poll(() => ask(launched, 'outline.get')).toEqual(before);
    const [, part] = before.value.parts;
    await expect(ask(launched, 'outline.addArticle', { partId: part?.id, title: 'Sau khi sống lại' })).resolves.toMatchObject({ ok: true });
  });

  test('dropped files are imported and their paths are never seen by the page', async () => {
    await newBook(launched, at('books/thả.kyyeu'), 'Thả tệp');
    await writeFile(at('Bài thả.txt'), 'Một tấm gương sáng\n\nĐồng chí Vũ Lễ đã vượt qua nhiều khó khăn để giúp bà con trong bản.\n\nAi cũng quý mến ông.\n');
    const outline = await ask<Outline>(launched, 'outline.get');
    const partId = outline.value.parts[1]?.id ?? '';
    await launched.window.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', id: 'dropped', multiple: true });
      document.body.append(input);
    });
    await launched.window.setInputFiles('#dropped', at('Bài thả.txt'));
    const report: unknown = await launched.window.evaluate(async (part) => {
      const input = document.querySelector<HTMLInputElement>('#dropped');
      const { kyyeu } = window as unknown as { kyyeu: Bridge };
      const answer = await kyyeu.importDropped([...(input?.files ?? [])], part);
      input?.remove();
      return answer;
    }, partId);
    expect(report).toMatchObject({ ok: true, value: { articles: [{ title: 'Một tấm gương sáng' }], failed: [] } });
    expect(JSON.stringify(report)).not.toContain(folder.path);
    // What was dropped once is not there a second time.
    await expect(ask(launched, 'app.importArticles', { partId, dropped: true })).resolves.toEqual({ ok: true, value: null });
  });

  test('quitting closes the file cleanly and leaves nothing beside it', async () => {
    const files = async (): Promise<string[]> => (await readdir(at('books'))).filter((name) => name.startsWith('đóng'));
    await newBook(launched, at('books/đóng.kyyeu'), 'Đóng sạch');
    expect((await files()).length).toBeGreaterThan(1);
    await launched.close();
    await expect(files()).resolves.toEqual(['đóng.kyyeu']);
  });
});

describe('opening from outside', () => {
  beforeAll(() => {
    makeBook(at('books/một.kyyeu'), 'Cuốn một', 'Phần một', []);
    makeBook(at('books/hai.kyyeu'), 'Cuốn hai', 'Phần một', []);
  });

  test('a book named on the command line is open when the page starts; a second start goes to the first', async () => {
    const launched = await start([at('books/một.kyyeu')]);
    try {
      await expect(ask(launched, 'app.start')).resolves.toMatchObject({ ok: true, value: { book: { fileName: 'một.kyyeu' } } });
      await expect.poll(() => titles(launched)).toEqual(['Cuốn một — Kỷ Yếu']);
      const runtime = electronRuntime();
      const again = (book: string) =>
        promisify(execFile)(runtime.executable, [...runtime.args, checkout, at(book), `--user-data-dir=${at('data')}`], { env: { ...process.env, ...runtime.env, HOME: folder.path } });
      await again('books/hai.kyyeu');
      await expect.poll(async () => (await titles(launched)).sort()).toEqual(['Cuốn hai — Kỷ Yếu', 'Cuốn một — Kỷ Yếu']);
      await again('books/một.kyyeu');
      await expect.poll(async () => (await titles(launched)).length).toBe(2);
    } finally {
      await launched.close();
    }
  });

  test('two books at once open in two windows', async () => {
    const launched = await start([at('books/một.kyyeu'), at('books/hai.kyyeu')]);
    try {
      await expect.poll(async () => (await titles(launched)).sort()).toEqual(['Cuốn hai — Kỷ Yếu', 'Cuốn một — Kỷ Yếu']);
    } finally {
      await launched.close();
    }
  });

  test('a file that is no book is told calmly, and the application goes on', async () => {
    await writeFile(at('books/không phải.kyyeu'), 'chữ thường');
    const launched = await start();
    try {
      await launched.app.evaluate(({ dialog }) => {
        dialog.showMessageBox = (...args: unknown[]) => {
          Object.assign(globalThis, { told: args.at(-1) });
          return Promise.resolve({ response: 0, checkboxChecked: false });
        };
      });
      const runtime = electronRuntime();
      await promisify(execFile)(runtime.executable, [...runtime.args, checkout, at('books/không phải.kyyeu'), `--user-data-dir=${at('data')}`], { env: { ...process.env, ...runtime.env, HOME: folder.path } });
      await expect.poll(() => launched.app.evaluate(() => (globalThis as { told?: { detail: string } }).told?.detail)).toContain('file/not-a-book');
      await expect(ask(launched, 'app.start')).resolves.toMatchObject({ ok: true, value: { book: null } });
    } finally {
      await launched.close();
    }
  });
});
