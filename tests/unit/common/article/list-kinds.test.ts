/** Bullets under numbers and numbers under bullets: what a list says of its levels, what stands in front, comparing and merging. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document, list, paragraph, title } from '../../../../electron/common/article/build.ts';
import { diffDocuments, isUnchanged } from '../../../../electron/common/article/diff.ts';
import type { ListBlock } from '../../../../electron/common/article/document.ts';
import { blocksToHtml } from '../../../../electron/common/article/html.ts';
import { listsOf, listsWithItem } from '../../../../electron/common/article/import-lists.ts';
import { levelNear, type ListLevel } from '../../../../electron/common/article/levels.ts';
import { commonKinds, kindsOf, signsOf, withKind } from '../../../../electron/common/article/list-kinds.ts';
import { numbersOf, pointLetter, romanNumber } from '../../../../electron/common/article/list-signs.ts';
import { mergeDocuments } from '../../../../electron/common/article/merge.ts';
import { normalizeList, parseDocument } from '../../../../electron/common/article/normalize.ts';
import { inForce } from '../../../../electron/common/article/suggest.ts';

const LEVELS: ListLevel[] = [1, 2, 2, 3, 2, 1, 2, 3];
const of = (ordered: boolean, deeper?: readonly [boolean, boolean], levels = LEVELS): ListBlock => list(ordered, levels.map((_, index) => `mục ${String(index)}`), levels, undefined, deeper);

describe('what stands in front', () => {
  it.each<[string, ListBlock, string[]]>([
    ['numbers, lettered points, dashes', of(true), ['1.', 'a)', 'b)', '–', 'c)', '2.', 'a)', '–']],
    ['dashes under numbers, plus signs under those', of(true, [false, false]), ['1.', '–', '–', '+', '–', '2.', '–', '+']],
    ['points under dashes', of(true, [false, true]), ['1.', '–', '–', 'a)', '–', '2.', '–', 'a)']],
    ['numbers of three levels', of(true, [true, true]), ['1.', 'a)', 'b)', 'i)', 'c)', '2.', 'a)', 'i)']],
    ['bullets, drawn by their level', of(false), ['', '', '', '', '', '', '', '']],
    ['numbers under bullets, dashes under those', of(false, [true, false]), ['', '1.', '2.', '–', '3.', '', '1.', '–']],
    ['numbers and points under bullets', of(false, [true, true]), ['', '1.', '2.', 'a)', '3.', '', '1.', 'a)']],
    ['numbers under bullets of two levels', of(false, [false, true]), ['', '', '', '1.', '', '', '', '1.']],
  ])('%s', (_name, block, wanted) => {
    expect(numbersOf(block, 1)).toEqual(wanted);
  });

  it('a list that begins at a number', () => {
    expect(numbersOf(of(true, [false, false], [1, 2, 1]), 7)).toEqual(['7.', '–', '8.']);
  });

  it('the letters of Vietnamese papers of state, and Roman numbers', () => {
    expect(Array.from({ length: 25 }, (_, index) => pointLetter(index + 1))).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y', 'aa', 'bb']);
    expect([1, 4, 9, 14, 40, 99].map(romanNumber)).toEqual(['i', 'iv', 'ix', 'xiv', 'xl', 'xcix']);
  });
});

describe('an item that comes to a list', () => {
  const item = list(true, ['mới'], [1]).children[0];
  const put = (before: ListBlock, counted: boolean): ListBlock[] => (item === undefined ? [] : listsWithItem(before, { ...item, level: 2 }, counted));

  it('of another kind than what stands under those before: the list is parted, its numbers go on', () => {
    expect(put(list(true, ['một', 'gạch', 'hai'], [1, 2, 1], undefined, [false, false]), true)).toEqual([
      list(true, ['một', 'gạch'], [1, 2], undefined, [false, false]),
      list(true, ['hai', 'mới'], [1, 2], 'continued'),
    ]);
  });

  it('of the same kind, or the first of its level, or beside one of the other kind: the list is one', () => {
    expect(put(list(true, ['một', 'gạch', 'hai'], [1, 2, 1], undefined, [false, false]), false)).toHaveLength(1);
    expect(put(list(true, ['một', 'hai'], [1, 1]), false)).toEqual([list(true, ['một', 'hai', 'mới'], [1, 1, 2], undefined, [false, false])]);
    expect(put(list(true, ['một', 'gạch', 'hai', 'gạch'], [1, 2, 1, 2], undefined, [false, false]), true)).toHaveLength(1);
  });
});

describe('the form that is written', () => {
  it('says nothing of what is usual, or of levels that no item is of', () => {
    expect(normalizeList(of(true, [true, false]))).toEqual(of(true));
    expect(normalizeList(of(false, [false, false]))).toEqual(of(false));
    expect(normalizeList(of(true, [false, true], [1, 1]))).toEqual(of(true, undefined, [1, 1]));
    expect(normalizeList(of(true, [true, true], [1, 2]))).toEqual(of(true, undefined, [1, 2]));
    expect(normalizeList(of(true, [false, true]))).toEqual(of(true, [false, true]));
  });

  it('is one, whatever is given', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.option(fc.tuple(fc.boolean(), fc.boolean()), { nil: undefined }), fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 8 }), (ordered, deeper, levels) => {
        const once = normalizeList(of(ordered, deeper, levels.map(levelNear)));
        expect(normalizeList(once)).toEqual(once);
        expect(signsOf(once)).toHaveLength(3);
      }),
    );
  });

  it('dashes that are all there is of a list are no numbers', () => {
    expect(normalizeList(of(true, [false, false], [2, 2, 3]))).toEqual(of(false, undefined, [1, 1, 2]));
    expect(normalizeList({ ...of(true, [false, false], [2, 2]), start: 'continued' })).toEqual(of(false, undefined, [1, 1]));
    expect(normalizeList(of(false, [true, false], [2, 3]))).toEqual(of(true, [false, false], [1, 2]));
  });

  it('one kind for a level, the others as they were', () => {
    expect(kindsOf(withKind(of(true), 2, false))).toEqual([true, false, false]);
    expect(kindsOf(withKind(of(true, [false, true]), 1, false))).toEqual([false, false, true]);
  });

  it('anything else there is no list', () => {
    expect(() => parseDocument({ version: 7, blocks: [title('A'), { ...of(true), deeper: [true] }] })).toThrow();
    expect(() => parseDocument({ version: 7, blocks: [title('A'), { ...of(true), deeper: 'bullets' }] })).toThrow();
  });
});

describe('two lists as one', () => {
  it('each says of the levels that it has', () => {
    expect(commonKinds(of(true, undefined, [1]), of(true, [false, false], [1, 2]))).toEqual([true, false, false]);
    expect(commonKinds(of(true, [false, false], [1, 2]), of(true, undefined, [1, 2]))).toBeNull();
    expect(commonKinds(of(true), of(false))).toBeNull();
  });

  it('the rest of a list that an item would leave goes back to it with its dashes', () => {
    const parted = document([title('A'), list(true, ['một'], []), { ...paragraph('hai'), break: { kind: 'inserted', id: 's', author: 'Lan', at: 1 } }, list(true, ['ba', 'bốn'], [1, 2], 'continued', [false, false])]);
    expect(inForce(parted).blocks[1]).toEqual(list(true, ['mộthai', 'ba', 'bốn'], [1, 1, 2], undefined, [false, false]));
  });
});

describe('from elsewhere', () => {
  const read = (...items: [depth: number, counted: boolean, text: string][]) => listsOf(items.map(([depth, counted, text]) => ({ depth, counted, children: [{ text }] })));

  it('one list where sublists are of one kind', () => {
    expect(read([1, true, 'a'], [2, false, 'b'], [1, true, 'c'], [2, false, 'd'])).toEqual([list(true, ['a', 'b', 'c', 'd'], [1, 2, 1, 2], undefined, [false, false])]);
  });

  it('parted where they are not, its numbers go on', () => {
    expect(read([1, true, 'a'], [2, false, 'b'], [1, true, 'c'], [1, true, 'd'], [2, true, 'e'])).toEqual([list(true, ['a', 'b', 'c'], [1, 2, 1], undefined, [false, false]), list(true, ['d', 'e'], [1, 2], 'continued')]);
  });

  it('bullets behind numbers are a list of their own', () => {
    expect(read([1, true, 'a'], [1, false, 'b'])).toEqual([list(true, ['a']), list(false, ['b'])]);
  });
});

it('HTML has an element for each level, and a type for letters and Roman numbers', () => {
  expect(blocksToHtml([list(true, ['một', 'hai', 'ba'], [1, 2, 1], undefined, [false, false])])).toBe('<ol><li>một\n<ul><li>hai</li></ul></li><li>ba</li></ol>');
  expect(blocksToHtml([list(false, ['một', 'hai', 'ba'], [1, 2, 3], undefined, [true, true])])).toBe('<ul><li>một\n<ol><li>hai\n<ol type="a"><li>ba</li></ol></li></ol></li></ul>');
  expect(blocksToHtml([list(true, ['một', 'hai', 'ba'], [1, 2, 3], undefined, [true, true])])).toBe('<ol><li>một\n<ol type="a"><li>hai\n<ol type="i"><li>ba</li></ol></li></ol></li></ol>');
});

it('HTML keeps an empty item between others: the numbers behind it are told by it', () => {
  expect(blocksToHtml([list(true, ['một', '', 'ba'])])).toBe('<ol><li>một</li><li></li><li>ba</li></ol>');
  expect(blocksToHtml([list(true, [''])])).toBe('');
});

describe('a changed kind', () => {
  const words = ['Về đường', 'mở mới ba cây số', 'rải nhựa', 'Về điện'];
  const before = document([title('A'), list(true, words, [1, 2, 2, 1])]);
  const dashes = document([title('A'), list(true, words, [1, 2, 2, 1], undefined, [false, false])]);

  it('is seen where texts are compared, though no word is another', () => {
    expect(isUnchanged(diffDocuments(before, dashes))).toBe(false);
    expect(diffDocuments(before, dashes).summary.paragraphs).toBe(1);
    expect(isUnchanged(diffDocuments(dashes, dashes))).toBe(true);
  });

  it('of one copy goes together with a word of the other', () => {
    const word = document([title('A'), list(true, ['Về đường', 'mở mới bốn cây số', 'rải nhựa', 'Về điện'], [1, 2, 2, 1])]);
    const { document: merged, conflicts } = mergeDocuments(before, dashes, word);
    expect(conflicts).toEqual([]);
    expect(merged.blocks[1]).toEqual(list(true, ['Về đường', 'mở mới bốn cây số', 'rải nhựa', 'Về điện'], [1, 2, 2, 1], undefined, [false, false]));
  });

  it('of a level that both wrote anew, otherwise, is for a person to decide', () => {
    const flat = document([title('A'), list(true, ['Về đường', 'Về điện'])]);
    const ours = document([title('A'), list(true, ['Về đường', 'mở mới ba cây số', 'Về điện'], [1, 2, 1])]);
    const theirs = document([title('A'), list(true, ['Về đường', 'Về điện', 'kéo dây hạ thế'], [1, 1, 2], undefined, [false, false])]);
    const { conflicts } = mergeDocuments(flat, ours, theirs);
    expect(conflicts).toHaveLength(1);
    expect(kindsOf(conflicts[0]?.ours[0] as ListBlock)[1]).toBe(true);
    expect(kindsOf(conflicts[0]?.theirs[0] as ListBlock)[1]).toBe(false);
  });
});
