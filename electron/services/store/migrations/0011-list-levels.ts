/**
 * Nothing of the tables. Texts may be of version 5 from here on (levels of list items), so an older program has to refuse the file rather
 * than the article.
 */
import type { Migration } from './index.ts';

export const listLevels: Migration = {
  version: 11,
  name: 'list-levels',
  up() {
    // The number of the format is all that changes.
  },
};
