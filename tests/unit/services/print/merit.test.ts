/** Faults of an article's pages. A page of this test has 36 lines of 15 pt below a head of 64 pt. */
import { describe, expect, it } from 'vitest';
import { byline, paragraph, photo, sapo, title } from '../../../../electron/common/article/build.ts';
import type { Block } from '../../../../electron/common/article/document.ts';
import { placeKey, type FitInput, type Place } from '../../../../electron/services/print/fit.ts';
import { faultsOf } from '../../../../electron/services/print/merit.ts';

const page = { width: 337, trimWidth: 454, photoWidth: 337, line: 15, lines: 36, top: 64, scale: 1 };
const BLEED = 8;
const y = (line: number): number => BLEED + page.top + line * page.line;

function scene(blocks: Block[], places: Place[], lead: number | null = null): FitInput {
  const photos = blocks.flatMap((block, index): [number, number][] => (block.type === 'photo' ? [[index, 200]] : []));
  return { articleId: 'a', blocks, fits: new Map(), lead, essay: null, openerHeight: null, natural: new Map(photos), least: new Map(photos), page, bleed: BLEED, places: new Map(places.map((place) => [placeKey(place[0], place[1]), place])) };
}

const text = [title('T'), paragraph('a'), byline('N')];
const ending = (lines: number, last = 2): number => faultsOf(scene(text, [['start', 'a', 1, y(0)], ['end', 'a', last, y(lines)]]));

describe('a last page', () => {
  it('of more than ten lines is none, nor is that of an article of one page', () => {
    expect(ending(11)).toBe(0);
    expect(ending(2, 1)).toBe(0);
  });

  it('is the worse the shorter it is, and a byline alone the worst', () => {
    expect(ending(10)).toBeGreaterThan(0);
    expect(ending(5)).toBeGreaterThan(ending(10));
    expect(ending(3)).toBeGreaterThan(ending(4) + 10);
    expect(ending(1)).toBeGreaterThan(ending(3));
  });
});

describe('a second page behind an opener with a portrait', () => {
  const blocks = [title('T'), photo('1'), paragraph('a'), byline('N')];
  const spill = (lines: number, last: number): number => faultsOf(scene(blocks, [['start', 'a', 1, y(0)], ['end', 'a', last, y(lines)]], 1));

  it('is short where the portrait took the room of its lines', () => {
    expect(spill(14, 2)).toBeGreaterThan(0);
    expect(spill(15, 2)).toBe(0);
    expect(spill(14, 3)).toBe(0);
  });
});

describe('an opener', () => {
  const begun = (blocks: Block[], foot: Place, textPage: number): number => faultsOf(scene(blocks, [['start', 'a', 1, y(0)], foot, ['text', 'a', textPage, y(0)], ['end', 'a', 2, y(30)]]));

  it('whose text begins overleaf though it had room is worse than a short last page', () => {
    expect(begun([title('T'), sapo('S'), ...text.slice(1)], ['foot', 'a:1', 1, y(33)], 2)).toBeGreaterThan(ending(5));
    expect(begun(text, ['foot', 'a:0', 1, y(33)], 2)).toBeGreaterThan(0);
  });

  it('with text below its title, or full, is none', () => {
    expect(begun(text, ['foot', 'a:0', 1, y(33)], 1)).toBe(0);
    expect(begun(text, ['foot', 'a:0', 1, y(35)], 2)).toBe(0);
  });
});

describe('photos of an essay', () => {
  const blocks = [title('T'), paragraph('a'), photo('1'), photo('2'), byline('N')];
  const begun = (ended: number, page: number): number => {
    const input = scene(blocks, [['start', 'a', 1, y(0)], ['tail', 'a:1', page, y(ended) - 4], ['spot', 'a:2', 2, y(ended)], ['spot', 'a:3', 2, y(ended)], ['end', 'a', 2, y(32)]]);
    return faultsOf({ ...input, essay: new Map() });
  };

  it('do not stand below a few lines that ran over from the page before', () => {
    expect(begun(2, 2)).toBeGreaterThan(0);
    expect(begun(5, 2)).toBe(0);
    expect(begun(34, 1)).toBe(0);
  });
});

/** A photo on the second page, `used` lines of the first below which it had no room, `behind` it. */
const photographed = (used: number, behind: Block[], end: number): FitInput =>
  scene(
    [title('T'), paragraph('a'), photo('1'), ...behind],
    [['start', 'a', 1, y(0)], ['tail', 'a:1', 1, y(used) - 4], ['spot', 'a:2', 2, y(0)], ['foot', 'a:2', 2, y(15)], ['end', 'a', 2, y(end)]],
  );

describe('a photo that went to the next page', () => {
  it('leaves a hole that counts by its lines, a small one not', () => {
    const faults = (used: number): number => faultsOf(photographed(used, [paragraph('b'), byline('N')], 30));
    expect(faults(32)).toBe(0);
    expect(faults(30)).toBe(6);
    expect(faults(20)).toBe(16);
  });

  it('and is there alone with the byline', () => {
    expect(faultsOf(photographed(36, [byline('N')], 18))).toBeGreaterThan(0);
    expect(faultsOf(photographed(36, [], 16))).toBeGreaterThan(0);
    expect(faultsOf(photographed(36, [paragraph('b'), byline('N')], 22))).toBe(0);
  });

  it('alone behind a page of photos is as lonely, unless it fills its page', () => {
    const last = (end: number): number => faultsOf(scene(
      [title('T'), paragraph('a'), photo('1'), photo('2'), byline('N')],
      [['start', 'a', 1, y(0)], ['tail', 'a:1', 1, y(18) - 4], ['spot', 'a:2', 1, y(18)], ['foot', 'a:2', 1, y(33)], ['spot', 'a:3', 2, y(0)], ['foot', 'a:3', 2, y(end - 2)], ['end', 'a', 2, y(end)]],
    ));
    expect(last(20)).toBeGreaterThan(0);
    expect(last(30)).toBe(0);
  });

  it('with others is a page of photos', () => {
    const two = scene(
      [title('T'), paragraph('a'), photo('1'), photo('2'), byline('N')],
      [['start', 'a', 1, y(0)], ['tail', 'a:1', 1, y(36) - 4], ['spot', 'a:2', 2, y(0)], ['foot', 'a:2', 2, y(15)], ['spot', 'a:3', 2, y(15)], ['foot', 'a:3', 2, y(30)], ['end', 'a', 2, y(32)]],
    );
    expect(faultsOf(two)).toBe(0);
  });

  it('is none where the opener has taken it', () => {
    expect(faultsOf({ ...photographed(20, [byline('N')], 18), lead: 2 })).toBe(0);
  });
});
