/** A photo that ends an article, alone with the byline on its last page. Pages as in `fit.test.ts`. */
import { describe, expect, it } from 'vitest';
import { byline, heading, paragraph, photo, table, title } from '../../../../electron/common/article/build.ts';
import type { Block } from '../../../../electron/common/article/document.ts';
import { setAhead } from '../../../../electron/services/print/last-photo.ts';
import { flowOrder, type Fit } from '../../../../electron/services/print/flow.ts';
import { placeKey, type FitInput, type Place } from '../../../../electron/services/print/fit.ts';

const page = { width: 337, trimWidth: 454, photoWidth: 337, line: 15, lines: 36, top: 64, scale: 1 };
const y = (line: number): number => page.top + line * page.line;
const rows = table(1, [['Năm', 'Hộ'], ['2010', '300']]);

/** The photo, of 15 lines, and the byline have page 2 to themselves; what is in front of them ended on line 30 of page 1. */
function alone(blocks: Block[], how: { tight?: boolean; fits?: ReadonlyMap<number, Fit>; end?: number } = {}): FitInput {
  const at = blocks.findIndex(({ type }) => type === 'photo');
  const places: Place[] = [['start', 'a', 1, y(0)], ['tail', `a:${String(at - 1)}`, 1, y(30)], ['spot', `a:${String(at)}`, 2, y(0)], ['foot', `a:${String(at)}`, 2, y(17)], ['end', 'a', 2, y(how.end ?? 19)]];
  return {
    articleId: 'a', blocks, fits: how.fits ?? new Map(), tight: how.tight ?? true, lead: null, essay: null, openerHeight: null, page, bleed: 0,
    natural: new Map([[at, 225]]), least: new Map([[at, 130]]), places: new Map(places.map((place) => [placeKey(place[0], place[1]), place])),
  };
}

describe('a photo alone with the byline on a last page', () => {
  const blocks = [title('T'), rows, paragraph('a'), photo('1'), byline('N')];

  it('stands ahead of the paragraph in front of it, where nothing gentler did', () => {
    expect(setAhead(alone(blocks))).toEqual(new Map([[3, { shift: -1 }]]));
    expect(flowOrder(blocks, new Map([[3, { shift: -1 }]]))).toEqual([0, 1, 3, 2, 4]);
    expect(setAhead(alone(blocks, { tight: false }))).toBeNull();
  });

  it('goes no further, and not under a heading, a title or another photo', () => {
    expect(setAhead(alone(blocks, { fits: new Map([[3, { shift: -1 }]]) }))).toBeNull();
    expect(setAhead(alone([title('T'), rows, heading(1, 'H'), paragraph('a'), photo('1'), byline('N')]))).toBeNull();
    expect(setAhead(alone([title('T'), paragraph('a'), photo('1'), byline('N')]))).toBeNull();
    expect(setAhead(alone([title('T'), paragraph('a'), rows, photo('1'), byline('N')]))).toBeNull();
  });

  it('stays where it fills the page', () => {
    expect(setAhead(alone(blocks, { end: 30 }))).toBeNull();
  });
});
