/** What the digests of rows tell of a salvaged file, before anything in it is put right. */
import type { Db } from '../connection.ts';
import { checkDigests, rowDigest, readRow } from '../digests.ts';
import { tableNamed } from '../tables.ts';
import { lossOf, oneBitApart } from './collect.ts';
import type { Losses } from './report.ts';
import type { TableShape } from './shapes.ts';

/**
 * Names rows that are not what was stored, and rows that are gone.
 * @param broken tables that could not be read whole; without the digests themselves nothing can be told
 * @returns ids of articles that are gone
 */
export function compareDigests(db: Db, shapes: readonly TableShape[], broken: ReadonlySet<string>, losses: Losses): string[] {
  const gone: string[] = [];
  for (const { table, key, change } of checkDigests(db)) {
    const shape = shapes.find(({ name }) => name === table);
    if (shape === undefined) continue;
    if (change === 'gone') {
      if (table === 'article') gone.push(key);
      else losses.lose({ ...lossOf(shape, {}, 'gone'), name: `${table} ${key}` });
      continue;
    }
    const row = readRow(db, tableNamed(table), key);
    const stored = db.prepare<[string, string], string>('SELECT sha256 FROM row_digest WHERE table_name = ? AND row_key = ?').pluck().get(table, key);
    // A digest that was itself hit says nothing of the row.
    if (row === undefined || (stored !== undefined && oneBitApart(stored, rowDigest(row)))) continue;
    if (change === 'other') losses.doubt(lossOf(shape, row, 'changed'));
    else if (!broken.has('row_digest')) losses.doubt(lossOf(shape, row, 'stray'));
  }
  return gone;
}

/** Without digests nothing tells which rows of a broken table are gone: that there may be some is told of each. */
export function doubtBroken(shapes: readonly TableShape[], broken: ReadonlySet<string>, losses: Losses): void {
  for (const shape of shapes) if (broken.has(shape.name)) losses.lose({ kind: lossOf(shape, {}, 'unknown').kind, name: '', reason: 'unknown' });
}
