/** The first format: book, parts, articles with their sources, photos, search. Every table is explained in ../FORMAT.md. */
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE book (
  id          INTEGER PRIMARY KEY CHECK (id = 1),
  uuid        TEXT    NOT NULL,
  settings    TEXT    NOT NULL CHECK (json_valid(settings)),
  created_at  INTEGER NOT NULL,
  modified_at INTEGER NOT NULL
) STRICT;

CREATE TABLE part (
  id         TEXT    PRIMARY KEY NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('front', 'body')),
  title      TEXT    NOT NULL,
  rank       TEXT    NOT NULL UNIQUE,
  removed_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE source (
  id          TEXT    PRIMARY KEY NOT NULL,
  name        TEXT    NOT NULL,
  media_type  TEXT    NOT NULL,
  sha256      TEXT    NOT NULL CHECK (length(sha256) = 64),
  size        INTEGER NOT NULL,
  received_at INTEGER NOT NULL,
  left_out    TEXT    NOT NULL CHECK (json_valid(left_out))
) STRICT;
CREATE INDEX source_by_sha256 ON source (sha256);

CREATE TABLE source_blob (
  source_id TEXT PRIMARY KEY NOT NULL REFERENCES source (id),
  bytes     BLOB NOT NULL
) STRICT;

CREATE TABLE article (
  number         INTEGER PRIMARY KEY,
  id             TEXT    NOT NULL UNIQUE,
  part_id        TEXT    NOT NULL REFERENCES part (id),
  rank           TEXT    NOT NULL,
  title          TEXT    NOT NULL,
  words          INTEGER NOT NULL,
  photos         INTEGER NOT NULL,
  content        TEXT    NOT NULL CHECK (json_valid(content)),
  content_sha256 TEXT    NOT NULL CHECK (length(content_sha256) = 64),
  written_on     TEXT             CHECK (written_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  stage          TEXT    NOT NULL CHECK (stage IN ('draft', 'editing', 'proofing', 'approved')),
  revision       INTEGER NOT NULL CHECK (revision >= 1),
  source_id      TEXT             REFERENCES source (id),
  removed_at     INTEGER,
  created_at     INTEGER NOT NULL,
  updated_at     INTEGER NOT NULL,
  UNIQUE (part_id, rank)
) STRICT;
CREATE INDEX article_by_source ON article (source_id);

CREATE TABLE photo (
  id         TEXT    PRIMARY KEY NOT NULL,
  sha256     TEXT    NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name       TEXT    NOT NULL,
  media_type TEXT    NOT NULL,
  width      INTEGER NOT NULL CHECK (width > 0),
  height     INTEGER NOT NULL CHECK (height > 0),
  size       INTEGER NOT NULL CHECK (size > 0),
  added_at   INTEGER NOT NULL
) STRICT;

CREATE TABLE photo_blob (
  photo_id TEXT PRIMARY KEY NOT NULL REFERENCES photo (id),
  bytes    BLOB NOT NULL
) STRICT;

CREATE TABLE photo_proxy (
  photo_id TEXT PRIMARY KEY NOT NULL REFERENCES photo (id),
  sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes    BLOB NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_search USING fts5 (
  title, captions, body,
  plain_title, plain_captions, plain_body,
  tokenize = 'unicode61 remove_diacritics 0',
  prefix = '2 3'
);
`;

export const firstFormat: Migration = {
  version: 1,
  name: 'first-format',
  up(db) {
    db.exec(TABLES);
  },
};
