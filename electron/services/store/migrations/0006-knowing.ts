/**
 * Knowing who is in the book: other spellings of a name, what editors decided and must not be asked again, how a photo is shown, and
 * what kind of piece an article is. What is measured of a photo stands beside its proxy: both can be made again.
 */
import type { Migration } from './index.ts';

const TABLES = `
CREATE TABLE verdict (
  id          TEXT    PRIMARY KEY NOT NULL,
  about       TEXT    NOT NULL CHECK (about IN ('withdrawn', 'figure', 'twins', 'name', 'offer', 'photo')),
  key         TEXT    NOT NULL,
  exemplar_id TEXT             REFERENCES exemplar (id),
  article_id  TEXT             REFERENCES article (id),
  photo_id    TEXT             REFERENCES photo (id),
  decision    TEXT    NOT NULL,
  author      TEXT    NOT NULL,
  note        TEXT    NOT NULL,
  removed_at  INTEGER,
  created_at  INTEGER NOT NULL,
  updated_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX verdict_by_key ON verdict (about, key);

ALTER TABLE exemplar ADD COLUMN other_names TEXT NOT NULL DEFAULT '';
ALTER TABLE unit ADD COLUMN other_names TEXT NOT NULL DEFAULT '';
ALTER TABLE photo ADD COLUMN edits TEXT CHECK (json_valid(edits));
ALTER TABLE photo_proxy ADD COLUMN sharpness REAL;
ALTER TABLE photo_proxy ADD COLUMN likeness TEXT CHECK (length(likeness) = 16);
ALTER TABLE article ADD COLUMN kind TEXT NOT NULL DEFAULT 'feature' CHECK (kind IN ('feature', 'profile', 'interview', 'practice', 'essay'));
`;

export const knowing: Migration = {
  version: 6,
  name: 'knowing',
  up(db) {
    db.exec(TABLES);
  },
};
