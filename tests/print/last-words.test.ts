/** Last lines of one syllable: in contents, rows of lists and headings a name is not parted there where another break costs no line. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { document, heading, paragraph, title } from '../../electron/common/article/build.ts';
import { DESIGN_IDS, FONT_PAIRS, type DesignId } from '../../electron/common/book/designs.ts';
import { NOTHING_MADE, type Made, type MadeText } from '../../electron/common/book/made.ts';
import { Typesetter } from '../../electron/services/print/typeset.ts';
import { temporaryFolder } from './support/folder.ts';
import { MemoryBook } from './support/memory-book.ts';
import { textPlaces, type TextPage } from './support/readers.ts';

const folder = temporaryFolder();
const PADS = ['', 'rất', 'rất nhiều', 'rất nhiều năm', 'rất nhiều năm dài', 'rất nhiều năm dài sau', 'rất nhiều năm dài sau đó', 'rất nhiều năm dài sau đó nữa'];
const ENTRIES = PADS.map((pad, at) => `Mục ${String(at)} quyết định về việc khen ${pad} các đơn vị của THÀNH PHỐ CẦN THƠ`.replace('  ', ' '));
const HEADS = PADS.map((pad) => `KẾT QUẢ NỔI BẬT SAU ${pad} THỰC HIỆN CHỈ THỊ SỐ 05-CT/TW`.replace('  ', ' ').toUpperCase());
const UNITS = PADS.map((pad) => `Trạm Y tế ${pad} xã Quang Lang`.replace('  ', ' '));

function pagesOf(design: DesignId, fonts: string): TextPage[] {
  const articles = ENTRIES.map((name, at) => ({ id: `a${String(at)}`, document: document([title(name), ...HEADS.flatMap((head) => (at === 0 ? [heading(2, head), paragraph('Một dòng chữ.')] : [paragraph('Chữ.')]))]) }));
  const book = new MemoryBook({ design, fonts, trimSize: '13x19', title: 'Kỷ yếu thử' }, [{ id: 'p', kind: 'body', title: 'Phần', articles }]);
  const plain = (text: string): MadeText => ({ text });
  const columns = ['TT', 'Tên', 'Đơn vị', 'Hình thức'].map((name, at) => ({ title: name, numeric: at === 0 }));
  const rows = UNITS.map((unit, at) => [String(at + 1), 'Vi Văn Hôm', unit, 'Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh'].map(plain));
  const made: Made = { id: 'm', title: 'Danh sách', note: '', contents: true, kind: 'commended', unranked: [], sections: [{ t: 'groups', columns, groups: [{ title: 'Bằng khen', rows }] }] };
  const source = Object.assign(Object.create(book) as MemoryBook, {
    settings: () => book.settings(),
    articles: () => book.articles(),
    kinds: () => book.kinds(),
    outline: () => ({ ...book.outline(), back: [{ id: 'm', kind: 'commended' as const, title: made.title }] }),
    made: () => ({ ...NOTHING_MADE, pages: new Map([['m', made]]) }),
  });
  const typesetter = new Typesetter(source, 'screen');
  try {
    const file = join(folder, 'words.pdf');
    writeFileSync(file, typesetter.pdf(typesetter.book(), { standard: '1.7', tagged: false, at: 0 }));
    return textPlaces(file);
  } finally {
    typesetter.close();
  }
}

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it.each(FONT_PAIRS[design].map(({ id }) => id))('set in %s nothing is left alone that has company elsewhere', (fonts) => {
    const lines = pagesOf(design, fonts).flatMap((page) => page.lines.map(({ words }) => words.map(({ text }) => text.replaceAll('\u00a0', ' ')).filter((text) => /[\p{L}\p{N}]/u.test(text)).join(' ')));
    // With the entry's number before or behind it, and leaders.
    expect(lines.filter((text) => /^(?:\d+ )?(?:THƠ|Lang|THỊ SỐ.*)(?:[. ]*\d*)?$/u.test(text))).toEqual([]);
    expect(lines.some((text) => text.includes('CẦN THƠ'))).toBe(true);
    expect(lines.some((text) => text.includes('Quang Lang'))).toBe(true);
    expect(lines.some((text) => text.includes('CHỈ THỊ'))).toBe(true);
  });
});
