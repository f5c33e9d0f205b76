/** The outline of an article, and where its sections go. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heading, paragraph, photo, table, title } from '../../../../electron/common/article/build.ts';
import type { Block } from '../../../../electron/common/article/document.ts';
import { endOfSection, entryAt, outlineOf, sectionStep } from '../../../../electron/common/article/sections.ts';

const blocks: Block[] = [title('Tên bài'), paragraph('dẫn'), heading(1, 'Một\nhai'), photo('p1', 'Chú thích'), heading(2, 'Một b'), table(0, [['', ' '], ['Xã', '1']]), heading(1, 'Hai')];

describe('the outline', () => {
  it('names headings, photos and tables, each under its heading', () => {
    expect(outlineOf(blocks).map(({ index, kind, depth, text }) => [index, kind, depth, text])).toEqual([
      [0, 'title', 0, 'Tên bài'],
      [2, 'heading', 1, 'Một hai'],
      [3, 'photo', 2, 'Chú thích'],
      [4, 'heading', 2, 'Một b'],
      [5, 'table', 3, 'Xã'],
      [6, 'heading', 1, 'Hai'],
    ]);
  });

  it('knows under which entry a block stands', () => {
    const entries = outlineOf(blocks);
    expect([0, 1, 2, 5, 6].map((index) => entryAt(entries, index))).toEqual([0, 0, 1, 4, 5]);
    expect(entryAt([], 3)).toBe(-1);
  });
});

describe('a section', () => {
  it('ends at the next heading of its level or a higher one', () => {
    expect([2, 4, 6, 3].map((index) => endOfSection(blocks, index))).toEqual([6, 6, 7, 4]);
  });

  it('steps past its neighbour; at the ends it stays', () => {
    expect([sectionStep(blocks, 6, 'up'), sectionStep(blocks, 2, 'down'), sectionStep(blocks, 2, 'up'), sectionStep(blocks, 6, 'down')]).toEqual([2, 7, null, null]);
    expect([sectionStep(blocks, 3, 'up'), sectionStep(blocks, 3, 'down'), sectionStep(blocks, 0, 'down')]).toEqual([2, 5, null]);
  });

  it('never steps above the title, into itself or out of the article', () => {
    const kinds = fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(kinds, fc.nat(), fc.constantFrom('up' as const, 'down' as const), (levels, at, way) => {
        const made: Block[] = [title('A'), ...levels.map((level) => (level === 1 || level === 2 || level === 3 ? heading(level, 'h') : paragraph('p')))];
        const index = at % made.length;
        const to = sectionStep(made, index, way);
        if (to === null) return;
        const end = endOfSection(made, index);
        expect(to).toBeGreaterThanOrEqual(1);
        expect(to).toBeLessThanOrEqual(made.length);
        expect(to < index || to > end).toBe(true);
      }),
    );
  });
});
