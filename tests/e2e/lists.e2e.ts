/** Lists in the real window: numbers that go on behind a paragraph, on the screen and on the page beside it; items and words that the mouse takes elsewhere. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { list, paragraph } from '../../electron/common/article/build.ts';
import { blocksIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

/** Every test has an article of its own. */
const TITLES = ['Bài một', 'Bài hai', 'Bài ba', 'Bài bốn'];
const LINE = 'Ông tên thật là Trần Văn Lành.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
let title = '';
const left = [...TITLES];
const file = (): string => join(folder.path, 'sách.kyyeu');
/** What stands in the file behind the first paragraph. */
const inFile = () => expect.poll(() => blocksIn(file(), title).slice(2), { timeout: PATIENCE_MS, interval: 50 });
/** The number that the screen draws in front of the first item of each numbered list. */
const numbers = (): Promise<number[]> => desk.text.locator('ol').evaluateAll((found) => found.map((one) => (one as HTMLOListElement).start));

beforeAll(async () => {
  folder = await temporaryFolder('lists');
  makeBook(file(), 'Sổ tay', 'Gương sáng', TITLES.map((each) => [each, LINE]));
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'lists');
});
beforeEach(async () => {
  title = left.shift() ?? '';
  await desk.open(title);
  await desk.caretAtEndOf(LINE);
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems.console).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
});

test('a numbered list goes on behind a paragraph, by “3. ” and by command, and follows the list before', async () => {
  const { keyboard } = desk.page;
  const lines = async (...all: readonly string[]): Promise<void> => {
    for (const line of all) {
      await keyboard.press('Enter');
      await keyboard.type(line);
    }
  };
  await lines('1. mo duong', 'rai nhua', '', 'Ba con hien dat lam duong.', '3. bac cau', 'sua cong');
  const first = [list(true, ['mo duong', 'rai nhua']), paragraph('Ba con hien dat lam duong.')];
  const goesOn = list(true, ['bac cau', 'sua cong'], [], 'continued');
  await inFile().toEqual([...first, goesOn]);
  expect(await numbers()).toEqual([1, 3]);
  // An item put into the first list moves the numbers of the second, which nobody touched.
  await desk.caretAtEndOf('rai nhua');
  await lines('keo dien');
  await expect.poll(numbers).toEqual([1, 4]);
  await desk.caretAtEndOf('sua cong');
  await keyboard.press('Control+Shift+p');
  await keyboard.type('danh so lai tu 1');
  await desk.shot('palette');
  await keyboard.press('Enter');
  const longer = [list(true, ['mo duong', 'rai nhua', 'keo dien']), paragraph('Ba con hien dat lam duong.')];
  await inFile().toEqual([...longer, list(true, ['bac cau'], [], 'continued'), list(true, ['sua cong'])]);
  expect(await numbers()).toEqual([1, 4, 1]);
  await desk.textHasKeyboard();
  await keyboard.press('Control+z');
  await inFile().toEqual([...longer, goesOn]);
  // From the bar: what would do nothing cannot be chosen.
  await desk.button('Định dạng khác').click();
  const entry = (name: string) => desk.page.getByRole('menuitem', { name });
  await entry('Tiếp số danh sách trước').waitFor();
  expect(await entry('Tiếp số danh sách trước').getAttribute('aria-disabled')).toBe('true');
  await desk.shot('menu');
  await keyboard.press('Escape');
  await desk.textHasKeyboard();
  await desk.text.locator('li', { hasText: 'bac cau' }).click();
  await desk.button('Định dạng khác').click();
  await entry('Đánh số lại từ 1').click();
  await inFile().toEqual([...longer, list(true, ['bac cau', 'sua cong'])]);
  expect(await numbers()).toEqual([1, 1]);
  await desk.button('Định dạng khác').click();
  await entry('Tiếp số danh sách trước').click();
  await inFile().toEqual([...longer, goesOn]);
  expect(await numbers()).toEqual([1, 4]);
  await desk.pagesReady();
  await desk.shot('numbers');
});

