/** Where the keyboard, the caret and the eyes are after something was done beside the text: nothing typed next is lost or stands elsewhere. */
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paragraph, title as titleBlock } from '../../electron/common/article/build.ts';
import type { TextNode } from '../../electron/common/article/document.ts';
import { blocksIn, nodesIn, textIn } from './support/book.ts';
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
const inFileOf = (article: string) => expect.poll(() => blocksIn(file(), article), { timeout: PATIENCE_MS, interval: 100 });
const inFile = () => inFileOf(title);
const insertPhoto = () => desk.button(/^Thêm ảnh/u).click();
const photo = () => desk.text.locator('.photo__picture').first();

beforeAll(async () => {
  folder = await temporaryFolder('keeps-place');
  await sharp({ create: { width: 1200, height: 800, channels: 3, background: '#7a8c6f' } }).jpeg().toFile(picture());
  makeBook(file(), 'Sổ tay', 'Gương sáng', [...TITLES.map((each) => [each, LINE] as const), ['Bài dài', ...LONG], ['Bài cao', TALL], ['Bài góp ý', LINE, 'Ông cười hiền.'], ['Bài bản cũ', LINE, 'Ông cười hiền.', 'Cuốn sổ của ông.']]);
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

describe('beside the text', () => {
  const tab = (name: string | RegExp) => desk.page.getByRole('tab', { name });
  const remarks = () => desk.page.getByRole('tabpanel', { name: /^Góp ý/u });
  const draft = () => remarks().getByRole('textbox', { name: 'Góp ý mới' });

  test('the printed place of the caret is shown, and the keyboard stays with the text; the pages are told from every tab', async () => {
    await desk.open('Bài dài');
    await desk.pagesReady();
    await tab('Dàn ý').click();
    await desk.caretAtEndOf('Đoạn 31.');
    await keys('Control+Alt+KeyL');
    await desk.preview.locator('.pointed-out').waitFor();
    await type('?');
    await expect.poll(() => desk.block('Đoạn 31.').textContent()).toContain('mùa mưa.?');
    await desk.textHasKeyboard();
    await tab('Dàn ý').click();
    await desk.open('Bài góp ý');
    const [first, last] = await desk.pageRange();
    await tab('Trang in').click();
    await desk.pagesReady();
    expect(await desk.pageRange()).toEqual([first, last]);
  });

  test('a comment, an answer and a change that are being written are found again, each at its place', async () => {
    await desk.open('Bài góp ý');
    await desk.caretAtEndOf(LINE);
    for (let step = 0; step < 'nghèo.'.length; step += 1) await keys('Shift+ArrowLeft');
    await keys('Control+Alt+KeyM');
    await draft().waitFor();
    await type('Góp ý dở dang');
    const kept = () => expect.poll(() => draft().evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value)), { timeout: PATIENCE_MS });
    await tab('Trang in').click();
    await tab(/^Góp ý/u).click();
    await kept().toEqual(['Góp ý dở dang']);
    await desk.open('Bài một');
    await draft().waitFor({ state: 'detached' });
    await desk.open('Bài góp ý');
    await kept().toEqual(['Góp ý dở dang']);
    // Escape leads back to the text; a second comment begun elsewhere is one more.
    await draft().click();
    await keys('Escape');
    await desk.textHasKeyboard();
    await desk.caretAtEndOf('Ông cười hiền.');
    await keys('Shift+Home', 'Control+Alt+KeyM');
    await type('Thứ hai');
    await kept().toEqual(['Góp ý dở dang', 'Thứ hai']);
    await keys('Control+Enter');
    await desk.textHasKeyboard();
    await kept().toEqual(['Góp ý dở dang']);
    // Left by hand, it can be brought back.
    await remarks().getByRole('group', { name: 'Góp ý mới' }).getByRole('button', { name: 'Thôi' }).click();
    await desk.notices.getByRole('button', { name: 'Hoàn tác' }).click();
    await kept().toEqual(['Góp ý dở dang']);
    await draft().click();
    await keys('Control+Enter');
    await expect.poll(() => nodesIn(file(), 'Bài góp ý').flat().filter(({ comments }) => comments !== undefined).map(({ text }) => text), { timeout: PATIENCE_MS }).toEqual(['nghèo.', 'Ông cười hiền.']);
    const answer = () => remarks().getByRole('textbox', { name: 'Trả lời' });
    await remarks().getByRole('button', { name: 'Trả lời' }).first().click();
    await type('Đang trả lời');
    await tab('Trang in').click();
    await tab(/^Góp ý/u).click();
    expect(await answer().inputValue()).toBe('Đang trả lời');
    await answer().click();
    await keys('Control+Enter');
    await answer().waitFor({ state: 'detached' });
    await remarks().getByText('Đang trả lời').waitFor();
    const change = () => remarks().getByRole('textbox', { name: 'Sửa lời' });
    await remarks().getByRole('button', { name: 'Việc khác với góp ý này' }).first().click();
    await desk.page.getByRole('menuitem', { name: 'Sửa lời' }).click();
    await change().fill('Góp ý đang sửa');
    await tab('Trang in').click();
    await tab(/^Góp ý/u).click();
    expect(await change().inputValue()).toBe('Góp ý đang sửa');
    await change().press('Control+Enter');
    await change().waitFor({ state: 'detached' });
    await remarks().getByText('Góp ý đang sửa').waitFor();
    await desk.shot('drafts');
  });

  test('the version that is looked at stays while paragraphs of it are taken back', async () => {
    await desk.open('Bài bản cũ');
    await desk.caretAtEndOf(LINE);
    await type(' Thêm một.');
    await desk.caretAtEndOf('Cuốn sổ');
    await type(' Thêm hai.');
    await expect.poll(() => textIn(file(), 'Bài bản cũ'), { timeout: PATIENCE_MS }).toContain('Thêm hai.');
    await tab('Bản cũ').click();
    const back = () => desk.button('Lấy lại đoạn này');
    await expect.poll(() => back().count(), { timeout: PATIENCE_MS }).toBe(2);
    await back().first().click();
    await desk.page.getByRole('option', { name: /Trước khi lấy lại bản cũ/u }).waitFor();
    await expect.poll(() => back().count(), { timeout: PATIENCE_MS }).toBe(1);
    await desk.button('Lấy lại cả bài').click();
    await inFileOf('Bài bản cũ').toEqual([titleBlock('Bài bản cũ'), paragraph(LINE), paragraph('Ông cười hiền.'), paragraph('Cuốn sổ của ông.')]);
    await tab('Trang in').click();
  });

  test('a book that is opened again shows where one wrote', async () => {
    await desk.open('Bài dài');
    await desk.caretAtEndOf('Đoạn 30.');
    await type(' Viết dở.');
    await expect.poll(() => textIn(file(), 'Bài dài'), { timeout: PATIENCE_MS }).toContain('Viết dở.');
    await desk.page.waitForTimeout(600);
    await launched.close();
    expect([...launched.problems.console, ...launched.problems.exceptions]).toEqual([]);
    launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
    desk = await Desk.of(launched, 'keeps-place-again');
    await desk.opened('Bài dài');
    const seen = async (): Promise<boolean> => {
      const [block, frame] = [await desk.block('Viết dở.').boundingBox(), await desk.page.locator('.editor__scroll').boundingBox()];
      return block !== null && frame !== null && block.y >= frame.y && block.y + block.height <= frame.y + frame.height;
    };
    await expect.poll(seen, { timeout: PATIENCE_MS }).toBe(true);
    await desk.shot('where-one-wrote');
  });
});
