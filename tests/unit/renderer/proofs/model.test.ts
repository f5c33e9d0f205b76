import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProofs } from '../../../../electron/common/proof/compare.ts';
import type { ComparedProofs, ProofPage } from '../../../../electron/common/proof/shapes.ts';
import { differentFrom, listed, pairOf, stretchesOf } from '../../../../renderer/src/proofs/model.ts';

const PICTURE = { x: 50, y: 300, width: 200, height: 150, hash: 'a' };

function page(number: number, lines: readonly string[], pictures: ProofPage['pictures'] = []): ProofPage {
  const placed = lines.map((text, index) => ({ text, x: 50, y: 80 + index * 20, width: 300, size: 11 }));
  return { width: 450, height: 680, sheet: { x: 0, y: 0, width: 450, height: 680 }, lines: [...placed, { text: String(number), x: 220, y: 640, width: 12, size: 9 }], pictures };
}

function compared(before: readonly ProofPage[], after: readonly ProofPage[]): ComparedProofs {
  return { comparison: compareProofs({ pages: [...before], pictures: true, drawings: null }, { pages: [...after], pictures: true, drawings: null }), before: [...before], after: [...after] };
}

const proofs = compared(
  [page(1, ['Người giữ lửa', 'ở bản Nà Lốc']), page(2, ['Mô hình hay', 'năm 2020'], [PICTURE]), page(3, ['Gương sáng cơ sở'], [PICTURE])],
  [page(1, ['Người giữ lửa', 'ở bản Nà Lốc']), page(2, ['Mô hình hay', 'năm 2021'], [PICTURE]), page(3, ['Gương sáng cơ sở'], [{ ...PICTURE, hash: 'b' }]), page(4, ['Lời bạt của ban biên tập'])],
);
const { pages } = proofs.comparison;

describe('pages of a comparison', () => {
  it('are listed where they differ, or all of them', () => {
    expect(listed(pages, false).map(({ index, page: { state } }) => [index, state])).toEqual([[1, 'text'], [2, 'looks'], [3, 'added']]);
    expect(listed(pages, true)).toHaveLength(4);
  });

  it('are gone through from one that differs to the next, and the ends hold', () => {
    expect([differentFrom(pages, 0, 1), differentFrom(pages, 1, 1), differentFrom(pages, 3, 1)]).toEqual([1, 2, null]);
    expect([differentFrom(pages, 3, -1), differentFrom(pages, 1, -1)]).toEqual([2, null]);
  });
});

describe('a pair of pages', () => {
  const shown = (index: number): ReturnType<typeof pairOf> => {
    const chosen = pages[index];
    if (chosen === undefined) throw new Error('No such page.');
    return pairOf(proofs, chosen);
  };

  it('has the changed word tinted on both, and no page number', () => {
    const { before, after } = shown(1);
    expect([...(before?.marks.words ?? [])]).toEqual(['1:1']);
    expect([...(after?.marks.words ?? [])]).toEqual(['1:1']);
    expect(after?.marks.pictures.size).toBe(0);
  });

  it('has a picture that is another tinted', () => {
    const { before, after } = shown(2);
    expect([...(before?.marks.pictures ?? []), ...(after?.marks.pictures ?? [])]).toEqual([0, 0]);
    expect(after?.marks.words.size).toBe(0);
  });

  it('has one page when one was put in', () => {
    const { before, after } = shown(3);
    expect(before).toBeNull();
    expect(after?.number).toBe(4);
  });
});

describe('stretches of words', () => {
  const byLetters = (words: string): number => words.length;

  it('are where the words are', () => {
    expect(stretchesOf('ab cd', byLetters)).toEqual([{ from: 0, to: 0.4 }, { from: 0.6, to: 1 }]);
    expect(stretchesOf('', byLetters)).toEqual([]);
  });

  it('are in order inside the line, one for each word', () => {
    fc.assert(
      // Among the letters from à to ỹ there is a space, of another script.
      fc.property(fc.array(fc.stringMatching(/^[a-zà-ỹ]{1,9}$/u).filter((word) => !/\s/u.test(word)), { minLength: 1, maxLength: 12 }), (words) => {
        const stretches = stretchesOf(words.join(' '), byLetters);
        expect(stretches).toHaveLength(words.length);
        for (const [index, { from, to }] of stretches.entries()) {
          expect(from).toBeGreaterThanOrEqual(stretches[index - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

it('drawings that differ are marked on their side', () => {
  const box = { x: 100, y: 300, width: 200, height: 100 };
  const chosen = pages[2];
  if (chosen === undefined) throw new Error('No such page.');
  const { before, after } = pairOf(proofs, { ...chosen, shapes: { before: [box], after: [] } });
  expect([before?.marks.shapes, after?.marks.shapes]).toEqual([[box], []]);
});
