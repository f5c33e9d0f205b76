/** The cover, thought over in the yearbook's details: the spine from the pages, the sheet as it will be printed, what is typed wrong; and its file. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample } from '../../electron/services/book/sample.ts';
import { inBook } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
/** In front of the sample's cover. */
let photo: string;
const file = (): string => join(folder.path, 'sách.kyyeu');
const settings = () => inBook(file(), (book) => book.settings());
const dialog = () => desk.page.getByRole('dialog', { name: 'Thiết kế và thông tin' });
const sheet = () => dialog().getByRole('img', { name: 'Bìa trải phẳng: bìa sau, gáy, bìa trước' });

beforeAll(async () => {
  folder = await temporaryFolder('cover');
  await makeSample(file());
  photo = settings().coverPhoto;
  launched = await launchApp({ userData: join(folder.path, 'data'), args: [file()], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'cover');
  await desk.tree.waitFor();
});
afterAll(async () => {
  await launched.close();
  await folder.remove();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
});

async function choose(label: string, option: string): Promise<void> {
  await dialog().getByRole('button', { name: label }).click();
  await desk.page.getByRole('option', { name: option }).click();
}

test('the spine is told while one chooses, and the sheet shows what will be printed', async () => {
  await desk.page.keyboard.press('Control+Comma');
  await dialog().waitFor();
  await dialog().getByText('Không có gáy: 20 trang đóng ghim', { exact: true }).waitFor({ timeout: PATIENCE_MS });
  await choose('Cách đóng', 'Bìa mềm, dán gáy');
  await dialog().getByText(/^Gáy 1,3 mm: 20 trang, Fort \(offset\) 100 g · Gáy mỏng hơn 6 mm/u).waitFor({ timeout: PATIENCE_MS });
  await choose('Cách đóng', 'Bìa cứng');
  await choose('Giấy ruột', 'Giấy khác, biết độ dày');
  await dialog().getByLabel('Một tờ dày (mm)').fill('1');
  await dialog().getByText('Gáy 15 mm: 20 trang, giấy dày 1 mm', { exact: true }).waitFor();
  await sheet().scrollIntoViewIfNeeded({ timeout: PATIENCE_MS });
  const before = await sheet().getAttribute('src');
  await dialog().getByRole('button', { name: 'Chọn ảnh…' }).click();
  const photos = desk.page.getByRole('dialog', { name: 'Chọn ảnh bìa' });
  // What is chosen among is seen, not only named.
  await expect.poll(async () => Math.min(...(await photos.locator('img').evaluateAll((images) => images.map((image) => image.clientHeight))))).toBeGreaterThan(60);
  await desk.shot('photos');
  await photos.getByRole('button', { name: 'Lấy từ tệp…' }).waitFor();
  await photos.getByRole('option', { selected: false }).first().click();
  await photos.waitFor({ state: 'detached' });
  await dialog().getByLabel('Lời bìa sau').fill('Có bông hoa nở ngay trước cửa cơ quan, có bông hoa lặng lẽ bên con đường vào bản.');
  await expect.poll(() => sheet().getAttribute('src'), { timeout: PATIENCE_MS }).not.toBe(before);
  await sheet().scrollIntoViewIfNeeded();
  await desk.shot('sheet');
});

test('what is typed wrong is told beside its field and not stored', async () => {
  await dialog().getByLabel('ISBN').fill('978-604-1-14444-7');
  await dialog().getByText('Số này không phải ISBN: kiểm tra lại từng chữ số.').waitFor();
  await dialog().getByLabel('Bìa các-tông dày (mm)').fill('40');
  await dialog().getByText('Gõ một số từ 1,5 đến 4.').waitFor();
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click();
  expect(settings().coverBinding).toBe('saddle');
  await dialog().getByLabel('ISBN').fill('978-604-1-14444-6');
  await dialog().getByLabel('Bìa các-tông dày (mm)').fill('3');
  await dialog().getByText('Gáy 16 mm: 20 trang, giấy dày 1 mm', { exact: true }).waitFor();
  await desk.shot('fields');
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => settings(), { timeout: PATIENCE_MS }).toMatchObject({ coverBinding: 'hard', coverPaper: 'own', coverCaliper: 1, coverBoard: 3, coverIsbn: '978-604-1-14444-6' });
  expect(settings().coverPhoto).not.toBe(photo);
});

