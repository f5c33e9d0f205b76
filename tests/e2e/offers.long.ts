/** What an article names, offered beside the text: yes, no, another name; figures that disagree. */
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBook, readBook } from '../../electron/services/store/book-file.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
/** Lô Thị Hạnh, whom an article writes otherwise. */
let hanh: string;
const file = (): string => join(folder.path, 'sách.kyyeu');
const names = (kind: 'exemplar' | 'unit' | 'award' | 'verdict', field: string) =>
  expect.poll(
    () => {
      const book = readBook(file());
      try {
        return book.records(kind).map(({ fields }) => fields[field]);
      } finally {
        book.close();
      }
    },
    { timeout: PATIENCE_MS, interval: 100 },
  );

beforeAll(async () => {
  folder = await temporaryFolder('offers');
  makeBook(file(), 'Kỷ yếu', 'Gương sáng', [
    ['Người giữ lửa ở bản Nà Lốc', 'Bà Lương Thị Thoa, Bí thư Chi bộ thôn Nà Lốc, sinh năm 1970, dựng mô hình “Ngõ sạch” theo phong trào thi đua “Dân vận khéo”.', 'Năm 2020, bà Thoa được Chủ tịch UBND tỉnh tặng Bằng khen.', 'Trong giai đoạn 2016-2021, toàn Đảng bộ có 263 lượt tập thể được khen thưởng.'],
    ['Y sĩ của bản', 'Chị Lô Thị Hanh, y sĩ Trạm Y tế xã Bản Phung, đi cùng anh Nông Văn Khài.', 'Năm 2021, chị Lô Thị Hanh được Chủ tịch UBND tỉnh tặng danh hiệu Chiến sĩ thi đua cấp tỉnh.'],
    ['Tổng kết', 'Trong giai đoạn 2016-2021, toàn Đảng bộ có 236 lượt tập thể được khen thưởng.'],
  ]);
  const book = openBook(file());
  hanh = book.addRecord('exemplar', { kind: 'individual', name: 'Lô Thị Hạnh' }).id;
  book.close();
});
afterAll(async () => {
  await folder.remove();
});
beforeEach(async () => {
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'offers');
  await desk.tree.waitFor();
  return async () => {
    await launched.close();
    expect(launched.problems.console).toEqual([]);
    expect(launched.problems.exceptions).toEqual([]);
  };
});

test('an offer is recorded, renamed, refused and taken back; a figure is held for right', async () => {
  const { page } = desk;
  await desk.open('Người giữ lửa ở bản Nà Lốc');
  await page.getByRole('tab', { name: 'Ghi nhận' }).click();
  const group = (name: string) => page.getByRole('region', { name, exact: true });
  const row = (kind: string, words: string) => group(kind).getByRole('listitem').filter({ hasText: words });
  await row('Cá nhân', 'Lương Thị Thoa').getByText('Bà · Bí thư Chi bộ thôn Nà Lốc · sinh năm 1970 · 2 chỗ').waitFor();
  await row('Số liệu lệch', '263 lượt tập thể').getByText('“236 lượt tập thể” ở bài “Tổng kết”').waitFor();
  await row('Cá nhân', 'Lương Thị Thoa').getByRole('button', { name: 'Lương Thị Thoa', exact: true }).click();
  await page.locator('.paint--offer-active').first().waitFor();
  await desk.shot('offers');

  await row('Cá nhân', 'Lương Thị Thoa').getByRole('button', { name: 'Ghi hồ sơ' }).click();
  await names('exemplar', 'name').toEqual(['Lô Thị Hạnh', 'Lương Thị Thoa']);
  await row('Cá nhân', 'Lương Thị Thoa').waitFor({ state: 'detached' });
  await row('Khen thưởng', 'Bằng khen').getByRole('button', { name: 'Ghi hồ sơ' }).click();
  await row('Khen thưởng', 'Bằng khen').waitFor({ state: 'detached' });

  await row('Mô hình', 'Ngõ sạch').getByRole('button', { name: 'Sửa tên' }).click();
  await page.getByLabel('Tên ghi vào hồ sơ').fill('Ngõ sạch, vườn xanh');
  await page.keyboard.press('Enter');
  await names('exemplar', 'name').toEqual(['Lô Thị Hạnh', 'Lương Thị Thoa', 'Ngõ sạch, vườn xanh']);

  await row('Mô hình', 'Ngõ sạch').waitFor({ state: 'detached' });
  await row('Mô hình', 'Dân vận khéo').getByRole('button', { name: 'Bỏ qua' }).click();
  await row('Mô hình', 'Dân vận khéo').waitFor({ state: 'detached' });
  await row('Số liệu lệch', '263 lượt tập thể').getByRole('button', { name: 'Giữ nguyên' }).click();
  await group('Số liệu lệch').waitFor({ state: 'detached' });
  await names('verdict', 'about').toEqual(['offer', 'offer', 'figure']);

  await row('Đơn vị', 'Chi bộ thôn Nà Lốc').getByRole('button', { name: 'Ghi đơn vị' }).click();
  await names('unit', 'name').toEqual(['Chi bộ thôn Nà Lốc']);
  await page.getByRole('button', { name: /^Xem \d+ mục đã ghi hoặc bỏ qua$/u }).click();
  await group('Mô hình').getByText('Đã bỏ qua').waitFor();
  await desk.shot('offers-done');
});

test('who a written name is said to be has its award too; a name that is recorded otherwise is underlined at once', async () => {
  const { page } = desk;
  await desk.open('Y sĩ của bản');
  await page.getByRole('tab', { name: 'Ghi nhận' }).click();
  const row = (kind: string, words: string) => page.getByRole('region', { name: kind, exact: true }).getByRole('listitem').filter({ hasText: words });
  await row('Cá nhân', 'Lô Thị Hanh').getByRole('button', { name: 'Là hồ sơ này' }).click();
  await row('Cá nhân', 'Lô Thị Hanh').waitFor({ state: 'detached' });
  await row('Khen thưởng', 'Chiến sĩ thi đua').getByRole('button', { name: 'Ghi hồ sơ' }).click();
  await row('Khen thưởng', 'Chiến sĩ thi đua').waitFor({ state: 'detached' });
  await names('award', 'exemplarId').toContain(hanh);
  await row('Cá nhân', 'Nông Văn Khài').getByRole('button', { name: 'Sửa tên' }).click();
  await page.getByLabel('Tên ghi vào hồ sơ').fill('Nông Văn Khải');
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.painted('names'), { timeout: PATIENCE_MS }).toContain('Nông Văn Khài');
  await desk.shot('identity');
});
