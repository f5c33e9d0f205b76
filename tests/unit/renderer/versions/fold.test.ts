import fc from 'fast-check';
import { expect, test } from 'vitest';
import { document, paragraph, title } from '@common/article/build.ts';
import { diffDocuments, type BlockDiff } from '@common/article/diff.ts';
import { folded } from '../../../../renderer/src/versions/fold.ts';

const row = (change: BlockDiff['change']): BlockDiff => ({ change, before: null, after: null, beforeIndex: null, afterIndex: null, lines: [] });
/** "=" unchanged, "x" changed. */
const rows = (signs: string): BlockDiff[] => Array.from(signs, (sign) => row(sign === '=' ? 'equal' : 'changed'));
const drawn = (signs: string, open?: ReadonlySet<number>): string =>
  folded(rows(signs), open)
    .map((stretch) => (stretch.kind === 'folded' ? `[${String(stretch.to - stretch.from)}]` : (signs[stretch.index] ?? '?')))
    .join('');

test.each([
  ['xx', 'xx'],
  ['====', '[4]'],
  ['=', '='],
  ['=====x', '[4]=x'],
  ['x=====', 'x=[4]'],
  ['x===x', 'x===x'],
  ['x====x', 'x=[2]=x'],
  ['==x==', '==x=='],
  ['===x===', '[2]=x=[2]'],
])('%s is shown as %s', (signs, expected) => {
  expect(drawn(signs)).toBe(expected);
});

test('a stretch that was opened is shown whole, the others stay folded', () => {
  expect(drawn('=====x=====', new Set([0]))).toBe('=====x=[4]');
});

test('every block is shown or folded once, in its order, and no change is folded away', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('=', 'x'), { maxLength: 40 }).map((signs) => signs.join('')), (signs) => {
      const indices = folded(rows(signs)).flatMap((stretch) =>
        stretch.kind === 'shown' ? [stretch.index] : Array.from({ length: stretch.to - stretch.from }, (_each, place) => stretch.from + place),
      );
      expect(indices).toEqual(Array.from(signs, (_sign, index) => index));
      for (const stretch of folded(rows(signs))) if (stretch.kind === 'folded') expect(signs.slice(stretch.from, stretch.to)).not.toContain('x');
    }),
  );
});

test('of a real comparison the change and its neighbours are seen', () => {
  const text = (middle: string): ReturnType<typeof document> => document([title('Bài'), ...['một', 'hai', 'ba', middle, 'năm', 'sáu', 'bảy'].map((line) => paragraph(line))]);
  const shown = folded(diffDocuments(text('bốn cụ'), text('bốn mươi cụ')).blocks);
  expect(shown.map((stretch) => stretch.kind)).toEqual(['folded', 'shown', 'shown', 'shown', 'folded']);
});
