/** Where the keyboard, the caret and the eyes are after something was done beside the text: nothing typed next is lost or stands elsewhere. */
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { paragraph, title as titleBlock } from '../../electron/common/article/build.ts';
import type { TextNode } from '../../electron/common/article/document.ts';
import { blocksIn, nodesIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { commit, compose } from './support/typing.ts';

const LINE = 'Đến nay cả bản có 64 hộ thoát nghèo.';
const LONG = Array.from({ length: 40 }, (_none, index) => `Đoạn ${String(index + 1)}. Bà con trong bản góp ngày công, góp tre, góp cả bữa cơm trưa để con đường lên nương xong trước mùa mưa.`);
/** One paragraph higher than the window; the last sentences have slips. */
const TALL = `${LONG.join(' ')} Sinh hoạt dười cờ. Trăng trười cao.`;
const TITLES = ['Bài một', 'Bài hai', 'Bài ba', 'Bài bốn', 'Bài năm'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
let title = '';
const left = [...TITLES];
const file = (): string => join(folder.path, 'sách.kyyeu');
const picture = (): string => join(folder.path, 'ảnh.jpg');
const keys = async (...pressed: string[]): Promise<void> => {
  for (const key of pressed) await desk.page.keyboard.press(key);
};
const type = (text: string): Promise<void> => desk.page.keyboard.type(text);
const inFile = () => expect.poll(() => blocksIn(file(), title), { timeout: PATIENCE_MS, interval: 100 });
const insertPhoto = () => desk.button(/^Thêm ảnh/u).click();
const photo = () => desk.text.locator('.photo__picture').first();

beforeAll(async () => {
  folder = await temporaryFolder('keeps-place');
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#7a8c6f' } }).jpeg().toFile(picture());
  makeBook(file(), 'Sổ tay', 'Gương sáng', [...TITLES.map((each) => [each, LINE] as const), ['Bài dài', ...LONG], ['Bài cao', TALL]]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'keeps-place');
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems.console).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
  await folder.remove();
});
beforeEach(async () => {
  title = left.shift() ?? '';
  if (title === '') return;
  await desk.open(title);
  await desk.caretAtEndOf(LINE);
});

test('a photo that is not chosen after all leaves the keyboard with the text', async () => {
  await chooseFiles(launched.app);
  await insertPhoto();
  await type(' Xong.');
  await inFile().toEqual([titleBlock(title), paragraph(`${LINE} Xong.`)]);
});

test('whoever types on while a photo comes goes on where he was', async () => {
  await chooseFiles(launched.app, picture());
  await insertPhoto();
  await type(' Gõ lúc chờ ảnh');
  await photo().locator('img').waitFor();
  await type(' và gõ tiếp.');
  await expect.poll(() => blocksIn(file(), title).slice(0, 2), { timeout: PATIENCE_MS }).toEqual([titleBlock(title), paragraph(`${LINE} Gõ lúc chờ ảnh và gõ tiếp.`)]);
  expect(blocksIn(file(), title)[2]?.type).toBe('photo');
});

test('a picture that was clicked is taken out, copied and led back from by keys; the text beside it stays whole', async () => {
  await chooseFiles(launched.app, picture());
  await insertPhoto();
  await photo().locator('img').waitFor();
  const types = () => expect.poll(() => blocksIn(file(), title).map((block) => block.type), { timeout: PATIENCE_MS });
  await types().toEqual(['title', 'paragraph', 'photo']);
  await desk.caretAtEndOf(LINE);
  await photo().click({ position: { x: 30, y: 60 } });
  await desk.shot('picked');
  await keys('Control+c', 'Delete');
  await types().toEqual(['title', 'paragraph', 'paragraph']);
  expect(blocksIn(file(), title)[1]).toEqual(paragraph(LINE));
  await keys('Control+v');
  await types().toEqual(['title', 'paragraph', 'photo']);
  await photo().click({ position: { x: 30, y: 60 } });
  await type('Chị Lan');
  await expect.poll(() => desk.text.locator('.block--caption').first().textContent()).toContain('Chị Lan');
  await photo().click({ position: { x: 30, y: 60 } });
  await keys('ArrowUp');
  await type(' Cuối.');
  await expect.poll(() => blocksIn(file(), title)[1], { timeout: PATIENCE_MS }).toEqual(paragraph(`${LINE} Cuối.`));
});

test('words that became a link are not overwritten by the next letter, which is no part of it', async () => {
  for (let step = 0; step < 'nghèo.'.length; step += 1) await keys('Shift+ArrowLeft');
  await keys('Control+Shift+k');
  await desk.page.getByRole('textbox', { name: 'Liên kết' }).fill('bienphong.vn');
  await keys('Enter');
  await type(' Xong.');
  const linked: TextNode = { text: 'nghèo.', link: 'https://bienphong.vn' };
  await inFile().toEqual([titleBlock(title), paragraph([{ text: 'Đến nay cả bản có 64 hộ thoát ' }, linked, { text: ' Xong.' }])]);
});

test('what is typed at struck-out words with suggesting off is text of its own, letter by letter and composed', async () => {
  await keys('Control+Shift+x');
  await desk.page.getByText('Đang đề nghị sửa').waitFor();
  for (let step = 0; step < 'nghèo.'.length; step += 1) await keys('Backspace');
  await keys('Control+Shift+x');
  await desk.page.getByText('Đang đề nghị sửa').waitFor({ state: 'detached' });
  await keys('End');
  await type(' mới ');
  await compose(desk.page, 'thật');
  await commit(desk.page, 'thật');
  const runs = () => expect.poll(() => nodesIn(file(), title).flat().map(({ text, deleted }) => [text, deleted !== undefined]), { timeout: PATIENCE_MS });
  await runs().toEqual([[title, false], ['Đến nay cả bản có 64 hộ thoát ', false], ['nghèo.', true], [' mới thật', false]]);
  await expect.poll(() => desk.text.locator('.block--paragraph').textContent()).toBe(`${LINE} mới thật`);
});

test('another size of the text, or focus mode, leaves the line of the caret where it is', async () => {
  await desk.open('Bài dài');
  await desk.caretAtEndOf('Đoạn 30.');
  const top = async (): Promise<number> => (await desk.block('Đoạn 30.').boundingBox())?.y ?? 0;
  const caret = (): Promise<number> => desk.page.evaluate(() => Math.round(document.getSelection()?.getRangeAt(0).getClientRects()[0]?.top ?? -1));
  const before = await caret();
  const block = await top();
  const near = () => expect.poll(async () => Math.abs((await caret()) - before), { timeout: PATIENCE_MS }).toBeLessThan(4);
  await keys('Control+NumpadAdd', 'Control+NumpadAdd', 'Control+NumpadAdd');
  await expect.poll(top).not.toBe(block);
  await near();
  await desk.status.getByRole('button', { name: 'Phóng to chữ' }).click();
  await near();
  // The button has not taken the keyboard.
  await type('!');
  await expect.poll(() => desk.block('Đoạn 30.').textContent()).toContain('mùa mưa.!');
  await keys('Control+0');
  await near();
  await keys('F9');
  await near();
  await keys('F9');
  await near();
});

test('F7 brings the doubt itself before the eyes; passed over, its word is not selected any more', async () => {
  await desk.open('Bài cao');
  await desk.caretAtEndOf('Đoạn 1.');
  await keys('Control+Home');
  const card = desk.page.getByRole('dialog', { name: 'Chỗ ngờ' });
  await desk.status.getByText('2 chỗ ngờ').waitFor();
  for (const word of ['dười', 'trười']) {
    await keys('F7');
    await card.waitFor();
    await expect.poll(() => desk.page.evaluate(() => document.getSelection()?.toString())).toBe(word);
    const seen = () => desk.page.evaluate(() => {
      const frame = document.querySelector('.editor__scroll')?.getBoundingClientRect();
      const words = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
      return frame !== undefined && words !== undefined && words.top >= frame.top && words.bottom <= frame.bottom;
    });
    await expect.poll(seen, { timeout: PATIENCE_MS }).toBe(true);
  }
  await desk.shot('doubt');
  await card.getByRole('button', { name: 'Bỏ qua lần này' }).click();
  await type('Q');
  await expect.poll(() => desk.block('Đoạn 1.').textContent()).toContain('trườiQ cao');
});

test('a table put in at the foot of what is seen is seen whole', async () => {
  await desk.open('Bài dài');
  await desk.caretAtEndOf('Đoạn 20.');
  await desk.page.evaluate(() => {
    const frame = document.querySelector('.editor__scroll');
    const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect();
    if (frame !== null && caret !== undefined) frame.scrollTop -= frame.getBoundingClientRect().bottom - caret.bottom - 8;
  });
  await desk.button('Thêm bảng').click();
  const whole = () => desk.page.evaluate(() => {
    const frame = document.querySelector('.editor__scroll')?.getBoundingClientRect();
    const table = document.querySelector('.article table')?.getBoundingClientRect();
    return frame !== undefined && table !== undefined && table.top >= frame.top && table.bottom <= frame.bottom;
  });
  await expect.poll(whole, { timeout: PATIENCE_MS }).toBe(true);
  await desk.shot('table');
});
