/** Rows out of the damaged file, into the new one: table by table, row by row, whatever lies broken between them. */
import { sha256 } from '../content.ts';
import type { Db } from '../connection.ts';
import type { Pages } from '../raw/pages.ts';
import { Text, type Value } from '../raw/records.ts';
import { rowsOfTree, type Row } from '../raw/trees.ts';
import { withOneBitBack } from './one-bit.ts';
import { rescueArticle } from './rescue-article.ts';
import type { Loss, Losses } from './report.ts';
import { fits, type TableShape } from './shapes.ts';

/** A row by column, as the new file takes it. */
export type Fields = Record<string, string | number | bigint | Buffer | null>;

export interface Collected {
  /** Tables some of whose pages could not be reached or read. */
  readonly broken: ReadonlySet<string>;
  /** Pages that belong to a table. */
  readonly seen: ReadonlySet<number>;
}

/** Takes every row that a table's own tree leads to. `roots`: each table's first page. */
export function collect(pages: Pages, shapes: readonly TableShape[], roots: ReadonlyMap<string, number>, taker: Taker, onPage: (done: number) => void): Collected {
  const seen = new Set<number>();
  const broken = new Set<string>();
  for (const shape of shapes) {
    const root = roots.get(shape.name);
    const walk = { seen, onGap: () => broken.add(shape.name) };
    if (root === undefined) broken.add(shape.name);
    else {
      for (const row of rowsOfTree(pages, root, shape.withoutRowid ? 'index' : 'table', walk)) {
        if (!fits(shape, row.values)) broken.add(shape.name);
        else taker.take(shape, row, false);
        onPage(seen.size);
      }
    }
  }
  return { broken, seen };
}

const RANK = 'rank';
/** Appended to a rank that another row has already: still a rank, right behind it. */
const BEHIND = 'V';
/** Rows that want one and the same rank. */
const MOST_TRIES = 50;

/** Puts rows into the new file, mending what a row alone can tell to be wrong. */
export class Taker {
  readonly #db: Db;
  readonly #losses: Losses;

  constructor(db: Db, losses: Losses) {
    this.#db = db;
    this.#losses = losses;
  }

  /** @param stray it lay in a page that nothing leads to @returns whether the row is in the new file now because of this */
  take(shape: TableShape, row: Row, stray: boolean): boolean {
    const stored = this.#fields(shape, row);
    const whole = this.#hashesHold(shape, stored, row);
    const fields = shape.name === 'article' ? rescueArticle(stored, whole, this.#losses) : stored;
    const taken = fields !== null && this.#insert(shape, fields, stray);
    if (taken && (!whole || stray) && shape.name !== 'article') this.#losses.doubt(lossOf(shape, fields, whole ? 'stray' : 'changed'));
    if (taken && stray && shape.name === 'article') this.#losses.doubt(lossOf(shape, fields, 'stray'));
    return taken;
  }

  #fields(shape: TableShape, { rowid, values }: Row): Fields {
    const fields: Fields = {};
    for (const [index, column] of shape.stored.entries()) {
      const value = values[index];
      if (value !== undefined) fields[column.name] = plain(value);
    }
    if (shape.rowidColumn !== null && rowid !== undefined) fields[shape.rowidColumn] = rowid;
    return fields;
  }

  /** Puts texts right by their hashes, hashes by their texts. False: something is not what was stored; its hash is made to fit. */
  #hashesHold(shape: TableShape, fields: Fields, { values }: Row): boolean {
    let whole = true;
    for (const { content, hash } of hashedColumns(shape)) {
      const value = values[shape.stored.findIndex(({ name }) => name === content)];
      const wanted = fields[hash];
      if (typeof wanted !== 'string' || !(value instanceof Text || Buffer.isBuffer(value))) continue;
      const bytes = value instanceof Text ? value.bytes : value;
      const found = sha256(bytes);
      if (found === wanted) continue;
      const back = oneBitApart(found, wanted) || !(value instanceof Text) ? null : withOneBitBack(bytes, wanted);
      if (back !== null) fields[content] = back.toString('utf8');
      else {
        whole &&= oneBitApart(found, wanted);
        fields[hash] = sha256(value instanceof Text ? value.toString() : bytes);
      }
    }
    return whole;
  }

  #insert(shape: TableShape, fields: Fields, stray: boolean): boolean {
    const row = { ...fields };
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const failure = this.#tryInsert(shape, row);
      if (failure === null) return true;
      if (failure === 'there' || stray) return false;
      if (failure === 'clash' && typeof row[RANK] === 'string') {
        row[RANK] = `${row[RANK]}${BEHIND}`;
        this.#losses.doubt(lossOf(shape, row, 'place'));
      } else break;
    }
    this.#losses.lose(lossOf(shape, row, 'gone'));
    return false;
  }

  /** null: it is in. `there`: a row with this key is in already. `clash`: another row has a value that must be this one's alone. */
  #tryInsert(shape: TableShape, row: Fields): 'there' | 'clash' | 'refused' | null {
    const columns = Object.keys(row);
    const sql = `INSERT INTO "${shape.name}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    try {
      this.#db.prepare(sql).run(...Object.values(row));
      return null;
    } catch (thrown) {
      const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
      if (code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_ROWID') return 'there';
      if (code === 'SQLITE_CONSTRAINT_UNIQUE') return this.#isThere(shape, row) ? 'there' : 'clash';
      if (code.startsWith('SQLITE_CONSTRAINT')) return 'refused';
      throw thrown;
    }
  }

  #isThere(shape: TableShape, row: Fields): boolean {
    const id = row['id'];
    if (id === undefined || !shape.columns.some(({ name }) => name === 'id')) return false;
    return this.#db.prepare(`SELECT 1 FROM "${shape.name}" WHERE id = ?`).get(id) !== undefined;
  }
}

function plain(value: Value): string | number | bigint | Buffer | null {
  return value instanceof Text ? value.toString() : value;
}

/** By the format's own convention: `x` beside `x_sha256`, or `content` or `bytes` beside `sha256`. */
export function hashedColumns(shape: TableShape): { content: string; hash: string }[] {
  const names = new Set(shape.columns.map(({ name }) => name));
  return [...names].flatMap((content) => {
    if (names.has(`${content}_sha256`)) return [{ content, hash: `${content}_sha256` }];
    return (content === 'content' || content === 'bytes') && names.has('sha256') ? [{ content, hash: 'sha256' }] : [];
  });
}

/** The hash itself was hit, not what it is of: no other text has a hash so near. */
export function oneBitApart(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const apart = [...a].flatMap((char, index) => {
    const difference = char.charCodeAt(0) ^ b.charCodeAt(index);
    return difference === 0 ? [] : [difference];
  });
  return apart.length === 1 && ((apart[0] ?? 0) & ((apart[0] ?? 0) - 1)) === 0;
}

const KINDS: Readonly<Record<string, Loss['kind']>> = { article: 'article', photo: 'photo', photo_blob: 'photo', photo_proxy: 'photo', source: 'document', source_blob: 'document', book: 'book' };
const NAMES = ['title', 'name', 'text', 'id'];

/** How people know the row. */
export function lossOf(shape: TableShape, fields: Fields, reason: Loss['reason']): Loss {
  const named = NAMES.map((column) => fields[column]).find((value) => typeof value === 'string' && value !== '');
  const kind = KINDS[shape.name] ?? 'record';
  return { kind, name: kind === 'record' ? `${shape.name}: ${String(named ?? '')}` : String(named ?? ''), reason };
}
