import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchWords } from '../../../../electron/common/proof/flow.ts';

const words = (text: string): string[] => text.split(' ');

describe('words of two texts', () => {
  it('have fellows that are the same words, each of the other, in one order unless moves are looked for', () => {
    const text = fc.array(fc.constantFrom('nắng', 'mưa', 'gió', 'mây', 'sông', 'núi'), { maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.boolean(), (one, two, moves) => {
        const { before, after } = matchWords(one, two, moves);
        const found = [...before.entries()].filter(([, fellow]) => fellow >= 0);
        for (const [index, fellow] of found) expect([two[fellow], after[fellow]]).toEqual([one[index], index]);
        expect([...after].filter((fellow) => fellow >= 0)).toHaveLength(found.length);
        if (!moves) expect(found.map(([, fellow]) => fellow)).toEqual(found.map(([, fellow]) => fellow).toSorted((left, right) => left - right));
      }),
    );
  });

  it('are all found in a text that is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 50 }), (text) => {
        expect([...matchWords(text, text, false).before]).toEqual(text.map((_, index) => index));
      }),
    );
  });

  it('lack those alone that were put in or taken out', () => {
    const { before, after } = matchWords(words('bà con bản Nà Lốc hiến đất mở đường'), words('bà con hiến hơn ba nghìn mét đất mở đường'), false);
    expect([...before.entries()].filter(([, fellow]) => fellow < 0).map(([index]) => index)).toEqual([2, 3, 4]);
    expect([...after.entries()].filter(([, fellow]) => fellow < 0).map(([index]) => index)).toEqual([3, 4, 5, 6]);
  });

  it('are found where a caption is read before the text and not behind it', () => {
    const caption = words('chị Hoa trao quà cho học sinh');
    const text = words('năm ấy cả bản cùng nhau làm con đường mới dài ba cây số');
    const open = (moves: boolean): number => [...matchWords([...caption, ...text], [...text, ...caption], moves).before].filter((fellow) => fellow < 0).length;
    expect([open(false), open(true)]).toEqual([7, 0]);
  });
});
