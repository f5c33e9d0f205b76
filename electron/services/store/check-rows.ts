/** Every row against its digest, every former text against its name. */
import type { Damage } from '../../common/contract/damage.ts';
import { fold } from '../../common/text/fold.ts';
import type { Db } from './connection.ts';
import { sha256 } from './content.ts';
import { checkDigests, type DigestFinding } from './digests.ts';
import type { RecordText } from './record-search.ts';
import { searchableRecords } from './records.ts';

const CHANGES = { other: 'its values are not the ones that were stored', added: 'was not stored by this program', gone: 'is not in the file any more' } as const;

/** Tables whose rows people know by a name, with the column that holds it. */
const NAMED: Readonly<Record<string, { readonly kind: Damage['kind']; readonly column: string }>> = {
  book: { kind: 'book', column: 'uuid' },
  article: { kind: 'article', column: 'title' },
  photo: { kind: 'photo', column: 'name' },
  source: { kind: 'document', column: 'name' },
};

export function* rowDamage(db: Db): Generator<Damage> {
  // Rows and digests in one reading: a save in between would make them seem apart.
  const findings = db.transaction(() => checkDigests(db))();
  for (const finding of findings) {
    const { table, key, change } = finding;
    const named = NAMED[table];
    const id = table === 'article' || table === 'photo' ? key : null;
    yield { kind: named?.kind ?? 'record', name: nameOf(db, finding) ?? table, id, text: `${table} ${key}: ${CHANGES[change]}` };
  }
}

function nameOf(db: Db, { table, key }: DigestFinding): string | undefined {
  const named = NAMED[table];
  return named === undefined ? undefined : db.prepare<[string], string>(`SELECT ${named.column} FROM ${table} WHERE id = ?`).pluck().get(key);
}

export function* textDamage(db: Db): Generator<Damage> {
  if (db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'text'`).get() === undefined) return;
  const read = db.prepare<[string], string>('SELECT content FROM text WHERE sha256 = ?').pluck();
  for (const wanted of db.prepare<[], string>('SELECT sha256 FROM text').pluck().all()) {
    const content = read.get(wanted);
    if (content !== undefined && sha256(content) !== wanted) yield { kind: 'record', name: '', id: null, text: `former text ${wanted}: it is not the one that was kept` };
  }
}

interface Entry {
  kind: string;
  record_id: string;
  name: string;
  body: string;
  plain_name: string;
  plain_body: string;
}

/** Records against what search knows of them, in one reading. */
export function* recordSearchDamage(db: Db): Generator<Damage> {
  if (db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'record_search'`).get() === undefined) return;
  const { wanted, found } = db.transaction(() => ({
    wanted: Array.from(searchableRecords(db), lineOf),
    found: db.prepare<[], Entry>('SELECT * FROM record_search').all().map((entry) => JSON.stringify([entry.kind, entry.record_id, entry.name, entry.body, entry.plain_name, entry.plain_body])),
  }))();
  const left = new Set(found);
  const missing = wanted.filter((line) => !left.delete(line)).length;
  if (missing > 0) yield { kind: 'search', name: '', id: null, text: `record search: ${String(missing)} entries are not in step with their records` };
  if (left.size > 0) yield { kind: 'search', name: '', id: null, text: `record search: ${String(left.size)} entries of records that are not in the book` };
}

const lineOf = ({ kind, id, name, body }: RecordText): string => JSON.stringify([kind, id, fold(name), fold(body), name, body]);
