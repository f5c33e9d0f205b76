/** A comment and a mark that are half written when the window is closed: both are there again when the book is opened. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBook, nodesIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const LINE = 'Đến nay cả bản có 64 hộ thoát nghèo.';
const [MINE, OTHER] = ['Anh được Ban Thường vụ khen.', 'Năm sau, Ban Thường vụ lại khen.'];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp | null = null;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const remarks = () => desk.page.getByRole('tabpanel', { name: /^Góp ý/u });
const comment = () => remarks().getByRole('textbox', { name: 'Góp ý mới' });
const mark = () => desk.page.getByRole('region', { name: 'Dấu trên trang' }).getByRole('textbox', { name: 'Nội dung' });
const tab = (name: string | RegExp) => desk.page.getByRole('tab', { name });

async function openBook(): Promise<void> {
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'drafts');
}

/** As a person does: what is written last has no time to be saved but this. */
async function closeWindow(): Promise<void> {
  await launched?.close();
  expect(launched?.problems).toMatchObject({ console: [], exceptions: [] });
  launched = null;
}

beforeAll(async () => {
  folder = await temporaryFolder('drafts');
  makeBook(file(), 'Sổ tay', 'Gương sáng', [['Người bưu tá', LINE], ['Tấm gương sáng', MINE, OTHER]]);
});
afterAll(async () => {
  await launched?.close();
  await folder.remove();
});

test('what is half written is there again, and can be sent', async () => {
  await openBook();
  await desk.open('Người bưu tá');
  await desk.pagesReady();
  await desk.button('Ghi dấu trên trang in').click();
  const [first] = await desk.pageRange();
  await desk.page.getByRole('button', { name: `Ghi dấu lên trang ${String(first)}` }).focus();
  await desk.page.keyboard.press('Enter');
  await mark().waitFor();
  await mark().fill('Trang in đậm quá');
  await desk.caretAtEndOf(LINE);
  for (let step = 0; step < 'nghèo.'.length; step += 1) await desk.page.keyboard.press('Shift+ArrowLeft');
  await desk.page.keyboard.press('Control+Alt+KeyM');
  await comment().waitFor();
  await desk.page.keyboard.type('Hỏi lại con số');
  await expect.poll(() => comment().inputValue()).toBe('Hỏi lại con số');
  await closeWindow();

  await openBook();
  await desk.open('Người bưu tá');
  await tab(/^Góp ý/u).click();
  await expect.poll(() => comment().inputValue(), { timeout: PATIENCE_MS }).toBe('Hỏi lại con số');
  await desk.shot('again');
  await comment().press('Control+Enter');
  await expect.poll(() => nodesIn(file(), 'Người bưu tá').flat().filter(({ comments }) => comments !== undefined).map(({ text }) => text), { timeout: PATIENCE_MS }).toEqual(['nghèo.']);
  await tab('Trang in').click();
  await expect.poll(() => mark().inputValue(), { timeout: PATIENCE_MS }).toBe('Trang in đậm quá');
  await mark().press('Control+Enter');
  await expect.poll(() => inBook(file(), (book) => book.records('pageMark').map(({ fields }) => fields['body'])), { timeout: PATIENCE_MS }).toEqual(['Trang in đậm quá']);
  await mark().waitFor({ state: 'detached' });
  await closeWindow();
});

test('what was sent is not there a second time', async () => {
  await openBook();
  await desk.open('Người bưu tá');
  await tab(/^Góp ý/u).click();
  await remarks().getByText('Hỏi lại con số').waitFor();
  expect(await comment().count()).toBe(0);
  await closeWindow();
});

test('when the words are gone it says so, and is sent to their paragraph, never to the same words elsewhere', async () => {
  const gone = () => remarks().getByText(/^Chữ được góp ý không còn nữa/u);
  await openBook();
  await desk.open('Tấm gương sáng');
  await desk.caretAtEndOf(MINE);
  for (let step = 0; step < ' khen.'.length; step += 1) await desk.page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 'Ban Thường vụ'.length; step += 1) await desk.page.keyboard.press('Shift+ArrowLeft');
  await desk.page.keyboard.press('Control+Alt+KeyM');
  await comment().waitFor();
  await desk.page.keyboard.type('nháp');
  await expect.poll(() => desk.painted('comment-draft')).toEqual(['Ban Thường vụ']);
  await desk.shot('being-written');
  await desk.page.keyboard.press('Escape');
  await desk.textHasKeyboard();
  await desk.page.keyboard.type('xã');
  await gone().waitFor();
  expect(await desk.button('Gửi góp ý').isEnabled()).toBe(true);
  for (let step = 0; step < 5 && (await gone().count()) > 0; step += 1) {
    await desk.page.keyboard.press('Control+KeyZ');
    await desk.page.waitForTimeout(200);
  }
  await desk.block(MINE).waitFor();
  expect(await gone().count()).toBe(0);
  await expect.poll(() => desk.painted('comment-draft')).toEqual(['Ban Thường vụ']);
  await desk.page.keyboard.press('Control+KeyY');
  await desk.page.keyboard.press('Control+KeyY');
  await desk.block('Anh được xã khen.').waitFor();
  await gone().waitFor();
  await closeWindow();

  await openBook();
  await desk.open('Tấm gương sáng');
  await tab(/^Góp ý/u).click();
  await expect.poll(() => comment().inputValue(), { timeout: PATIENCE_MS }).toBe('nháp');
  await gone().waitFor();
  await desk.shot('words-gone');
  await desk.button('Gửi góp ý').click();
  await expect.poll(() => nodesIn(file(), 'Tấm gương sáng').flat().filter(({ comments }) => comments !== undefined).map(({ text }) => text), { timeout: PATIENCE_MS }).toEqual(['Anh được xã khen.']);
  await closeWindow();
});
