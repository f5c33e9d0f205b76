/** The tree of parts and articles under mouse and keyboard. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { orderIn, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const PART = 'Gương sáng';
const TITLES = ['Bài một', 'Bài hai', 'Bài ba'];
/** How long the tree waits with the arrow keys (`STAY` in OutlineTree.tsx), ms. */
const STAY_MS = 140;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const articles = () => expect.poll(() => orderIn(file())[PART], { timeout: PATIENCE_MS });

beforeAll(async () => {
  folder = await temporaryFolder('outline');
  makeBook(file(), 'Sách có cây', PART, TITLES.map((title) => [title, 'Chữ.']));
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'outline');
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('a row whose menu was opened and closed is opened by a click', async () => {
  await desk.open('Bài một');
  await desk.row('Bài ba').click({ button: 'right' });
  await desk.page.getByRole('menuitem', { name: 'Đổi tên' }).waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.open('Bài ba');
});

test('Shift and a click select from the open article to there, once it is open', async () => {
  await desk.open('Bài một');
  await desk.row('Bài ba').click({ modifiers: ['Shift'] });
  const chosen = (): Promise<number> => desk.tree.getByRole('row', { selected: true }).count();
  await expect.poll(chosen, { timeout: PATIENCE_MS }).toBe(TITLES.length);
  await desk.row('Bài ba').click();
  await expect.poll(chosen, { timeout: PATIENCE_MS }).toBe(1);
});

test('Shift and a click select from a row whose menu was opened and closed, too', async () => {
  await desk.open('Bài hai');
  await desk.row('Bài một').click({ button: 'right' });
  await desk.page.getByRole('menuitem', { name: 'Đổi tên' }).waitFor();
  await desk.page.keyboard.press('Escape');
  await desk.row('Bài ba').click({ modifiers: ['Shift'] });
  await expect.poll(() => desk.tree.getByRole('row', { selected: true }).count(), { timeout: PATIENCE_MS }).toBe(TITLES.length);
  await desk.row('Bài hai').click();
  await expect.poll(() => desk.tree.getByRole('row', { selected: true }).count(), { timeout: PATIENCE_MS }).toBe(1);
});

test('a click opens a row at once; arrow keys only one that is stayed at', async () => {
  await desk.open('Bài một');
  // The wait of one who passes over rows never ends here: what opens now did not wait.
  const restore = await desk.page.evaluateHandle((stay) => {
    const real = window.setTimeout.bind(window);
    Object.assign(window, { setTimeout: (work: () => void, delay?: number): number => (delay === stay ? 0 : real(work, delay)) });
    return (): void => { Object.assign(window, { setTimeout: real }); };
  }, STAY_MS);
  await desk.row('Bài hai').click();
  await desk.opened('Bài hai');
  await desk.page.keyboard.press('ArrowDown');
  await expect.poll(() => desk.tree.getByRole('row', { selected: true }).textContent(), { timeout: PATIENCE_MS }).toContain('Bài ba');
  await restore.evaluate((back) => { back(); });
  await desk.opened('Bài hai');
  await desk.open('Bài một');
});

test('files dragged over the tree say the part under the mouse', async () => {
  const drag = (row: string, type: string): Promise<void> => desk.row(row).evaluate((element, kind) => {
    const { left, top } = element.getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x'], 'bài.docx', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }));
    element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer, clientX: left + 30, clientY: top + 8 }));
  }, type);
  const said = desk.page.getByText(/^Thả để nhập vào/u);
  await drag('Bài hai', 'dragover');
  await expect.poll(() => said.textContent(), { timeout: PATIENCE_MS }).toContain(PART);
  await drag('Lời giới thiệu', 'dragover');
  await expect.poll(() => said.textContent(), { timeout: PATIENCE_MS }).not.toContain(PART);
  await drag('Lời giới thiệu', 'dragleave');
  await said.waitFor({ state: 'detached' });
});

test('a part is opened and shut by a button that says so in the language of the window', async () => {
  const part = desk.tree.getByRole('row', { name: PART });
  await part.getByRole('button', { name: /^Thu gọn/u }).click();
  await desk.row('Bài ba').waitFor({ state: 'detached' });
  await part.getByRole('button', { name: /^Mở ra/u }).click();
  await desk.row('Bài ba').waitFor();
});

test('Delete takes an article out, Ctrl+Z right after brings it back', async () => {
  const { keyboard } = desk.page;
  const able = (): Promise<boolean> => desk.button('Hoàn tác (Ctrl+Z)').isEnabled();
  await desk.open('Bài hai');
  await expect.poll(able).toBe(false);
  await keyboard.press('Delete');
  await desk.notices.getByText('Đã xóa “Bài hai”').waitFor();
  await articles().toEqual(['Bài một', 'Bài ba']);
  await expect.poll(able).toBe(true);
  await keyboard.press('Control+z');
  await articles().toEqual(TITLES);
});

