/** Records that may be one merged or called two, and a withdrawn exemplar's places decided, in the real window. */
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBook } from '../../electron/services/store/book-file.ts';
import { withdraw } from '../../electron/services/book/people/withdrawn.ts';
import { inBook } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const file = (): string => join(folder.path, 'sách.kyyeu');

beforeAll(async () => {
  folder = await temporaryFolder('people');
  makeBook(file(), 'Gương sáng', 'Cá nhân', [
    ['Bưu tá tận tụy', 'Mười lăm năm qua, anh Nguyễn Đức Tuấn đi bộ đưa thư đến từng nhà ở thôn Hoàng Thượng.'],
    ['Trạm xá bản xa', 'Bác sĩ Hoàng Văn Thắng và anh Nguyễn Đức Tuấn cùng đi.', 'Bà con quý bác sĩ Hoàng Văn Tháng.'],
  ]);
  const book = openBook(file());
  const [first, second] = book.outline().parts.flatMap(({ articles }) => articles).filter(({ title }) => title !== 'Lời giới thiệu');
  const [town, district] = ['Bưu điện tỉnh', 'Bưu điện huyện Cao Lộc'].map((name) => book.addRecord('unit', { name }).id);
  const tuan = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuấn', unitId: town, role: 'Bưu tá', birthYear: 1979 }).id;
  const slip = book.addRecord('exemplar', { kind: 'individual', name: 'Nguyễn Đức Tuần', unitId: district, role: 'Bưu tá', birthYear: 1979 }).id;
  book.addRecord('exemplarArticle', { exemplarId: tuan, articleId: first?.id ?? '' });
  book.addRecord('exemplarArticle', { exemplarId: slip, articleId: second?.id ?? '', partPlayed: 'mentioned' });
  book.addRecord('award', { exemplarId: slip, formText: 'Giấy khen của Đảng ủy Khối' });
  book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thoa' });
  book.addRecord('exemplar', { kind: 'individual', name: 'Lương Thị Thỏa' });
  const thang = book.addRecord('exemplar', { kind: 'individual', name: 'Hoàng Văn Thắng' }).id;
  book.addRecord('exemplarArticle', { exemplarId: thang, articleId: second?.id ?? '' });
  book.addRecord('award', { exemplarId: thang, formText: 'Bằng khen của Chủ tịch UBND tỉnh' });
  const { id: photoId } = await book.addPhoto('trạm xá.jpg', new Uint8Array(await sharp({ create: { width: 600, height: 400, channels: 3, background: '#567' } }).jpeg().toBuffer()));
  book.addRecord('photoPerson', { photoId, exemplarId: thang, name: 'Hoàng Văn Thắng', place: 1 });
  withdraw(book, thang, 'Quyết định kỷ luật số 12-QĐ/UBKT');
  book.close();
});
afterAll(async () => {
  await folder.remove();
});

