/** "Thang trang": the whole book as small openings; what is moved there moves in the book. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { document, paragraph, title as titleBlock } from '../../electron/common/article/build.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { inBook, orderIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';

const SENTENCE = 'Anh Khải đi bộ mười hai cây số mỗi sáng để đưa thư đến từng nhà trong bản, mưa cũng như nắng. ';
/** Titles of two parts, and paragraphs of each article. */
const PARTS: readonly (readonly [string, readonly (readonly [string, number])[]])[] = [
  ['Tập thể tiêu biểu', [['Chi bộ Bưu điện', 12], ['Đảng bộ Sở Y tế', 30], ['Trạm xá bản xa', 6]]],
  ['Cá nhân điển hình', [['Nông Văn Khải', 22], ['Hoàng Thị Thuận', 9]]],
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');

const ladder = () => desk.page.getByRole('grid', { name: 'Các trang của sách' });
const cells = () => ladder().getByRole('gridcell');
const pagesOf = async (title: string): Promise<number[]> => {
  const names = await ladder().getByRole('gridcell', { name: new RegExp(`^Trang [\\divx]+, ${title}(, .+)?$`) }).evaluateAll((all) => all.map((cell) => Number(cell.dataset['page'])));
  return names;
};
const settled = async (): Promise<void> => {
  await desk.page.locator('.ladder__note').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
};
const panel = () => desk.page.getByRole('complementary', { name: 'Trang đang chọn' });
const heading = (title: string) => ladder().getByRole('row').filter({ has: desk.page.getByRole('heading', { level: 3, name: title }) });

beforeAll(async () => {
  folder = await temporaryFolder('ladder');
  const book = createBook(file(), defaultSettings('Vườn hoa làm theo lời Bác'));
  const first = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  for (const [index, [title, articles]] of PARTS.entries()) {
    const partId = index === 0 ? first : book.addPart(title, null).id;
    if (index === 0) book.renamePart(partId, title);
    for (const [name, paragraphs] of articles) {
      const { id } = book.addArticle(partId, name);
      const text = Array.from({ length: paragraphs }, (_, at) => paragraph(`Đoạn ${String(at + 1)}. ${SENTENCE.repeat(4)}`));
      book.saveArticle(id, book.article(id).revision, document([titleBlock(name), ...text]));
    }
  }
  book.close();
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'ladder');
  await desk.tree.waitFor();
  await desk.page.keyboard.press('Control+Digit6');
  await cells().first().waitFor({ timeout: PATIENCE_MS });
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

test('the book stands as openings, with its true pages, blank versos and openers', async () => {
  await settled();
  const count = await cells().count();
  expect(count % 2).toBe(0);
  await expect.poll(() => ladder().locator('img.ladder-page__paper').count(), { timeout: PATIENCE_MS }).toBe(count);
  expect(await ladder().getByRole('gridcell', { name: 'Trang i, Bìa lót' }).count()).toBe(1);
  expect(await ladder().getByRole('gridcell', { name: 'Trang ii, Trang trống' }).count()).toBe(1);
  const [opener] = await pagesOf('Cá nhân điển hình');
  expect((opener ?? 0) % 2).toBe(1);
  expect((await pagesOf('Nông Văn Khải'))[0]).toBe((opener ?? 0) + 1);
  expect((await pagesOf('Đảng bộ Sở Y tế')).length).toBeGreaterThan(3);
  await desk.shot('whole');
});

test('keys go from page to page; Enter opens the article at the sentence of the page', async () => {
  const pages = await pagesOf('Nông Văn Khải');
  await ladder().focus();
  await desk.page.keyboard.press('Home');
  for (let page = 1; page < (pages[1] ?? 0); page += 1) await desk.page.keyboard.press('ArrowRight');
  await panel().getByRole('heading', { name: 'Nông Văn Khải' }).waitFor();
  await panel().getByText(`Trang ${String(pages[0])}–${String(pages.at(-1))} (${String(pages.length)} trang)`).waitFor();
  expect(await ladder().locator('[aria-selected="true"]').count()).toBe(pages.length);
  await desk.shot('selected');
  await desk.page.keyboard.press('Enter');
  await desk.textHasKeyboard();
  const block = await desk.page.evaluate(() => window.getSelection()?.anchorNode?.parentElement?.closest('.block')?.textContent ?? '');
  expect(block).toMatch(/^Đoạn \d+\./);
  expect(block).not.toMatch(/^Đoạn 1\./);
  await desk.page.keyboard.press('Control+Digit6');
  await settled();
});

test('Alt and an arrow move an article; the numbers follow, and one undo takes it back', async () => {
  const before = await pagesOf('Đảng bộ Sở Y tế');
  await ladder().getByRole('gridcell', { name: `Trang ${String(before[0])}, Đảng bộ Sở Y tế` }).click();
  await ladder().focus();
  await desk.page.keyboard.press('Alt+ArrowLeft');
  await expect.poll(() => orderIn(file())['Tập thể tiêu biểu'], { timeout: PATIENCE_MS }).toEqual(['Đảng bộ Sở Y tế', 'Chi bộ Bưu điện', 'Trạm xá bản xa']);
  await settled();
  const after = await pagesOf('Đảng bộ Sở Y tế');
  expect(after.length).toBe(before.length);
  expect(after[0]).toBeLessThan(before[0] ?? 0);
  await desk.page.keyboard.press('Control+z');
  await expect.poll(() => orderIn(file())['Tập thể tiêu biểu'], { timeout: PATIENCE_MS }).toEqual(['Chi bộ Bưu điện', 'Đảng bộ Sở Y tế', 'Trạm xá bản xa']);
  await expect.poll(() => pagesOf('Đảng bộ Sở Y tế'), { timeout: PATIENCE_MS }).toEqual(before);
  await settled();
});

test('an article dragged into another part moves there', async () => {
  const { mouse } = desk.page;
  const [from] = await pagesOf('Trạm xá bản xa');
  const [onto] = await pagesOf('Hoàng Thị Thuận');
  const start = await ladder().locator(`.ladder-page[data-page="${String(from)}"]`).boundingBox();
  const goal = await ladder().locator(`.ladder-page[data-page="${String(onto)}"]`).boundingBox();
  if (start === null || goal === null) throw new Error('The pages are not on the screen.');
  await mouse.move(start.x + start.width / 2, start.y + 20);
  await mouse.down();
  await mouse.move(goal.x + 6, goal.y + 20, { steps: 8 });
  await desk.page.locator('.ladder__mark').waitFor();
  await desk.shot('dragging');
  await mouse.up();
  await expect.poll(() => orderIn(file())['Cá nhân điển hình'], { timeout: PATIENCE_MS }).toEqual(['Nông Văn Khải', 'Trạm xá bản xa', 'Hoàng Thị Thuận']);
  await settled();
  await expect.poll(async () => (await pagesOf('Trạm xá bản xa'))[0] ?? 0, { timeout: PATIENCE_MS }).toBeGreaterThan((await pagesOf('Nông Văn Khải'))[0] ?? 0);
  // What was moved is what one is at.
  await panel().getByRole('heading', { name: 'Trạm xá bản xa' }).waitFor();
  expect(await ladder().locator('[aria-selected="true"]').evaluateAll((all) => all.map((cell) => Number(cell.dataset['page'])))).toEqual(await pagesOf('Trạm xá bản xa'));
});

test('who comes from an article is at its pages, in sight', async () => {
  await desk.page.keyboard.press('Control+Digit1');
  await desk.open('Hoàng Thị Thuận');
  await desk.page.setViewportSize({ width: 1280, height: 420 });
  await desk.page.keyboard.press('Control+Digit6');
  await panel().getByRole('heading', { name: 'Hoàng Thị Thuận' }).waitFor();
  const isSeen = () => ladder().evaluate((grid) => {
    const [frame, first] = [grid.getBoundingClientRect(), grid.querySelector('[aria-selected="true"]')?.getBoundingClientRect()];
    return first !== undefined && first.top >= frame.top && first.bottom <= frame.bottom && grid.scrollTop > 0;
  });
  await expect.poll(isSeen, { timeout: PATIENCE_MS }).toBe(true);
  await desk.page.setViewportSize({ width: 1440, height: 900 });
});

test('a part is given pages; being over them is said', async () => {
  const budget = (): number | null | undefined => inBook(file(), (book) => book.outline().parts.find(({ title }) => title === 'Cá nhân điển hình')?.budget);
  await heading('Cá nhân điển hình').getByRole('button').click();
  await desk.page.getByRole('menuitem', { name: 'Giao số trang…' }).click();
  const dialog = desk.page.getByRole('dialog', { name: 'Số trang giao cho “Cá nhân điển hình”' });
  await dialog.getByLabel('Số trang').fill('4');
  await desk.shot('budget');
  await desk.page.keyboard.press('Enter');
  await expect.poll(budget, { timeout: PATIENCE_MS }).toBe(4);
  await heading('Cá nhân điển hình').getByText(/^\d+ \/ 4 trang, vượt \d+ trang$/).waitFor();
  await desk.page.getByText('1 phần vượt số trang').waitFor();
  await desk.shot('over');
  await ladder().focus();
  await desk.page.keyboard.press('Control+z');
  await expect.poll(budget, { timeout: PATIENCE_MS }).toBe(null);
});

test('the ladder is shown from the outline, small and dark too', async () => {
  await desk.page.keyboard.press('Control+Digit1');
  await desk.row('Hoàng Thị Thuận').click({ button: 'right' });
  await desk.page.getByRole('menuitem', { name: 'Xem trên thang trang' }).click();
  await panel().getByRole('heading', { name: 'Hoàng Thị Thuận' }).waitFor();
  await desk.page.getByRole('radio', { name: 'Nhỏ' }).click();
  await desk.choose('Lệnh khác', 'Tối');
  await expect.poll(() => ladder().locator('.ladder-page__paper:not(img)').count(), { timeout: PATIENCE_MS }).toBe(0);
  await desk.shot('dark');
  await desk.choose('Lệnh khác', 'Sáng');
  await desk.choose('Lệnh khác', 'English');
  await desk.page.getByRole('grid', { name: 'Pages of the book' }).waitFor();
  await desk.shot('english');
  await desk.choose('More', 'Tiếng Việt');
});
