/** The package for the printing house: what lies in it, what its sheet says, its checksums, and that a failure leaves nothing. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { document, paragraph, photo, title } from '../../electron/common/article/build.ts';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import type { ExportResult } from '../../electron/common/contract/shapes.ts';
import { sentenceOf } from '../../electron/common/print/sentence.ts';
import { addMatter } from '../../electron/services/book/assemble.ts';
import { makePackage, type PackageOptions } from '../../electron/services/package/make.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import type { BookWriter } from '../../electron/services/store/writer.ts';
import { PRINTED_AT } from './support/first-book.ts';
import { temporaryFolder } from './support/folder.ts';
import { complaints, fonts, pageTexts, pageTextsAsSet, run } from './support/readers.ts';

const folder = temporaryFolder();
const STEM = 'nhung-bong-hoa-dep';
const PACKAGE = `${STEM}-giao-nha-in`;
let book: BookWriter;
let made: ExportResult;
let into: string;

beforeAll(async () => {
  book = createBook(join(folder, 'sach.kyyeu'), {
    ...defaultSettings('Những bông hoa đẹp'), organisation: 'Đảng ủy Khối tỉnh', orderRun: 500, orderSection: 8, orderJoining: 'sewn', orderCoverPaper: 'Couche mờ 250 g', orderDelivery: '2026-12-20', orderContact: 'Nguyễn Thị Lan',
  });
  const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
  const { id } = book.addArticle(part, '');
  book.saveArticle(id, 1, document([title('Bưu tá tận tụy'), paragraph('Hai mươi ba năm, một con đường thư. '.repeat(80))]));
  addMatter(book, { kind: 'imprint', options: { printRun: 450, printer: 'Công ty In Lạng Sơn', licenceNumber: '12/GP', licenceDate: '2026-11-02', application: { addressee: 'Sở Văn hóa', applicant: '', applicantAbove: '', address: '12 Hùng Vương', phone: '', form: 'Sách', language: 'Tiếng Việt', distribution: '', purpose: '', summary: '', attachments: '', signerPosition: '', signerName: '' } } });
  made = await packed({ folder: join(folder, 'out') });
  into = made.files[0]?.path ?? '';
}, 120_000);
afterAll(() => { book.close(); });

async function packed(more: Partial<PackageOptions> & { readonly folder: string }): Promise<ExportResult> {
  return makePackage({ book, zip: false, despite: false, cache: join(folder, 'cache'), now: PRINTED_AT, ...more });
}

describe('the package', () => {
  it('is one folder of files with names without diacritics, told of with the order sheet first', () => {
    expect(basename(into)).toBe(PACKAGE);
    expect(readdirSync(into).sort()).toEqual(['SHA256SUMS.txt', 'don-xin-giay-phep.pdf', `${STEM}-ban-thu.pdf`, `${STEM}-bia.pdf`, `${STEM}-ruot.pdf`, 'phieu-dat-in.pdf', 'phieu-kiem-tra.pdf', 'thong-tin-xuat-ban.txt'].sort());
    expect(made.files.map(({ kind }) => kind)).toEqual(['package', 'order', 'interior', 'cover', 'proof']);
    expect(made.files.every(({ path }) => existsSync(path))).toBe(true);
    expect(made.preflight.errors).toEqual([]);
    expect(readdirSync(dirname(into))).toEqual([PACKAGE]);
  });

  it('has checksums that sha256sum accepts, and refuses when a file is another', () => {
    const check = (): string => execFileSync('sha256sum', ['-c', 'SHA256SUMS.txt'], { cwd: into, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(check().trim().split('\n').sort()).toEqual(readdirSync(into).filter((name) => name !== 'SHA256SUMS.txt').map((name) => `${name}: OK`).sort());
    const text = join(into, 'thong-tin-xuat-ban.txt');
    const before = readFileSync(text);
    writeFileSync(text, 'khác');
    expect(check).toThrow();
    writeFileSync(text, before);
  });

  it('has an order sheet that says what the book knows, names each file with its sum, and leaves a line where nobody has said it', () => {
    const sheet = join(into, 'phieu-dat-in.pdf');
    expect(complaints(sheet)).toBe('');
    for (const font of fonts(sheet)) expect(font).toMatchObject({ embedded: true, unicode: true });
    const text = pageTexts(sheet).join(' ');
    const pages = made.files.find(({ kind }) => kind === 'interior')?.pages ?? 0;
    for (const said of ['16 × 24 cm', `${String(pages)} trang`, '500 bản', '20/12/2026', 'Khâu chỉ, vào keo', 'Couche mờ 250 g', 'Fort (offset) 100 g', '4/4: bốn màu', '4/0: bốn màu', 'PDF/X-4', 'Nguyễn Thị Lan', 'Công ty In Lạng Sơn', 'Số 12/GP ngày 2/11/2026', '12 Hùng Vương', 'ISO Coated v2 300% (basICColor)', 'Coated FOGRA39 (ISO 12647-2:2004)']) expect(text).toContain(said);
    const sums = readFileSync(join(into, 'SHA256SUMS.txt'), 'utf8').trim().split('\n').map((line) => line.split('  '));
    for (const [sum = '', name = ''] of sums) if (name !== 'phieu-dat-in.pdf') expect(text).toContain(sum);
    // The film was never spoken of: what it may be is there for a pen to tick, and the sheet says that it is open.
    for (const tick of ['Cán màng', 'bóng', 'không cán']) expect(text).toContain(tick);
    expect(text).toContain('Phiếu chưa ghi: cán màng, nơi giao, điện thoại. Hai bên thống nhất');
    expect(made.preflight.warnings.map(({ code }) => code)).not.toContain('order-gap');
  });

  it('has the imprint’s data and what is missing of them', () => {
    const text = readFileSync(join(into, 'thong-tin-xuat-ban.txt'), 'utf8');
    for (const line of ['Tên sách: Những bông hoa đẹp', 'In: 450 bản', 'In tại: Công ty In Lạng Sơn', 'Giấy phép xuất bản: số 12/GP ngày 2/11/2026', 'Chưa có: thời gian nộp lưu chiểu, cơ quan cấp phép.', 'Chuẩn tệp: PDF/X-4', 'Hồ sơ màu ICC: ISO Coated v2 300% (basICColor)', 'Điều kiện in: Coated FOGRA39 (ISO 12647-2:2004)', 'Mực phủ nhiều nhất: 300 %']) expect(text.split('\r\n')).toContain(line);
  });

  it('tells of the cover in the report too', () => {
    expect(pageTexts(join(into, 'phieu-kiem-tra.pdf')).join(' ')).toContain('Gáy không in chữ');
    expect(made.preflight.warnings.map(({ code }) => code)).toContain('cover-spine-thin');
  });

  it('is one archive when that is wanted, beside the folder that is there', async () => {
    const { files } = await packed({ folder: join(folder, 'out'), zip: true });
    const zip = files[0]?.path ?? '';
    expect(basename(zip)).toBe(`${PACKAGE}.zip`);
    expect(run('unzip', '-tq', zip)).toContain('No errors');
    expect(run('unzip', '-Z1', zip).trim().split('\n').sort()).toEqual(readdirSync(into).map((name) => `${PACKAGE}/${name}`).sort());
    const again = await packed({ folder: join(folder, 'out'), zip: true });
    expect(basename(again.files[0]?.path ?? '')).toBe(`${PACKAGE}-2.zip`);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([PACKAGE, `${PACKAGE}-2.zip`, `${PACKAGE}.zip`].sort());
  }, 60_000);
});

describe('an order that does not say how the book is folded and held together', () => {
  it('is told in the result, in the report and on the sheet, where a pen finds what may be meant', async () => {
    const before = book.settings();
    book.updateSettings({ coverBinding: 'hard', orderSection: 0, orderJoining: '' });
    const { files, preflight } = await packed({ folder: join(folder, 'open') });
    book.updateSettings(before);
    expect(preflight.warnings.map(({ code, said }) => [code, sentenceOf('vi', said)])).toContainEqual(['order-gap', 'Phiếu đặt in chưa ghi: tay sách, cách đóng sách.']);
    const open = files[0]?.path ?? '';
    expect(pageTexts(join(open, 'phieu-kiem-tra.pdf')).join(' ')).toContain('Phiếu đặt in chưa ghi: tay sách, cách đóng sách.');
    const sheet = pageTextsAsSet(join(open, 'phieu-dat-in.pdf')).join(' ');
    for (const tick of ['tay 16', 'tay 8', 'tay 4', 'tay 16 thừa 8 trang trắng', 'Vào keo nhiệt', 'Khâu chỉ, vào keo']) expect(sheet).toContain(tick);
    expect(sheet).toContain('Phiếu chưa ghi: tay sách, cách đóng sách, cán màng');
  }, 60_000);
});

describe('a package that is not made', () => {
  it('leaves nothing behind when it is stopped at any point', async () => {
    const out = join(folder, 'stopped');
    const phases: string[] = [];
    await packed({ folder: join(folder, 'phases'), zip: true, onProgress: ({ phase }) => { phases.push(phase); } });
    for (const at of new Set(['records', 'pdf', 'write', 'sums', 'paper', 'zip'].map((phase) => phases.indexOf(phase)).filter((index) => index >= 0))) {
      const stop = new AbortController();
      let count = 0;
      await expect(packed({ folder: out, zip: true, signal: stop.signal, onProgress: () => { count += 1; if (count > at) stop.abort(); } })).rejects.toMatchObject({ code: 'job/cancelled' });
      expect(existsSync(out)).toBe(false);
    }
  }, 120_000);

  it('leaves nothing behind where it cannot be written', async () => {
    const out = join(folder, 'taken');
    mkdirSync(out);
    writeFileSync(join(out, 'tep'), 'đã có');
    await expect(packed({ folder: join(out, 'tep', 'trong') })).rejects.toMatchObject({ code: 'print/output' });
    expect(readdirSync(out)).toEqual(['tep']);
    expect(readFileSync(join(out, 'tep'), 'utf8')).toBe('đã có');
  });

  it('because of errors, unless they are known', async () => {
    const part = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
    const { id } = book.addArticle(part, '');
    book.saveArticle(id, 1, document([title('Chờ ảnh'), paragraph('Chữ.'), photo(null, 'Bưu tá')]));
    const out = join(folder, 'errors');
    await expect(packed({ folder: out })).rejects.toMatchObject({ code: 'package/findings', detail: { count: 1, codes: 'photo-missing' } });
    expect(existsSync(out)).toBe(false);
    const { files, preflight } = await packed({ folder: out, despite: true });
    expect(preflight.errors.map(({ code }) => code)).toEqual(['photo-missing']);
    expect(pageTexts(join(files[0]?.path ?? '', 'phieu-dat-in.pdf')).join(' ')).toContain('Còn chỗ phải sửa, bên đặt in biết và vẫn giao');
  }, 60_000);
});