test('the title is stamped in gold at the keyboard, or printed in an ink that has to be named, and the sheet shows it', async () => {
  const { page } = desk;
  await page.keyboard.press('Control+Comma');
  await dialog().waitFor();
  await sheet().scrollIntoViewIfNeeded({ timeout: PATIENCE_MS });
  const plain = await sheet().getAttribute('src');
  const finish = dialog().getByRole('button', { name: 'Ép nhũ, màu pha' });
  await finish.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: 'Không, bốn màu thường', selected: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await dialog().getByText(/^Nhũ ép lên tên sách ở bìa trước và gáy/u).waitFor();
  await expect.poll(() => sheet().getAttribute('src'), { timeout: PATIENCE_MS }).not.toBe(plain);
  await sheet().scrollIntoViewIfNeeded();
  await desk.shot('gold');
  await choose('Ép nhũ, màu pha', 'Một màu pha');
  await dialog().getByLabel('Gần với CMYK (%)').fill('0 100 185 5');
  await dialog().getByText('Gõ bốn số nguyên từ 0 đến 100.').waitFor();
  await dialog().getByLabel('Gần với CMYK (%)').fill('0 100 80 5');
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click();
  // An ink without a name is no ink: that is told beside its field, and nothing is stored.
  await dialog().getByText(/^Gõ tên như bảng màu gọi/u).waitFor();
  expect(settings().coverFinish).toBe('none');
  const unnamed = await sheet().getAttribute('src');
  await dialog().getByLabel('Tên màu pha').fill('PANTONE 186 C');
  await expect.poll(() => sheet().getAttribute('src'), { timeout: PATIENCE_MS }).not.toBe(unnamed);
  await sheet().scrollIntoViewIfNeeded();
  await desk.shot('ink');
  await dialog().getByRole('button', { name: 'Lưu thay đổi' }).click();
  await dialog().waitFor({ state: 'detached' });
  await expect.poll(() => settings(), { timeout: PATIENCE_MS }).toMatchObject({ coverFinish: 'ink', coverInkName: 'PANTONE 186 C', coverInkMagenta: 100, coverInkYellow: 80 });
});

test('the cover is made from the menu', async () => {
  await chooseFiles(launched.app, folder.path);
  await desk.page.getByRole('button', { name: 'Xuất' }).click();
  await desk.page.getByRole('menuitem', { name: 'Bìa' }).click();
  await desk.page.getByRole('region', { name: 'Đã xuất xong' }).waitFor({ timeout: PATIENCE_MS });
  await desk.shot('made');
  expect(readdirSync(folder.path).filter((name) => name.endsWith('-bia.pdf'))).toHaveLength(1);
});

