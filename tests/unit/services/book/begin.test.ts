/** A yearbook as it is begun: the forms of today's law are in it, and are no step that somebody could take back. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../electron/common/book/settings.ts';
import { CATALOGUE } from '../../../../electron/common/know/catalogue/catalogue.ts';
import { beginBook } from '../../../../electron/services/book/begin.ts';
import { catalogueOffer } from '../../../../electron/services/book/people/award-catalogue.ts';
import { closing, temporaryFolder } from '../store/support.ts';

test('a new yearbook has the forms of award of the law', () => {
  const book = closing(beginBook(join(temporaryFolder(), 'moi.kyyeu'), defaultSettings('Mới'), { author: 'Hoàng Thị Mai' }));
  expect(book.records('awardForm').map(({ id }) => id).sort()).toEqual(CATALOGUE.map(({ key }) => `catalogue:${key}`).sort());
  expect(catalogueOffer(book)).toMatchObject({ seeded: true, forms: [] });
  expect(book.undoState().undo).toBeNull();
  expect(book.info().author).toBe('Hoàng Thị Mai');
  expect(book.check()).toEqual([]);
});
