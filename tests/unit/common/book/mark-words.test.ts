import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, placeByWords, type PlacedPiece } from '@common/book/mark-places.ts';
import { findWords, MarkText } from '@common/book/mark-words.ts';

const BLOCKS = [
  'Người bưu tá bản xa',
  'Anh Khải đi bộ mười hai cây số mỗi sáng để đưa thư đến từng nhà trong bản.',
  'Chị Thuận khám bệnh cho người già, không lấy tiền, suốt mười năm liền.',
  'Cả bản quý anh chị như người nhà, Tết nào cũng mời về ăn bữa cơm.',
];
const text = new MarkText(BLOCKS);
const span = (words: string) => {
  const start = text.whole.indexOf(words);
  return { start, end: start + words.length };
};
const keep = (words: string) => {
  const kept = text.keep(span(words));
  if (kept === null) throw new Error('Nothing was kept.');
  return kept;
};
const found = (words: string, blocks: readonly string[]): string | null => {
  const now = new MarkText(blocks);
  const place = findWords(keep(words), now);
  return place === null ? null : now.whole.slice(place.start, place.end);
};
const put = (block: number, from: string, to: string): string[] => BLOCKS.map((each, index) => (index === block ? each.replace(from, to) : each));

describe('words under a mark', () => {
  it('are whole ones', () => {
    expect(text.keep(span('hải đi b'))?.words).toBe('Khải đi bộ');
    expect(text.keep({ start: 19, end: 20 })?.words ?? '').not.toBe(' ');
  });

  it('are found wherever text was put in before or behind them', () => {
    const words = fc.lorem({ mode: 'sentences', maxCount: 3 });
    fc.assert(
      fc.property(fc.array(words, { maxLength: 4 }), fc.array(words, { maxLength: 4 }), (before, behind) => {
        expect(found('khám bệnh cho người già', [...before, ...BLOCKS, ...behind])).toBe('khám bệnh cho người già');
        expect(found('khám bệnh cho người già', put(2, 'khám bệnh cho người già', `${before.join(' ')} khám bệnh cho người già ${behind.join(' ')}`))).toBe('khám bệnh cho người già');
      }),
    );
  });

  it('that occur twice are told by their neighbours', () => {
    const twice = ['Anh Khải là người đầu tiên, anh Khải cũng là người cuối cùng ở lại bản.', ...BLOCKS];
    const now = new MarkText(twice);
    expect(findWords(keep('Anh Khải'), now)?.start).toBe(now.whole.indexOf('Anh Khải đi bộ'));
  });

  it('changed a little are found', () => {
    expect(found('Thuận', put(2, 'Thuận', 'Thuần'))).toBe('Thuần');
    expect(found('mười hai cây số mỗi sáng', put(1, 'mười hai', '12'))).toBe('12 cây số mỗi sáng');
    const long = put(1, 'cây số', 'ki-lô-mét').map((each) => each.replace('Anh Khải', 'Ông').replace('trong bản.', 'khắp xã.'));
    expect(found('đi bộ mười hai cây số mỗi sáng để đưa thư đến từng nhà', long)).toContain('mỗi sáng để đưa thư đến từng nhà');
  });

  it('taken out are gone', () => {
    expect(found('khám bệnh cho người già, không lấy tiền', put(2, 'khám bệnh cho người già, không lấy tiền, ', ''))).toBeNull();
    expect(found('Chị Thuận khám bệnh cho người già', BLOCKS.filter((_, index) => index !== 2))).toBeNull();
    expect(found('Anh Khải', [])).toBeNull();
  });
});

