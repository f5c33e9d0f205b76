/** Find and replace: in the article, painted over the text and replaced as one step; in the whole book, looked at, ticked, replaced, taken back. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as build from '../../electron/common/article/build.ts';
import { openBook } from '../../electron/services/store/book-file.ts';
import { inBook, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const PART = 'Gương sáng';
const POST = 'Hai mươi ba năm, một con đường thư';
const FIRE = 'Người giữ lửa';
const ROAD = 'Con đường về bản';
const MANY = 'Một trăm đoạn';
const APPROVED = 'Bài đã duyệt';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const texts = (): Record<string, string> => inBook(file(), (book) => Object.fromEntries(book.articles().map(({ id, document }) => [id, JSON.stringify(document)])));
const written = (name: string) => expect.poll(() => textIn(file(), name), { timeout: PATIENCE_MS });
const bar = () => desk.page.getByRole('search', { name: 'Tìm trong bài' });
const field = () => bar().getByRole('textbox', { name: 'Tìm gì' });
const count = () => bar().getByRole('status').textContent();
/** Painted words, of the hits and of the one that is looked at. */
const painted = (name: 'find-hit' | 'find-current'): Promise<string[]> =>
  desk.painted(name);
const selected = (): Promise<string> => desk.page.evaluate(() => document.getSelection()?.toString() ?? '');
const list = () => desk.page.getByRole('grid', { name: 'Những chỗ tìm thấy' });

