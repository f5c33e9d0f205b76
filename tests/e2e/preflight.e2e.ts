/** "Kiểm tra trước khi in": what is found is gone through with the keyboard, mended, checked again; the report is saved. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './support/desk.ts';
import { answerWith, chooseFiles, saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';
import { pageTexts } from './support/pdf.ts';

const POST = 'Hai mươi ba năm, một con đường thư';
const KEEPER = 'Người giữ lửa';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const list = () => desk.page.getByRole('listbox', { name: 'Những chỗ tìm thấy' });
const chosen = () => list().getByRole('option', { selected: true });

async function toChecks(): Promise<void> {
  await desk.button('Lệnh khác').click();
  await desk.page.getByRole('menuitem', { name: 'Kiểm tra trước khi in…' }).click();
}

beforeAll(async () => {
  folder = await temporaryFolder('preflight');
  makeBook(join(folder.path, 'sách.kyyeu'), 'Vườn hoa làm theo lời Bác', 'Gương sáng', [
    [POST, 'Anh Khải đi thư.', 'Đoạn thứ hai.'],
    [KEEPER, 'Bà Thoa làm trưởng bản.'],
  ]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [join(folder.path, 'sách.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'preflight');
  await desk.open(POST);
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('the checks begin when one comes to them, without a file, by severity and check', async () => {
  await toChecks();
  await list().waitFor();
  const found = (await list().getByRole('option').allTextContents()).join('\n');
  expect(found).toContain('Bài chưa duyệt');
  expect(found).toContain(`Bài “${POST}” chưa được duyệt`);
  await desk.shot('found');
});

test('the keyboard goes through the list, Enter leads to the place, coming back keeps it', async () => {
  const { page } = desk;
  await page.keyboard.press('ArrowDown');
  const text = (await chosen().textContent()) ?? '';
  expect(text).toContain(KEEPER);
  await page.keyboard.press('Enter');
  await desk.page.getByRole('heading', { name: KEEPER }).first().waitFor();
  await list().waitFor({ state: 'detached' });
  await toChecks();
  await expect.poll(() => chosen().textContent()).toBe(text);
});

test('one severity alone is shown', async () => {
  await desk.page.getByRole('radio', { name: /^Phải sửa 0/u }).click();
  await desk.page.getByText('Không có gì ở mức này.').waitFor();
  await desk.page.getByRole('radio', { name: /^Tất cả/u }).click();
  await list().waitFor();
});

test('after an edit the list says that it is of yesterday, and is made anew', async () => {
  await list().getByRole('option').filter({ hasText: KEEPER }).getByText(KEEPER).click();
  await list().waitFor({ state: 'detached' });
  await desk.page.keyboard.type('Thêm chữ. ');
  await desk.page.keyboard.press('Control+s');
  await toChecks();
  const note = desk.page.getByRole('status').filter({ hasText: 'Sách đã sửa sau lần kiểm tra này.' });
  await note.waitFor();
  await note.getByRole('button', { name: 'Kiểm tra lại' }).click();
  await note.waitFor({ state: 'detached' });
  await list().waitFor();
  expect(await note.count()).toBe(0);
});

test('a comment’s finding leads to its words, wherever they stand in the article', async () => {
  const { page } = desk;
  await list().getByRole('option').filter({ hasText: POST }).first().getByText(POST).click();
  await list().waitFor({ state: 'detached' });
  await desk.caretAtEndOf('Đoạn thứ hai.');
  for (let step = 0; step < 'hai.'.length; step += 1) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+Alt+KeyM');
  const panel = page.getByRole('tabpanel', { name: /^Góp ý/u });
  await panel.getByRole('textbox', { name: 'Góp ý mới' }).fill('Đoạn này ai kể?');
  await page.keyboard.press('Control+Enter');
  await panel.getByText('Đoạn này ai kể?').waitFor();
  await desk.open(KEEPER);
  await toChecks();
  await page.getByRole('status').filter({ hasText: 'Sách đã sửa' }).getByRole('button', { name: 'Kiểm tra lại' }).click();
  await list().getByText('Đoạn này ai kể?').click();
  await list().waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.getSelection()?.toString())).toBe('hai.');
  await desk.textHasKeyboard();
  await desk.shot('comment-found');
});

test('the report is saved', async () => {
  const report = join(folder.path, 'phiếu.pdf');
  await saveAs(launched.app, report);
  await toChecks();
  await desk.button('Lưu phiếu kiểm tra…').click();
  await desk.page.getByText('Đã lưu phiếu kiểm tra “phiếu.pdf”').first().waitFor();
  expect(existsSync(report)).toBe(true);
  const text = pageTexts(report).join(' ');
  expect(text).toContain('Phiếu kiểm tra trước khi in');
  expect(text).toContain('Bài chưa duyệt');
});

test('the list of long work has the check; what was exported is shown from it again', async () => {
  const { page } = desk;
  mkdirSync(join(folder.path, 'ra'));
  await chooseFiles(desk.app, join(folder.path, 'ra'));
  await page.keyboard.press('Control+E');
  const card = page.getByRole('region', { name: 'Đã xuất xong' });
  await card.waitFor();
  await card.getByRole('button', { name: 'Đóng' }).click();
  await card.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+Shift+J');
  const work = page.getByRole('dialog', { name: 'Việc đang chạy và đã xong' });
  await work.getByRole('listitem').filter({ hasText: 'Kiểm tra trước khi in' }).first().waitFor();
  await desk.shot('long-work');
  await work.getByRole('listitem').filter({ hasText: 'Bản đọc thử' }).getByRole('button', { name: 'Xem kết quả' }).click();
  await card.waitFor();
  expect(await work.count()).toBe(0);
});

test('a file of the name that is not the book’s own of last time is asked about before the work begins', async () => {
  const { page, app } = desk;
  const [to, name] = [join(folder.path, 'ra khác'), 'vuon-hoa-lam-theo-loi-bac-ban-thu.pdf'];
  mkdirSync(to);
  writeFileSync(join(to, name), 'của người khác');
  await chooseFiles(app, to);
  const card = page.getByRole('region', { name: 'Đã xuất xong' });
  const exported = async (button: string): Promise<string[]> => {
    const { asked } = await answerWith(app, button);
    await card.getByRole('button', { name: 'Đóng' }).click();
    await card.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+E');
    await card.waitFor();
    return await asked();
  };
  expect(await exported('Giữ cả hai')).toEqual([`“${name}” đã có trong thư mục này`]);
  expect(readFileSync(join(to, name), 'utf8')).toBe('của người khác');
  expect(readdirSync(to).sort()).toEqual(['vuon-hoa-lam-theo-loi-bac-ban-thu-2.pdf', name].sort());
  // The copy is the book's own: who kept both is not asked again, until somebody writes into the copy, too.
  expect(await exported('Thôi')).toEqual([]);
  expect(readdirSync(to)).toHaveLength(2);
  writeFileSync(join(to, 'vuon-hoa-lam-theo-loi-bac-ban-thu-2.pdf'), 'có ghi chú');
  expect(await exported('Thay tệp cũ')).toHaveLength(1);
  await card.getByText('Thay tệp cũ').or(card.getByText(/thay/iu)).first().waitFor();
  expect(readFileSync(join(to, name), 'latin1').slice(0, 5)).toBe('%PDF-');
  // Its own of last time is made anew without a word.
  expect(await exported('Thôi')).toEqual([]);
  writeFileSync(join(to, name), 'có ghi chú');
  const { asked } = await answerWith(app, 'Thôi');
  await page.keyboard.press('Control+E');
  await expect.poll(asked).toHaveLength(1);
  expect(readFileSync(join(to, name), 'utf8')).toBe('có ghi chú');
});

test('what was written since the last export is in the next', async () => {
  const { page, app } = desk;
  const to = join(folder.path, 'ra lần sau');
  mkdirSync(to);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+1');
  await desk.open(KEEPER);
  await desk.caretAtEndOf('Bà Thoa làm trưởng bản.');
  await page.keyboard.type(' Lời mới hôm nay.');
  await desk.saved();
  await chooseFiles(app, to);
  await page.keyboard.press('Control+E');
  const name = 'vuon-hoa-lam-theo-loi-bac-ban-thu.pdf';
  await expect.poll(() => existsSync(join(to, name)), { timeout: 30_000 }).toBe(true);
  const text = pageTexts(join(to, name)).join(' ');
  expect(text).toContain('Bà Thoa làm trưởng bản. Lời mới hôm nay.');
  expect(text).toContain('Anh Khải đi thư.');
});

test('“no imprint page” leads to the licence in the package, where one is added', async () => {
  const { page } = desk;
  await toChecks();
  await list().getByRole('option').filter({ hasText: 'Sách chưa có trang xuất bản' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gói giao nhà in' });
  const add = dialog.getByRole('button', { name: 'Thêm trang xuất bản' });
  await add.waitFor();
  await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true);
  const [room, button] = [await dialog.boundingBox(), await add.boundingBox()];
  if (room === null || button === null) throw new Error('the dialog and its button are there');
  expect(button.y + button.height).toBeLessThan(room.y + room.height);
  expect(await dialog.getByRole('navigation').locator('[aria-current]').textContent()).toBe('Giấy phép');
  await desk.shot('licence-asked');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a PDF that is there already is checked: what is no PDF is told, findings lead to their pages, the report names the file', async () => {
  const { page } = desk;
  const [letter, proof, report] = [join(folder.path, 'thư.pdf'), join(folder.path, 'ra', 'vuon-hoa-lam-theo-loi-bac-ban-thu.pdf'), join(folder.path, 'phiếu tệp.pdf')];
  writeFileSync(letter, 'Kính gửi ban biên tập');
  await chooseFiles(desk.app, letter);
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.insertText('kiem tra tep pdf');
  await page.getByRole('option', { name: 'Kiểm tra tệp PDF có sẵn' }).click();
  await page.getByRole('alert').filter({ hasText: 'Tệp “thư.pdf” không phải là PDF nên không soát được' }).waitFor();
  await chooseFiles(desk.app, proof);
  await desk.button('Kiểm tra tệp PDF có sẵn…').click();
  await page.getByText('Tệp đem soát: vuon-hoa-lam-theo-loi-bac-ban-thu.pdf').waitFor();
  await desk.shot('given-file');
  await saveAs(desk.app, report);
  await desk.button('Lưu phiếu kiểm tra…').click();
  await page.getByText('Đã lưu phiếu kiểm tra “phiếu tệp.pdf”').first().waitFor();
  expect(pageTexts(report).join('').replace(/\s/gu, '')).toContain(createHash('sha256').update(readFileSync(proof)).digest('hex'));
  await page.getByRole('radio', { name: /^Phải sửa [1-9]/u }).click();
  await list().getByRole('option').filter({ hasText: 'tr. 2 của tệp' }).first().locator('.check-row__line').click();
  await expect.poll(() => page.getByRole('grid', { name: 'Các trang của sách' }).getByRole('gridcell', { selected: true }).getAttribute('data-page')).toBe('2');
  await desk.shot('given-file-page');
});
