/** The order sheet is one page as it usually is; where it is longer, its list of files stands together. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DEFAULT_MATTER } from '../../electron/common/book/matter.ts';
import { defaultSettings, type BookSettings } from '../../electron/common/book/settings.ts';
import { orderPdf } from '../../electron/services/package/order-pdf.ts';
import { orderSheet, type OrderedFile } from '../../electron/services/package/order-sheet.ts';
import { temporaryFolder } from './support/folder.ts';
import { pageTexts } from './support/readers.ts';

const folder = temporaryFolder();
const NAME = 'nhung-bong-hoa-dep-trong-vuon-hoa-lam-theo-loi-bac';
/** All that a package may hold. */
const FILES = [
  ['Ruột sách', `${NAME}-ruot.pdf`], ['Bìa', `${NAME}-bia.pdf`], ['Bản in thử màu', `${NAME}-ban-thu.pdf`], ['Phiếu kiểm tra trước khi in', 'phieu-kiem-tra.pdf'], ['Thông tin xuất bản', 'thong-tin-xuat-ban.txt'], ['Đơn đề nghị cấp giấy phép (Mẫu 04)', 'don-de-nghi-cap-giay-phep.pdf'],
].map(([what = '', name = ''], at): OrderedFile => ({ what, name, size: 12_345_678, sha256: `${String(at)}9b0c3f1`.repeat(8) }));
const SAID: Partial<BookSettings> = {
  orderRun: 500, orderSection: 16, orderJoining: 'sewn', orderCoverPaper: 'Couche mờ 250 g', orderLamination: 'matt', orderDelivery: '2026-12-20', orderContact: 'Nguyễn Thị Lan', orderPhone: '0205 3 812 345', orderEmail: 'lan@langson.gov.vn',
  orderPlace: 'Văn phòng Đảng ủy Khối, số 2 đường Hoàng Văn Thụ, thành phố Lạng Sơn', orderPrinter: 'Công ty Cổ phần In Lạng Sơn', orderFinishing: 'Ép nhũ vàng tên sách ở bìa 1', orderNote: 'Gói 20 cuốn một bó, ghi tên sách ngoài bó.\nGiao thử 2 cuốn trước khi in hàng loạt.',
};

function sheetOf(name: string, change: Partial<BookSettings>): string[] {
  const settings = { ...defaultSettings('Những bông hoa đẹp trong vườn hoa làm theo lời Bác'), period: 'Giai đoạn 2016–2021', organisation: 'Đảng ủy Khối các cơ quan tỉnh Lạng Sơn', ...change };
  const sheet = orderSheet({ settings, imprint: DEFAULT_MATTER.imprint, pages: 130, condition: 'Coated FOGRA39 (ISO 12647-2:2004)', profile: 'ISO Coated v2 300% (basICColor)', files: FILES, findings: [], at: 1_750_000_000_000 });
  const file = join(folder, `${name}.pdf`);
  writeFileSync(file, orderPdf(sheet, 0));
  return pageTexts(file);
}

test.each([
  ['nothing is said', {}],
  ['all is said', SAID],
  ['the book has a hard cover', { coverBinding: 'hard', orderRun: 300 }],
  ['the book is stapled', { ...SAID, coverBinding: 'saddle' }],
] satisfies [string, Partial<BookSettings>][])('one page, with every file and its sum: %s', (name, change) => {
  const pages = sheetOf(name, change);
  expect(pages).toHaveLength(1);
  for (const { what, name: file, sha256 } of FILES) for (const words of [what, file, sha256]) expect(pages[0]).toContain(words);
  expect(pages[0]).toContain('sha256sum -c');
});

test('a long note is told whole, and the files stand together on the second page', () => {
  const lines = Array.from({ length: 24 }, (_, at) => `Điều ${String(at + 1)} hai bên đã bàn và thống nhất khi gặp nhau ở nhà in, ghi lại đây để cả hai cùng theo.`);
  const pages = sheetOf('dài', { ...SAID, orderNote: lines.join('\n') });
  expect(pages).toHaveLength(2);
  for (const line of lines) expect(pages.join(' ')).toContain(line);
  for (const words of ['Tệp giao kèm', 'sha256sum -c', ...FILES.map(({ sha256 }) => sha256)]) expect(pages[1]).toContain(words);
});
