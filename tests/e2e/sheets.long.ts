/** A dirty list of awards, from the file to the book and back: columns, preview with its doubts, one undo; and a list given out. */
import { writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSheets } from '../../electron/services/sheets/read/read-sheets.ts';
import { dirtyAwards } from '../fixtures/sheets/dirty-awards.ts';
import { buildXlsx } from '../fixtures/sheets/xlsx-builder.ts';
import { inBook } from './support/book.ts';
import { Desk } from './support/desk.ts';
import { chooseFiles, saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const { sheet, truth } = dirtyAwards(120);
/** Awards of the list: a row of two names has two. */
const AWARDS = truth.reduce((sum, { names }) => sum + names.length, 0);

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (name: string): string => join(folder.path, name);
const awards = (): number => inBook(file('sách.kyyeu'), (book) => book.records('award').length);

beforeAll(async () => {
  folder = await temporaryFolder('sheets');
  makeBook(file('sách.kyyeu'), 'Vườn hoa làm theo lời Bác', 'Gương sáng', [['Người giữ lửa', 'Bà Thoa làm trưởng bản.']]);
  writeFileSync(file('Danh sách khen thưởng.xlsx'), buildXlsx([sheet, { name: 'Nháp', rows: [['ghi tạm']], hidden: true }]));
  launched = await launchApp({ userData: file('data'), args: [file('sách.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'sheets');
  await desk.tree.waitFor();
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('a list is chosen, its columns are found and changed, its doubts are looked through, and it comes in', async () => {
  const { page } = desk;
  await chooseFiles(launched.app, file('Danh sách khen thưởng.xlsx'));
  await page.keyboard.press('Control+Shift+P');
  await page.keyboard.insertText('bang tinh');
  await page.getByRole('option', { name: 'Nhập từ bảng tính' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập từ bảng tính' });
  await dialog.waitFor();
  await desk.shot('choose');
  await dialog.getByRole('button', { name: 'Chọn tệp…' }).click();

  const columns = dialog.getByRole('table', { name: 'Các cột' });
  await columns.waitFor();
  await desk.shot('columns');
  const holds = (header: string) => columns.getByRole('button', { name: `Đưa vào: ${header}` });
  await expect.poll(() => holds('Họ và tên').innerText()).toBe('Tên (cá nhân, tập thể)');
  await expect.poll(() => holds('Năm sinh Nữ').innerText()).toBe('Nữ (năm sinh hoặc dấu x)');
  await expect.poll(() => holds('Quê quán').innerText()).toBe('Chưa ghép: giữ trong ghi chú');
  await holds('Quê quán').click();
  await page.getByRole('option', { name: 'Bỏ qua' }).click();

  await dialog.getByRole('button', { name: 'Xem trước' }).click();
  const rows = dialog.getByRole('grid', { name: 'Các dòng của danh sách' });
  await rows.waitFor();
  await desk.shot('preview');
  await dialog.getByRole('button', { name: 'Hiện dòng nào' }).click();
  await page.getByRole('option', { name: /^Nhiều tên một ô/ }).click();
  const two = truth.find(({ dirt }) => dirt === 'two names');
  const row = rows.getByRole('row', { name: new RegExp(`^${String(two?.row)} `) });
  await expect.poll(() => row.innerText()).toContain('Một ô có nhiều tên, đã tách');
  await desk.shot('doubts');
  // One row is left out: it holds two awards.
  await row.click();
  await expect.poll(() => row.innerText()).toContain('Bỏ qua');
  await expect.poll(() => row.getAttribute('aria-selected')).toBe('false');

  await dialog.getByRole('button', { name: 'Đưa vào kỷ yếu' }).click();
  await dialog.getByText('Đã đưa “Danh sách khen thưởng.xlsx” vào kỷ yếu').waitFor();
  await desk.shot('done');
  expect(awards()).toBe(AWARDS - 2);
});

test('it is taken back in one step, and the columns are remembered', async () => {
  const { page } = desk;
  const dialog = page.getByRole('dialog', { name: 'Nhập từ bảng tính' });
  await dialog.getByRole('button', { name: 'Hoàn tác việc nhập' }).click();
  await dialog.getByText('Đã hoàn tác việc nhập').waitFor();
  await expect.poll(awards).toBe(0);
  await dialog.getByRole('button', { name: 'Đóng' }).click();
  await dialog.waitFor({ state: 'detached' });

  await desk.choose('Lệnh khác', 'Nhập từ bảng tính…');
  await dialog.getByRole('button', { name: 'Chọn tệp…' }).click();
  await dialog.getByText('Các cột được ghép như lần trước.').waitFor();
  await expect.poll(() => dialog.getByRole('button', { name: 'Đưa vào: Quê quán' }).innerText()).toBe('Bỏ qua');
  await dialog.getByRole('button', { name: 'Xem trước' }).click();
  await dialog.getByRole('button', { name: 'Đưa vào kỷ yếu' }).click();
  await dialog.getByText('Đã đưa “Danh sách khen thưởng.xlsx” vào kỷ yếu').waitFor();
  await expect.poll(awards).toBe(AWARDS);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

test('a list goes out as a spreadsheet with every award in it', async () => {
  const { page } = desk;
  await saveAs(launched.app, file('ra.xlsx'));
  await desk.button('Điển hình').first().click();
  await page.getByRole('button', { name: 'Việc khác với danh sách' }).click();
  await desk.shot('from-the-list');
  await page.getByRole('menuitem', { name: 'Xuất bảng tính' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xuất bảng tính' });
  await dialog.getByRole('button', { name: /Danh sách/ }).click();
  await page.getByRole('option', { name: 'Khen thưởng', exact: true }).click();
  await desk.shot('out');
  await dialog.getByRole('button', { name: 'Chọn nơi lưu…' }).click();
  await desk.notices.getByText(`Đã xuất “ra.xlsx”: ${String(AWARDS)} dòng`).waitFor();
  const [out] = readSheets({ name: 'ra.xlsx', bytes: await readFile(file('ra.xlsx')) }).sheets;
  expect(out?.rows).toHaveLength(AWARDS + 1);
});

test('a file that is no spreadsheet is told, and nothing happens', async () => {
  writeFileSync(file('không phải.pdf'), '%PDF-1.4 gì đó');
  await chooseFiles(launched.app, file('không phải.pdf'));
  await desk.choose('Lệnh khác', 'Nhập từ bảng tính…');
  const dialog = desk.page.getByRole('dialog', { name: 'Nhập từ bảng tính' });
  await dialog.getByRole('button', { name: 'Chọn tệp…' }).click();
  await desk.notices.getByText('Tệp “không phải.pdf” không phải là bảng tính đọc được (PDF)').waitFor();
  await desk.shot('refused');
  await dialog.getByRole('button', { name: 'Thôi' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(awards()).toBe(AWARDS);
});