test('the package for the printing house: the order is filled in, what is open is told, and the folder holds every file', async () => {
  const { page } = desk;
  await desk.choose('Xuất bản', 'Gói giao nhà in');
  const order = page.getByRole('dialog', { name: 'Gói giao nhà in' });
  await order.getByText(/chỗ phải sửa, \d+ chỗ nên xem/u).waitFor({ timeout: PATIENCE_MS });
  await order.getByText(/^16 × 24 cm · 20 trang · gáy 16 mm/u).waitFor();
  await order.getByText(/^Nhà in sẽ hỏi lại: phiếu chưa ghi số lượng, giấy ruột, tay sách, cách đóng sách, giấy bìa\.$/u).waitFor();
  await order.getByText(/^Để dòng kẻ trên phiếu: cán màng, .*giấy phép xuất bản\.$/u).waitFor();
  // The foot is in sight without a turn of the wheel, whatever is being filled in.
  const inSight = async (): Promise<boolean> => order.getByRole('radio', { name: 'Một tệp .zip' }).evaluate((radio) => { const { top, bottom } = radio.getBoundingClientRect(); return top >= 0 && bottom <= window.innerHeight; });
  expect(await inSight()).toBe(true);
  await order.getByLabel('Số lượng in (bản)').fill('năm trăm');
  await order.getByText('Gõ một số nguyên từ 1.').waitFor();
  expect(await order.getByRole('button', { name: 'Lập gói' }).isDisabled()).toBe(true);
  await order.getByLabel('Số lượng in (bản)').fill('1.500');
  await order.getByLabel('Ngày giao hàng').fill('20/12/2026');
  await order.getByLabel('Người liên hệ').fill('Nguyễn Thị Lan');
  await order.getByRole('button', { name: 'Tay sách' }).click();
  await page.getByRole('option', { name: 'Tay 8 trang' }).click();
  await order.getByText('16 × 24 cm · 20 trang · 2 tay 8 trang · 1 tay 4 trang · gáy 16 mm · 15.000 tờ ruột cho cả lượt in', { exact: true }).waitFor();
  await desk.shot('order');
  await order.getByRole('button', { name: 'Thêm trang xuất bản' }).click();
  await order.getByLabel('Số giấy phép').fill('12/GP');
  await order.getByLabel('Ngày cấp').fill('2/11/2026');
  await order.getByRole('button', { name: 'Đã soát' }).click();
  expect(await inSight()).toBe(true);
  await order.getByRole('radio', { name: 'Một tệp .zip' }).click();
  await desk.shot('order-foot');
  await chooseFiles(launched.app, folder.path);
  await order.getByRole('button', { name: 'Lập gói' }).click();
  const card = page.getByRole('region', { name: 'Đã xuất xong' });
  // Three files are typeset, each photo is converted for the press.
  await card.getByText(/-giao-nha-in\.zip$/u).waitFor({ timeout: 4 * PATIENCE_MS });
  await desk.shot('package');
  expect(readdirSync(folder.path).filter((name) => name.includes('giao-nha-in'))).toEqual([expect.stringMatching(/-giao-nha-in\.zip$/u)]);
  expect(settings()).toMatchObject({ orderRun: 1500, orderDelivery: '2026-12-20', orderContact: 'Nguyễn Thị Lan', orderSection: 8 });
}, 5 * PATIENCE_MS);

test('sheets for an own machine: the first is drawn as it will be, a sheet that is too small is told, and the file is made', async () => {
  const { page } = desk;
  await desk.choose('Xuất bản', 'Bình trang để tự in');
  const sheets = page.getByRole('dialog', { name: 'Bình trang để tự in' });
  await sheets.getByRole('img', { name: 'Tờ 1, mặt trước: 8 1' }).waitFor({ timeout: PATIENCE_MS });
  await sheets.getByText('20 trang trên 5 tờ, 3 tay, thêm 0 trang trắng').waitFor();
  await sheets.getByText('Trang in đúng khổ thật.').waitFor();
  await desk.shot('impose');
  await sheets.getByRole('button', { name: 'Khổ giấy' }).click();
  await page.getByRole('option', { name: 'A4', exact: true }).click();
  await sheets.getByText(/^Khổ A4 không vừa: cần 320 × 240 mm/u).waitFor();
  expect(await sheets.getByRole('button', { name: 'Lập tệp' }).isDisabled()).toBe(true);
  await sheets.getByRole('button', { name: 'Khổ giấy' }).click();
  await page.getByRole('option', { name: 'SRA2' }).click();
  await sheets.getByRole('button', { name: 'Trên một mặt tờ' }).click();
  await page.getByRole('option', { name: '4 trang' }).click();
  await sheets.getByRole('img', { name: 'Tờ 1, mặt trước: 5 4 8 1' }).waitFor();
  await desk.shot('impose-four');
  await chooseFiles(launched.app, folder.path);
  await sheets.getByRole('button', { name: 'Lập tệp' }).click();
  await page.getByRole('region', { name: 'Đã xuất xong' }).getByText(/-binh-trang\.pdf · 6 trang · SRA2 · thêm 4 trang trắng$/u).waitFor({ timeout: PATIENCE_MS });
});
