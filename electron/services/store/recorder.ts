/**
 * Knows which rows a change touched, and with which values, whatever code made it: triggers of the connection's own temporary
 * schema write it down (nothing of them is in the file). From that come the rows' digests and the way back.
 */
import type { Db } from './connection.ts';
import { storeDigests, type RowName } from './digests.ts';
import { keySql, TABLES, type Table } from './tables.ts';

export type RowImage = Readonly<Record<string, string | number | null>>;

/** What one change did to one row; null: the row was not there, or is no longer. */
export interface RowChange extends RowName {
  readonly before: RowImage | null;
  readonly after: RowImage | null;
}

interface Noted {
  table_name: string;
  row_key: string;
  before: string | null;
  after: string | null;
}

export class Recorder {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
    db.pragma('temp_store = MEMORY');
    db.exec(`CREATE TEMP TABLE noted (number INTEGER PRIMARY KEY, table_name TEXT, row_key TEXT, before TEXT, after TEXT);
      CREATE TEMP TABLE recording (on_now INTEGER NOT NULL); INSERT INTO recording VALUES (0);`);
    for (const table of TABLES) db.exec(triggers(db, table));
  }

  /**
   * Runs `work`, then brings the digests of all rows it touched up to date. Call it inside the change's transaction.
   * @param images true: the rows' values before and after are given back; false: only the digests are kept
   */
  run<T>(work: () => T, images: boolean): { readonly result: T; readonly changes: readonly RowChange[] } {
    this.#db.prepare('DELETE FROM noted').run();
    this.#db.prepare('UPDATE recording SET on_now = ?').run(images ? 1 : 0);
    const result = work();
    const noted = this.#db.prepare<[], Noted>('SELECT table_name, row_key, before, after FROM noted ORDER BY number').all();
    const changes = joined(noted);
    storeDigests(this.#db, changes);
    this.#db.prepare('DELETE FROM noted').run();
    return { result, changes: images ? changes : [] };
  }
}

/** One entry a row, in the order of the first touch: its values before the first and after the last. */
function joined(noted: readonly Noted[]): RowChange[] {
  const rows = new Map<string, { table: string; key: string; before: string | null; after: string | null }>();
  for (const { table_name: table, row_key: key, before, after } of noted) {
    const name = `${table}\0${key}`;
    const known = rows.get(name);
    if (known === undefined) rows.set(name, { table, key, before, after });
    else known.after = after;
  }
  return [...rows.values()].map(({ table, key, before, after }) => ({ table, key, before: image(before), after: image(after) }));
}

function image(text: string | null): RowImage | null {
  return text === null ? null : (JSON.parse(text) as RowImage);
}

function triggers(db: Db, table: Table): string {
  const columns = db.prepare<[string], string>('SELECT name FROM pragma_table_info(?)').pluck().all(table.name);
  const values = (row: 'OLD' | 'NEW'): string =>
    table.undoable ? `iif((SELECT on_now FROM recording), json_object(${columns.map((name) => `'${name}', ${row}."${name}"`).join(', ')}), NULL)` : 'NULL';
  const note = (event: string, row: 'OLD' | 'NEW', before: string, after: string): string =>
    `CREATE TEMP TRIGGER note_${table.name}_${event.toLowerCase()} AFTER ${event} ON main."${table.name}" BEGIN
       INSERT INTO noted (table_name, row_key, before, after) VALUES ('${table.name}', ${keySql(table, row)}, ${before}, ${after});
     END;`;
  return [
    note('INSERT', 'NEW', 'NULL', values('NEW')),
    note('UPDATE', 'NEW', values('OLD'), values('NEW')),
    note('DELETE', 'OLD', values('OLD'), 'NULL'),
  ].join('\n');
}
