/** Who wrote in the file when: by it a merge of two copies knows up to when they have one past. Explained in ../FORMAT.md. */
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE session (
  id       TEXT    PRIMARY KEY NOT NULL,
  began_at INTEGER NOT NULL,
  last_at  INTEGER NOT NULL,
  settings TEXT    NOT NULL CHECK (json_valid(settings))
) STRICT;
`;

export const sessions: Migration = {
  version: 3,
  name: 'sessions',
  up(db) {
    db.exec(TABLES);
  },
};
