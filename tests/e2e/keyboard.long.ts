/**
 * From an empty machine to files for the printer by the keyboard alone: no pointer is used, and none is heard of by the window. Only the
 * system's own file windows are answered for the person.
 */
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles, saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { checkPdf, pageTexts } from './support/pdf.ts';

const BOOK = 'Hoa của bản';
const TITLE = 'Học tập làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh';
const TYPED = 'Câu này gõ bằng bàn phím.';
/** Places that Tab stops at on one screen, and regions that F6 goes round: more, and one goes in circles. */
const MOST_STOPS = 90;
const MOST_REGIONS = 12;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const at = (name: string): string => join(folder.path, name);
const keys = async (...chords: string[]): Promise<void> => {
  for (const chord of chords) await desk.page.keyboard.press(chord);
};

/** Where the keyboard is: what a screen reader would say of it. */
const focused = (): Promise<string> =>
  desk.page.evaluate(() => {
    const here = document.activeElement;
    const labelled = (here?.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    return here?.getAttribute('aria-label') ?? (labelled.trim() || (here?.textContent ?? ''));
  });

/** Goes on with Tab until the keyboard is on what bears this name. */
async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    const here = await focused();
    if (here.trim().startsWith(name)) return;
    passed.push(here.slice(0, 30));
    await keys('Tab');
  }
  throw new Error(`Tab never comes to “${name}”: ${passed.join(' | ')}`);
}

/** Goes round the regions of the window until the keyboard is in what bears this name. */
async function regionOf(name: string): Promise<void> {
  const passed: string[] = [];
  for (let region = 0; region < MOST_REGIONS; region += 1) {
    const here = await focused();
    if (here === name || here.startsWith(`${name},`)) return;
    passed.push(here.slice(0, 30));
    await keys('F6');
  }
  throw new Error(`F6 never comes to “${name}”: ${passed.join(' | ')}`);
}

/** Runs a command by its name. */
async function command(name: string): Promise<void> {
  await keys('Control+Shift+p');
  await desk.page.getByRole('combobox', { name: 'Tìm bài hoặc ra lệnh' }).waitFor();
  await desk.page.keyboard.insertText(name);
  await desk.page.getByRole('option', { name: new RegExp(`^${name}`, 'u') }).first().waitFor();
  await keys('Enter');
}

beforeAll(async () => {
  folder = await temporaryFolder('keyboard');
  await mkdir(at('sách'));
  await mkdir(at('out'));
  await copyFile(fileURLToPath(new URL('../../resources/sample/lang-son-2021-04-26.txt', import.meta.url)), at('bài.txt'));
  launched = await launchApp({ userData: at('data'), env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'keyboard');
  await desk.page.evaluate(() => {
    for (const kind of ['pointerdown', 'mousedown', 'touchstart']) {
      window.addEventListener(kind, () => { throw new Error(`a pointer was used: ${kind}`); }, true);
    }
  });
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('a yearbook is begun', async () => {
  await desk.page.getByRole('heading', { name: 'Cuốn kỷ yếu đầu tiên của bạn bắt đầu từ đây' }).waitFor();
  await saveAs(launched.app, at('sách/bàn phím.kyyeu'));
  await tabTo('Tạo kỷ yếu mới');
  await keys('Enter');
  await desk.page.getByRole('dialog', { name: 'Kỷ yếu mới' }).waitFor();
  await tabTo('Tên kỷ yếu');
  await desk.page.keyboard.insertText(BOOK);
  await tabTo('Chọn nơi lưu và tạo');
  await keys('Enter');
  await desk.tree.waitFor();
});

test('an article comes in, is opened, and is written on', async () => {
  await chooseFiles(launched.app, at('bài.txt'));
  await keys('Control+Shift+I');
  const card = desk.page.getByRole('region', { name: 'Kết quả nhập bài' });
  await card.waitFor({ timeout: PATIENCE_MS });
  await regionOf('Kết quả nhập bài');
  await tabTo('Mở bài');
  await keys('Enter');
  await desk.page.getByRole('heading', { level: 1, name: TITLE, exact: true }).and(desk.text.locator('h1')).waitFor();
  await regionOf('Nội dung bài');
  await keys('Control+End', 'Enter');
  await desk.page.keyboard.type(TYPED);
  await expect.poll(() => textIn(at('sách/bàn phím.kyyeu'), TITLE), { timeout: PATIENCE_MS }).toContain(TYPED);
});

test('interior and cover are made, and can be reached where they are told of', async () => {
  await chooseFiles(launched.app, at('out'));
  for (const [ask, kind] of [
    [() => keys('Control+Shift+E'), 'Ruột sách'],
    [() => command('Xuất bìa'), 'Bìa'],
  ] as const) {
    await ask();
    await desk.page.getByRole('region', { name: 'Đã xuất xong' }).filter({ hasText: kind }).waitFor({ timeout: 120_000 });
    await regionOf('Đã xuất xong');
    await tabTo('Hiện trong thư mục');
    await keys('Escape');
    await desk.page.getByRole('region', { name: 'Đã xuất xong' }).waitFor({ state: 'detached' });
  }
  await desk.shot('made');
  const made = (await readdir(at('out'))).filter((name) => name.endsWith('.pdf')).sort();
  expect(made).toEqual(['hoa-cua-ban-bia.pdf', 'hoa-cua-ban-ruot.pdf']);
  for (const name of made) checkPdf(at(`out/${name}`));
  expect(pageTexts(at('out/hoa-cua-ban-ruot.pdf')).join(' ').replace(/\s+/gu, ' ')).toContain(TYPED);
});
