/** Half-title and title page: whatever a title is made of stands there whole, on one page each, nothing over anything else; more trims and faces: `title-pages.long.ts`. */
import { describe, expect, it } from 'vitest';
import { DESIGN_IDS } from '../../electron/common/book/designs.ts';
import { faultsOfTitlePages, readTitlePages, TITLES } from './support/title-pages.ts';

describe.each(DESIGN_IDS)('in the design %s', (design) => {
  it('everything holds on the smallest page', () => {
    expect(TITLES.map((each) => faultsOfTitlePages({ design, trimSize: '13x19', title: '', ...each }))).toEqual(TITLES.map(() => []));
  });

  it('a title that fills no page is told, and stays on its page', () => {
    const { pages, findings } = readTitlePages({ design, trimSize: '13x19', ...TITLES[2], title: 'Những tấm gương bình dị mà cao quý '.repeat(30).trim() });
    expect(findings).toEqual([expect.stringContaining('trang tên sách')]);
    expect(pages[1]?.lines).toEqual([]);
  });
});
