/** Half-title and title page: whatever a title is made of stands there whole, on one page each, nothing over anything else, at more trims and in every pair of faces. */
import { describe, expect, it } from 'vitest';
import { DESIGN_IDS, FONT_PAIRS } from '../../electron/common/book/designs.ts';
import { faultsOfTitlePages, TITLES } from './support/title-pages.ts';

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it.each(['14.5x20.5', '16x24'] as const)('everything holds at %s', (trimSize) => {
    expect(TITLES.map((each) => faultsOfTitlePages({ design, trimSize, title: '', ...each }))).toEqual(TITLES.map(() => []));
  });

  it('everything holds in every pair of faces and in larger letters', () => {
    const found = FONT_PAIRS[design].flatMap(({ id: fonts }) => TITLES.flatMap((each) => faultsOfTitlePages({ design, fonts, trimSize: '13x19', textStep: 1, title: '', ...each })));
    expect(found).toEqual([]);
  });
});
