/** Editions: which books came before this one and what they knew of each exemplar; which snapshot was printed. Explained in ../FORMAT.md. */
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE edition (
  id        TEXT    PRIMARY KEY NOT NULL,
  book_uuid TEXT    NOT NULL,
  title     TEXT    NOT NULL,
  period    TEXT    NOT NULL,
  ended_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE edition_exemplar (
  id          TEXT    PRIMARY KEY NOT NULL,
  edition_id  TEXT    NOT NULL REFERENCES edition (id),
  exemplar_id TEXT    NOT NULL REFERENCES exemplar (id),
  state       TEXT    NOT NULL CHECK (CASE WHEN json_valid(state) THEN json_type(state) = 'object' ELSE 0 END),
  UNIQUE (edition_id, exemplar_id)
) STRICT;
CREATE INDEX edition_exemplar_by_exemplar ON edition_exemplar (exemplar_id);

ALTER TABLE snapshot ADD COLUMN printed_at INTEGER;
`;

export const editions: Migration = {
  version: 8,
  name: 'editions',
  up(db) {
    db.exec(TABLES);
  },
};
