/**
 * Compound files (MS-CFB): a file system in a file, in which Word kept its documents until 2003. Only what reading needs; every
 * chain is followed once and no further than the file is long.
 */
import { AppError } from '../../../common/errors.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LAST_SECTOR = 0xfffffffa;
const ENTRY_SIZE = 128;
/** Most streams of a file: a document with a hundred embedded objects has some 2,000. */
const MAX_ENTRIES = 20_000;
const HEADER_FAT_SECTORS = 109;

interface Entry {
  readonly name: string;
  /** 1 folder, 2 stream, 5 root */
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const damaged = (why: string): AppError => new AppError('import/damaged', { why });

export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sector: number;
  readonly #mini: number;
  readonly #cutoff: number;
  readonly #fat: Uint32Array;
  readonly #miniFat: Uint32Array;
  readonly #entries: Entry[];
  #miniStream: Uint8Array | null = null;

  /** @throws AppError `import/damaged` when there is no sound file system in the bytes */
  constructor(bytes: Uint8Array) {
    if (bytes.length < 512 || SIGNATURE.some((byte, index) => bytes[index] !== byte)) throw damaged('compound header');
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.#view.getUint16(30, true);
    const miniShift = this.#view.getUint16(32, true);
    if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged('sector size');
    this.#sector = 1 << shift;
    this.#mini = 1 << miniShift;
    this.#cutoff = this.#view.getUint32(56, true);
    this.#fat = this.#readFat();
    this.#entries = this.#readEntries(this.#chain(this.#view.getUint32(48, true)));
    const mini = this.#chain(this.#view.getUint32(60, true));
    this.#miniFat = new Uint32Array(mini.buffer, mini.byteOffset, mini.length >> 2);
  }

  /** A stream of the top folder by its name, or null. A stream whose chain breaks off gives what is there. */
  stream(name: string): Uint8Array | null {
    const entry = this.#entries.find((one) => one.type === 2 && one.name === name);
    if (entry === undefined) return null;
    const whole = entry.size < this.#cutoff ? this.#miniChain(entry.start, entry.size) : this.#chain(entry.start, entry.size);
    return whole.subarray(0, Math.min(entry.size, whole.length));
  }

  #readFat(): Uint32Array {
    const sectors: number[] = [];
    const most = Math.ceil(this.#bytes.length / this.#sector);
    for (let i = 0; i < HEADER_FAT_SECTORS; i += 1) {
      const at = this.#view.getUint32(76 + i * 4, true);
      if (at < LAST_SECTOR) sectors.push(at);
    }
    const perSector = this.#sector / 4 - 1;
    const seen = new Set<number>();
    for (let next = this.#view.getUint32(68, true); next < LAST_SECTOR && !seen.has(next) && seen.size <= most; ) {
      seen.add(next);
      const start = this.#offset(next);
      for (let i = 0; i < perSector; i += 1) {
        const at = this.#view.getUint32(start + i * 4, true);
        if (at < LAST_SECTOR) sectors.push(at);
      }
      next = this.#view.getUint32(start + perSector * 4, true);
    }
    if (sectors.length > most) throw damaged('allocation table');
    const fat = new Uint32Array((sectors.length * this.#sector) / 4).fill(0xffffffff);
    sectors.forEach((sector, index) => {
      const start = this.#offset(sector);
      for (let i = 0; i < this.#sector / 4; i += 1) fat[(index * this.#sector) / 4 + i] = this.#view.getUint32(start + i * 4, true);
    });
    return fat;
  }

  /** Where a sector starts. The last one of a file may be short; one behind the end is damage. */
  #offset(sector: number): number {
    const at = (sector + 1) * this.#sector;
    if (at + 4 > this.#bytes.length) throw damaged('sector outside the file');
    return at;
  }

  #chain(start: number, size = Number.POSITIVE_INFINITY): Uint8Array {
    const parts: Uint8Array[] = [];
    const seen = new Set<number>();
    let length = 0;
    for (let at = start; at < LAST_SECTOR && !seen.has(at) && length < size; at = this.#fat[at] ?? 0xffffffff) {
      seen.add(at);
      const from = (at + 1) * this.#sector;
      if (from >= this.#bytes.length) break;
      const part = this.#bytes.subarray(from, from + this.#sector);
      parts.push(part);
      length += part.length;
    }
    return joined(parts, length);
  }

  #miniChain(start: number, size: number): Uint8Array {
    const root = this.#entries.find((one) => one.type === 5);
    this.#miniStream ??= root === undefined ? new Uint8Array() : this.#chain(root.start);
    const parts: Uint8Array[] = [];
    const seen = new Set<number>();
    let length = 0;
    for (let at = start; at < LAST_SECTOR && !seen.has(at) && length < size; at = this.#miniFat[at] ?? 0xffffffff) {
      seen.add(at);
      const part = this.#miniStream.subarray(at * this.#mini, (at + 1) * this.#mini);
      if (part.length === 0) break;
      parts.push(part);
      length += part.length;
    }
    return joined(parts, length);
  }

  #readEntries(directory: Uint8Array): Entry[] {
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: Entry[] = [];
    for (let at = 0; at + ENTRY_SIZE <= directory.length && entries.length < MAX_ENTRIES; at += ENTRY_SIZE) {
      const length = Math.min(view.getUint16(at + 64, true), 64);
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)));
      entries.push({ name, type: directory[at + 66] ?? 0, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) });
    }
    if (entries.length === 0) throw damaged('directory');
    return entries;
  }
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
