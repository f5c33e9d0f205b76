/** From a table's first page to its rows, as far as it goes. sqlite.org/fileformat2.html, section 1.6. */
import { HEADER_BYTES, type Pages } from './pages.ts';
import { decode, payload, Unreadable, varint, type Value } from './records.ts';

const INTERIOR_TABLE = 0x05;
const LEAF_TABLE = 0x0d;
const INTERIOR_INDEX = 0x02;
const LEAF_INDEX = 0x0a;
/** Deeper than any tree can be: a page has two children at least, a file at most 2^32 pages. */
const DEEPEST = 40;

export interface Row {
  /** Undefined in a table without rowids. */
  readonly rowid: number | bigint | undefined;
  readonly values: readonly Value[];
  readonly page: number;
}

/** What could not be followed or read; `page` is where. */
export interface Gap {
  readonly page: number;
  readonly what: string;
}

/** Tables keep rows in leaves of one kind of tree; tables WITHOUT ROWID in every page of another. */
export type TreeKind = 'table' | 'index';

export interface Walk {
  /** Pages that were seen already, by whatever tree: a page belongs to one. */
  readonly seen: Set<number>;
  readonly onGap: (gap: Gap) => void;
}

/** Rows of the tree that begins at page `root`, in its order. What cannot be read is told and passed over. */
export function* rowsOfTree(pages: Pages, root: number, kind: TreeKind, walk: Walk, depth = 0): Generator<Row> {
  const page = pages.page(root);
  if (page === undefined) {
    walk.onGap({ page: root, what: 'the page is not in the file' });
    return;
  }
  if (depth > DEEPEST || walk.seen.has(root)) {
    walk.onGap({ page: root, what: 'the page belongs to something else already' });
    return;
  }
  const type = page[startOf(root)];
  const interior = kind === 'table' ? INTERIOR_TABLE : INTERIOR_INDEX;
  if (type === interior) {
    walk.seen.add(root);
    for (const child of childrenOf(page, root, walk)) yield* rowsOfTree(pages, child, kind, walk, depth + 1);
    if (kind === 'index') yield* rowsInPage(pages, root, page, kind, walk.onGap);
    return;
  }
  if (type !== (kind === 'table' ? LEAF_TABLE : LEAF_INDEX)) {
    walk.onGap({ page: root, what: 'the page is of another kind' });
    return;
  }
  walk.seen.add(root);
  yield* rowsInPage(pages, root, page, kind, walk.onGap);
}

/** True for a page that looks like the last step of a tree: rows lie in it. */
export function isLeaf(page: Buffer, number: number, kind: TreeKind): boolean {
  return page[startOf(number)] === (kind === 'table' ? LEAF_TABLE : LEAF_INDEX);
}

/** Rows of one page. */
export function* rowsInPage(pages: Pages, number: number, page: Buffer, kind: TreeKind, onGap: (gap: Gap) => void): Generator<Row> {
  for (const at of cellsOf(page, number, onGap)) {
    const row = readCell(pages, number, page, at, kind);
    if (typeof row === 'string') onGap({ page: number, what: row });
    else yield row;
  }
}

/** The row that begins at `at`, or why it cannot be read. */
function readCell(pages: Pages, number: number, page: Buffer, at: number, kind: TreeKind): Row | string {
  try {
    const isInterior = page[startOf(number)] === INTERIOR_INDEX;
    const length = varint(page, isInterior ? at + 4 : at);
    if (kind === 'index') return { rowid: undefined, values: decode(payload(pages, page, length.end, length.value, kind)), page: number };
    const rowid = varint(page, length.end);
    return { rowid: numberOf(rowid.value), values: decode(payload(pages, page, rowid.end, length.value, kind)), page: number };
  } catch (thrown) {
    if (!(thrown instanceof Unreadable)) throw thrown;
    return thrown.message;
  }
}

function numberOf(value: bigint): number | bigint {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Page 1 begins with the file's own header. */
function startOf(page: number): number {
  return page === 1 ? HEADER_BYTES : 0;
}

function* childrenOf(page: Buffer, number: number, { onGap }: Walk): Generator<number> {
  for (const at of cellsOf(page, number, onGap)) yield at + 4 <= page.length ? page.readUInt32BE(at) : 0;
  yield page.readUInt32BE(startOf(number) + 8);
}

/** Where a page's cells begin. */
function* cellsOf(page: Buffer, number: number, onGap: (gap: Gap) => void): Generator<number> {
  const start = startOf(number);
  const type = page[start];
  const pointers = start + (type === INTERIOR_INDEX || type === INTERIOR_TABLE ? 12 : 8);
  const told = page.readUInt16BE(start + 3);
  const most = Math.floor((page.length - pointers) / 2);
  if (told > most) onGap({ page: number, what: 'the page tells more rows than it can hold' });
  for (let index = 0; index < Math.min(told, most); index += 1) {
    const at = page.readUInt16BE(pointers + index * 2);
    if (at >= pointers && at < page.length) yield at;
    else onGap({ page: number, what: 'a row begins outside its page' });
  }
}
