/**
 * Nothing of the tables. Texts may be of version 7 from here on (kinds of a list's levels, marks in footnotes), so an older program has to
 * refuse the file rather than the article.
 */
import type { Migration } from './index.ts';

export const listKinds: Migration = {
  version: 13,
  name: 'list-kinds',
  up() {
    // The number of the format is all that changes.
  },
};
