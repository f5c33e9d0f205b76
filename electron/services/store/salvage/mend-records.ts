/** Records whose columns SQLite takes and the record's own declaration does not: the value goes, the record stays. */
import { RECORDS, type RecordKind } from '../../../common/records/index.ts';
import { AppError } from '../../../common/errors.ts';
import type { Db } from '../connection.ts';
import { readRecord } from '../records.ts';
import { lossOf } from './collect.ts';
import type { Losses } from './report.ts';
import type { TableShape } from './shapes.ts';

/** Columns of one record that may be wrong at once. */
const MOST_WRONG = 20;

export function mendRecords(db: Db, shapes: readonly TableShape[], losses: Losses): void {
  for (const kind of Object.keys(RECORDS) as RecordKind[]) {
    const shape = shapes.find(({ name }) => name === RECORDS[kind].table);
    if (shape === undefined) continue;
    for (const id of db.prepare<[], string>(`SELECT id FROM "${shape.name}" WHERE removed_at IS NULL`).pluck().all()) mendRecord(db, kind, id, shape, losses);
  }
}

function mendRecord(db: Db, kind: RecordKind, id: string, shape: TableShape, losses: Losses): void {
  for (let round = 0; round < MOST_WRONG; round += 1) {
    const field = wrongField(db, kind, id);
    if (field === null) return;
    const row = db.prepare<[string], Record<string, string | number | null>>(`SELECT * FROM "${shape.name}" WHERE id = ?`).get(id) ?? {};
    losses.doubt(lossOf(shape, row, 'changed'));
    const name = field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    const column = shape.columns.find((candidate) => candidate.name === name);
    if (column === undefined) return;
    db.prepare(`UPDATE "${shape.name}" SET "${name}" = ? WHERE id = ?`).run(column.required ? (column.type === 'TEXT' ? '' : 0) : null, id);
  }
}

/** The first field that is none, or null when the record can be read. */
function wrongField(db: Db, kind: RecordKind, id: string): string | null {
  try {
    readRecord(db, kind, id);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'file/damaged') throw thrown;
    return String(thrown.detail['where']).split('.')[1] ?? '';
  }
}
