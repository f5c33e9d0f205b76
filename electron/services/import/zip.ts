/**
 * Zip as a stranger's file: the directory is read, names are keys and never paths, and an entry is inflated with a hard
 * limit on what comes out, whatever its header claims.
 */
import { constants, crc32, inflateRawSync } from 'node:zlib';
import { AppError } from '../../common/errors.ts';
import { entryName } from './zip-names.ts';

export interface ZipEntry {
  /** With `/`, as the archive spells it. A key, not a path. */
  readonly name: string;
  /** Bytes in the archive. */
  readonly packed: number;
  /** Bytes after inflating, as claimed. */
  readonly size: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Where the local header stands. */
  readonly offset: number;
  readonly encrypted: boolean;
}

/** A real document of 200 pictures has some 250 entries. */
const MAX_ENTRIES = 10_000;
const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 65_535;
const ZIP64 = 0xffffffff;

const damaged = (why: string): AppError => new AppError('import/damaged', { why });

/**
 * The entries of an archive, without inflating anything.
 * @throws AppError `import/damaged` when there is no sound directory, `import/too-large` with too many entries
 */
export function listZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new AppError('import/too-large', { entries: count });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i += 1) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged('zip directory');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > bytes.length) throw damaged('zip directory');
    entries.push({
      name: entryName(
        bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength),
        bytes.subarray(at + ENTRY_SIZE + nameLength, at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true)),
      ),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged('zip directory');
}

/**
 * The bytes of one entry. `limit` is the most that may come out.
 * @throws AppError `import/too-large` beyond the limit, `import/damaged` when the data is not what the directory says
 */
export function inflateEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array<ArrayBuffer> {
  if (entry.encrypted) throw damaged('encrypted entry');
  if (entry.packed === ZIP64 || entry.size === ZIP64 || entry.size > limit) {
    throw new AppError('import/too-large', { part: entry.name });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + LOCAL_SIZE > bytes.length || view.getUint32(entry.offset, true) !== LOCAL_SIGNATURE) throw damaged(entry.name);
  const start = entry.offset + LOCAL_SIZE + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  if (start + entry.packed > bytes.length) throw damaged(entry.name);
  const out = unpack(bytes.subarray(start, start + entry.packed), entry);
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged(entry.name);
  return out;
}

/** Inflating stops at the size the directory claims, which was held against the limit: a lie costs nothing. */
function unpack(packed: Uint8Array, entry: ZipEntry): Uint8Array<ArrayBuffer> {
  if (entry.method === 0) return Uint8Array.from(packed);
  if (entry.method !== 8) throw damaged(entry.name);
  try {
    const out = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size), finishFlush: constants.Z_FINISH });
    return new Uint8Array(out.buffer, out.byteOffset, out.byteLength);
  } catch (cause) {
    throw new AppError('import/damaged', { why: entry.name }, { cause });
  }
}
