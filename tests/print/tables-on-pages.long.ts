/** Tables where pages end, and the widths of their columns. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, heading, paragraph, table, title } from '../../electron/common/article/build.ts';
import type { ArticleDocument } from '../../electron/common/article/document.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { loadDesign, textBlock } from '../../electron/services/print/design.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { letters, textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();

function setPages(design: DesignId, article: ArticleDocument): TextPage[] {
  const typesetter = new Typesetter(new MemoryBook({ design, title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: article }] }]), 'screen');
  try {
    const file = join(folder, 'tables.pdf');
    writeFileSync(file, typesetter.pdf(typesetter.book(), { standard: '1.7', tagged: false, at: 0 }));
    return textPlaces(file);
  } finally {
    typesetter.close();
  }
}

const VILLAGES = ['Nà Lốc', 'Khuổi Sâm', 'Pò Mịn', 'Tân Thành', 'Bản Chúc'];
const rows = Array.from({ length: 14 }, (_, index) => [`Thôn ${VILLAGES[index % 5] ?? ''} ${String(index + 1)}`, String(12 + index * 137), `1.${String(100 + index)}`, `12.${String(300 + index)},5`, index % 4 === 0 ? 'Vượt chỉ tiêu được giao của Đảng ủy xã trong năm' : '']);
const figures = table(1, [['Nội dung', 'Năm 2021', 'Năm 2022', 'Năm 2023', 'Ghi chú'], ...rows]);

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it('a table’s heading stands with at least two of its rows, wherever the page ends', () => {
    for (let lines = 12; lines <= 30; lines += 3) {
      const filler = Array.from({ length: lines }, () => paragraph('Bà con cùng bàn việc mở đường.'));
      const pages = setPages(design, document([title('Bài có bảng'), ...filler, heading(1, 'Kết quả bằng con số'), figures, paragraph('Hết.')]));
      const page = pages.find(({ lines: printed }) => printed.some(({ text }) => letters(text) === letters('Kết quả bằng con số')));
      const told = page?.lines.filter(({ text }) => text.startsWith('Thôn ')).length ?? 0;
      expect(told, `${String(lines)} lines before it`).toBeGreaterThanOrEqual(2);
    }
  });

  it('a table’s heading stands at a page’s foot where two of its rows have room there', () => {
    const short = table(1, [['Nội dung', 'Năm 2021'], ...rows.map(([name, count]) => [name ?? '', count ?? ''])]);
    const { data } = loadDesign(design);
    const { top, line, lines: most } = textBlock(data, '16x24', 160);
    let turned = 0;
    for (let lines = 18; lines <= 36; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('Bà con cùng bàn việc mở đường.'));
      const pages = setPages(design, document([title('Bài có bảng'), ...filler, heading(1, 'Kết quả bằng con số'), short, paragraph('Hết.')]));
      const at = pages.findIndex(({ lines: printed }) => printed.some(({ text }) => letters(text) === letters('Kết quả bằng con số')));
      const above = pages[at - 1]?.lines.filter(({ text }) => text.startsWith('Bà con cùng bàn')) ?? [];
      if (above.length === 0 || pages[at]?.lines.some(({ text }) => text.startsWith('Bà con cùng bàn')) === true) continue;
      turned += 1;
      const free = most - Math.ceil((Math.max(...above.map(({ bottom }) => bottom)) - top) / line - 0.02);
      // Heading with the line above it, the line below it, the table's head and two rows: six. A trace of slack may be a line more.
      expect(free, `${String(lines)} lines before it`).toBeLessThanOrEqual(5);
    }
    expect(turned).toBeGreaterThan(0);
  });

  it('a table of a few rows stands whole, wherever the page ends', () => {
    const few = table(1, [['Nội dung', 'Năm 2021'], ...rows.slice(0, 4).map(([name, count]) => [name ?? '', count ?? '']), ['Tổng', '999']]);
    for (let lines = 14; lines <= 34; lines += 2) {
      const filler = Array.from({ length: lines }, () => paragraph('Bà con cùng bàn việc mở đường.'));
      const pages = setPages(design, document([title('Bài có bảng'), ...filler, heading(1, 'Kết quả bằng con số'), few, paragraph('Hết.')]));
      const page = pages.find(({ lines: printed }) => printed.some(({ text }) => letters(text) === letters('Kết quả bằng con số')));
      const told = page?.lines.filter(({ text }) => /^(?:Thôn|Tổng)/u.test(text)).length ?? 0;
      expect(told, `${String(lines)} lines before it`).toBe(5);
    }
  });

  it('the last row of a long table does not stand overleaf alone', () => {
    const long = table(1, [['Nội dung', 'Năm 2021'], ...rows.map(([name, count]) => [name ?? '', count ?? '']), ['Tổng', '999']]);
    for (let lines = 12; lines <= 28; lines += 1) {
      const filler = Array.from({ length: lines }, () => paragraph('Bà con cùng bàn việc mở đường.'));
      const pages = setPages(design, document([title('Bài có bảng'), ...filler, long, paragraph('Hết.')]));
      const page = pages.find(({ lines: printed }) => printed.some(({ text }) => text.startsWith('Tổng')));
      const told = page?.lines.filter(({ text }) => /^(?:Thôn|Tổng)/u.test(text)).length ?? 0;
      expect(told, `${String(lines)} lines before it`).toBeGreaterThanOrEqual(2);
    }
  });

  it('a short column is not broken for the sake of a long one', () => {
    const pages = setPages(design, document([title('Bài có bảng'), figures]));
    const first = new Set(rows.map(([name]) => letters(name ?? '')));
    const printed = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).filter((text) => text.startsWith('Thôn '));
    expect(printed.length).toBe(rows.length);
    for (const text of printed) expect([...first].some((name) => letters(text).startsWith(name)), text).toBe(true);
  });

  it('a column that lacks a figure of standing in one line has it, where the table is lower for it', () => {
    const villages = ['Nà Lốc', 'Khuổi Sẳm', 'Pò Mịn', 'Tân Thành', 'Bản Chúc'];
    const many = Array.from({ length: 25 }, (_, index) => [`Thôn ${villages[index % 5] ?? ''} ${String(index + 1)}`, String(12 + index * 137), `1.${String(100 + index * 7)}`, `12.${String(300 + index * 11)},5`, index % 4 === 0 ? 'Vượt chỉ tiêu được giao của Đảng ủy xã' : '']);
    const pages = setPages(design, document([title('Bài có bảng'), table(1, [['Nội dung', 'Năm 2021', 'Năm 2022', 'Năm 2023', 'Ghi chú'], ...many])]));
    const printed = pages.flatMap(({ lines }) => lines.map(({ text }) => letters(text)));
    const torn = many.map(([name]) => name ?? '').filter((name) => !printed.some((text) => text.includes(letters(name))));
    expect(torn).toEqual([]);
  });
});
