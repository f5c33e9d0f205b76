/** "Xem bài nhập": files come in, are looked through with their sources beside them, and are taken with one key. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { latin1, toTcvn3 } from '../fixtures/import/encode.ts';
import { inBook, textIn } from './support/book.ts';
import { Desk, PATIENCE_MS } from './support/desk.ts';
import { chooseFiles, saveAs } from './support/dialogs.ts';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/launch.ts';
import { makeBook } from './support/make-book.ts';

const POST = 'Hai mươi ba năm, một con đường thư';
const LEGACY = [
  'Hai mươi ba năm, một con đường thư',
  'Mỗi ngày hơn sáu mươi cây số đường đèo, anh Nông Văn Khải mang thư, báo và lương hưu đến tận tay người già ở bảy thôn vùng cao.',
  'Năm giờ sáng, khi sương còn phủ kín thung lũng Khuổi Mươi, anh đã xếp xong hai túi bưu phẩm lên chiếc xe máy cũ. Tuyến thư số 7 dài 62 km, qua bảy thôn, mười một ngầm suối.',
  'Mùa mưa có đoạn anh phải gửi xe, vác túi đi bộ. Bà con quý anh vì thư chưa bao giờ tới muộn.',
  'Hoàng Minh',
];
const PAGE = [
  'Trang chủ | Tin tức | Liên hệ',
  'Người giữ lửa ở Nà Lốc',
  'Thứ hai, 26/04/2021 | 14:35',
  'Lượt xem: 128',
  'Hơn hai mươi năm làm trưởng bản, bà Lương Thị Thoa giữ cho bếp lửa nhà sàn nào cũng ấm.',
  'Bà Thoa kể, năm 2001 cả bản chỉ có mười hai nóc nhà, đường vào bản là lối mòn bám sườn núi. Bà đi từng nhà vận động góp công mở đường.',
  'Bà con tin và làm theo lời bà, vì bà nói ít và làm trước.',
  'Vi Văn Hải',
  'Tin liên quan',
  'Hội nghị sơ kết công tác dân vận quý I',
];

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let launched: LaunchedApp;
let desk: Desk;
const file = (name: string): string => join(folder.path, name);
const waiting = (): string[] => inBook(file('sách.kyyeu'), (book) => book.intake().entries.filter(({ accepted }) => !accepted).map(({ title }) => title));

beforeAll(async () => {
  folder = await temporaryFolder('intake');
  mkdirSync(file('bài'));
  writeFileSync(file('bài/bc thanh tich.txt'), latin1(toTcvn3(LEGACY.join('\r\n'))));
  writeFileSync(file('bài/trang web.txt'), PAGE.join('\n\n'));
  writeFileSync(file('bài/bản trùng.txt'), PAGE.slice(1).join('\n'));
  writeFileSync(file('bài/hỏng.docx'), 'PK\u0003\u0004 không phải Word');
  makeBook(file('sách.kyyeu'), 'Vườn hoa làm theo lời Bác', 'Gương sáng', []);
  launched = await launchApp({ userData: file('data'), args: [file('sách.kyyeu')], env: { HOME: folder.path } });
  desk = await Desk.of(launched, 'intake');
});
afterAll(async () => {
  await launched.close();
  expect(launched.problems).toMatchObject({ console: [], exceptions: [] });
  await folder.remove();
});

test('nothing waits, and the window says what will', async () => {
  await desk.tree.waitFor();
  await desk.page.keyboard.press('Control+Shift+L');
  await desk.page.getByRole('heading', { name: 'Chưa có bài nào chờ xem' }).waitFor();
  await desk.shot('empty');
  await desk.page.getByRole('button', { name: 'Về trang viết' }).click();
});

test('what came in is shown beside its source, with what was converted and left out', async () => {
  const { page } = desk;
  await chooseFiles(launched.app, ...['bài/bc thanh tich.txt', 'bài/trang web.txt', 'bài/bản trùng.txt', 'bài/hỏng.docx'].map(file));
  await page.keyboard.press('Control+Shift+I');
  await page.getByRole('button', { name: 'Xem lại từng bài' }).waitFor({ timeout: PATIENCE_MS });
  await desk.shot('report');
  await page.getByRole('button', { name: 'Xem lại từng bài' }).click();
  const list = page.getByRole('complementary', { name: 'Các tệp đã nhập' });
  await list.getByRole('button', { name: POST }).waitFor();
  await list.getByText('hỏng.docx').waitFor();
  await page.getByText('Chữ trong tệp là TCVN3 (ABC), đã đổi sang Unicode').waitFor();
  const source = page.getByRole('region', { name: 'Bản gốc' });
  await source.getByRole('button', { name: /Năm giờ sáng/ }).waitFor();
  await desk.text.getByText('Năm giờ sáng').waitFor();
  await desk.shot('legacy');
  await source.getByRole('radio', { name: 'Nguyên trạng' }).click();
  await source.getByRole('button', { name: /N¨m giê s¸ng/ }).waitFor();
  await source.getByRole('radio', { name: 'Đã đổi chữ' }).click();
});

test('a paragraph is read as another encoding, and that is taken back', async () => {
  const { page } = desk;
  const source = page.getByRole('region', { name: 'Bản gốc' });
  await source.getByRole('button', { name: /Năm giờ sáng/ }).click();
  await source.getByRole('button', { name: 'Unicode', exact: true }).click();
  await desk.text.getByText('N¨m giê s¸ng').waitFor();
  expect(textIn(file('sách.kyyeu'), POST)).toContain('N¨m giê s¸ng');
  await desk.shot('verdict');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
  await desk.text.getByText('Năm giờ sáng').waitFor();
  await expect.poll(() => textIn(file('sách.kyyeu'), POST), { timeout: PATIENCE_MS }).toContain('Năm giờ sáng');
});

test('the whole file is read as another encoding, and that is taken back', async () => {
  const { page } = desk;
  await page.getByRole('button', { name: 'Đổi bảng mã' }).click();
  await page.getByRole('menuitem', { name: 'VNI' }).click();
  await page.getByText('Đã đọc lại cả tệp').waitFor();
  await expect.poll(() => inBook(file('sách.kyyeu'), (book) => book.intake().entries.map(({ encoding }) => encoding)), { timeout: PATIENCE_MS }).toContain('vni');
  await page.getByRole('button', { name: 'Hoàn tác', exact: true }).last().click();
  await desk.text.getByText('Năm giờ sáng').waitFor();
});

test('one key takes an article and goes to the next; a twin is told and left out', async () => {
  const { page } = desk;
  expect(waiting()).toHaveLength(3);
  await page.keyboard.press('Control+Enter');
  await expect.poll(waiting, { timeout: PATIENCE_MS }).toHaveLength(2);
  const source = page.getByRole('region', { name: 'Bản gốc' });
  await source.getByRole('button', { name: /Lượt xem: 128/ }).waitFor();
  await source.getByRole('button', { name: /26\/04\/2021.*vào ô Ngày/u }).waitFor();
  await desk.text.getByText('Bà Thoa kể').waitFor();
  await desk.shot('web-page');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/Trong kỷ yếu đã có bài giống hệt|Có vẻ là bản khác của bài đã có/).waitFor();
  await desk.shot('twin');
  await page.getByRole('button', { name: 'Bỏ bản mới nhập' }).click();
  await expect.poll(waiting, { timeout: PATIENCE_MS }).toEqual([]);
  await page.getByText('đã xem hết').waitFor();
  await page.locator('.intake__bar').getByRole('button', { name: /^Về trang viết/u }).waitFor();
  await desk.shot('all-done');
});

test('a file that is here already is not taken in twice', async () => {
  const { page } = desk;
  await chooseFiles(launched.app, file('bài/trang web.txt'));
  await page.keyboard.press('Control+Shift+I');
  const card = page.getByRole('region', { name: 'Kết quả nhập bài' });
  await card.getByText('1 tệp đã có sẵn, không nhập lại').waitFor({ timeout: PATIENCE_MS });
  await card.getByRole('button', { name: 'Đóng' }).click();
});

test('the report of a batch and the source are saved', async () => {
  const { page } = desk;
  await saveAs(launched.app, file('báo cáo.html'));
  await page.getByRole('complementary', { name: 'Các tệp đã nhập' }).getByRole('button', { name: 'Lệnh khác' }).click();
  await page.getByRole('menuitem', { name: /Lưu báo cáo/ }).last().click();
  await page.getByText('Đã lưu báo cáo.html').waitFor();
  expect(readFileSync(file('báo cáo.html'), 'utf8')).toContain('hỏng.docx');
  await saveAs(launched.app, file('gốc.txt'));
  await page.getByRole('button', { name: 'Lưu tệp gốc…' }).click();
  await page.getByText('Đã lưu gốc.txt').waitFor();
  const held = [readFileSync(file('gốc.txt')), readFileSync(file('bài/bc thanh tich.txt')), readFileSync(file('bài/trang web.txt'))] as const;
  expect(held[0].equals(held[1]) || held[0].equals(held[2])).toBe(true);
});

test('in the dark', async () => {
  await desk.page.emulateMedia({ colorScheme: 'dark' });
  await desk.shot('dark');
  await desk.page.emulateMedia({ colorScheme: 'light' });
});
