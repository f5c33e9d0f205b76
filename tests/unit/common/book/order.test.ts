import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copiesOf, isAskedFirst, leavesOf, orderBlanks, SECTION_PAGES, sectionsOf } from '@common/book/order.ts';
import { defaultSettings } from '@common/book/settings.ts';

describe('sections', () => {
  it.each([[484, 16, { full: 30, rest: 4, blanks: 0 }], [38, 16, { full: 2, rest: 8, blanks: 2 }], [32, 32, { full: 1, rest: 0, blanks: 0 }], [3, 8, { full: 0, rest: 4, blanks: 1 }]] as const)('%i pages in sections of %i', (pages, section, found) => {
    expect(sectionsOf(pages, section, 'soft')).toEqual(found);
  });

  it('are not known before somebody says how the press folds, and a stapled book has none', () => {
    expect([sectionsOf(484, 0, 'hard'), sectionsOf(64, 16, 'saddle')]).toEqual([null, null]);
  });

  it('hold every page', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(...SECTION_PAGES), (pages, section) => {
      const found = sectionsOf(pages, section, 'soft');
      if (found === null) return section === 0;
      return found.full * section + found.rest === pages + found.blanks && found.blanks < 4 && found.rest < section && found.rest % 4 === 0;
    }));
  });
});

describe('the print run', () => {
  it('is the order’s own before that of the imprint', () => {
    expect([copiesOf(500, 450), copiesOf(null, 450), copiesOf(null, null)]).toEqual([500, 450, null]);
  });

  it('takes whole folded sheets of leaves', () => {
    expect([leavesOf(20, 1500), leavesOf(21, 10), leavesOf(20, null)]).toEqual([15_000, 120, null]);
  });
});

describe('what stays a line for a pen', () => {
  const bare = defaultSettings('Sách');

  it('of a bare order', () => {
    expect(orderBlanks(bare, null)).toEqual(['copies', 'section', 'joining', 'coverPaper', 'lamination', 'delivery', 'place', 'contact', 'phone', 'printer', 'licence']);
    expect(orderBlanks(bare, null).filter(isAskedFirst)).toEqual(['copies', 'section', 'joining', 'coverPaper']);
  });

  it('is neither what the imprint says nor what a stapled book has not', () => {
    const imprint = { printRun: 450, printer: 'Công ty In', licence: '12/GP', phone: '0205' };
    expect(orderBlanks({ ...bare, coverBinding: 'saddle', coverPaper: 'own' }, imprint)).toEqual(['textPaper', 'coverPaper', 'lamination', 'delivery', 'place', 'contact']);
    expect(orderBlanks({ ...bare, coverBinding: 'hard', orderSection: 16, orderJoining: 'sewn' }, imprint)).toEqual(['coverPaper', 'lamination', 'delivery', 'place', 'contact']);
  });
});