describe('words that were taken out, and stand elsewhere as well', () => {
  const REPEATED = 'Ban Thường vụ Đảng ủy Khối đã triển khai thực hiện Chỉ thị';
  const filler = (about: string): string => `Chuyện ${about} được kể lại nhiều lần trong những buổi sinh hoạt chi bộ ở các thôn vùng cao.`;
  const LONG = [
    'Học tập và làm theo Bác',
    ...Array.from({ length: 4 }, (_, at) => filler(`người thứ ${String(at)}`)),
    `Trong những năm qua, ${REPEATED} với nhiều giải pháp cụ thể, phù hợp từng nơi.`,
    ...Array.from({ length: 4 }, (_, at) => filler(`mùa lúa ${String(at)}`)),
    `Đầu nhiệm kỳ, ${REPEATED} bằng các lớp học ngắn ngày tại cơ sở.`,
    filler('sau cùng'),
  ];
  const long = new MarkText(LONG);
  const start = long.whole.indexOf(REPEATED);
  const kept = long.keep({ start, end: start + REPEATED.length });
  const at = (blocks: readonly string[]): string | null => {
    if (kept === null) throw new Error('Nothing was kept.');
    const now = new MarkText(blocks);
    const place = findWords(kept, now);
    return place === null ? null : now.whole.slice(place.start - 14, place.end);
  };
  const with5 = (text: string): string[] => LONG.map((each, index) => (index === 5 ? text : each));

  it('are gone with their sentence, their paragraph, or alone', () => {
    expect(at(with5('Phong trào lan rộng.'))).toBeNull();
    expect(at(LONG.filter((_, index) => index !== 5))).toBeNull();
    expect(at(with5('Trong những năm qua, với nhiều giải pháp cụ thể, phù hợp từng nơi.'))).toBeNull();
    expect(at(LONG.filter((_, index) => index < 4 || index > 6))).toBeNull();
  });

  it('are not taken for others beside which a few letters are the same', () => {
    const other = LONG.map((each, index) => (index === 10 ? `Cũng thế, trong những năm qua, ${REPEATED} bằng các lớp học.` : each));
    expect(at(other.filter((_, index) => index !== 5))).toBeNull();
  });

  it('are found where their paragraph went, or was written anew about them', () => {
    const moved = [...LONG.slice(0, 5), ...LONG.slice(6), LONG[5] ?? ''];
    expect(at(moved)).toBe(at(LONG));
    expect(at(with5(`Suốt nhiều năm liền, ${REPEATED} với các giải pháp sát từng nơi.`))).toContain(REPEATED);
  });
});

describe('a mark on pages', () => {
  const trim = { width: 160, height: 240 };
  /** Each block is a line of 100 mm at x 20, 10 mm apart, from this page and place on. */
  const lines = (blocks: readonly string[], page: number, top: number): PlacedPiece[] => blocks.map((each, block) => ({ page, x: 20, y: top + 10 * block, width: 100, height: 4, place: { block, start: 0, end: each.length } }));

  it('goes to where its words stand now, and is as large as they are', () => {
    const frame = { x: 19, y: 69, width: 102, height: 6 };
    const anchor = anchorAt({ page: 7, ...frame }, lines(BLOCKS, 7, 50), text, trim);
    expect(anchor).toMatchObject({ block: 2, frame: 'words', words: BLOCKS[2] });
    if (anchor === null) return;
    const longer = ['Một đoạn mới', ...BLOCKS];
    expect(placeByWords(anchor, frame, lines(longer, 9, 100), new MarkText(longer), trim)).toEqual({ page: 9, x: 19, y: 129, width: 102, height: 6 });
    expect(placeByWords(anchor, frame, lines(['Không còn gì'], 9, 100), new MarkText(['Không còn gì']), trim)).toBeNull();
  });

  it('keeps its size beside words, as a point and as a page', () => {
    const at = (frame: { x: number; y: number; width: number; height: number }) => {
      const anchor = anchorAt({ page: 7, ...frame }, lines(BLOCKS, 7, 50), text, trim);
      return anchor === null ? null : placeByWords(anchor, frame, lines(BLOCKS, 8, 60), text, trim);
    };
    expect(at({ x: 30, y: 100, width: 40, height: 30 })).toEqual({ page: 8, x: 30, y: 110, width: 40, height: 30 });
    expect(at({ x: 30, y: 62, width: 0, height: 0 })).toEqual({ page: 8, x: 30, y: 72, width: 0, height: 0 });
    expect(at({ x: 0, y: 0, ...trim })).toEqual({ page: 8, x: 0, y: 0, ...trim });
    expect(anchorAt({ page: 3, x: 1, y: 1, width: 9, height: 9 }, lines(BLOCKS, 7, 50), text, trim)).toBeNull();
  });
});
