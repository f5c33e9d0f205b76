/** Boards and imprint: offices and lines of few words are broken behind a comma, leave no syllable alone and part nothing that belongs together. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, type DesignId } from '../../electron/common/book/designs.ts';
import { NOTHING_MADE, type Made } from '../../electron/common/book/made.ts';
import type { TrimId } from '../../electron/common/book/trim.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { textPlaces } from './support/readers.ts';

const folder = temporaryFolder();
const BOARD: Made = {
  id: 'b', title: 'Ban Chỉ đạo và Ban Biên tập', note: '', contents: false, kind: 'boards', columns: 1,
  groups: [
    { title: 'Ban Chỉ đạo', people: [{ name: 'Nông Lương Chấn', role: 'Bí thư Đảng ủy Khối, Trưởng ban' }, { name: 'Lê Thị Nhung', role: 'Phó Bí thư Thường trực, Phó Trưởng ban' }, { name: 'Vi Văn Ộng', role: 'Ủy viên' }] },
    { title: 'Ban Biên tập', people: [{ name: 'Hoàng Thị Ỷ', role: 'Trưởng Ban Tuyên giáo, Tổng biên tập' }] },
  ],
};
const IMPRINT: Made = {
  id: 'i', title: '', note: '', contents: false, kind: 'imprint', bookTitle: 'Gương sáng Xứ Lạng', missing: [], wrongIsbn: null,
  lines: () => ['Công ty Cổ phần In Lạng Sơn, Số 1 đường Hùng Vương, TP. Lạng Sơn', 'Công ty Cổ phần In và Phát hành sách Lạng Sơn, TP. Lạng Sơn', 'Nhà in Báo, Số 12 đường Lý Thường Kiệt, TP. Lạng Sơn'].map((text) => ({ label: 'In tại', text })),
};

/** Lines of both pages. */
function linesOf(design: DesignId, trimSize: TrimId): string[] {
  const book = new MemoryBook({ design, trimSize }, [{ id: 'p', kind: 'body', title: 'Phần', articles: [{ id: 'a', document: document([title('Bài'), paragraph('Chữ.')]) }] }]);
  const source = Object.assign(Object.create(book) as MemoryBook, {
    settings: () => book.settings(),
    articles: () => book.articles(),
    kinds: () => book.kinds(),
    outline: () => ({ ...book.outline(), back: [BOARD, IMPRINT].map(({ id, kind, title: name }) => ({ id, kind, title: name })) }),
    made: () => ({ ...NOTHING_MADE, pages: new Map([BOARD, IMPRINT].map((made) => [made.id, made])) }),
  });
  const typesetter = new Typesetter(source, 'screen');
  try {
    const file = join(folder, 'boards.pdf');
    writeFileSync(file, typesetter.pdf(typesetter.book(), { standard: '1.7', tagged: false, at: 0 }));
    return textPlaces(file).flatMap(({ lines }) => lines.map(({ text }) => text.replaceAll('\u00a0', ' ')));
  } finally {
    typesetter.close();
  }
}

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it.each(['13x19', '16x24', 'a4'] as const)('on pages of %s lines end behind a comma', (trimSize) => {
    const lines = linesOf(design, trimSize);
    const all = lines.join(' | ');
    for (const words of ['Phó Trưởng ban', 'Tổng biên tập', 'TP. Lạng Sơn']) expect(lines.some((line) => line.includes(words)), `${words}: ${all}`).toBe(true);
    expect(lines.filter((line) => /(?:^| )(?:TP\.|Phó|Phó Trưởng|Tổng|Tổng biên|In Lạng|Phó Bí)$/u.test(line))).toEqual([]);
    // No syllable alone; folios are figures.
    expect(lines.filter((line) => /^(?![ivx]+$)\p{Ll}+$/u.test(line))).toEqual([]);
  });
});