beforeAll(async () => {
  folder = await temporaryFolder('find');
  makeBook(file(), 'Vườn hoa làm theo lời Bác', PART, [
    [POST, 'Hai mươi ba năm, con đường thư vẫn thế. Con đường ấy dài mười hai cây số.', 'CON ĐƯỜNG đất đỏ; con duong khong dau.'],
    [FIRE, 'Bà Thoa làm trưởng bản. Con đường vào bản do bà vận động làm.'],
    [ROAD, 'Không ai nhớ con đường có từ bao giờ.'],
    [MANY, ...Array.from({ length: 300 }, (_, index) => `Đoạn ${String(index)}: hoa gạo nở đỏ bên bờ suối, rụng đầy lối vào bản.`)],
  ]);
  const book = openBook(file());
  const { id } = book.addArticle(book.outline().parts.find(({ title }) => title === PART)?.id ?? '', APPROVED);
  book.saveArticle(id, book.article(id).revision, build.document([build.title(APPROVED), build.photo(null, 'Bến đò'), build.paragraph('Nước nguồn Nặm Pàn trong vắt.')]));
  book.setStage([id], 'approved', '');
  book.close();
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'find');
  await desk.tree.waitFor();
  await desk.open(POST);
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('Ctrl+F finds in the article: counted, painted, gone through', async () => {
  const { page } = desk;
  await desk.caretAtEndOf('đất đỏ');
  await page.keyboard.press('Control+f');
  await field().waitFor();
  await page.keyboard.type('con đường');
  // Behind the caret there is none: it begins again.
  await expect.poll(count).toBe('1 / 4');
  await expect.poll(() => painted('find-current')).toEqual(['con đường']);
  expect((await painted('find-hit')).sort()).toEqual(['CON ĐƯỜNG', 'Con đường', 'con đường']);
  await page.keyboard.press('Enter');
  await expect.poll(count).toBe('2 / 4');
  await page.keyboard.press('F3');
  await expect.poll(() => painted('find-current')).toEqual(['Con đường']);
  await page.keyboard.press('Control+F3');
  await page.keyboard.press('Shift+Enter');
  await expect.poll(count).toBe('1 / 4');
  await desk.shot('article');
  await page.emulateMedia({ colorScheme: 'dark' });
  await desk.shot('article-dark');
  await page.emulateMedia({ colorScheme: 'light' });
});

test('capitals, whole words, tones', async () => {
  const { page } = desk;
  await bar().getByRole('button', { name: 'Phân biệt hoa thường' }).click();
  await expect.poll(count).toMatch(/ \/ 2$/u);
  await bar().getByRole('button', { name: 'Phân biệt hoa thường' }).click();
  await bar().getByRole('button', { name: 'Phân biệt có dấu, không dấu' }).click();
  await expect.poll(count).toMatch(/ \/ 5$/u);
  await field().fill('con du');
  await expect.poll(count).toMatch(/ \/ 5$/u);
  await bar().getByRole('button', { name: 'Nguyên từ' }).click();
  await expect.poll(count).toBe('Không thấy');
  await desk.shot('none');
  await bar().getByRole('button', { name: 'Nguyên từ' }).click();
  await bar().getByRole('button', { name: 'Phân biệt có dấu, không dấu' }).click();
  await field().fill('con đường');
  await expect.poll(count).toMatch(/ \/ 4$/u);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Tìm gì');
});

test('Escape leaves the hit selected in the text; what is typed takes its place, and F3 goes on', async () => {
  const { page } = desk;
  await page.keyboard.press('Escape');
  await desk.textHasKeyboard();
  await bar().waitFor({ state: 'detached' });
  await expect.poll(selected).toMatch(/^con đường$/iu);
  expect(await painted('find-hit')).toEqual([]);
  await page.keyboard.press('Control+f');
  await expect.poll(count).toMatch(/ \/ 4$/u);
  expect(await field().inputValue()).toMatch(/^con đường$/iu);
});

test('Ctrl+H replaces one, then all; one undo takes all of it back', async () => {
  const { page } = desk;
  const before = textIn(file(), POST);
  await page.keyboard.press('Control+h');
  await bar().getByRole('textbox', { name: 'Tìm gì' }).press('Tab');
  await page.keyboard.type('x');
  expect(await bar().getByRole('textbox', { name: 'Thay bằng' }).inputValue()).toBe('x');
  await bar().getByRole('textbox', { name: 'Thay bằng' }).fill('lối mòn');
  await bar().getByRole('button', { name: 'Giữ chữ hoa của chỗ được thay' }).click();
  await desk.shot('replace');
  await bar().getByRole('button', { name: 'Thay', exact: true }).click();
  await expect.poll(count).toMatch(/ \/ 3$/u);
  await bar().getByRole('button', { name: 'Thay hết' }).click();
  await expect.poll(count).toBe('Đã thay 3 chỗ');
  // The title is text like any other.
  const titled = 'Hai mươi ba năm, một lối mòn thư';
  await desk.row(titled).waitFor();
  await written(titled).toContain('lối mòn thư vẫn thế. Lối mòn ấy dài');
  await written(titled).toContain('LỐI MÒN đất đỏ; con duong khong dau.');
  // In the bar, too, the key takes back what was done last, and does it again.
  await page.keyboard.press('Control+z');
  await expect.poll(count).toMatch(/ \/ 3$/u);
  expect(await bar().getByRole('textbox', { name: 'Thay bằng' }).inputValue()).toBe('lối mòn');
  await page.keyboard.press('Control+y');
  await written(titled).toContain('LỐI MÒN đất đỏ; con duong khong dau.');
  await page.keyboard.press('Escape');
  await desk.textHasKeyboard();
  await page.keyboard.press('Control+z');
  // What was replaced by itself is another step.
  await expect.poll(() => desk.text.innerText()).toMatch(/con đường thư vẫn thế. Con đường ấy/u);
  expect(await desk.text.innerText()).toContain('lối mòn');
  await page.keyboard.press('Control+z');
  await desk.row(POST).waitFor();
  await written(POST).toBe(before);
});

test('in a long article only what is near the screen is painted, and typing goes on being found', async () => {
  const { page } = desk;
  await desk.open(MANY);
  await page.keyboard.press('Control+f');
  await field().fill('hoa gạo');
  await expect.poll(count).toMatch(/ \/ 300$/u);
  expect((await painted('find-hit')).length).toBeLessThan(300);
  await page.keyboard.press('Shift+Enter');
  await expect.poll(count).toBe('300 / 300');
  await expect.poll(() => painted('find-current')).toEqual(['hoa gạo']);
  await expect.poll(() => page.evaluate(() => {
    const box = document.querySelector('.paint--find-current')?.getBoundingClientRect();
    return box !== undefined && box.top > 0 && box.bottom < window.innerHeight;
  })).toBe(true);
  await desk.caretAtEndOf('Đoạn 299');
  await page.keyboard.type(' Lại hoa gạo.');
  await expect.poll(count).toMatch(/ \/ 301$/u);
  await desk.shot('long');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await field().focus();
  await page.keyboard.press('Escape');
});

test('Ctrl+Shift+H finds in the whole book: every hit in its sentence, with what it would be', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+Shift+h');
  const form = page.getByRole('search', { name: 'Tìm và thay trong cả sách' });
  await form.getByRole('textbox', { name: 'Tìm gì' }).fill('con đường');
  await list().waitFor();
  // Titles are searched too.
  await expect.poll(() => list().getByRole('row').count()).toBe(7);
  await desk.shot('book-found');
  await form.getByRole('textbox', { name: 'Thay bằng' }).fill('nẻo đường');
  await form.getByRole('button', { name: 'Giữ chữ hoa của chỗ được thay' }).click();
  await page.getByRole('button', { name: 'Thay 7 chỗ trong 3 bài' }).waitFor();
  await list().getByRole('row', { name: /\[CON ĐƯỜNG thành NẺO ĐƯỜNG\]/u }).waitFor();
  await desk.shot('book');
  await page.emulateMedia({ colorScheme: 'dark' });
  await desk.shot('book-dark');
  await page.emulateMedia({ colorScheme: 'light' });
});

