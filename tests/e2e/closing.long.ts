/** Closing while something is made: a person is asked, waits for it or stops it; nothing is lost without a word. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './support/desk.ts';
import { answerWith, chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { chooseNative } from './support/native-menu.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const out = (): string => join(folder.path, 'out');
const files = (): string[] => (existsSync(out()) ? readdirSync(out()) : []);
const close = (): Promise<void> => launched.app.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.close(); });

/** Long enough to be typeset that one can think of something else meanwhile. */
const ARTICLES = 150;
/** ms that the whole export may take on a busy machine. */
const EXPORT_MS = 120_000;

beforeAll(async () => {
  folder = await temporaryFolder('closing');
  const words = 'Anh Khải đi bộ đến từng nhà, trao tận tay từng lá thư. '.repeat(40);
  makeBook(join(folder.path, 'sách.kyyeu'), 'Kỷ yếu', 'Gương sáng', Array.from({ length: ARTICLES }, (_, at) => [`Bài thứ ${String(at + 1)}`, words] as const));
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [join(folder.path, 'sách.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'closing');
  await desk.tree.waitFor();
  await chooseFiles(launched.app, out());
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

async function beginExport(): Promise<void> {
  await desk.page.keyboard.press('Control+Shift+KeyE');
  await desk.page.getByText('Đang xuất tệp giao nhà in').first().waitFor();
}

test('whoever waits keeps window, book and work, and gets the files', async () => {
  const { asked } = await answerWith(launched.app, 'Chờ xong');
  await beginExport();
  await close();
  await expect.poll(asked).toEqual(['Đang xuất, chưa xong']);
  // The yearbook alone cannot be closed without the question either.
  await chooseNative(launched.app, 'Đóng kỷ yếu');
  await expect.poll(asked).toEqual(['Đang xuất, chưa xong', 'Đang xuất, chưa xong']);
  await desk.page.getByRole('region', { name: 'Đã xuất xong' }).waitFor({ timeout: EXPORT_MS });
  expect(files().filter((name) => name.endsWith('-ruot.pdf'))).toHaveLength(1);
  await desk.tree.waitFor();
}, EXPORT_MS);

test('whoever stops it closes at once, and no file is left half made', async () => {
  const before = files();
  await answerWith(launched.app, 'Dừng và đóng');
  await chooseFiles(launched.app, join(out(), 'khác'));
  await beginExport();
  const gone = desk.page.waitForEvent('close');
  await close();
  await gone;
  expect(before).toHaveLength(1);
  expect(files().filter((name) => name !== 'khác')).toEqual(before);
  expect(existsSync(join(out(), 'khác')) ? readdirSync(join(out(), 'khác')) : []).toEqual([]);
});
