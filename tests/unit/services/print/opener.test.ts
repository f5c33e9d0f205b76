/** The photo over an opener. A page of this test has 36 lines of 15 pt below a head of 64 pt. */
import { describe, expect, it } from 'vitest';
import { paragraph, photo, sapo, title } from '../../../../electron/common/article/build.ts';
import type { Fit } from '../../../../electron/services/print/flow.ts';
import { placeKey, type FitInput, type Place } from '../../../../electron/services/print/fit.ts';
import { fitOpener } from '../../../../electron/services/print/opener.ts';

const page = { width: 337, trimWidth: 454, photoWidth: 337, line: 15, lines: 36, top: 64, scale: 1 };
const BLEED = 8;
const HEIGHT = 300;
const y = (line: number): number => BLEED + page.top + line * page.line;
const blocks = [title('T'), photo('1'), sapo('Lời dẫn'), paragraph('a')];

function scene(places: readonly Place[], fits: ReadonlyMap<number, Fit> = new Map()): FitInput {
  return { articleId: 'a', blocks, fits, lead: 1, essay: null, openerHeight: HEIGHT, natural: new Map(), least: new Map(), page, bleed: BLEED, places: new Map(places.map((place) => [placeKey(place[0], place[1]), place])) };
}

/** The title ends at line `title` of the first page, the standfirst, so many lines high, overleaf. */
const parted = (under: number, standfirst: number, fits?: ReadonlyMap<number, Fit>): FitInput =>
  scene([['start', 'a', 1, y(0)], ['foot', 'a:0', 1, y(under)], ['foot', 'a:2', 2, y(standfirst)]], fits);
const heightOf = (input: FitInput): number | undefined => fitOpener(input)?.get(1)?.height;

describe('an opener’s photo', () => {
  it('stays whole where title and standfirst stand below it', () => {
    expect(fitOpener(scene([['start', 'a', 1, y(0)], ['foot', 'a:0', 1, y(22)], ['foot', 'a:2', 1, y(30)]]))).toBeNull();
  });

  it('is lower by what the standfirst and three lines of text want', () => {
    // 10 lines are free, 12 are wanted for the standfirst.
    expect(heightOf(parted(26, 12))).toBe(HEIGHT - 5 * page.line);
  });

  it('is lower by what the standfirst alone wants, where the text below it would take too much of it', () => {
    expect(heightOf(parted(26, 18))).toBe(HEIGHT - 8 * page.line);
  });

  it('is higher where even the lowest leaves the standfirst no room, and the page is full', () => {
    expect(heightOf(parted(30, 24))).toBe(HEIGHT + 6 * page.line);
    expect(heightOf(parted(34, 24))).toBeUndefined();
  });

  it('is lower so that the title stands below it', () => {
    // It takes 16 lines of the text's height and one below it, the title 22 overleaf.
    expect(heightOf(scene([['start', 'a', 1, y(0)], ['foot', 'a:0', 2, y(22)]]))).toBe(HEIGHT - 3 * page.line);
  });

  it('is cut once', () => {
    expect(fitOpener(parted(26, 12, new Map([[1, { shift: 0, height: 280 }]])))).toBeNull();
  });
});