test('some are replaced, and one key takes them back', async () => {
  const { page } = desk;
  const before = texts();
  const scope = page.getByRole('listbox', { name: 'Thấy ở đâu' });
  await scope.getByRole('option', { name: ROAD }).click();
  await expect.poll(() => list().getByRole('row').count()).toBe(2);
  await list().getByRole('row').first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Thay 6 chỗ trong 3 bài' }).waitFor();
  await scope.getByRole('option', { name: 'Cả kỷ yếu' }).click();
  await page.getByRole('button', { name: 'Thay 6 chỗ trong 3 bài' }).click();
  await desk.notices.getByText('Đã thay 6 chỗ trong 3 bài').waitFor();
  await written(ROAD).toContain('Không ai nhớ nẻo đường có từ bao giờ.');
  await written(FIRE).toContain('Nẻo đường vào bản');
  await expect.poll(() => list().getByRole('row').count()).toBe(1);
  // What was left out stays so in the text as it is now, and when it is taken back.
  expect(await list().getByRole('row').getAttribute('aria-selected')).not.toBe('true');
  expect(await page.getByRole('button', { name: 'Không có chỗ để thay' }).isDisabled()).toBe(true);
  await desk.shot('book-done');
  await desk.notices.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect.poll(texts, { timeout: PATIENCE_MS }).toEqual(before);
  await expect.poll(() => list().getByRole('row').count()).toBe(7);
  await page.getByRole('button', { name: 'Thay 6 chỗ trong 3 bài' }).waitFor();
  // The key does the same wherever the keyboard is on the desk, and nothing to what is written in its fields.
  const replacement = page.getByRole('textbox', { name: 'Thay bằng' });
  await page.getByRole('button', { name: /^Thay \d chỗ trong 3 bài$/u }).click();
  await written(FIRE).toContain('Nẻo đường vào bản');
  await replacement.focus();
  await page.keyboard.press('Control+z');
  await expect.poll(texts, { timeout: PATIENCE_MS }).toEqual(before);
  await expect.poll(() => replacement.inputValue()).toBe('nẻo đường');
  await expect.poll(() => list().getByRole('row').count()).toBe(7);
});

test('a hit is gone to: the article opens with it selected, and the way back finds everything as it was', async () => {
  const { page } = desk;
  await list().getByRole('row', { name: /Không ai nhớ/u }).focus();
  await page.keyboard.press('Enter');
  await desk.textHasKeyboard();
  await expect.poll(selected).toBe('con đường');
  await expect.poll(count).toBe('2 / 2');
  await desk.shot('gone-to');
  await page.keyboard.press('Control+Shift+h');
  await expect.poll(() => list().getByRole('row').count()).toBe(7);
});

test('what is approved is shown without a tick, and the window says why; its empty picture too', async () => {
  const { page } = desk;
  const form = page.getByRole('search', { name: 'Tìm và thay trong cả sách' });
  await form.getByRole('textbox', { name: 'Tìm gì' }).fill('Nặm Pàn');
  await expect.poll(() => list().getByRole('row').count()).toBe(1);
  expect(await list().getByRole('row').getAttribute('aria-selected')).not.toBe('true');
  await page.getByText('1 bài đã duyệt nên giữ nguyên. Muốn đổi, hãy mở khóa bài trước.').waitFor();
  expect(await page.getByRole('button', { name: 'Không có chỗ để thay' }).isDisabled()).toBe(true);
  await desk.shot('approved');
  await page.emulateMedia({ colorScheme: 'dark' });
  await desk.shot('approved-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await list().getByRole('row').focus();
  await page.keyboard.press('Enter');
  await desk.text.getByText('Chưa có ảnh. Bài đang khóa nên chưa thêm được.').waitFor();
  await desk.shot('approved-photo');
});

test('Ctrl+K still finds articles and commands', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tim va thay');
  await page.getByRole('option', { name: /Tìm và thay trong cả sách/u }).waitFor();
  await page.keyboard.press('Escape');
});

test('in an article that it changed the key goes back past what was typed since, and takes it back in the whole book', async () => {
  const { page } = desk;
  const before = texts();
  await page.keyboard.press('Control+Shift+h');
  await page.getByRole('search', { name: 'Tìm và thay trong cả sách' }).getByRole('textbox', { name: 'Tìm gì' }).fill('con đường');
  await expect.poll(() => list().getByRole('row').count()).toBe(7);
  await page.getByRole('button', { name: /^Thay \d chỗ trong 3 bài$/u }).click();
  await written(FIRE).toContain('Nẻo đường vào bản');
  await page.keyboard.press('Control+1');
  await desk.open(FIRE);
  await desk.caretAtEndOf('bà vận động làm.');
  await page.keyboard.type(' Xong');
  await written(FIRE).toContain('làm. Xong');
  // The word, the space in front of it.
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await written(FIRE).toMatch(/Nẻo đường .* làm\.$/u);
  await page.keyboard.press('Control+z');
  await desk.notices.getByText('Đã hoàn tác: thay chữ trong 3 bài').waitFor();
  await expect.poll(texts, { timeout: PATIENCE_MS }).toEqual(before);
  await page.keyboard.press('Control+y');
  await desk.notices.getByText('Đã làm lại: thay chữ trong 3 bài').waitFor();
  await written(FIRE).toContain('Nẻo đường vào bản');
  await page.keyboard.press('Control+z');
  await expect.poll(texts, { timeout: PATIENCE_MS }).toEqual(before);
});
