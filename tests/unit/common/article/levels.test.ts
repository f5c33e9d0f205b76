/** The levels of list items: the rule, the tree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document, list, title } from '../../../../electron/common/article/build.ts';
import { diffDocuments, isUnchanged } from '../../../../electron/common/article/diff.ts';
import type { ArticleDocument, ListBlock, ListItemBlock } from '../../../../electron/common/article/document.ts';
import { depthsOf, levelled, levelNear, levelOf, treeOf, type ItemTree, type ListLevel } from '../../../../electron/common/article/levels.ts';
import { mergeDocuments } from '../../../../electron/common/article/merge.ts';
import { normalizeDocument, parseDocument } from '../../../../electron/common/article/normalize.ts';
import { inForce } from '../../../../electron/common/article/suggest.ts';

const itemsAt = (...levels: readonly ListLevel[]): ListItemBlock[] => list(false, levels.map((_, index) => `mục ${String(index)}`), levels).children;
const levelsOf = (items: readonly ListItemBlock[]): ListLevel[] => items.map(levelOf);
const anyLevels = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 12 });

describe('the rule', () => {
  it.each<[string, ListLevel[], ListLevel[]]>([
    ['the first is of level 1', [3, 3, 1], [1, 1, 1]],
    ['none is more than one below the one before', [1, 3], [1, 2]],
    ['side by side stays side by side', [1, 3, 3, 2], [1, 2, 2, 2]],
    ['what stood under the first goes on standing under it', [2, 3, 2, 3], [1, 2, 1, 2]],
    ['what keeps to it stays', [1, 2, 3, 3, 2, 1, 2], [1, 2, 3, 3, 2, 1, 2]],
  ])('%s', (_name, given, wanted) => {
    expect(levelsOf(levelled(itemsAt(...given)))).toEqual(wanted);
    expect(parseDocument(document([title('A'), { type: 'list', ordered: false, children: itemsAt(...given) }])).blocks[1]).toEqual(list(false, given.map((_, index) => `mục ${String(index)}`), wanted));
  });

  it('gives what it gave again, whatever it is given, and no level that is written is 1', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const once = levelled(itemsAt(...levels.map(levelNear)));
        expect(levelled(once)).toEqual(once);
        expect(once.filter((item) => 'level' in item && levelOf(item) === 1)).toEqual([]);
        levelsOf(once).forEach((level, index) => expect(level).toBeLessThanOrEqual(1 + (index === 0 ? 0 : (levelsOf(once)[index - 1] ?? 0))));
        const depths = depthsOf(levels);
        expect(depthsOf(depths)).toEqual(depths);
      }),
    );
  });

  it('holds of the text in force too: words that go back to the item before leave nothing hanging in the air', () => {
    const items = list(false, ['một', 'hai', 'ba'], [1, 2, 3]).children.map((item, index): ListItemBlock => (index === 1 ? { ...item, break: { kind: 'inserted', id: 's', author: 'Lan', at: 1 } } : item));
    expect(inForce(document([title('A'), { type: 'list', ordered: false, children: items }])).blocks[1]).toEqual(list(false, ['mộthai', 'ba'], [1, 2]));
  });
});

describe('the tree', () => {
  const flat = (trees: readonly ItemTree[]): ListItemBlock[] => trees.flatMap(({ item, under }) => [item, ...flat(under)]);

  it('has every item once, in order, under the one it belongs to', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const items = levelled(itemsAt(...levels.map(levelNear)));
        const trees = treeOf(items);
        expect(flat(trees)).toEqual(items);
        const check = (nodes: readonly ItemTree[], level: number): void => nodes.forEach((node) => {
          expect(node.level).toBe(level);
          check(node.under, level + 1);
        });
        check(trees, 1);
      }),
    );
  });
});

describe('a changed level', () => {
  const before = document([title('A'), list(false, ['Bằng khen năm 2019', 'Giấy khen năm 2020', 'Huân chương hạng Ba'])]);
  const at = (...levels: ListLevel[]): ArticleDocument => document([title('A'), list(false, ['Bằng khen năm 2019', 'Giấy khen năm 2020', 'Huân chương hạng Ba'], levels)]);

  it('is seen where texts are compared, though no word is another', () => {
    const diff = diffDocuments(before, at(1, 2, 1));
    expect(isUnchanged(diff)).toBe(false);
    expect(diff.summary).toEqual({ paragraphs: 1, photos: 0, captions: 0, wordsAdded: 0, wordsRemoved: 0 });
    expect(diff.blocks[1]?.lines.map(({ change, level, from }) => [change, level, from])).toEqual([['equal', 1, undefined], ['changed', 2, 1], ['equal', 1, undefined]]);
    expect(isUnchanged(diffDocuments(at(1, 2, 1), at(1, 2, 1)))).toBe(true);
  });

  it('of one copy goes together with a word of the other', () => {
    const word = document([title('A'), list(false, ['Bằng khen năm 2019', 'Giấy khen năm 2021', 'Huân chương hạng Ba'])]);
    const { document: merged, conflicts } = mergeDocuments(before, at(1, 2, 1), word);
    expect(conflicts).toEqual([]);
    expect(merged.blocks[1]).toEqual(list(false, ['Bằng khen năm 2019', 'Giấy khen năm 2021', 'Huân chương hạng Ba'], [1, 2, 1]));
  });

  it('that both copies changed otherwise is for a person to decide', () => {
    const one = at(1, 2, 2);
    const other = at(1, 2, 3);
    const { conflicts } = mergeDocuments(before, one, other);
    expect(conflicts).toHaveLength(1);
    expect([conflicts[0]?.ours, conflicts[0]?.theirs]).toEqual([[one.blocks[1]], [other.blocks[1]]]);
  });

  it('of an item whose upper one the other copy took away is lifted in both alike', () => {
    const shorter = normalizeDocument(document([title('A'), list(false, ['Bằng khen năm 2019', 'Huân chương hạng Ba'])]));
    const { document: merged, conflicts } = mergeDocuments(at(1, 2, 2), shorter, at(1, 2, 3));
    const kept = merged.blocks[1] as ListBlock;
    expect(levelsOf(kept.children)).toEqual(levelsOf(levelled(kept.children)));
    expect(conflicts.flatMap(({ ours, theirs }) => [...ours, ...theirs])).toEqual(conflicts.flatMap(({ ours, theirs }) => normalizeDocument(document([title(''), ...ours, ...theirs])).blocks.slice(1)));
  });
});