test('the article that is clicked has the keys, also right after something was taken back at the beginning of another', async () => {
  const { keyboard } = desk.page;
  await desk.open('Bài hai');
  await desk.text.getByRole('heading', { level: 1, name: 'Bài hai' }).click();
  await keyboard.press('Home');
  await keyboard.type('QQ', { delay: 30 });
  await articles().toEqual(['Bài một', 'QQBài hai', 'Bài ba']);
  await keyboard.press('Control+z');
  await desk.text.getByRole('heading', { level: 1, name: 'Bài hai', exact: true }).waitFor();
  await desk.row('Bài ba').click();
  await desk.text.getByRole('heading', { level: 1, name: 'Bài ba' }).waitFor();
  await articles().toEqual(TITLES);
  await expect.poll(() => desk.page.evaluate(() => document.activeElement?.textContent), { timeout: PATIENCE_MS }).toContain('Bài ba');
  await keyboard.press('F2');
  await desk.typeName('Bài cuối');
  await articles().toEqual(['Bài một', 'Bài hai', 'Bài cuối']);
  await keyboard.press('Control+z');
  await articles().toEqual(TITLES);
});

test('whoever comes back to a text takes back what was typed there, and nothing else of the book', async () => {
  const { keyboard } = desk.page;
  await desk.open('Bài một');
  await desk.caretAtEndOf('Chữ.');
  await keyboard.type(' Thêm.', { delay: 30 });
  await expect.poll(() => textIn(file(), 'Bài một'), { timeout: PATIENCE_MS }).toContain('Chữ. Thêm.');
  await desk.open('Bài ba');
  await desk.row('Bài ba').focus();
  await keyboard.press('Delete');
  await articles().toEqual(['Bài một', 'Bài hai']);
  await desk.open('Bài một');
  await desk.caretAtEndOf('Chữ. Thêm.');
  await keyboard.press('Control+z');
  await expect.poll(() => textIn(file(), 'Bài một'), { timeout: PATIENCE_MS }).not.toContain('Thêm.');
  await keyboard.press('Control+z');
  await keyboard.press('Control+z');
  await desk.page.getByText('Trong bài không còn bước nào để hoàn tác').waitFor();
  await articles().toEqual(['Bài một', 'Bài hai']);
  await desk.row('Bài một').focus();
  await keyboard.press('Control+z');
  await articles().toEqual(TITLES);
});

test('the card of an import that was taken back says so and leads nowhere', async () => {
  writeFileSync(join(folder.path, 'bài mới.txt'), 'Người gieo chữ ở bản xa\n\nHai mươi năm thầy Páo cõng chữ lên non, chưa một lần bỏ lớp giữa mùa mưa.');
  writeFileSync(join(folder.path, 'hỏng.docx'), 'PK\u0003\u0004 không phải Word');
  await chooseFiles(launched.app, join(folder.path, 'bài mới.txt'), join(folder.path, 'hỏng.docx'));
  await desk.page.keyboard.press('Control+Shift+I');
  const card = desk.page.getByRole('region', { name: 'Kết quả nhập bài' });
  await card.getByRole('button', { name: 'Mở bài' }).waitFor();
  await card.getByText(/^bài mới[.]txt · /u).waitFor();
  await articles().toHaveLength(TITLES.length + 1);
  await desk.shot('imported');
  await card.getByRole('button', { name: 'Mở bài' }).click();
  await desk.opened('Người gieo chữ ở bản xa');
  await desk.row('Người gieo chữ ở bản xa').focus();
  await desk.page.keyboard.press('Control+z');
  await articles().toEqual(TITLES);
  // It was open: its neighbour takes its place, can be written in, and the keyboard is not lost.
  await desk.opened('Bài ba');
  await expect.poll(() => desk.page.evaluate(() => document.activeElement === document.body), { timeout: PATIENCE_MS }).toBe(false);
  await desk.caretAtEndOf('Chữ.');
  await desk.page.keyboard.type(' Viết tiếp.');
  await expect.poll(() => textIn(file(), 'Bài ba'), { timeout: PATIENCE_MS }).toContain('Viết tiếp.');
  expect(await desk.page.getByText('không còn trong kỷ yếu').count()).toBe(0);
  await card.getByText('Không còn trong sách').waitFor();
  await card.getByText(/Nay không còn bài nào trong sách/u).waitFor();
  expect(await card.getByRole('button', { name: 'Mở bài' }).count()).toBe(0);
  await desk.shot('import-taken-back');
  await card.getByRole('button', { name: 'Đóng' }).click();
});

test('a row is renamed from its menu: the field has the keyboard at once', async () => {
  await desk.open('Bài hai');
  await desk.row('Bài hai').click({ button: 'right' });
  await desk.page.getByRole('menuitem', { name: 'Đổi tên' }).click();
  await desk.typeName('Bài thứ hai');
  await articles().toEqual(['Bài một', 'Bài thứ hai', 'Bài ba']);
  await desk.row('Bài thứ hai').focus();
  await desk.page.keyboard.press('Control+z');
  await articles().toEqual(TITLES);
});

test('F2 renames; the title in the text follows', async () => {
  const { keyboard } = desk.page;
  await desk.open('Bài một');
  await keyboard.press('F2');
  await desk.typeName('Người mở đường');
  await desk.text.getByRole('heading', { level: 1, name: 'Người mở đường' }).waitFor();
  await articles().toEqual(['Người mở đường', 'Bài hai', 'Bài ba']);
});
