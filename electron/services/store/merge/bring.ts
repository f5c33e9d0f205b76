/** Writing rows of another book that were given ids of this one. Call it in the one transaction of the change. */
import type { NewRow } from './plan.ts';
import type { Db } from '../connection.ts';
import { placeRank } from '../ranks.ts';
import { putInIndex } from '../search-index.ts';
import { checkRecord } from './conflicts.ts';
import { insertRow, type Along } from './insert.ts';
import { presentText } from './texts.ts';

/** Articles come to stand at the end of their part, in the order given, and begin the way to their approval here. */
export function bringRows(db: Db, rows: readonly NewRow[], along: (row: NewRow) => Along, now: number): void {
  db.pragma('defer_foreign_keys = ON');
  for (const row of rows) {
    insertRow(db, row.table, row.table === 'article' ? { ...row.row, revision: 1, stage: 'draft' } : row.row, along(row), now);
    if (row.table === 'article') settle(db, String(row.row['id']), String(row.row['part_id']));
  }
  for (const { table, row } of rows) if (table !== 'article') checkRecord(db, table, String(row['id']));
}

function settle(db: Db, id: string, partId: string): void {
  db.prepare('UPDATE article SET rank = ? WHERE id = ?').run(placeRank(db, partId, null, id), id);
  const number = db.prepare<[string], number>('SELECT number FROM article WHERE id = ?').pluck().get(id) ?? 0;
  putInIndex(db, number, presentText(db, id));
}
