/** Comments and suggestions in the real window: written, answered, settled, accepted, rejected; and what stands in the file. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { linesOf } from '../../electron/common/article/lines.ts';
import { articleText } from '../../electron/common/article/read.ts';
import { inForce } from '../../electron/common/article/suggest.ts';
import { document } from '../../electron/common/article/build.ts';
import type { TextNode } from '../../electron/common/article/document.ts';
import { blocksIn, nodesIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const TITLES = ['Bài một', 'Bài hai', 'Bài ba', 'Bài bốn', 'Bài năm'];
const LINE = 'Đến nay cả bản có 64 hộ thoát nghèo.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
let title = '';
const left = [...TITLES];
const file = (): string => join(folder.path, 'sách.kyyeu');
const keys = async (...pressed: string[]): Promise<void> => {
  for (const key of pressed) await desk.page.keyboard.press(key);
};
const runs = (): TextNode[] => nodesIn(file(), title).flat();
const told = () => expect.poll(() => articleText(inForce(document(blocksIn(file(), title)))), { timeout: PATIENCE_MS, interval: 100 });
const suggesting = () => desk.page.getByText('Đang đề nghị sửa');
const panel = () => desk.page.getByRole('tabpanel', { name: /^Góp ý/u });

beforeAll(async () => {
  folder = await temporaryFolder('remarks');
  makeBook(file(), 'Sổ tay', 'Gương sáng', TITLES.map((each) => [each, LINE]));
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'remarks');
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems.console).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
  await folder.remove();
});
// An article of its own for each test; the window stays open.
beforeEach(async () => {
  title = left.shift() ?? '';
  await desk.open(title);
  await desk.caretAtEndOf(LINE);
});

describe('a comment', () => {
  test('is made on selected words, answered, settled; its words are marked', async () => {
    for (let step = 0; step < 'thoát nghèo.'.length; step += 1) await keys('Shift+ArrowLeft');
    await keys('Control+Alt+KeyM');
    await panel().getByRole('textbox', { name: 'Góp ý mới' }).fill('Số này lấy ở đâu?');
    await keys('Control+Enter');
    await panel().getByText('Số này lấy ở đâu?').waitFor();
    // What is typed next goes into the text, behind the words; Delete does nothing to the book.
    await desk.textHasKeyboard();
    await keys('Delete');
    await desk.page.keyboard.type(' Xong');
    await told().toBe(`${title}\n\n${LINE} Xong`);
    await desk.row(title).waitFor();
    for (let step = 0; step < 5; step += 1) await keys('Backspace');
    await expect.poll(() => runs().filter((run) => run.comments !== undefined).map((run) => run.text), { timeout: PATIENCE_MS }).toEqual(['thoát nghèo.']);
    expect([...(await desk.painted('comment')), ...(await desk.painted('comment-active'))]).toEqual(['thoát nghèo.']);
    await desk.shot('comment');
    await panel().getByRole('button', { name: 'Trả lời' }).click();
    await panel().getByRole('textbox', { name: 'Trả lời' }).fill('Báo cáo số 12.');
    await keys('Control+Enter');
    await panel().getByText('Báo cáo số 12.').waitFor();
    await panel().getByRole('button', { name: 'Đã xong' }).click();
    await panel().getByText('Chưa có góp ý').waitFor();
    await panel().getByRole('button', { name: 'Xem 1 góp ý đã xong' }).click();
    await panel().getByText('đánh dấu xong').waitFor();
    await desk.shot('settled');
  });
});

describe('undo', () => {
  test('takes a comment and its mark away together, and brings both again', async () => {
    const marked = () => runs().filter((run) => run.comments !== undefined).map((run) => run.text);
    for (let step = 0; step < 'thoát nghèo.'.length; step += 1) await keys('Shift+ArrowLeft');
    await keys('Control+Alt+KeyM');
    await panel().getByRole('textbox', { name: 'Góp ý mới' }).fill('Hỏi lại xã.');
    await keys('Control+Enter');
    const comment = panel().getByText('Hỏi lại xã.');
    await comment.waitFor();
    await desk.textHasKeyboard();
    await keys('Home');
    await desk.page.keyboard.type('Nay ');
    await keys('Control+z');
    await told().toBe(`${title}\n\n${LINE}`);
    await expect.poll(marked, { timeout: PATIENCE_MS }).toEqual(['thoát nghèo.']);
    await keys('Control+z');
    await comment.waitFor({ state: 'detached' });
    await expect.poll(marked, { timeout: PATIENCE_MS }).toEqual([]);
    expect(await panel().getByText('Chữ được góp ý không còn trong bài.').count()).toBe(0);
    await keys('Control+y');
    await comment.waitFor();
    await expect.poll(marked, { timeout: PATIENCE_MS }).toEqual(['thoát nghèo.']);
    // The same after another article was looked at.
    await desk.open(TITLES[0] ?? '');
    await desk.open(title);
    await comment.waitFor();
    await desk.caretAtEndOf(LINE);
    await keys('Control+z');
    await comment.waitFor({ state: 'detached' });
    await expect.poll(marked, { timeout: PATIENCE_MS }).toEqual([]);
  });
});

describe('suggesting', () => {
  beforeEach(async () => {
    await keys('Control+Shift+KeyX');
    await suggesting().waitFor();
    return async () => {
      await desk.caretAtEnd();
      await keys('Control+Shift+KeyX');
      await suggesting().waitFor({ state: 'detached' });
    };
  });

  test('keeps what is typed and deleted as suggestions until they are accepted', async () => {
    const before = articleText(document(blocksIn(file(), title)));
    for (let step = 0; step < 12; step += 1) await keys('Backspace');
    await desk.page.keyboard.type('khá giả.');
    await keys('Enter');
    await desk.page.keyboard.type('Bản đã đổi thay.');
    await expect.poll(() => runs().filter((run) => run.inserted !== undefined).map((run) => run.text), { timeout: PATIENCE_MS }).toEqual(['khá giả.', 'Bản đã đổi thay.']);
    expect(runs().filter((run) => run.deleted !== undefined).map((run) => run.text)).toEqual(['thoát nghèo.']);
    await told().toBe(before);
    // A command for something else is refused aloud.
    await keys('Control+KeyB');
    await keys('Control+Alt+Digit1');
    await desk.page.getByText('Chế độ đề nghị chỉ ghi lại').first().waitFor();
    await desk.page.getByRole('tab', { name: /^Góp ý/u }).click();
    await desk.shot('suggested');
    await panel().getByRole('button', { name: 'Nhận', exact: true }).click();
    await told().toBe(`${before.replace('thoát nghèo.', 'khá giả.')}\n\nBản đã đổi thay.`);
    await expect.poll(() => blocksIn(file(), title).flatMap(linesOf).some((line) => 'break' in line), { timeout: PATIENCE_MS }).toBe(false);
    await keys('Control+KeyZ');
    await told().toBe(before);
    await panel().getByRole('button', { name: 'Bỏ', exact: true }).click();
    await expect.poll(() => runs().some((run) => run.inserted !== undefined || run.deleted !== undefined), { timeout: PATIENCE_MS }).toBe(false);
    await told().toBe(before);
  });

  test('an input method composes words that become suggestions', async () => {
    const input = await desk.page.context().newCDPSession(desk.page);
    await desk.page.keyboard.type(' ');
    for (const text of ['n', 'nh', 'nhi', 'nhie', 'nhiê', 'nhiêu', 'nhiều']) await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await input.send('Input.insertText', { text: 'nhiều' });
    await desk.page.keyboard.type(' lắm');
    await expect.poll(() => runs().filter((run) => run.inserted !== undefined).map((run) => run.text).join('|'), { timeout: PATIENCE_MS }).toBe(' nhiều lắm');
    // In the middle of words that are not one's own, too.
    await keys('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    for (const text of ['t', 'to', 'toa', 'toà', 'toàn']) await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await input.send('Input.insertText', { text: 'toàn' });
    await expect.poll(() => runs().filter((run) => run.inserted !== undefined).map((run) => run.text), { timeout: PATIENCE_MS }).toEqual(['toàn', ' nhiều lắm']);
    expect(await desk.page.locator('.article').innerText()).toContain('Đếntoàn nay');
    await desk.shot('composed');
  });

  test('words that come for struck ones are looked at as they would stand, and the struck ones are not', async () => {
    await keys('ArrowLeft');
    for (let step = 0; step < 'nghèo'.length; step += 1) await keys('Shift+ArrowLeft');
    await desk.page.keyboard.type('ngèo hết');
    await keys('End');
    await expect.poll(() => desk.painted('spelling'), { timeout: PATIENCE_MS }).toEqual(['ngèo']);
    await desk.shot('misspelt-suggestion');
    // It is mended as any other word is.
    await keys('F7', 'Alt+Digit1');
    await expect.poll(() => desk.painted('spelling'), { timeout: PATIENCE_MS }).toEqual([]);
    await expect.poll(() => runs().filter((run) => run.inserted !== undefined && run.deleted === undefined).map((run) => run.text).join(''), { timeout: PATIENCE_MS }).toBe('nghèo hết');
    expect(runs().filter((run) => run.deleted !== undefined).map((run) => run.text).join('')).toBe('nghèo');
  });
});
