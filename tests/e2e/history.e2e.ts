/** Former states of the book: snapshots, versions, comparing, bringing back, and undo across the window. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inBook, orderIn, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const PART = 'Gương sáng';
const FIRST = 'Hai mươi ba năm, một con đường thư';
const LINE = 'Năm 2020 anh Khải đã trả lương hưu tại nhà cho 46 cụ, không để xảy ra sai sót.';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (): string => join(folder.path, 'sách.kyyeu');
const written = (title: string) => expect.poll(() => textIn(file(), title), { timeout: PATIENCE_MS });

beforeAll(async () => {
  folder = await temporaryFolder('history');
  makeBook(file(), 'Vườn hoa làm theo lời Bác', PART, [
    [FIRST, 'Năm giờ sáng, khi sương còn phủ kín thung lũng Khuổi Mươi, anh đã xếp xong hai túi bưu phẩm.', LINE],
    ['Người giữ lửa', 'Bà Thoa làm trưởng bản.'],
    ['Bưu tá tận tụy', 'Ông đi bộ mười cây số.'],
  ]);
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'history');
  await desk.open(FIRST);
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('a snapshot is taken, and what was done since is shown against it', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+3');
  await page.getByRole('heading', { name: 'Chưa có mốc nào' }).waitFor();
  // Entered by a key: what there is to do has the keyboard, not the sign in the corner, whose words would pop up.
  await page.waitForFunction(() => document.activeElement?.matches('.button--primary'));
  await desk.shot('empty');
  await page.getByRole('button', { name: 'Ghi mốc' }).last().click();
  await page.getByLabel('Tên mốc').fill('Gửi Ban Thường vụ xem');
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi mốc' }).click();
  await page.getByText('Từ mốc này đến nay chưa có gì khác.').waitFor();
  await page.getByRole('button', { name: 'Viết', exact: true }).click();
  await desk.caretAtEndOf('46 cụ');
  await page.keyboard.type(' Xin thi viet them o day.');
  await written(FIRST).toContain('Xin thi viet them');
  await desk.row('Người giữ lửa').click();
  await page.keyboard.press('Delete');
  await expect.poll(() => orderIn(file())[PART], { timeout: PATIENCE_MS }).toEqual([FIRST, 'Bưu tá tận tụy']);
  await page.keyboard.press('Control+3');
  const changed = page.getByRole('listbox', { name: 'Bài có thay đổi' });
  await changed.getByRole('option', { name: FIRST }).click();
  await page.getByRole('table', { name: `So sánh: ${FIRST}` }).getByText('Xin thi viet them').first().waitFor();
  expect(await changed.getByRole('option').allTextContents()).toEqual([expect.stringContaining('có sửa'), expect.stringContaining('không còn')]);
  await page.keyboard.press('F8');
  await desk.shot('compare');
  // It was removed before the click on its row opened it: nothing is missed then.
  expect(await desk.notices.getByText('Bài này không còn trong kỷ yếu').count()).toBe(0);
});

test('one paragraph, then a whole article come back; undo takes that back', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Lấy lại đoạn cũ' }).click();
  await written(FIRST).not.toContain('Xin thi');
  await page.getByRole('listbox', { name: 'Bài có thay đổi' }).getByRole('option', { name: 'Người giữ lửa' }).click();
  await page.getByRole('button', { name: 'Lấy lại cả bài' }).click();
  await expect.poll(() => orderIn(file())[PART], { timeout: PATIENCE_MS }).toEqual([FIRST, 'Người giữ lửa', 'Bưu tá tận tụy']);
  await page.keyboard.press('Control+z');
  await desk.notices.getByText(/Đã hoàn tác: đưa về mốc/).waitFor();
  await expect.poll(() => orderIn(file())[PART], { timeout: PATIENCE_MS }).toEqual([FIRST, 'Bưu tá tận tụy']);
});

test('the versions of the open article are there, and one is brought back', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Viết', exact: true }).click();
  await desk.open(FIRST);
  await page.keyboard.press('Control+3');
  await page.getByRole('radio', { name: 'Bài đang mở' }).click();
  const versions = page.getByRole('listbox', { name: 'Các bản cũ' });
  await versions.getByRole('option').first().waitFor();
  await versions.getByRole('option').filter({ hasText: 'Trước khi lấy lại bản cũ' }).first().click();
  await page.getByRole('table', { name: `So sánh: ${FIRST}` }).getByText('Xin thi viet them').first().waitFor();
  await desk.shot('versions');
  await page.getByRole('button', { name: 'Lấy lại bản này' }).click();
  await written(FIRST).toContain('Xin thi viet them');
});

test('the whole book goes back to the snapshot, and the way from there is kept', async () => {
  const { page } = desk;
  await page.getByRole('radio', { name: 'Cả kỷ yếu' }).click();
  await page.getByRole('listbox', { name: 'Các mốc' }).getByRole('option', { name: 'Gửi Ban Thường vụ xem', exact: false }).last().click();
  await desk.choose('Việc với mốc này', 'Đưa cả kỷ yếu về mốc này…');
  await desk.shot('restore');
  await page.getByRole('button', { name: 'Đưa về mốc này' }).click();
  await expect.poll(() => orderIn(file())[PART], { timeout: PATIENCE_MS }).toEqual([FIRST, 'Người giữ lửa', 'Bưu tá tận tụy']);
  await written(FIRST).not.toContain('Xin thi');
  await expect.poll(() => inBook(file(), (book) => book.snapshots().map(({ reason }) => reason)), { timeout: PATIENCE_MS }).toEqual(['restore', 'restore', 'named']);
  expect(inBook(file(), (book) => book.check())).toEqual([]);
});

test('settings are taken back with Ctrl+Z', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Viết', exact: true }).click();
  await page.keyboard.press('Control+Comma');
  await page.getByRole('dialog').getByLabel('Giai đoạn').fill('2016–2021');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
  await expect.poll(() => inBook(file(), (book) => book.settings().period), { timeout: PATIENCE_MS }).toBe('2016–2021');
  await desk.row('Bưu tá tận tụy').click();
  await page.keyboard.press('Control+z');
  await desk.notices.getByText('Đã hoàn tác: sửa thông tin kỷ yếu').waitFor();
  await expect.poll(() => inBook(file(), (book) => book.settings().period), { timeout: PATIENCE_MS }).toBe('');
});

test('who goes to another work right after a click on a row stays there', async () => {
  const { page } = desk;
  await desk.row(FIRST).click();
  await page.keyboard.press('Control+3');
  const list = page.getByRole('listbox', { name: 'Các mốc' });
  await list.waitFor();
  // Longer than a row waits before it is opened.
  await page.waitForTimeout(600);
  expect(await list.isVisible()).toBe(true);
  await page.getByRole('button', { name: 'Viết', exact: true }).click();
});

test('what was printed is marked, and the corrections since are gone through and given out', async () => {
  const { page } = desk;
  const command = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+Shift+p');
    await page.getByRole('combobox', { name: 'Tìm bài hoặc ra lệnh' }).fill(`> ${words}`);
    await page.getByRole('option', { name: words }).first().waitFor();
    await page.keyboard.press('Enter');
  };
  await page.keyboard.press('Control+3');
  await page.getByRole('radio', { name: 'Cả kỷ yếu' }).click();
  await page.getByRole('listbox', { name: 'Các mốc' }).getByRole('option', { name: 'Gửi Ban Thường vụ xem' }).last().click();
  const printedOnes = () => expect.poll(() => inBook(file(), (book) => book.snapshots().filter(({ printedAt }) => printedAt !== null).map(({ reason }) => reason)), { timeout: PATIENCE_MS });
  const mark = page.getByRole('group', { name: 'Đã in' });
  await mark.getByRole('button', { name: 'Đây là bản đã in' }).click();
  await printedOnes().toEqual(['named']);
  await page.getByRole('listbox', { name: 'Các mốc' }).getByText('Đã in').waitFor();
  await mark.getByText(/^Đã in \d\d\/\d\d\/\d{4}$/).waitFor();
  await desk.notices.getByText('Đã đánh dấu “Gửi Ban Thường vụ xem” là bản đã in').waitFor();
  await desk.shot('printed');
  await desk.notices.getByRole('button', { name: 'Hoàn tác' }).click();
  await printedOnes().toEqual([]);

  // The corrections ask which snapshot was printed: it is said there, or where the snapshots are.
  await command('Bản đính chính');
  await page.getByText('Mốc này chưa được đánh dấu là bản đã in.').waitFor();
  await page.getByRole('button', { name: 'Xem các mốc' }).click();
  await page.getByRole('listbox', { name: 'Các mốc' }).getByRole('option', { name: 'Gửi Ban Thường vụ xem' }).last().click();
  await mark.getByRole('button', { name: 'Đây là bản đã in' }).click();
  await printedOnes().toEqual(['named']);
  await mark.getByRole('button', { name: 'Bản đính chính…' }).click();
  await page.getByRole('button', { name: 'So với bản đã in' }).getByText('Gửi Ban Thường vụ xem (đã in)').waitFor();
  await mark.getByRole('button', { name: 'Bỏ đánh dấu' }).click();
  await printedOnes().toEqual([]);
  await page.getByText('Mốc này chưa được đánh dấu là bản đã in.').waitFor();
  await desk.shot('errata-unmarked');
  await desk.notices.getByRole('button', { name: 'Hoàn tác' }).click();
  await printedOnes().toEqual(['named']);
  await page.getByRole('button', { name: 'Viết', exact: true }).click();
  await desk.open(FIRST);
  await desk.caretAtEndOf('46 cụ');
  await page.keyboard.type(' gia neo don');
  await written(FIRST).toContain('gia neo don');
  await desk.open('Người giữ lửa');
  await desk.caretAtEndOf('trưởng bản');
  await page.keyboard.type(' Na Loc');
  await written('Người giữ lửa').toContain('Na Loc');
  await command('Bản đính chính');
  await desk.shot('errata-begin');
  await page.getByRole('button', { name: 'Tìm chỗ khác' }).click();
  const list = page.getByRole('region', { name: 'Những chỗ đính chính' });
  await list.getByRole('region', { name: FIRST }).getByText('gia neo don').waitFor();
  await page.getByText('2 chỗ trong bản đính chính').waitFor();
  const second = list.getByRole('region', { name: 'Người giữ lửa' });
  expect(await second.getByRole('listitem').textContent()).toMatch(/Trang \d+dòng \d+/u);
  await second.getByRole('button', { name: 'Sửa lời' }).click();
  await second.getByRole('textbox', { name: 'Lời ở “Xin đọc là”' }).fill('trưởng bản Nà Lốc');
  await list.getByRole('region', { name: FIRST }).getByRole('button', { name: 'Bỏ ra' }).click();
  await page.getByText('1 chỗ trong bản đính chính · 1 chỗ bỏ ra').waitFor();
  await desk.shot('errata');
  await chooseFiles(launched.app, folder.path);
  await page.getByRole('button', { name: 'Xuất PDF và Word…' }).click();
  await desk.notices.getByText('Đã xuất bản đính chính với 1 chỗ').waitFor();
  expect(readdirSync(folder.path).filter((name) => name.includes('dinh-chinh')).sort()).toEqual(['vuon-hoa-lam-theo-loi-bac-dinh-chinh.docx', 'vuon-hoa-lam-theo-loi-bac-dinh-chinh.pdf']);
});