test('whole items dragged elsewhere leave nothing behind', async () => {
  const { keyboard, mouse } = desk.page;
  await keyboard.press('Enter');
  await keyboard.type('- mo duong');
  for (const line of ['rai nhua', 'bac cau', '', 'Ba con hien dat.']) {
    await keyboard.press('Enter');
    await keyboard.type(line);
  }
  await inFile().toEqual([list(false, ['mo duong', 'rai nhua', 'bac cau']), paragraph('Ba con hien dat.')]);
  const item = desk.text.locator('li', { hasText: 'rai nhua' });
  await item.click({ clickCount: 3 });
  const [from, to] = [await item.boundingBox(), await desk.text.locator('li', { hasText: 'mo duong' }).boundingBox()];
  if (from === null || to === null) throw new Error('The list is not on the screen.');
  await mouse.move(from.x + 30, from.y + from.height / 2);
  await mouse.down();
  await mouse.move(from.x + 34, from.y + 4, { steps: 4 });
  await mouse.move(to.x + 5, to.y + to.height / 2, { steps: 6 });
  await mouse.up();
  await inFile().toEqual([list(false, ['rai nhua', 'mo duong', 'bac cau']), paragraph('Ba con hien dat.')]);
  await desk.shot('dragged');
  await keyboard.press('Control+z');
  await inFile().toEqual([list(false, ['mo duong', 'rai nhua', 'bac cau']), paragraph('Ba con hien dat.')]);
});

test('words dragged elsewhere go and come in one step, with their spaces', async () => {
  const { keyboard, mouse } = desk.page;
  await keyboard.press('Enter');
  await keyboard.type('mot hai ba.');
  await inFile().toEqual([paragraph('mot hai ba.')]);
  await keyboard.press('ArrowLeft');
  await keyboard.press('Control+Shift+ArrowLeft');
  await desk.page.waitForTimeout(150);
  const place = await desk.page.evaluate(() => {
    const range = document.getSelection()?.getRangeAt(0);
    const { left, right, top, height } = range?.getBoundingClientRect() ?? new DOMRect();
    return { x: (left + right) / 2, y: top + height / 2 };
  });
  const block = await desk.block('mot hai').boundingBox();
  if (block === null) throw new Error('The paragraph is not on the screen.');
  await mouse.move(place.x, place.y);
  await mouse.down();
  await mouse.move(place.x - 8, place.y, { steps: 4 });
  await mouse.move(block.x + 1, place.y, { steps: 8 });
  await mouse.up();
  await inFile().toEqual([paragraph('ba mot hai.')]);
  await desk.textHasKeyboard();
  await keyboard.press('Control+z');
  await inFile().toEqual([paragraph('mot hai ba.')]);
});

test('a comparison has the signs that a list has in the text', async () => {
  const { page } = desk;
  const signs = (lists: ReturnType<typeof page.locator>): Promise<string[]> => lists.evaluateAll((found) => found.map((one) => getComputedStyle(one).listStyleType));
  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: 'Ghi mốc' }).last().click();
  await page.getByLabel('Tên mốc').fill('Trước khi viết');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi mốc' }).click();
  await page.getByText('Từ mốc này đến nay chưa có gì khác.').waitFor();
  await page.keyboard.press('Control+1');
  await desk.caretAtEndOf(LINE);
  for (const key of ['Enter', '- mo duong', 'Enter', 'rai nhua', 'Enter', 'Enter', '1. bac cau']) {
    if (key === 'Enter') await page.keyboard.press(key);
    else await page.keyboard.type(key);
  }
  await inFile().toEqual([list(false, ['mo duong', 'rai nhua']), list(true, ['bac cau'])]);
  const inText = await signs(desk.text.locator('ul, ol'));
  await page.keyboard.press('Control+3');
  const compared = page.getByRole('table', { name: `So sánh: ${title}` });
  await compared.getByText('rai nhua').first().waitFor();
  expect(await signs(compared.locator('ul, ol'))).toEqual(inText);
  expect(inText[0]).toContain('–');
  await desk.shot('compared');
});
