/**
 * Which tables hold what people wrote, and by which columns a row is named for ever. Rows of these tables have a digest, and a
 * change of them can be taken back. Left out: bytes (they have hashes of their own), former texts (named by their hash), what
 * can be made again (search, proxies, digests).
 */

export interface Table {
  readonly name: string;
  /** Columns that name a row; they never change. `rowid` would: SQLite gives new ones when a file is copied clean. */
  readonly key: readonly string[];
  /** False for what only ever grows: history is not taken back. */
  readonly undoable: boolean;
}

const records = [
  'part',
  'article',
  'source',
  'photo',
  'unit',
  'exemplar',
  'exemplar_article',
  'award_form',
  'award',
  'photo_person',
  'comment',
  'task',
  'term',
  'reminder',
  'verdict',
  'matter',
  'page_mark',
  'intake',
  'conflict',
] as const;

export const TABLES: readonly Table[] = [
  { name: 'book', key: ['id'], undoable: true },
  ...records.map((name) => ({ name, key: ['id'], undoable: true })),
  { name: 'revision', key: ['id'], undoable: false },
  { name: 'import_batch', key: ['id'], undoable: false },
  { name: 'source_page', key: ['id'], undoable: false },
  { name: 'stage_change', key: ['id'], undoable: false },
  { name: 'snapshot', key: ['id'], undoable: false },
  { name: 'edition', key: ['id'], undoable: false },
  { name: 'edition_exemplar', key: ['id'], undoable: false },
  { name: 'snapshot_part', key: ['snapshot_id', 'part_id'], undoable: false },
  { name: 'snapshot_article', key: ['snapshot_id', 'article_id'], undoable: false },
];

/** Tables without a digest of their rows, each with the reason. */
export const TABLES_WITHOUT_DIGEST: Readonly<Record<string, string>> = {
  source_blob: 'source.sha256 is the hash of its bytes',
  photo_blob: 'photo.sha256 is the hash of its bytes',
  photo_proxy: 'its own column sha256 is the hash of its bytes; made again from the original',
  text: 'named by the hash of its content',
  session: 'times only, written with every change; a wrong one makes a merge ask more than it has to',
  row_digest: 'holds the digests',
};

const byName = new Map(TABLES.map((table) => [table.name, table]));

/** @throws Error for a table that is not declared here: a fault in the product */
export function tableNamed(name: string): Table {
  const table = byName.get(name);
  if (table === undefined) throw new Error(`table ${name} is not declared`);
  return table;
}

/** A row's key as one string: the value of the key column, or several joined as a JSON array. SQL over the row `alias`. */
export function keySql(table: Table, alias: string): string {
  const columns = table.key.map((column) => `${alias}."${column}"`);
  return columns.length === 1 ? `CAST(${columns[0] ?? ''} AS TEXT)` : `json_array(${columns.join(', ')})`;
}

/** A condition that finds the row whose key (as `keySql` gives it) is the bound value. */
export function keyCondition(table: Table): string {
  return `${keySql(table, `"${table.name}"`)} = ?`;
}