test('a pair is called two, another merged and taken back; the places of a withdrawn exemplar are opened and kept with a reason', async () => {
  const launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  const desk = await Desk.of(launched, 'people');
  await desk.tree.waitFor();
  const command = async (words: string): Promise<void> => {
    await desk.page.keyboard.press('Control+Shift+p');
    await desk.page.getByRole('combobox', { name: 'Tìm bài hoặc ra lệnh' }).waitFor();
    await desk.page.keyboard.type(words);
    await desk.page.getByRole('option', { name: words }).first().waitFor();
    await desk.page.keyboard.press('Enter');
  };
  const exemplars = () => inBook(file(), (book) => book.records('exemplar').map(({ fields }) => [fields['name'], fields['mergedInto'] !== null]));

  await command('Hồ sơ có thể trùng');
  const twins = desk.page.getByRole('dialog', { name: 'Hồ sơ có thể trùng' });
  await twins.getByRole('columnheader', { name: 'Nguyễn Đức Tuần' }).waitFor();
  await desk.shot('twins');
  await twins.getByRole('button', { name: 'Xem và gộp' }).click();
  await twins.getByRole('radio', { name: 'Nguyễn Đức Tuấn' }).click();
  await twins.getByText('“Nguyễn Đức Tuần” được giữ làm cách viết khác').waitFor();
  await desk.shot('merge');
  await twins.getByRole('button', { name: 'Gộp hồ sơ' }).click();
  await twins.getByRole('columnheader', { name: 'Lương Thị Thỏa' }).waitFor();
  expect(exemplars()).toContainEqual(['Nguyễn Đức Tuần', true]);
  await twins.getByRole('button', { name: 'Hai người khác nhau' }).click();
  await twins.getByText('Không có hồ sơ nào có thể trùng.').waitFor();
  await twins.getByRole('button', { name: 'Đóng' }).click();

  // In the text the name is struck, and a line over the text says how much is left to decide.
  await desk.open('Trạm xá bản xa');
  await desk.page.getByText(/Hoàng Văn Thắng đã rút; còn \d+ chỗ trong bài chưa quyết/).waitFor();
  await expect.poll(() => desk.page.locator('.paint--withdrawn').count(), { timeout: PATIENCE_MS }).toBe(2);
  await desk.shot('struck-in-text');
  await desk.page.getByRole('button', { name: 'Xem từng chỗ' }).click();
  const withdrawn = desk.page.getByRole('dialog', { name: 'Điển hình đã rút' });
  await withdrawn.getByText('còn 4 chỗ chưa quyết định').waitFor();
  await desk.shot('withdrawn');
  await withdrawn.getByRole('button', { name: 'Giữ lại tất cả' }).click();
  await withdrawn.getByText('Hãy ghi vì sao trước khi giữ lại').waitFor();
  await withdrawn.getByRole('textbox', { name: 'Vì sao giữ lại' }).fill('giữ làm sử liệu');
  await withdrawn.getByRole('button', { name: 'Giữ lại tất cả' }).click();
  await withdrawn.getByText('mọi chỗ đã quyết định').waitFor();
  await desk.shot('kept');
  await withdrawn.getByRole('listitem', { name: 'Đoạn văn: Trạm xá bản xa' }).last().getByRole('button', { name: 'Mở' }).click();
  await withdrawn.waitFor({ state: 'detached' });
  await desk.page.getByText('Bà con quý bác sĩ').first().waitFor();
  await desk.page.getByText('các chỗ trong bài đã quyết xong').waitFor();
  await expect.poll(() => desk.page.locator('.paint--withdrawn-kept').count(), { timeout: PATIENCE_MS }).toBe(2);
  await expect.poll(() => inBook(file(), (book) => book.records('verdict').filter(({ fields }) => fields['about'] === 'withdrawn').length), { timeout: PATIENCE_MS }).toBe(4);

  // In the list of awards and among the people of a photo as well, who was withdrawn is struck.
  await desk.page.keyboard.press('Control+Digit5');
  await desk.page.getByRole('radio', { name: /^Khen thưởng/ }).click();
  await desk.page.getByRole('grid', { name: 'Khen thưởng' }).getByTitle('Hoàng Văn Thắng: Đã rút khỏi sách').waitFor();
  expect(await desk.page.getByRole('grid', { name: 'Khen thưởng' }).locator('del').allTextContents()).toEqual(['Hoàng Văn Thắng']);
  await desk.shot('struck');
  await desk.page.keyboard.press('Control+Digit4');
  await desk.page.getByRole('gridcell', { name: /Có tên đã rút: Hoàng Văn Thắng/ }).first().click();
  await desk.page.locator('.photo-people del', { hasText: 'Hoàng Văn Thắng' }).waitFor();

  // The next period's book, begun from this one: nothing comes along but what is chosen, and the people with what was known of them.
  const next = join(folder.path, 'kỳ sau.kyyeu');
  await saveAs(launched.app, next);
  await command('Kỷ yếu kỳ sau');
  const dialog = desk.page.getByRole('dialog', { name: 'Kỷ yếu kỳ sau' });
  await dialog.getByText('Không mang theo bài nào').waitFor();
  await dialog.getByRole('textbox', { name: 'Kỳ', exact: true }).fill('Giai đoạn 2026–2031');
  await dialog.getByRole('searchbox', { name: 'Tìm bài' }).fill('tram xa');
  const list = dialog.getByRole('grid', { name: 'Bài mang theo' });
  await list.getByRole('row', { name: 'Trạm xá bản xa' }).click();
  await dialog.getByText('Mang theo 1 bài').waitFor();
  await dialog.getByRole('button', { name: 'Xóa chữ tìm' }).click();
  // One of two: the part is ticked by half; Space there ticks all of it, and once more none.
  await list.getByRole('row', { name: 'Cá nhân, 1/2' }).waitFor();
  await desk.shot('next-edition');
  await list.getByRole('row', { name: 'Bưu tá tận tụy' }).click();
  await list.getByRole('row', { name: 'Cá nhân, 2/2', selected: true }).waitFor();
  await desk.page.keyboard.press('ArrowUp');
  await desk.page.keyboard.press('Space');
  await dialog.getByText('Không mang theo bài nào').waitFor();
  await list.getByRole('row', { name: 'Lời giới thiệu' }).click();
  await list.getByRole('row', { name: 'Trạm xá bản xa' }).click({ modifiers: ['Shift'] });
  await dialog.getByText('Mang theo 3 bài').waitFor();
  await dialog.getByRole('button', { name: 'Bỏ hết' }).click();
  await dialog.getByText('Không mang theo bài nào').waitFor();
  await dialog.getByRole('button', { name: 'Chọn tất cả' }).click();
  await dialog.getByText('Mang theo 3 bài').waitFor();
  for (const title of ['Lời giới thiệu', 'Bưu tá tận tụy']) await list.getByRole('row', { name: title }).click();
  await list.getByRole('row', { name: 'Cá nhân, 1/2' }).waitFor();
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  await desk.shot('next-edition-dark');
  await desk.page.emulateMedia({ colorScheme: 'light' });
  await dialog.getByRole('button', { name: 'Lập kỷ yếu mới…' }).click();
  await desk.page.getByRole('dialog', { name: 'Đã lập “kỳ sau.kyyeu”' }).waitFor();
  await desk.shot('next-edition-made');
  await desk.page.getByRole('button', { name: 'Mở kỷ yếu mới' }).click();
  await desk.row('Trạm xá bản xa').waitFor();
  expect(await desk.row('Bưu tá tận tụy').count()).toBe(0);
  expect(inBook(next, (book) => [book.settings().period, book.records('award').length, book.records('verdict').filter(({ fields }) => fields['about'] === 'withdrawn').length])).toEqual(['Giai đoạn 2026–2031', 2, 0]);
  await desk.page.keyboard.press('Control+Digit5');
  await desk.page.getByRole('radio', { name: /^Điển hình/ }).click();
  await desk.page.getByRole('radio', { name: /^Đã có ở kỳ trước/ }).click();
  const grid = desk.page.getByRole('grid', { name: 'Danh sách điển hình' });
  await grid.getByRole('img', { name: 'Đã có ở 1 kỳ trước' }).first().waitFor();
  await grid.getByTitle('Nguyễn Đức Tuấn').click();
  const record = desk.page.getByRole('complementary', { name: 'Hồ sơ đang chọn' });
  await record.getByText('Chưa có gì khác so với kỳ trước.').waitFor();
  await record.getByRole('textbox', { name: 'Chức vụ' }).fill('Trưởng bưu cục');
  await desk.page.keyboard.press('Tab');
  await record.getByText('trước: Bưu tá').waitFor();
  await desk.shot('earlier');
  await desk.choose('Việc khác với danh sách', 'Có gì mới so với kỳ trước…');
  const since = desk.page.getByRole('dialog', { name: 'Có gì mới so với kỳ trước' });
  await since.getByText('4 điển hình đã có ở kỳ trước, 1 có điều khác.').waitFor();
  await desk.shot('since');
  await since.getByRole('button', { name: 'Nguyễn Đức Tuấn' }).click();
  await launched.close();
  expect(launched.problems.console).toEqual([]);
  expect(launched.problems.exceptions).toEqual([]);
});
