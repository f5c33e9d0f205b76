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
export function putRecordInIndex(db: Db, text: RecordText): void {
  dropRecordFromIndex(db, text.kind, text.id);
  addRecordToIndex(db, text);
}

/** The entry of a record that has none yet: nothing is looked for. */
export function addRecordToIndex(db: Db, { kind, id, name, body }: RecordText): void {
  const { lastInsertRowid } = db.prepare('INSERT INTO record_search (kind, record_id, name, body, plain_name, plain_body) VALUES (?, ?, ?, ?, ?, ?)').run(
    kind,
    id,
    fold(name),
    fold(body),
    name,
    body,
  );
  placesOf(db).set(`${kind} ${id}`, Number(lastInsertRowid));
}

/**
 * Where entries are: the index finds words, not records, and looking through it for each of a thousand records takes seconds. Only a
 * help: what it says is looked at before it is believed.
 */
const places = new WeakMap<Db, Map<string, number>>();

function placesOf(db: Db): Map<string, number> {
  const known = places.get(db);
  if (known !== undefined) return known;
  const rows = db.prepare<[], { place: number; kind: string; id: string }>('SELECT rowid AS place, kind, record_id AS id FROM record_search').all();
  const made = new Map(rows.map(({ place, kind, id }) => [`${kind} ${id}`, place]));
  places.set(db, made);
  return made;
}

export function dropRecordFromIndex(db: Db, kind: RecordKind, id: string): void {
  const place = placesOf(db).get(`${kind} ${id}`);
  const at = place === undefined ? undefined : db.prepare<[number], { kind: string; id: string }>('SELECT kind, record_id AS id FROM record_search WHERE rowid = ?').get(place);
  if (at?.kind === kind && at.id === id) db.prepare('DELETE FROM record_search WHERE rowid = ?').run(place);
  else db.prepare('DELETE FROM record_search WHERE kind = ? AND record_id = ?').run(kind, id);
  placesOf(db).delete(`${kind} ${id}`);
}
