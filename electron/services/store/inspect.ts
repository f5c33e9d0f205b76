/**
 * A yearbook file that this computer does not know yet, looked at as data: nothing in it is run, nothing of it is believed.
 * Call it in a process that may be killed (electron/hosts/inspect-host.ts): what a hostile file can still do here is to take
 * time and memory, and both have limits there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../common/errors.ts';
import { connectReader, type Db } from './connection.ts';
import { onFile } from './errors.ts';
import { checkHeader } from './format.ts';
import { rollBackLeftovers } from './leftovers.ts';
import { MIGRATIONS, type Migration } from './migrations/index.ts';
import { refuseDamaged } from './quick-check.ts';
import { refuseForeignSchema } from './schema-list.ts';

const MB = 1024 * 1024;
/** Longest value, bytes. The store itself takes photos of 100 MB and source documents of 512 MB at most. */
const LONGEST_TEXT = 64 * MB;
const LONGEST_BLOB = 128 * MB;
const LONGEST_DOCUMENT = 512 * MB;
const DOCUMENTS: ReadonlySet<string> = new Set(['source_blob']);
/** Rows of one table: a hundred times what the largest known yearbook has. */
const MOST_ROWS = 1_000_000;

/** `schema`: it is on the list, nothing can be run any more. `sizes`: no value is too long. `pages`: all pages were read. */
export type InspectedStep = 'schema' | 'sizes' | 'pages';

/**
 * Header, schema, sizes, pages, in this order, each before anything that it protects from.
 * @throws AppError file/not-found, file/empty, file/not-a-book, file/newer, file/foreign-schema, file/unsafe (more than a
 *   yearbook holds), file/damaged
 */
export function inspectFile(file: string, onStep: (step: InspectedStep) => void = () => undefined, migrations: readonly Migration[] = MIGRATIONS): void {
  const real = onFile(file, () => fs.realpathSync(path.resolve(file)));
  checkHeader(real, migrations.length);
  onFile(real, () => {
    rollBackLeftovers(real);
    const db = connectReader(real);
    try {
      refuseForeignSchema(db, real, migrations);
      onStep('schema');
      refuseOversized(db, real);
      onStep('sizes');
      refuseDamaged(db, real);
      onStep('pages');
    } finally {
      db.close();
    }
  });
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Lengths are told by each row's head: no long value is read for this. */
function refuseOversized(db: Db, real: string): void {
  for (const { table, columns } of tables(db)) {
    const rows = db.prepare(`SELECT count(*) FROM (SELECT 1 FROM "${table}" LIMIT ${String(MOST_ROWS + 1)})`).pluck().get();
    if (Number(rows) > MOST_ROWS) throw unsafe(real, `${table}: more than ${String(MOST_ROWS)} rows`);
    for (const { name, type } of columns.filter((column) => column.type !== 'INTEGER')) {
      const limit = type !== 'BLOB' ? LONGEST_TEXT : DOCUMENTS.has(table) ? LONGEST_DOCUMENT : LONGEST_BLOB;
      const longest = Number(db.prepare(`SELECT max(octet_length("${name}")) FROM "${table}"`).pluck().get() ?? 0);
      if (longest > limit) throw unsafe(real, `${table}.${name}: ${String(longest)} bytes`);
    }
  }
}

function unsafe(real: string, found: string): AppError {
  return new AppError('file/unsafe', { name: path.basename(real), found });
}

/** Ordinary tables, the search table's own ones with them; not the virtual table itself, which would run code of its own. */
function tables(db: Db): { table: string; columns: Column[] }[] {
  const names = db.prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow') AND name <> 'sqlite_schema'`).pluck().all();
  const columns = db.prepare<[string], Column>('SELECT name, type FROM pragma_table_info(?)');
  return names.map((table) => ({ table, columns: columns.all(table) }));
}
