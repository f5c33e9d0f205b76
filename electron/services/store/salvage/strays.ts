/** Rows in pages that nothing leads to any more, because the page that did is broken. */
import type { Pages } from '../raw/pages.ts';
import { Text, type Value } from '../raw/records.ts';
import { isLeaf, rowsInPage, type Row } from '../raw/trees.ts';
import type { Db } from '../connection.ts';
import { photoType } from '../photo-file.ts';
import type { Collected, Taker } from './collect.ts';
import { fits, type TableShape } from './shapes.ts';

/** Rounds in which rows wait for the rows that they name. */
const ROUNDS = 6;

/**
 * Takes rows of the broken tables from every page that belongs to no table. Pages that the file keeps for later are left alone:
 * what they hold was taken out of the book. A row whose key is there already is an older state and is left too.
 */
export function collectStrays(pages: Pages, shapes: readonly TableShape[], { broken, seen }: Collected, db: Db, taker: Taker, onPage: (done: number) => void): void {
  if (broken.size === 0) return;
  const free = pages.free();
  const wanted = shapes.filter(({ name }) => broken.has(name));
  let waiting: number[] = [];
  for (let number = 2; number <= pages.count; number += 1) {
    onPage(number);
    if (!seen.has(number) && !free.has(number) && !takePage(pages, number, wanted, db, taker, false)) waiting.push(number);
  }
  for (let round = 0; round < ROUNDS && waiting.length > 0; round += 1) {
    const last = round === ROUNDS - 1;
    waiting = waiting.filter((number) => !takePage(pages, number, wanted, db, taker, last));
  }
}

/** Takes a page's rows. False: it is not known yet to which table some of them belong. A row that is there already is not taken twice. */
function takePage(pages: Pages, number: number, shapes: readonly TableShape[], db: Db, taker: Taker, last: boolean): boolean {
  const page = pages.page(number);
  if (page === undefined) return true;
  let all = true;
  for (const kind of ['table', 'index'] as const) {
    if (!isLeaf(page, number, kind)) continue;
    for (const row of rowsInPage(pages, number, page, kind, () => undefined)) {
      const found = candidates(shapes, row, kind);
      if (found.length === 0) continue;
      const shape = chosen(found, row, db, last);
      if (shape === null) all = false;
      else taker.take(shape, row, true);
    }
  }
  return all;
}

function candidates(shapes: readonly TableShape[], row: Row, kind: 'table' | 'index'): TableShape[] {
  return shapes.filter((shape) => (shape.withoutRowid ? 'index' : 'table') === kind && fits(shape, row.values));
}

/** The one table whose links hold. In the last round, when what it names did not come: the only one it fits, or a picture's. */
function chosen(found: readonly TableShape[], row: Row, db: Db, last: boolean): TableShape | null {
  const linked = found.filter((shape) => linksHold(shape, row.values, db));
  if (linked.length === 1) return linked[0] ?? null;
  if (!last) return null;
  if (found.length === 1) return found[0] ?? null;
  const isPicture = row.values.some((value) => Buffer.isBuffer(value) && photoType(value) !== null);
  return isPicture ? (found.find(({ name }) => name === 'photo_blob') ?? null) : null;
}

/** Every required link of the row names a row that is there. */
function linksHold(shape: TableShape, values: readonly Value[], db: Db): boolean {
  return shape.links.every(({ column, table, to }) => {
    const index = shape.stored.findIndex(({ name }) => name === column);
    const value = values[index];
    if (value === null || value === undefined || shape.stored[index]?.required !== true) return true;
    const text = value instanceof Text ? value.toString() : value;
    return db.prepare(`SELECT 1 FROM "${table}" WHERE "${to}" = ?`).get(text) !== undefined;
  });
}
