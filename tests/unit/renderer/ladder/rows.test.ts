import { describe, expect, it } from 'vitest';
import { dropAt, dropOfPartAt, markAt, type Over } from '../../../../renderer/src/ladder/drop.ts';
import { ladderOf, movableOn, movablePart } from '../../../../renderer/src/ladder/pages.ts';
import { geometryOf, inSight, leftOf, openingsOf, pageAfter, placeOf, rowsOf, scrollTo, stretchesOf } from '../../../../renderer/src/ladder/rows.ts';
import { tintOf } from '../../../../renderer/src/ladder/tint.ts';
import { partWords } from '../../../../renderer/src/ladder/part-words.ts';
import { apply } from '../../../../renderer/src/outline/model.ts';
import { commandForDrop, commandForStep } from '../../../../renderer/src/outline/moves.ts';
import type { TFunction } from 'i18next';
import { outlineOf, show } from '../outline/sample.ts';

const outline = outlineOf('front: | I: a b | II: c [m] | III:');
const book = ladderOf(outline, { pages: 16, spans: [{ id: 'a', start: 8, pages: 3 }, { id: 'b', start: 11, pages: 1 }, { id: 'c', start: 14, pages: 2 }, { id: 'm', start: 16, pages: 1 }] }, 'front');
// Two openings in a row.
const geometry = geometryOf('medium', 1.5, 2 * 16 + 2 * 112 + 12);
const { rows, whole } = rowsOf(book, geometry);

describe('rows', () => {
  it('hold openings: page 1 alone on the right, a last verso alone on the left', () => {
    expect(geometry).toMatchObject({ width: 56, height: 84, columns: 2 });
    const openings = openingsOf(book.pages).map(({ left, right }) => [left?.number ?? null, right?.number ?? null]);
    expect(openings.slice(0, 2)).toEqual([[null, 1], [2, 3]]);
    expect(openings.at(-1)).toEqual([16, null]);
  });

  it('begin with each part, which takes the opening of its first page but not the last page of the part before', () => {
    const shown = rows.map((row) => (row.type === 'part' ? (row.part.id ?? 'back') : row.openings.map(({ left, right }) => `${String(left?.number ?? '')}-${String(right?.number ?? '')}`).join(' ')));
    expect(shown).toEqual(['front', '-1 2-3', '4-5 6-', 'I', '-7 8-9', '10-11', 'II', '12-13 14-15', '16-', 'III']);
    expect(whole).toBeGreaterThan(rows.at(-1)?.top ?? 0);
    expect(rows.every((row, index) => index === 0 || row.top === (rows[index - 1]?.top ?? 0) + (rows[index - 1]?.height ?? 0))).toBe(true);
  });

  it('are drawn as far as they are in sight', () => {
    const last = rows.at(-1)?.top ?? 0;
    expect(inSight(rows, 0, 10).length).toBeLessThan(rows.length);
    expect(inSight(rows, last, last + 10)).toContain(rows.at(-1));
  });

  it('are scrolled to with the heading of their part', () => {
    const part = rows[3];
    expect(scrollTo(rows, 7, 10_000, 400)).toBe(part?.top);
    expect(scrollTo(rows, 1, 0, 400)).toBe(0);
    expect(scrollTo(rows, 16, 0, 300)).toBe((rows[8]?.top ?? 0) + (rows[8]?.height ?? 0) - 300);
  });
});

describe('keys', () => {
  const after = (key: string, number: number | null): number | null => pageAfter(key, number, { rows, pages: 16, jump: 2 });

  it('lead from page to page and from row to row', () => {
    expect(after('ArrowRight', 3)).toBe(4);
    expect(after('ArrowLeft', 1)).toBe(1);
    expect(after('ArrowDown', 3)).toBe(6);
    expect(after('ArrowDown', 5)).toBe(7);
    expect(after('ArrowUp', 7)).toBe(5);
    expect(after('ArrowUp', 1)).toBe(1);
    expect(after('PageDown', 1)).toBe(7);
    expect(after('ArrowDown', 15)).toBe(16);
    expect([after('Home', 9), after('End', 9)]).toEqual([1, 16]);
  });

  it('begin at the first page, and leave other keys alone', () => {
    expect(after('ArrowRight', null)).toBe(1);
    expect(after('a', 3)).toBeNull();
    expect(pageAfter('Home', null, { rows: [], pages: 0, jump: 1 })).toBeNull();
  });
});

describe('stretches', () => {
  it('go from an article’s first page in the row to its last, with its name where it begins', () => {
    const row = rows.find((each) => each.type === 'openings' && each.openings.some(({ left }) => left?.number === 8));
    const found = row?.type === 'openings' ? stretchesOf(row.openings, geometry) : [];
    expect(found.map(({ page, left, width, begins }) => [page.item?.id ?? page.kind, left, width, begins])).toEqual([
      ['opener', leftOf(0, 'right', geometry), 56, true],
      ['a', leftOf(1, 'left', geometry), 112, true],
    ]);
  });

  it('have room for a name as far as the area reaches, and a gap to the next name', () => {
    const row = rows.find((each) => each.type === 'openings' && each.openings.some(({ left }) => left?.number === 8));
    const ends = (room: number): number[] => (row?.type === 'openings' ? stretchesOf(row.openings, { ...geometry, room }).map((stretch) => stretch.left + stretch.room) : []);
    const [first = 0, last = 0] = ends(geometry.room);
    expect(leftOf(1, 'left', geometry) - first).toBe(8);
    expect(last).toBeLessThan(geometry.room);
    // Where the window has room beside the pages, the last name goes on into it.
    expect(ends(2000).at(-1)).toBeGreaterThan(leftOf(1, 'right', geometry) + 56);
  });
});

