/** What the sheet of corrections says of a place on the page. */
import { expect, test } from 'vitest';
import type { Erratum } from '../../../../electron/common/errata/shapes.ts';
import { errataSheet } from '../../../../electron/services/errata/sheet.ts';

const entry = (more: Partial<Erratum>): Erratum => ({ id: JSON.stringify(more), articleId: 'a', article: 'Người đưa thư', kind: 'words', where: 'text', page: '17', line: 6, row: null, note: null, printed: [{ text: 'một', changed: true }], now: [{ text: 'hai', changed: true }], ...more });

test('every place that has a line is told by it, with the part of the article where that is not its running text', () => {
  const entries = [
    entry({}),
    entry({ kind: 'added' }),
    entry({ where: 'list' }),
    entry({ where: 'list', kind: 'added' }),
    entry({ where: 'sapo', line: 1 }),
    entry({ where: 'caption', line: null }),
    entry({ where: 'table', line: null }),
    entry({ kind: 'article', where: 'title', line: null }),
  ];
  const { groups } = errataSheet({ book: { title: 'Vườn hoa', period: '', organisation: '', trimSize: '16x24' }, printed: { id: 's', name: 'Đã in', at: 0, pages: 20 }, entries, notPrinted: [] });
  expect(groups.flatMap(({ rows }) => rows.map(({ page, place }) => `${page}: ${place}`))).toEqual(['17: dòng 6', '17: sau dòng 6', '17: danh sách, dòng 6', '17: danh sách, sau dòng 6', '17: lời dẫn, dòng 1', '17: chú thích ảnh', '17: bảng', '17: cả bài']);
});

test('what stands in a table is told by its row, a footnote by its number, a whole table as one', () => {
  const entries = [
    entry({ where: 'table', line: null, row: 3 }),
    entry({ where: 'table', line: null, row: 3, kind: 'added' }),
    entry({ where: 'table', line: null, row: 0, kind: 'added' }),
    entry({ where: 'table', line: null, kind: 'removed', now: [] }),
    entry({ where: 'note', note: 2 }),
    entry({ where: 'note', line: null, row: 4, note: 2 }),
    entry({ where: 'note', kind: 'added' }),
    entry({ where: 'note', kind: 'added', line: null, row: 4 }),
  ];
  const sheet = errataSheet({ book: { title: 'Vườn hoa', period: '', organisation: '', trimSize: '16x24' }, printed: { id: 's', name: 'Đã in', at: 0, pages: 20 }, entries, notPrinted: [] });
  const rows = sheet.groups.flatMap((group) => group.rows);
  expect(rows.map(({ place }) => place)).toEqual(['bảng, hàng 3', 'bảng, sau hàng 3', 'bảng, trước hàng 1', 'bảng', 'chú thích 2', 'chú thích 2', 'chú thích ở dòng 6', 'chú thích ở bảng, hàng 4']);
  expect(rows[3]?.nowNote).toBe('(bỏ bảng này)');
  expect(sheet.intro).toContain('Hàng của bảng');
});
