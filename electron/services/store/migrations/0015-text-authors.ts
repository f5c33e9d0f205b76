/**
 * Who wrote an article's present text, and when: a version that is kept of it later is theirs, not of whoever writes over it. The row's own
 * time does not tell, since a date or a stage that is changed moves it. Of texts that were written before nobody noted either.
 */
import type { Migration } from './index.ts';

const COLUMNS = `
ALTER TABLE article ADD COLUMN text_author TEXT;
ALTER TABLE article ADD COLUMN text_at INTEGER;
`;

export const textAuthors: Migration = {
  version: 15,
  name: 'text-authors',
  up(db) {
    db.exec(COLUMNS);
  },
};
