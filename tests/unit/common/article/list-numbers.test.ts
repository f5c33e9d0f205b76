/** Where numbered lists begin to count. */
import { describe, expect, it } from 'vitest';
import { document, list, paragraph, title } from '../../../../electron/common/article/build.ts';
import { diffDocuments } from '../../../../electron/common/article/diff.ts';
import { HIGHEST_START, type Block, type ListStart } from '../../../../electron/common/article/document.ts';
import { blocksToHtml } from '../../../../electron/common/article/html.ts';
import { linked, nextNumber, spelledOut, startAt, startNear, startsOf } from '../../../../electron/common/article/list-numbers.ts';
import { mergeDocuments } from '../../../../electron/common/article/merge.ts';
import { parseDocument } from '../../../../electron/common/article/normalize.ts';
import { inForce } from '../../../../electron/common/article/suggest.ts';

const items = (count: number): string[] => Array.from({ length: count }, (_, index) => `việc ${String(index)}`);
const counted = (count: number, start?: ListStart) => list(true, items(count), [], start);
const text = paragraph('lời');

describe('numbers are worked out', () => {
  const cases: [string, Block[], number[]][] = [
    ['a list counts from 1', [counted(2), text, counted(2)], [1, 1]],
    ['one that goes on counts behind the last', [counted(2), text, counted(3, 'continued'), text, counted(1, 'continued')], [1, 3, 6]],
    ['a number of its own stands, and is gone on from', [counted(2, 5), text, counted(1, 'continued')], [5, 7]],
    ['0 is a number', [counted(2, 0), counted(1, 'continued')], [0, 2]],
    ['bullets between count nothing', [counted(2), list(false, ['một']), counted(1, 'continued')], [1, 3]],
    ['points and dashes count nothing', [list(true, items(4), [1, 2, 3, 1]), text, counted(1, 'continued')], [1, 3]],
    ['behind one that begins anew it goes on from that one', [counted(4), text, counted(2), text, counted(1, 'continued')], [1, 1, 3]],
    ['behind none it is 1', [text, counted(2, 'continued'), text, counted(1, 'continued')], [1, 3]],
  ];
  it.each(cases)('%s', (_name, blocks, numbers) => {
    expect([...startsOf(blocks).values()]).toEqual(numbers);
    // The screen asks for one list at a time.
    expect(blocks.flatMap((block, index) => (block.type === 'list' && block.ordered ? [startAt(blocks, index)] : []))).toEqual(numbers);
  });

  it('an item put into the first list moves what goes on', () => {
    expect([...startsOf([counted(3), text, counted(1, 'continued')]).values()]).toEqual([1, 4]);
  });

  it('the next number looks no further than the list that begins', () => {
    expect(nextNumber([text], 1)).toBeNull();
    expect(nextNumber([counted(9), counted(2, 4), text, counted(1, 'continued'), text], 5)).toBe(7);
  });
});

describe('the normal form', () => {
  it.each([
    ['1 is not written', list(true, ['một'], [], 1), list(true, ['một'])],
    ['bullets have none', list(false, ['một'], [], 'continued'), list(false, ['một'])],
    ['a number stays', counted(1, 5), counted(1, 5)],
  ])('%s', (_name, given, kept) => {
    expect(parseDocument(document([title('A'), given])).blocks[1]).toEqual(kept);
  });

  it.each([-1, 1.5, HIGHEST_START + 1, 'on'])('refuses %j', (start) => {
    expect(() => parseDocument({ version: 6, blocks: [title('A'), { ...counted(1), start }] })).toThrow();
  });

  it('what no list begins with is none', () => {
    expect([1, -3, 2.5, HIGHEST_START + 1, Number.NaN].map(startNear)).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect([0, 2, HIGHEST_START].map(startNear)).toEqual([0, 2, HIGHEST_START]);
  });
});

it('what comes from elsewhere is linked where the number is the one that follows', () => {
  expect(linked([counted(2), text, counted(2, 3), text, counted(1, 9), counted(1, 10)])).toEqual([counted(2), text, counted(2, 'continued'), text, counted(1, 9), counted(1, 'continued')]);
  expect(linked([counted(2, 3)])).toEqual([counted(2, 3)]);
});

it('what is taken out of its article takes its numbers along', () => {
  const blocks = [counted(2), text, counted(2, 'continued')];
  expect(spelledOut(blocks.slice(2), new Map([[0, 3]]))).toEqual([counted(2, 3)]);
  expect(spelledOut(blocks)).toEqual([counted(2), text, counted(2, 3)]);
  expect(spelledOut([counted(1, 'continued')])).toEqual([counted(1)]);
});

it('HTML says where a list begins', () => {
  expect(blocksToHtml([list(true, ['a', 'b']), text, list(true, ['c', 'd'], [1, 2], 'continued'), list(true, ['e'], [], 9)])).toBe('<ol><li>a</li><li>b</li></ol>\n<p>lời</p>\n<ol start="3"><li>c\n<ol type="a"><li>d</li></ol></li></ol>\n<ol start="9"><li>e</li></ol>');
});

it('a list that only begins otherwise is a list that was changed', () => {
  const of = (start?: ListStart) => document([title('A'), counted(2), text, counted(2, start)]);
  expect(diffDocuments(of(), of('continued')).blocks.map(({ change }) => change)).toEqual(['equal', 'equal', 'equal', 'changed']);
  expect(diffDocuments(of(5), of(5)).blocks.every(({ change }) => change === 'equal')).toBe(true);
});

describe('a merge', () => {
  const of = (start: ListStart | undefined, ...words: string[]) => document([title('Tên bài'), list(true, ['một việc làm', 'hai việc làm'], [], start), ...words.map(paragraph)]);

  it('takes the beginning of whoever changed it, with what the other wrote', () => {
    const { document: merged, conflicts } = mergeDocuments(of(undefined, 'một lời nói'), of('continued', 'một lời nói'), of(undefined, 'một lời nói hay'));
    expect(conflicts).toEqual([]);
    expect(merged).toEqual(of('continued', 'một lời nói hay'));
  });

  it('asks where both changed it otherwise', () => {
    const { conflicts } = mergeDocuments(of(undefined), of(4), of('continued'));
    expect(conflicts).toHaveLength(1);
    expect([conflicts[0]?.ours, conflicts[0]?.theirs]).toEqual([[of(4).blocks[1]], [of('continued').blocks[1]]]);
  });
});

describe('in force', () => {
  const leaves = { ...paragraph('hai'), break: { kind: 'inserted' as const, id: 's1', author: 'Lan', at: 5 } };
  it('the rest of a list that an item would leave is of the list', () => {
    expect(inForce(document([title('A'), counted(1), leaves, counted(2, 'continued')])).blocks[1]).toMatchObject({ type: 'list', children: { length: 3 } });
  });

  it('one with a number of its own stays one', () => {
    expect(inForce(document([title('A'), counted(1), leaves, counted(2, 7)])).blocks[3]).toEqual(counted(2, 7));
  });
});