describe('dropAt', () => {
  const moved = (id: string, over: Over): string => {
    const place = dropAt(book, over);
    const command = place === null ? null : commandForDrop(outline, new Set([id]), place.drop);
    return command === null ? 'nothing' : show(apply(outline, command));
  };

  it('means in front of an article in its first half, behind it in its second', () => {
    expect(moved('c', { page: 8, half: 'left' })).toBe('front: | I: c a b | II: [m] | III:');
    expect(moved('c', { page: 10, half: 'left' })).toBe('front: | I: a c b | II: [m] | III:');
    expect(moved('a', { page: 11, half: 'right' })).toBe('front: | I: b a | II: c [m] | III:');
    expect(dropAt(book, { page: 9, half: 'left' })?.edge).toEqual({ page: 8, side: 'before' });
  });

  it('means first in a part on its opener, behind what was before on other pages, last in a part on its heading', () => {
    expect(moved('b', { page: 13, half: 'left' })).toBe('front: | I: a | II: b c [m] | III:');
    expect(moved('m', { page: 12, half: 'left' })).toBe('front: | I: a b [m] | II: c | III:');
    expect(moved('a', { part: 'III' })).toBe('front: | I: b | II: c [m] | III: a');
    expect(moved('m', { part: null })).toBe('front: | I: a b | II: c | III: | back: [m]');
    expect(moved('a', { page: 2, half: 'left' })).toBe('front: a | I: b | II: c [m] | III:');
  });

  it('is shown at the edge of a page', () => {
    const place = placeOf(rows, 8);
    expect(markAt(rows, { page: 8, side: 'before' }, geometry)).toEqual({ left: leftOf(1, 'left', geometry), top: rows[place?.row ?? 0]?.top, height: 84 });
    expect(markAt(rows, { page: 99, side: 'after' }, geometry)).toBeUndefined();
  });
});

describe('a whole part', () => {
  const idOn = (page: number): string | null => {
    const thing = movableOn(book, book.pages[page - 1]);
    return thing === null ? null : thing.type === 'part' ? `part ${thing.part.id}` : thing.item.id;
  };
  const moved = (id: string, over: Over): string => {
    const place = dropOfPartAt(book, over, id);
    const command = place === null ? null : commandForDrop(outline, new Set([id]), place.drop);
    return command === null ? 'nothing' : show(apply(outline, command));
  };

  it('moves with its opener and its heading; articles with their pages, the front matter with nothing', () => {
    expect([3, 7, 8, 13, 14].map(idOn)).toEqual([null, 'part I', 'a', 'part II', 'c']);
    expect(['front', 'I', null].map((id) => movablePart(book, id) !== null)).toEqual([false, true, false]);
    expect(movableOn(book, undefined)).toBeNull();
  });

  it('goes in front of a part in its first half and on its heading, behind it in its second', () => {
    expect(moved('II', { page: 7, half: 'left' })).toBe('front: | II: c [m] | I: a b | III:');
    expect(moved('III', { part: 'I' })).toBe('front: | III: | I: a b | II: c [m]');
    expect(moved('I', { page: 16, half: 'right' })).toBe('front: | II: c [m] | I: a b | III:');
    expect(moved('I', { part: null })).toBe('front: | II: c [m] | III: | I: a b');
    expect(dropOfPartAt(book, { page: 7, half: 'left' }, 'II')?.edge).toEqual({ page: 7, side: 'before' });
    expect(dropOfPartAt(book, { page: 16, half: 'right' }, 'I')?.edge).toEqual({ page: 16, side: 'after' });
    expect(dropOfPartAt(book, { part: 'III' }, 'I')?.edge).toBeNull();
  });

  it('stays behind the front matter, and where it is over itself', () => {
    expect(moved('II', { page: 1, half: 'left' })).toBe('front: | II: c [m] | I: a b | III:');
    expect(moved('II', { part: 'front' })).toBe('front: | II: c [m] | I: a b | III:');
    expect(moved('I', { page: 9, half: 'left' })).toBe('nothing');
    expect(moved('I', { part: 'I' })).toBe('nothing');
    expect(commandForStep(outline, new Set(['I']), 'up')).toBeNull();
    expect(commandForStep(outline, new Set(['III']), 'down')).toBeNull();
  });
});

describe('a part in words and colour', () => {
  const t = ((key: string, values: Readonly<Record<string, number>>) => `${key} ${Object.values(values).join(' ')}`) as unknown as TFunction;

  it('says how many pages it has, and how many are left or over', () => {
    const part = outline.parts[1] ?? null;
    if (part === null) throw new Error('no part');
    expect(partWords(t, { part, pages: 6 })).toEqual({ count: 'app.pages 6', rest: '', isOver: false });
    expect(partWords(t, { part: { ...part, budget: 8 }, pages: 6 })).toEqual({ count: 'ladder.ofBudget 6 8', rest: 'ladder.left 2', isOver: false });
    expect(partWords(t, { part: { ...part, budget: 4 }, pages: 6 })).toMatchObject({ rest: 'ladder.over 2', isOver: true });
  });

  it('has a colour of its own when it is a part of the body', () => {
    expect(['front', 'I', 'II', null].map((id) => tintOf(book, id))).toEqual(['none', '0', '1', 'none']);
  });
});
