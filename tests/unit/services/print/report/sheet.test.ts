/** The report of the checks as data. */
import { describe, expect, it } from 'vitest';
import type { BookCheckResult } from '../../../../../electron/common/contract/check-shapes.ts';
import type { Finding } from '../../../../../electron/common/contract/shapes.ts';
import { CHECK_CODES, CHECKS } from '../../../../../electron/common/print/checks.ts';
import { say } from '../../../../../electron/common/print/say.ts';
import { reportSheet } from '../../../../../electron/services/print/report/sheet.ts';

const found = (code: string, page: number | null = null): Finding => ({ code, said: say('findings.noTitle'), articleId: null, block: null, page });
const result = (...findings: Finding[]): BookCheckResult => ({ book: { title: 'Sách', period: '2026', organisation: 'Tỉnh ủy', trimSize: '16x24', trim: { width: 160, height: 240 }, pages: 1200, articles: 3 }, checkedAt: 0, findings, seconds: 1 });
const content = CHECK_CODES.filter((code) => ['content', 'cover'].includes(CHECKS[code].looked));
const inside = CHECK_CODES.filter((code) => ['content', 'cover', 'file', 'given'].includes(CHECKS[code].looked));
const made = inside.filter((code) => CHECKS[code].looked !== 'given');

describe('the report', () => {
  it('of a clean book says so, with every check that was made, and that no file was read', () => {
    const sheet = reportSheet({ result: result(), read: null });
    expect([sheet.verdict, sheet.groups, sheet.checks.length, sheet.checks.every(({ count }) => count === 0)]).toEqual(['Sẵn sàng để in', [], content.length, true]);
    expect(sheet.unread).toContain('Chưa soát tệp');
    expect(sheet.facts.map(({ value }) => value).slice(1)).toEqual(['1.200', '160 × 240 mm', '3']);
  });

  it('groups findings by severity and check, with pages, and its verdict is that of the gravest', () => {
    const sheet = reportSheet({ result: result({ ...found('page-blank', 6), printed: 'vi' }, { ...found('caption-empty', 12), printed: '12' }, found('caption-empty'), found('bleed', 6)), read: null });
    expect(sheet.verdict).toBe('Chưa in được');
    expect(sheet.groups.map(({ title, count, checks }) => [title, count, checks.map(({ findings }) => findings.map(({ page }) => page))])).toEqual([['Phải sửa', '1', [['tr. 6 của tệp']]], ['Nên xem', '2', [['tr. 12', '']]], ['Cần biết', '1', [['tr. vi']]]]);
    expect(reportSheet({ result: result(found('caption-empty')), read: null }).verdict).toBe('In được, còn chỗ nên xem');
  });

  it('lists what was read back of files, and what takes reading them whole only of those handed in', () => {
    const read = { files: [{ name: 'ruot.pdf', size: 3_140_000, sha256: 'ab' }], findings: [found('bleed', 2)], given: false };
    const sheet = reportSheet({ result: result(), read });
    expect([sheet.unread, sheet.files[0]?.size, sheet.checks.length]).toEqual(['', '3,1 MB', made.length]);
    expect(sheet.checks.filter(({ count }) => count > 0).map(({ name }) => name)).toEqual(['Chừa xén']);
    expect(reportSheet({ result: result(), read: { ...read, given: true } }).checks.length).toBe(inside.length);
  });

  it('lists the checks of the order sheet, and of the cover beside its interior, where there is a package', () => {
    const sheet = reportSheet({ result: result(), read: { files: [], findings: [found('cover-spine-thin'), found('cover-isbn')], given: false, packaged: true } });
    expect(sheet.checks.length).toBe(CHECK_CODES.length - (inside.length - made.length));
    expect(sheet.groups.map(({ title, checks }) => [title, checks.map(({ name, todo }) => [name, todo])])).toEqual([
      ['Phải sửa', [['ISBN trên bìa sai', 'Xem lại từng chữ số của ISBN.']]],
      ['Cần biết', [['Gáy không in chữ', 'Chọn giấy dày hơn, hoặc bỏ chữ gáy.']]],
    ]);
  });
});
