import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeOf, activeOfMoved, activePage, atItem, firstPageOf } from '../../../../renderer/src/ladder/active.ts';
import { ladderOf, movableOn, movablePart, type LadderBook, type Spans } from '../../../../renderer/src/ladder/pages.ts';
import { apply } from '../../../../renderer/src/outline/model.ts';
import { commandForStep } from '../../../../renderer/src/outline/moves.ts';
import { outlineOf } from '../outline/sample.ts';

const LETTERS = { article: '', matter: '', opener: '!', 'half-title': 'h', title: 't', contents: 'c', front: 'f', blank: '-' } as const;
/** Every page as a sign: an article's name, "!" an opener, "h" half-title, "t" title, "c" contents, "-" blank. */
const signs = ({ pages }: LadderBook): string => pages.map(({ item, kind }) => item?.id ?? LETTERS[kind]).join('');

const book = outlineOf('front: | I: a b | II: c [m] | III:');
/** 1 half-title, 3 title, 5 contents, 7 opener, 8-10 a, 11 b, 12 blank, 13 opener, 14-15 c, 16 m. */
const spans: Spans = { pages: 16, spans: [{ id: 'a', start: 8, pages: 3 }, { id: 'b', start: 11, pages: 1 }, { id: 'c', start: 14, pages: 2 }, { id: 'm', start: 16, pages: 1 }] };

describe('ladderOf', () => {
  it('says what stands on each page of the typeset book', () => {
    const ladder = ladderOf(book, spans, 'front');
    expect(ladder.settled).toBe(true);
    expect(signs(ladder)).toBe('h-tccc!aaab-!ccm');
    expect(ladder.parts.map(({ id, pages, unprinted }) => [id, pages, unprinted])).toEqual([['front', 6, 0], ['I', 6, 0], ['II', 4, 0], ['III', 0, 0]]);
  });

  it('counts what has no pages', () => {
    const ladder = ladderOf(outlineOf('I: a new b'), { pages: 12, spans: spans.spans.slice(0, 2) }, 'front');
    expect(ladder.parts[0]).toMatchObject({ unprinted: 1 });
  });

  it('has mục lục at the end, and what stands behind the last part', () => {
    const ladder = ladderOf(outlineOf('I: a | back: [x]'), { pages: 10, spans: [{ id: 'a', start: 6, pages: 2 }, { id: 'x', start: 8, pages: 1 }] }, 'end');
    expect(signs(ladder)).toBe('h-t-!aaxcc');
    expect(ladder.parts.map(({ id }) => id)).toEqual(['I', null]);
  });

  it('knows that the imprint closes the book, behind mục lục, wherever it stands in the outline', () => {
    const ladder = ladderOf(outlineOf('I: a | back: [imprint] [x]'), { pages: 12, spans: [{ id: 'a', start: 6, pages: 2 }, { id: 'x', start: 8, pages: 1 }, { id: 'imprint', start: 12, pages: 1 }] }, 'end');
    expect(ladder.settled).toBe(true);
    expect(signs(ladder)).toBe('h-t-!aaxccc' + 'imprint');
  });

  it('has the opener on the right in front of something that itself starts on the right', () => {
    const ladder = ladderOf(outlineOf('I: a'), { pages: 8, spans: [{ id: 'a', start: 7, pages: 2 }] }, 'end');
    expect(signs(ladder)).toBe('h-t-!-aa');
  });

  it('lays a changed order out as it will probably fall', () => {
    const moved = ladderOf(apply(book, { type: 'move-articles', moves: [{ id: 'b', partId: 'I', before: 'a' }] }), spans, 'front');
    expect(moved.settled).toBe(false);
    expect(signs(moved)).toBe('h-t-cc!baaa-!ccm'.replace('h-t-cc', 'h-tccc'));
    const across = ladderOf(apply(book, { type: 'move-articles', moves: [{ id: 'b', partId: 'II', before: 'c' }] }), spans, 'front');
    expect(across.settled).toBe(false);
    expect(signs(across)).toContain('!aaa');
    expect(signs(across)).toContain('!bccm');
  });

  it('keeps pages for everything that is printed, whatever is moved where', () => {
    const ids = ['a', 'b', 'c'];
    fc.assert(
      fc.property(fc.array(fc.record({ id: fc.constantFrom(...ids), partId: fc.constantFrom('front', 'I', 'II', 'III'), before: fc.constantFrom(...ids, null) }), { maxLength: 6 }), (moves) => {
        const ladder = ladderOf(apply(book, { type: 'move-articles', moves }), spans, 'front');
        for (const { id, pages } of spans.spans) expect(ladder.pages.filter(({ item }) => item?.id === id)).toHaveLength(pages);
        expect(ladder.pages.map(({ number }) => number)).toEqual(ladder.pages.map((_, index) => index + 1));
        expect(ladder.pages.length % 2).toBe(0);
        for (const page of ladder.pages) if (page.kind === 'opener') expect(page.number % 2).toBe(1);
      }),
    );
  });
});

describe('the active page', () => {
  it('stays with its article when the numbers move', () => {
    const ladder = ladderOf(book, spans, 'front');
    const page = ladder.pages[8];
    expect(page?.item?.id).toBe('a');
    const active = page === undefined ? null : activeOf(page);
    const moved = ladderOf(apply(book, { type: 'move-articles', moves: [{ id: 'b', partId: 'I', before: 'a' }] }), spans, 'front');
    expect(activePage(moved, active)?.number).toBe(10);
    expect(activePage(ladder, { number: 99, itemId: 'gone', opens: null, offset: 0 })?.number).toBe(16);
    expect(activePage(ladder, null)).toBeUndefined();
  });

  it('stays with the part that it opens when the part moves', () => {
    const ladder = ladderOf(book, spans, 'front');
    const opener = ladder.pages[12];
    expect([opener?.kind, opener?.partId]).toEqual(['opener', 'II']);
    const active = opener === undefined ? null : activeOf(opener);
    const command = commandForStep(book, new Set(['II']), 'up');
    const moved = command === null ? undefined : ladderOf(apply(book, command), spans, 'front');
    const now = moved === undefined ? undefined : activePage(moved, active);
    expect([now?.kind, now?.partId]).toEqual(['opener', 'II']);
    expect(now?.number).toBeLessThan(13);
  });

  it('is that of what was moved, wherever it stands now; of nothing while the open article has no page', () => {
    const ladder = ladderOf(book, spans, 'front');
    const moved = ladderOf(apply(book, { type: 'move-articles', moves: [{ id: 'c', partId: 'I', before: 'a' }] }), spans, 'front');
    const thing = movableOn(ladder, ladder.pages[13]);
    const at = thing === null ? undefined : activePage(moved, activeOfMoved(ladder, thing));
    expect([at?.item?.id, at?.number]).toEqual(['c', firstPageOf(moved, 'c')?.number]);
    const part = movablePart(ladder, 'II');
    expect(part === null ? null : activeOfMoved(ladder, part)).toMatchObject({ opens: 'II', itemId: null });
    expect(activePage(ladder, atItem('b'))).toBe(firstPageOf(ladder, 'b'));
    expect(activePage(ladder, atItem('unwritten'))).toBeUndefined();
  });

  it('is found by article and by part', () => {
    const ladder = ladderOf(book, spans, 'front');
    expect(firstPageOf(ladder, 'c')?.number).toBe(14);
    expect(firstPageOf(ladder, 'II')?.number).toBe(13);
    expect(firstPageOf(ladder, 'III')).toBeUndefined();
  });
});
