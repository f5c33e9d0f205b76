/**
 * Texts may be of version 3 from here on (comments, suggestions and blocks that older programs do not know), so an older program has to
 * refuse the file rather than the article. Answers to a comment are looked up by it.
 */
import type { Migration } from './index.ts';

const TABLES = `
CREATE INDEX comment_by_parent ON comment (parent_id);
`;

export const remarks: Migration = {
  version: 5,
  name: 'remarks',
  up(db) {
    db.exec(TABLES);
  },
};
