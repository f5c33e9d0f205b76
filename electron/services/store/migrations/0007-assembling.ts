/** Putting the book together: pages made from its data among the articles, budgets and an order of parts, marks on pages of a proof. */
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE matter (
  id         TEXT    PRIMARY KEY NOT NULL,
  part_id    TEXT             REFERENCES part (id),
  rank       TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('boards', 'portraits', 'plates', 'commended', 'statistics', 'index', 'imprint')),
  title      TEXT    NOT NULL,
  options    TEXT    NOT NULL CHECK (CASE WHEN json_valid(options) THEN json_type(options) = 'object' ELSE 0 END),
  removed_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX matter_by_place ON matter (part_id, rank);

CREATE TABLE page_mark (
  id         TEXT    PRIMARY KEY NOT NULL,
  page       INTEGER NOT NULL,
  x          REAL    NOT NULL,
  y          REAL    NOT NULL,
  width      REAL    NOT NULL,
  height     REAL    NOT NULL,
  article_id TEXT             REFERENCES article (id),
  matter_id  TEXT             REFERENCES matter (id),
  block      INTEGER,
  body       TEXT    NOT NULL,
  author     TEXT    NOT NULL,
  settled_at INTEGER,
  removed_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX page_mark_by_article ON page_mark (article_id);

ALTER TABLE part ADD COLUMN budget INTEGER CHECK (budget > 0);
ALTER TABLE part ADD COLUMN order_by TEXT NOT NULL DEFAULT 'hand' CHECK (order_by IN ('hand', 'award', 'unit', 'name'));
`;

export const assembling: Migration = {
  version: 7,
  name: 'assembling',
  up(db) {
    db.exec(TABLES);
  },
};
