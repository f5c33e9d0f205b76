/** Collecting: how each document was read, what of it waits to be looked through, and what units were reminded of. Explained in ../FORMAT.md. */
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE import_batch (
  id       TEXT    PRIMARY KEY NOT NULL,
  began_at INTEGER NOT NULL,
  ended_at INTEGER,
  files    INTEGER NOT NULL CHECK (files >= 0),
  stopped  INTEGER NOT NULL CHECK (stopped IN (0, 1)),
  failed   TEXT    NOT NULL CHECK (json_valid(failed)),
  known    TEXT    NOT NULL CHECK (json_valid(known))
) STRICT;

CREATE TABLE source_page (
  id        TEXT    PRIMARY KEY NOT NULL,
  source_id TEXT    NOT NULL REFERENCES source (id),
  member    TEXT    NOT NULL,
  lines     TEXT    NOT NULL CHECK (json_valid(lines)),
  report    TEXT    NOT NULL CHECK (json_valid(report)),
  read_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX source_page_by_source ON source_page (source_id);

CREATE TABLE intake (
  id             TEXT    PRIMARY KEY NOT NULL,
  batch_id       TEXT    NOT NULL REFERENCES import_batch (id),
  article_id     TEXT    NOT NULL REFERENCES article (id),
  page_id        TEXT             REFERENCES source_page (id),
  place_in_page  INTEGER NOT NULL CHECK (place_in_page >= 0),
  encoding       TEXT    NOT NULL,
  guesses        TEXT    NOT NULL CHECK (json_valid(guesses)),
  conversions    TEXT    NOT NULL CHECK (json_valid(conversions)),
  left_out       TEXT    NOT NULL CHECK (json_valid(left_out)),
  warnings       TEXT    NOT NULL CHECK (json_valid(warnings)),
  content_sha256 TEXT    NOT NULL CHECK (length(content_sha256) = 64),
  twin_id        TEXT             REFERENCES article (id),
  twin_kind      TEXT             CHECK (twin_kind IN ('same', 'alike')),
  accepted_at    INTEGER,
  removed_at     INTEGER,
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX intake_by_article ON intake (article_id);
CREATE INDEX intake_by_batch ON intake (batch_id);

CREATE TABLE reminder (
  id          TEXT    PRIMARY KEY NOT NULL,
  unit_id     TEXT    NOT NULL REFERENCES unit (id),
  reminded_on TEXT             CHECK (reminded_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  how         TEXT    NOT NULL CHECK (how IN ('letter', 'call', 'message', 'note')),
  text        TEXT    NOT NULL,
  removed_at  INTEGER,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX reminder_by_unit ON reminder (unit_id);

ALTER TABLE article ADD COLUMN written_in TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN contact_name TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN source_id TEXT REFERENCES source (id);
`;

export const collecting: Migration = {
  version: 4,
  name: 'collecting',
  up(db) {
    db.exec(TABLES);
  },
};
