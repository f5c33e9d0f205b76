/** What search knows of records: names and texts, folded and as they stand, in step with the records. */
import { fold } from '../../common/text/fold.ts';
import type { RecordKind } from '../../common/records/index.ts';
import type { Db } from './connection.ts';

export interface RecordText {
  readonly kind: RecordKind;
  readonly id: string;
  readonly name: string;
  readonly body: string;
}

/** Replaces the record's entry. Call it in the transaction that changes the record. */
export function putRecordInIndex(db: Db, { kind, id, name, body }: RecordText): void {
  dropRecordFromIndex(db, kind, id);
  db.prepare('INSERT INTO record_search (kind, record_id, name, body, plain_name, plain_body) VALUES (?, ?, ?, ?, ?, ?)').run(
    kind,
    id,
    fold(name),
    fold(body),
    name,
    body,
  );
}

export function dropRecordFromIndex(db: Db, kind: RecordKind, id: string): void {
  db.prepare('DELETE FROM record_search WHERE kind = ? AND record_id = ?').run(kind, id);
}
