import { describe, expect, test } from 'vitest';
import { list, paragraph, title } from '@common/article/build.ts';
import { PLAIN_FIND } from '@common/text/find.ts';
import { comparePlaces, Finder, hitBefore, hitFrom } from '../../../../renderer/src/find/article/finder.ts';

const blocks = [title('Hoa'), paragraph([{ text: 'hoa ', footnote: { id: 'a', text: 'hoa cũ' } }, { text: 'và hoa' }]), list(false, ['một', 'hoa'])];
const places = (query: string): string[] => new Finder(query, PLAIN_FIND).find(blocks).map(({ path, note, start }) => `${path.join('.')} ${String(note)} ${String(start)}`);

describe('hits of an article', () => {
  test('stand in the order of the text, a note behind its line', () => {
    expect(places('hoa')).toEqual(['0 null 0', '1 null 0', '1 null 7', '1 0 0', '2.1 null 0']);
    expect(new Finder('hoa', PLAIN_FIND).find(blocks).toSorted(comparePlaces)).toEqual(new Finder('hoa', PLAIN_FIND).find(blocks));
    expect(places('')).toEqual([]);
  });

  test('of lines that were not changed are the same objects', () => {
    const finder = new Finder('hoa', PLAIN_FIND);
    const before = finder.find(blocks);
    const after = finder.find([title('Hoa hoa'), ...blocks.slice(1)]);
    expect(after).toHaveLength(6);
    expect(after.slice(2)).toEqual(before.slice(1));
  });

  test('are gone through from a place, round and round', () => {
    const hits = new Finder('hoa', PLAIN_FIND).find(blocks);
    const at = (path: number[], start: number) => ({ path, note: null, start });
    expect([hitFrom(hits, null), hitFrom(hits, at([1], 1)), hitFrom(hits, at([1], 7)), hitFrom(hits, at([2, 1], 1)), hitFrom([], at([0], 0))]).toEqual([0, 2, 2, 0, -1]);
    expect([hitBefore(hits, at([1], 7)), hitBefore(hits, at([0], 0)), hitBefore([], at([0], 0))]).toEqual([1, 4, -1]);
  });
});
