/** Snapshots of the whole book hold the pages made from its data, too. Those taken before hold none, which is not the same as holding that there were none. */
import type { Migration } from './index.ts';

const COLUMN = `
ALTER TABLE snapshot ADD COLUMN matter TEXT CHECK (matter IS NULL OR CASE WHEN json_valid(matter) THEN json_type(matter) = 'array' ELSE 0 END);
`;

export const snapshotsOfMatter: Migration = {
  version: 9,
  name: 'snapshots-of-matter',
  up(db) {
    db.exec(COLUMN);
  },
};
