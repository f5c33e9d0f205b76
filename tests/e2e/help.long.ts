/** What the Help menu leads to beside the manual: licences, the support bundle. */
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles, saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { chooseNative } from './support/native-menu.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;

beforeAll(async () => {
  folder = await temporaryFolder('help');
  makeBook(join(folder.path, 'sách.kyyeu'), 'Sổ tay', 'Gương sáng', [['Bài một', 'Câu riêng.']]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [join(folder.path, 'sách.kyyeu')], env: { HOME: folder.path } });
  await launched.window.getByRole('row', { name: 'Bài một' }).waitFor();
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems.console).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
  await folder.remove();
});

const choose = (label: string): Promise<void> => chooseNative(launched.app, label);

/** Answers every message box with the button of this text, and keeps what they say. */
const answer = (button: string): Promise<void> => launched.app.evaluate(({ dialog }, text) => {
  dialog.showMessageBox = ((_window: unknown, options: { message: string; detail?: string; buttons?: string[] }) => {
    Object.assign(globalThis, { said: `${options.message}\n${options.detail ?? ''}` });
    return Promise.resolve({ response: options.buttons?.indexOf(text) ?? -1, checkboxChecked: false });
  }) as typeof dialog.showMessageBox;
}, button);
const said = (): Promise<string> => launched.app.evaluate(() => (globalThis as { said?: string }).said ?? '');

test('the licences stand in a window of their own, with their texts, and nothing leads out of it', async () => {
  const opened = launched.app.waitForEvent('window');
  await choose('Giấy phép');
  const page = await opened;
  await page.getByRole('heading', { level: 1, name: 'Giấy phép' }).waitFor();
  for (const name of ['react 1', 'better-sqlite3', 'Electron', 'Be Vietnam Pro', 'ISOcoated_v2_300_bas.icc']) await page.getByRole('row', { name }).first().waitFor();
  expect(await page.evaluate(() => 'kyyeu' in window)).toBe(false);
  await page.evaluate(axe);
  expect(await page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))")).toEqual([]);
  await page.getByRole('row', { name: 'slate-react' }).getByRole('link').first().click();
  await page.getByText('Copyright © 2016–2023, Ian Storm Taylor').waitFor();
  await page.evaluate(() => { location.assign('kyyeu://app/index.html'); });
  await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 300); }));
  expect(page.url()).toMatch(/^kyyeu:\/\/app\/licences\/vi\.html#van-ban-\d+$/u);
  const closed = page.waitForEvent('close');
  await page.close();
  await closed;
});

test('“Giới thiệu” leads to the licences, too', async () => {
  await answer('Giấy phép');
  const opened = launched.app.waitForEvent('window');
  await choose('Giới thiệu Kỷ Yếu');
  const page = await opened;
  await page.getByRole('heading', { level: 1, name: 'Giấy phép' }).waitFor();
  expect(await said()).toMatch(/Phiên bản [^]*Tự cập nhật: tắt/u);
  await page.close();
});

test('the support bundle says what it holds, and holds that', async () => {
  const path = join(folder.path, 'gói.zip');
  await saveAs(launched.app, path);
  await answer('Thôi');
  await choose('Gói hỗ trợ…');
  await expect.poll(said, { timeout: PATIENCE_MS }).toMatch(/^Lưu gói hỗ trợ\n.*không chứa chữ, tên, nhan đề, ảnh/su);
  await answer('Lưu gói…');
  await choose('Gói hỗ trợ…');
  await expect.poll(() => { try { return Object.keys(unzipSync(readFileSync(path))); } catch { return []; } }, { timeout: PATIENCE_MS }).toEqual(['contents.txt', 'program.json', 'book.json', 'errors.json']);
  const files = Object.values(unzipSync(readFileSync(path))).map((bytes) => strFromU8(bytes)).join('\n');
  expect(files).toContain('"electron"');
  expect(files).toMatch(/"article": \d/u);
  for (const secret of ['Câu riêng', 'Bài một', 'Sổ tay', 'Gương sáng', 'sách.kyyeu', folder.path]) expect(files).not.toContain(secret);
  rmSync(path);
});

test('work that ends while nobody looks is told by the system, and a click on it brings the window back', async () => {
  await launched.app.evaluate(({ BrowserWindow, Notification }) => {
    const told: string[] = [];
    const bars: number[] = [];
    Object.assign(globalThis, { told, bars, focused: 0 });
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('no window');
    // A screen without a window manager knows no other window to look at.
    window.isFocused = () => false;
    window.focus = () => { Object.assign(globalThis, { focused: 1 }); };
    const setProgressBar = window.setProgressBar.bind(window);
    window.setProgressBar = (value, options) => { bars.push(value); setProgressBar(value, options); };
    // No service of notices runs beside a screen for tests.
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.push(`${this.title}: ${this.body}`);
      this.emit('click');
    };
  });
  await chooseFiles(launched.app, folder.path);
  const state = () => launched.app.evaluate(() => { const { told, bars, focused } = globalThis as unknown as { told: string[]; bars: number[]; focused: number }; return { told, focused, last: bars.at(-1), ran: bars.some((value) => value > 0) }; });
  const desk = await Desk.of(launched, 'help');
  await desk.choose('Xuất bản', 'Bản đọc thử');
  await expect.poll(state, { timeout: 120_000 }).toMatchObject({ told: ['Đã xuất xong: Sổ tay — Kỷ Yếu'], focused: 1, last: -1, ran: true });
});
