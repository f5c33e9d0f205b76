/**
 * When a comment's words were changed, apart from when anything of it was: settling and undoing are no editing. Of comments made before
 * nobody noted it. Texts may be of version 4 from here on (dashes held back by dialogue), so an older program has to refuse the file
 * rather than the article.
 */
import type { Migration } from './index.ts';

const COLUMN = `
ALTER TABLE comment ADD COLUMN edited_at INTEGER;
`;

export const editedComments: Migration = {
  version: 10,
  name: 'edited-comments',
  up(db) {
    db.exec(COLUMN);
  },
};
