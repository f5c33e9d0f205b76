/** A yearbook that comes with a design which never ends: the preview says so, and shows pages in the program's design. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { FOR_EACH_MS, STILL_MS } from '../../electron/main/print-watch.ts';
import { loadDesign } from '../../electron/services/print/design.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';

const TITLE = 'Người giữ lửa ở bản Nà Lốc';
const LINE = 'Con đường độc đạo vào bản bị sạt lở nhiều lần.';
/** A loop in a loop in a loop: longer than anybody lives. */
const COUNTS = '#for a in range(100000) { for b in range(100000) { for c in range(100000) { let d = a * b + c } } }';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;

beforeAll(async () => {
  folder = await temporaryFolder('own-design-hangs');
  const file = join(folder.path, 'của lạ.kyyeu');
  const book = createBook(file, defaultSettings('Sách của người lạ'));
  try {
    const look = loadDesign('co-dien').sources.get('look.typ')?.toString() ?? '';
    book.updateSettings({ design: 'co-dien', ownDesign: { base: 'co-dien', name: 'Của lạ', files: { 'look.typ': `${look}\n${COUNTS}\n` } } });
    const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
    const { id } = book.addArticle(part, TITLE);
    book.saveArticle(id, book.article(id).revision, document([title(TITLE), paragraph(LINE)]));
  } finally {
    book.close();
  }
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'own-design-hangs');
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

test('pages come in the program’s design after a while, and the preview says why', async () => {
  await desk.open(TITLE);
  const note = desk.preview.getByRole('alert').filter({ hasText: 'Thiết kế riêng của cuốn sách không dựng xong trang' });
  await note.waitFor({ timeout: STILL_MS + FOR_EACH_MS + 2 * PATIENCE_MS });
  await desk.preview.getByRole('img', { name: /Trang in/ }).first().waitFor();
  await desk.pagesReady();
  await desk.shot('set-aside');
});

test('one goes on writing, and pages follow at once', async () => {
  const painted = () => desk.preview.locator('.page[data-painted]').first().getAttribute('data-painted');
  await desk.caretAtEndOf(LINE);
  const before = await painted();
  await desk.page.keyboard.type(' Them mot cau.');
  await expect.poll(painted, { timeout: PATIENCE_MS }).not.toBe(before);
  expect(await desk.preview.getByText('Thiết kế riêng của cuốn sách không dựng xong trang').isVisible()).toBe(true);
});
