/**
 * The whole model: former texts and snapshots, exemplars, units, awards and their catalogue, who is on which photo, comments,
 * the collection's tasks, the book's dictionary, conflicts of a merge, and a digest of every row. Explained in ../FORMAT.md.
 */
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE unit (
  id          TEXT    PRIMARY KEY NOT NULL,
  parent_id   TEXT             REFERENCES unit (id),
  name        TEXT    NOT NULL,
  short_name  TEXT    NOT NULL,
  sort_key    TEXT    NOT NULL,
  contact     TEXT    NOT NULL,
  note        TEXT    NOT NULL,
  merged_into TEXT             REFERENCES unit (id),
  removed_at  INTEGER,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX unit_by_parent ON unit (parent_id);

CREATE TABLE exemplar (
  id               TEXT    PRIMARY KEY NOT NULL,
  kind             TEXT    NOT NULL CHECK (kind IN ('individual', 'collective', 'model')),
  name             TEXT    NOT NULL,
  honorific        TEXT    NOT NULL,
  role             TEXT    NOT NULL,
  unit_id          TEXT             REFERENCES unit (id),
  field            TEXT    NOT NULL,
  gender           TEXT             CHECK (gender IN ('female', 'male')),
  birth_year       INTEGER          CHECK (birth_year BETWEEN 1800 AND 2200),
  sort_key         TEXT    NOT NULL,
  contact          TEXT    NOT NULL,
  portrait_id      TEXT             REFERENCES photo (id),
  note             TEXT    NOT NULL,
  withdrawn_at     INTEGER,
  withdrawn_reason TEXT    NOT NULL,
  merged_into      TEXT             REFERENCES exemplar (id),
  removed_at       INTEGER,
  created_at       INTEGER NOT NULL,
  updated_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX exemplar_by_unit ON exemplar (unit_id);

CREATE TABLE exemplar_article (
  id          TEXT    PRIMARY KEY NOT NULL,
  exemplar_id TEXT    NOT NULL REFERENCES exemplar (id),
  article_id  TEXT    NOT NULL REFERENCES article (id),
  part_played TEXT    NOT NULL CHECK (part_played IN ('subject', 'mentioned', 'author')),
  removed_at  INTEGER,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL,
  UNIQUE (exemplar_id, article_id, part_played)
) STRICT;
CREATE INDEX exemplar_article_by_article ON exemplar_article (article_id);

CREATE TABLE award_form (
  id         TEXT    PRIMARY KEY NOT NULL,
  name       TEXT    NOT NULL,
  family     TEXT    NOT NULL,
  level      TEXT    NOT NULL,
  given_to   TEXT    NOT NULL CHECK (given_to IN ('individual', 'collective', 'both')),
  rank       INTEGER NOT NULL,
  valid_from TEXT             CHECK (valid_from GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  valid_to   TEXT             CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  law        TEXT    NOT NULL,
  removed_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE award (
  id               TEXT    PRIMARY KEY NOT NULL,
  exemplar_id      TEXT    NOT NULL REFERENCES exemplar (id),
  form_id          TEXT             REFERENCES award_form (id),
  form_text        TEXT    NOT NULL,
  issuer           TEXT    NOT NULL,
  level            TEXT    NOT NULL,
  decision_number  TEXT    NOT NULL,
  decided_on       TEXT             CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  reason           TEXT    NOT NULL,
  period           TEXT    NOT NULL,
  source_id        TEXT             REFERENCES source (id),
  cancelled_at     INTEGER,
  cancelled_reason TEXT    NOT NULL,
  note             TEXT    NOT NULL,
  removed_at       INTEGER,
  created_at       INTEGER NOT NULL,
  updated_at       INTEGER NOT NULL
) STRICT;
CREATE INDEX award_by_exemplar ON award (exemplar_id);

ALTER TABLE source ADD COLUMN received_from TEXT NOT NULL DEFAULT '';
ALTER TABLE source ADD COLUMN unit_id TEXT REFERENCES unit (id);
ALTER TABLE source ADD COLUMN note TEXT NOT NULL DEFAULT '';

ALTER TABLE photo ADD COLUMN caption TEXT NOT NULL DEFAULT '';
ALTER TABLE photo ADD COLUMN credit TEXT NOT NULL DEFAULT '';
ALTER TABLE photo ADD COLUMN taken_on TEXT CHECK (taken_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]');
ALTER TABLE photo ADD COLUMN place TEXT NOT NULL DEFAULT '';
ALTER TABLE photo ADD COLUMN crop TEXT CHECK (json_valid(crop));
ALTER TABLE photo ADD COLUMN note TEXT NOT NULL DEFAULT '';
ALTER TABLE photo ADD COLUMN removed_at INTEGER;
ALTER TABLE photo ADD COLUMN updated_at INTEGER NOT NULL DEFAULT 0;
UPDATE photo SET updated_at = added_at;

CREATE TABLE photo_person (
  id          TEXT    PRIMARY KEY NOT NULL,
  photo_id    TEXT    NOT NULL REFERENCES photo (id),
  exemplar_id TEXT             REFERENCES exemplar (id),
  name        TEXT    NOT NULL,
  place       INTEGER          CHECK (place >= 1),
  box         TEXT             CHECK (json_valid(box)),
  removed_at  INTEGER,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX photo_person_by_photo ON photo_person (photo_id);
CREATE INDEX photo_person_by_exemplar ON photo_person (exemplar_id);

CREATE TABLE comment (
  id          TEXT    PRIMARY KEY NOT NULL,
  article_id  TEXT    NOT NULL REFERENCES article (id),
  parent_id   TEXT             REFERENCES comment (id),
  author      TEXT    NOT NULL,
  body        TEXT    NOT NULL,
  quoted      TEXT    NOT NULL,
  anchor      TEXT             CHECK (json_valid(anchor)),
  resolved_at INTEGER,
  resolved_by TEXT    NOT NULL,
  removed_at  INTEGER,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX comment_by_article ON comment (article_id);

CREATE TABLE task (
  id          TEXT    PRIMARY KEY NOT NULL,
  unit_id     TEXT             REFERENCES unit (id),
  exemplar_id TEXT             REFERENCES exemplar (id),
  article_id  TEXT             REFERENCES article (id),
  wanted      TEXT    NOT NULL CHECK (wanted IN ('text', 'photo', 'decision', 'other')),
  title       TEXT    NOT NULL,
  asked_on    TEXT             CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_on      TEXT             CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  received_on TEXT             CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  waived      INTEGER NOT NULL CHECK (waived IN (0, 1)),
  note        TEXT    NOT NULL,
  removed_at  INTEGER,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX task_by_unit ON task (unit_id);

CREATE TABLE term (
  id         TEXT    PRIMARY KEY NOT NULL,
  text       TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('name', 'term', 'spelling')),
  note       TEXT    NOT NULL,
  removed_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE TABLE text (
  sha256  TEXT PRIMARY KEY NOT NULL CHECK (length(sha256) = 64),
  content TEXT NOT NULL CHECK (json_valid(content))
) STRICT;

CREATE TABLE revision (
  id             TEXT    PRIMARY KEY NOT NULL,
  article_id     TEXT    NOT NULL REFERENCES article (id),
  revision       INTEGER NOT NULL CHECK (revision >= 1),
  content_sha256 TEXT    NOT NULL REFERENCES text (sha256),
  title          TEXT    NOT NULL,
  words          INTEGER NOT NULL,
  before         TEXT    NOT NULL CHECK (before IN ('save', 'rename', 'restore', 'undo', 'merge', 'replace', 'copy')),
  author         TEXT    NOT NULL,
  written_at     INTEGER NOT NULL,
  kept_at        INTEGER NOT NULL,
  pinned         INTEGER NOT NULL CHECK (pinned IN (0, 1))
) STRICT;
CREATE INDEX revision_by_article ON revision (article_id, revision);
CREATE INDEX revision_by_text ON revision (content_sha256);

CREATE TABLE stage_change (
  id             TEXT    PRIMARY KEY NOT NULL,
  article_id     TEXT    NOT NULL REFERENCES article (id),
  from_stage     TEXT    NOT NULL CHECK (from_stage IN ('draft', 'editing', 'proofing', 'approved')),
  to_stage       TEXT    NOT NULL CHECK (to_stage IN ('draft', 'editing', 'proofing', 'approved')),
  content_sha256 TEXT    NOT NULL REFERENCES text (sha256),
  author         TEXT    NOT NULL,
  reason         TEXT    NOT NULL,
  changed_at     INTEGER NOT NULL
) STRICT;
CREATE INDEX stage_change_by_article ON stage_change (article_id);

CREATE TABLE snapshot (
  id         TEXT    PRIMARY KEY NOT NULL,
  name       TEXT    NOT NULL,
  author     TEXT    NOT NULL,
  reason     TEXT    NOT NULL CHECK (reason IN ('named', 'restore', 'merge', 'copy')),
  settings   TEXT    NOT NULL CHECK (json_valid(settings)),
  removed_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE snapshot_part (
  snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
  part_id     TEXT NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('front', 'body')),
  title       TEXT NOT NULL,
  rank        TEXT NOT NULL,
  PRIMARY KEY (snapshot_id, part_id)
) STRICT;

CREATE TABLE snapshot_article (
  snapshot_id    TEXT    NOT NULL REFERENCES snapshot (id),
  article_id     TEXT    NOT NULL,
  part_id        TEXT    NOT NULL,
  rank           TEXT    NOT NULL,
  title          TEXT    NOT NULL,
  words          INTEGER NOT NULL,
  stage          TEXT    NOT NULL CHECK (stage IN ('draft', 'editing', 'proofing', 'approved')),
  content_sha256 TEXT    NOT NULL REFERENCES text (sha256),
  PRIMARY KEY (snapshot_id, article_id)
) STRICT;
CREATE INDEX snapshot_article_by_text ON snapshot_article (content_sha256);

CREATE TABLE conflict (
  id         TEXT    PRIMARY KEY NOT NULL,
  article_id TEXT             REFERENCES article (id),
  record     TEXT    NOT NULL,
  record_id  TEXT    NOT NULL,
  base       TEXT             CHECK (json_valid(base)),
  ours       TEXT             CHECK (json_valid(ours)),
  theirs     TEXT             CHECK (json_valid(theirs)),
  other      TEXT    NOT NULL,
  decision   TEXT             CHECK (decision IN ('ours', 'theirs', 'both', 'edited')),
  decided_at INTEGER,
  removed_at INTEGER,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX conflict_by_article ON conflict (article_id);

CREATE VIRTUAL TABLE record_search USING fts5 (
  kind UNINDEXED, record_id UNINDEXED,
  name, body,
  plain_name, plain_body,
  tokenize = 'unicode61 remove_diacritics 0',
  prefix = '2 3'
);

CREATE TABLE row_digest (
  table_name TEXT NOT NULL,
  row_key    TEXT NOT NULL,
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  PRIMARY KEY (table_name, row_key)
) STRICT;
`;

export const wholeModel: Migration = {
  version: 2,
  name: 'whole-model',
  up(db) {
    db.exec(TABLES);
  },
};
