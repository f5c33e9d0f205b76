/** One row's bytes → its values. sqlite.org/fileformat2.html, sections 1.6 and 2.1. */
import type { Pages } from './pages.ts';

/** Text as its bytes: damaged ones may be no UTF-8 any more, and are to be seen as they are. */
export class Text {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  toString(): string {
    return this.bytes.toString('utf8');
  }
}

export type Value = Text | number | bigint | Buffer | null;

/** Longest row that is read, bytes: more than the store takes. */
const LONGEST = 640 * 1024 * 1024;

/** Bytes that make no row. */
export class Unreadable extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'Unreadable';
  }
}

export interface Varint {
  readonly value: bigint;
  /** Where the next thing starts. */
  readonly end: number;
}

/** @throws Unreadable */
export function varint(bytes: Buffer, at: number): Varint {
  let value = 0n;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[at + index];
    if (byte === undefined) throw new Unreadable('a number is cut off');
    if (index === 8) return { value: BigInt.asIntN(64, (value << 8n) | BigInt(byte)), end: at + 9 };
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value, end: at + index + 1 };
  }
  throw new Unreadable('a number has no end');
}

/** How much of a row of `length` bytes lies in the page itself; the rest is in overflow pages. */
function localBytes(length: number, usable: number, kind: 'table' | 'index'): number {
  const most = kind === 'table' ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const wanted = least + ((length - least) % (usable - 4));
  return wanted <= most ? wanted : least;
}

/**
 * All bytes of a row, from its page and the chain of overflow pages behind it.
 * @throws Unreadable when the chain leaves the file, comes back to itself, or ends too early
 */
export function payload(pages: Pages, page: Buffer, at: number, length: bigint, kind: 'table' | 'index'): Buffer {
  if (length < 1n || length > BigInt(Math.min(LONGEST, pages.count * pages.size))) throw new Unreadable('a row is longer than the file');
  const total = Number(length);
  const local = localBytes(total, pages.size, kind);
  if (at + local > page.length) throw new Unreadable('a row leaves its page');
  if (local === total) return page.subarray(at, at + local);
  if (at + local + 4 > page.length) throw new Unreadable('a row leaves its page');
  const bytes = Buffer.allocUnsafe(total);
  let filled = page.copy(bytes, 0, at, at + local);
  let next = page.readUInt32BE(at + local);
  // A chain that comes back to itself ends all the same: each step fills what is left.
  while (filled < total) {
    const overflow = pages.page(next);
    if (overflow === undefined) throw new Unreadable('a row goes on in a page that is not there');
    filled += overflow.copy(bytes, filled, 4, Math.min(pages.size, 4 + total - filled));
    next = overflow.readUInt32BE(0);
  }
  return bytes;
}

/** The values of a row. @throws Unreadable when its head and its body do not fit together */
export function decode(bytes: Buffer): Value[] {
  const head = varint(bytes, 0);
  const headEnd = Number(head.value);
  if (headEnd < 1 || headEnd > bytes.length) throw new Unreadable('the head of a row is longer than the row');
  const values: Value[] = [];
  let at = headEnd;
  for (let place = head.end; place < headEnd; ) {
    const type = varint(bytes, place);
    place = type.end;
    const length = lengthOf(type.value);
    if (at + length > bytes.length) throw new Unreadable('a value leaves its row');
    values.push(valueOf(Number(type.value), bytes.subarray(at, at + length)));
    at += length;
  }
  if (at !== bytes.length) throw new Unreadable('the values do not fill the row');
  return values;
}

const LENGTHS = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0];

function lengthOf(type: bigint): number {
  if (type < 0n || type === 10n || type === 11n || type > 4_000_000_000n) throw new Unreadable('a value has no known type');
  const number = Number(type);
  return number >= 12 ? Math.floor((number - 12) / 2) : (LENGTHS[number] ?? 0);
}

function valueOf(type: number, bytes: Buffer): Value {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.readDoubleBE(0);
  if (type === 6) return small(bytes.readBigInt64BE(0));
  if (type <= 5) return bytes.readIntBE(0, bytes.length);
  return type % 2 === 0 ? bytes : new Text(bytes);
}

/** A number where it is exact. */
function small(value: bigint): number | bigint {
  return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
}
