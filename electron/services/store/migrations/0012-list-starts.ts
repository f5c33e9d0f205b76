/**
 * Nothing of the tables. Texts may be of version 6 from here on (where numbered lists begin to count), so an older program has to refuse the
 * file rather than the article.
 */
import type { Migration } from './index.ts';

export const listStarts: Migration = {
  version: 12,
  name: 'list-starts',
  up() {
    // The number of the format is all that changes.
  },
};
