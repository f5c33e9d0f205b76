/**
 * The words under a mark on a page, by which it is found again when the pages are others, and the number it keeps. Marks made before have no
 * words; they are numbered in the order of their pages in each article, as they were shown: those that are open first.
 */
import type { Migration } from './index.ts';

const COLUMNS = `
ALTER TABLE page_mark ADD COLUMN anchor TEXT CHECK (CASE WHEN json_valid(anchor) THEN json_type(anchor) = 'object' ELSE anchor IS NULL END);
ALTER TABLE page_mark ADD COLUMN number INTEGER CHECK (number > 0);
UPDATE page_mark SET number = told.number FROM (
  SELECT id, row_number() OVER (PARTITION BY article_id, matter_id ORDER BY removed_at IS NOT NULL, settled_at IS NOT NULL, page, y, x, id) AS number FROM page_mark
) AS told WHERE told.id = page_mark.id;
`;

export const markWords: Migration = {
  version: 14,
  name: 'mark-words',
  up(db) {
    db.exec(COLUMNS);
  },
};
