import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { document, list, paragraph, photo, title } from '../../../../electron/common/article/build.ts';
import { blockLines } from '../../../../electron/common/article/read.ts';
import type { ArticleDocument, TextNode } from '../../../../electron/common/article/document.ts';
import type { Conversion } from '../../../../electron/common/contract/shapes.ts';
import { readAgain } from '../../../../electron/common/intake/verdict.ts';

const RIGHT = 'Đảng bộ tỉnh tặng bằng khen';
const HELD = '§¶ng bé tØnh tÆng b»ng khen';

const textOf = (read: { document: ArticleDocument }, block: number): string => blockLines(read.document.blocks[block] ?? paragraph('')).join('|');
const converted = (text: string, original: string, encoding: Conversion['encoding'] = 'tcvn3', font: string | null = null): Conversion => ({
  text,
  original,
  encoding,
  confidence: 1,
  pieces: [{ text, original, encoding: encoding === 'mixed' ? 'tcvn3' : encoding, font }],
});

describe('a verdict on a paragraph', () => {
  const came = document([title('Bài'), paragraph(RIGHT), paragraph('Khác')]);

  test('unicode puts back what the file held, tcvn3 reads it again, and nothing else changes', () => {
    const held = readAgain(came, 1, [converted(RIGHT, HELD)], 'unicode');
    expect([textOf(held, 1), textOf(held, 2), held.conversions]).toEqual([HELD, 'Khác', []]);
    const again = readAgain(held.document, 1, held.conversions, 'tcvn3');
    expect([textOf(again, 1), again.conversions]).toMatchObject([RIGHT, [{ text: RIGHT, original: HELD, encoding: 'tcvn3' }]]);
  });

  test('text that was taken for Unicode is read as what it is said to be', () => {
    expect(textOf(readAgain(document([title('Bài'), paragraph('Tænh uûy Laïng Sôn')]), 1, [], 'vni'), 1)).toBe('Tỉnh ủy Lạng Sơn');
  });

  test('a part of a paragraph is found by its words', () => {
    const part = document([title('Bài'), paragraph('tặng bằng khen')]);
    expect(textOf(readAgain(part, 1, [converted(RIGHT, HELD)], 'unicode'), 1)).toBe('tÆng b»ng khen');
  });

  test('each word keeps its marks', () => {
    const came: TextNode[] = [{ text: 'Đảng bộ ' }, { text: 'tỉnh tặng', bold: true }, { text: ' bằng khen' }];
    const held: TextNode[] = [{ text: '§¶ng bé' }, { text: ' tØnh tÆng', bold: true }, { text: ' b»ng khen' }];
    const marked = document([title('Bài'), paragraph(came)]);
    const { document: again } = readAgain(marked, 1, [converted(RIGHT, HELD)], 'unicode');
    expect(again.blocks[1]).toEqual(paragraph(held));
  });

  test('captions, credits and list items are read again, too', () => {
    const mixed = document([title('Bài'), photo(null, HELD, HELD), list(false, [HELD, 'x'])]);
    expect(textOf(readAgain(mixed, 1, [], 'tcvn3'), 1)).toBe(`${RIGHT}|${RIGHT}`);
    expect(textOf(readAgain(mixed, 2, [], 'tcvn3'), 2)).toBe(`${RIGHT}|x`);
  });

  test('a font that draws capitals draws them after every verdict', () => {
    const capitals = document([title('Bài'), paragraph(RIGHT.toUpperCase())]);
    expect(textOf(readAgain(capitals, 1, [converted(RIGHT.toUpperCase(), HELD, 'tcvn3', '.VnTimeH')], 'tcvn3'), 1)).toBe(RIGHT.toUpperCase());
  });

  test('there and back gives what was there, for any text the file held', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('§', '¶', 'n', 'g', ' ', 'b', 'é', 't', 'Ø', 'h', 'Æ', '»', 'k', 'e', 'a') }).filter((text) => text.trim() === text && text !== ''), (held) => {
        const first = readAgain(document([title('Bài'), paragraph(held)]), 1, [], 'tcvn3');
        const back = readAgain(first.document, 1, first.conversions, 'unicode');
        expect(textOf(back, 1)).toBe(held.normalize('NFC'));
      }),
    );
  });
});
