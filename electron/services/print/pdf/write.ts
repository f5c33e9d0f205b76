/**
 * Writes a PDF object by object, photos straight from where they lie: memory does not grow with the number of photos. Objects
 * nothing refers to are left out. The file gets its name only when it is whole.
 */
import { closeSync, fsync, openSync, rmSync, writeSync } from 'node:fs';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef, PDFStream, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import { AppError } from '../../../common/errors.ts';
import { outputError, putInPlace } from '../write-whole.ts';
import { inOrder, NUMBER_ROOM, partOf, type PhotoFile, type PhotosAhead } from './ahead.ts';
import type { Begun } from './earlier.ts';
import { imageDict, type Replacement } from './swap.ts';
import { fileHead, OBJECT_BEGINS, OBJECT_ENDS, serialise, STREAM_BEGINS, STREAM_ENDS } from './syntax.ts';

export interface WriteOptions {
  readonly header: '1.4' | '1.6' | '1.7';
  readonly replacements: ReadonlyMap<PDFRef, Replacement & { readonly path?: string }>;
  /** What of this file is being written already. */
  readonly ahead?: PhotosAhead | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onWritten?: ((done: number, total: number) => void) | undefined;
  /** Called with where the whole file lies, while it goes to the disk, and waited for before it gets its name; what it throws takes the file away. */
  readonly beforeNamed?: ((part: string) => Promise<unknown>) | undefined;
}

const fsyncAside = promisify(fsync);

/**
 * @throws AppError job/cancelled, print/disk-full, print/no-permission, print/output (file held by another program); whatever stood
 *   at `path` before is then untouched
 */
export async function writePdf(context: PDFContext, path: string, options: WriteOptions): Promise<void> {
  const part = partOf(path);
  try {
    await writeObjects(context, part, options);
    putInPlace(part, path);
  } catch (thrown) {
    rmSync(part, { force: true });
    if (thrown instanceof AppError) throw thrown;
    throw outputError(thrown, basename(path));
  }
}

async function writeObjects(context: PDFContext, path: string, options: WriteOptions): Promise<void> {
  const reachable = reach(context);
  const photos = photoFiles(reachable, options.replacements);
  const begun = asBegun((await options.ahead?.begun()) ?? null, photos);
  if (begun !== null) options.ahead?.use();
  const file = openSync(path, begun === null ? 'w' : 'r+');
  try {
    const out = new Output(file, begun?.length ?? 0);
    if (begun === null) out.write(fileHead(options.header));
    const offsets = new Map<number, number>();
    let done = 0;
    const step = async (often: boolean): Promise<void> => {
      done += 1;
      if (done % 64 !== 0 && !often) return;
      // Let a cancel message in.
      await new Promise((resolve) => { setImmediate(resolve); });
      refuseCancelled(options);
      options.onWritten?.(done, reachable.length);
    };
    for (const [ref, photo] of photos) {
      const end = begun?.photos.get(photo.path)?.end;
      if (end === undefined) {
        // As when it is written ahead: with room in front of the number.
        const number = String(ref.objectNumber);
        offsets.set(ref.objectNumber, out.length + NUMBER_ROOM - number.length);
        out.write(Buffer.from(`${number.padStart(NUMBER_ROOM)}${OBJECT_BEGINS}`, 'latin1'));
        writeImage(context, photo, out);
        out.write(Buffer.from(OBJECT_ENDS, 'latin1'));
      } else offsets.set(ref.objectNumber, numberAt(file, end, ref.objectNumber));
      await step(true);
    }
    for (const ref of reachable) {
      const object = context.lookup(ref);
      if (object === undefined || offsets.has(ref.objectNumber)) continue;
      const replacement = options.replacements.get(ref);
      offsets.set(ref.objectNumber, out.length);
      out.write(Buffer.from(`${String(ref.objectNumber)}${OBJECT_BEGINS}`, 'latin1'));
      if (replacement === undefined) out.write(serialise(object));
      else writeImage(context, replacement, out);
      out.write(Buffer.from(OBJECT_ENDS, 'latin1'));
      await step(replacement !== undefined);
    }
    writeTrailer(context, offsets, out);
    out.flush();
    // Both to their ends: a file that is being put on the disk is not closed.
    const outcomes = await Promise.allSettled([fsyncAside(file), options.ahead?.onDisk(), options.beforeNamed?.(path)]);
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    refuseCancelled(options);
  } finally {
    closeSync(file);
  }
}

function refuseCancelled({ signal }: WriteOptions): void {
  if (signal?.aborted === true) throw new AppError('job/cancelled');
}

type PlacedFile = readonly [PDFRef, PhotoFile];

/** The photos that lie in files of their own, each once, in the order in which they stand in a PDF. */
function photoFiles(reachable: readonly PDFRef[], replacements: WriteOptions['replacements']): PlacedFile[] {
  const found = new Map<string, PlacedFile>();
  for (const ref of reachable) {
    const photo = replacements.get(ref);
    if (photo !== undefined && isFile(photo) && !found.has(photo.path)) found.set(photo.path, [ref, photo]);
  }
  return inOrder([...found].map(([path, placed]) => ({ path, placed }))).map(({ placed }) => placed);
}

const isFile = (photo: Replacement & { readonly path?: string }): photo is PhotoFile => photo.path !== undefined;

/** Null when nothing was begun, or not with these photos: the file is then written from its beginning. */
function asBegun(begun: Begun | null, photos: readonly PlacedFile[]): Begun | null {
  const paths = [...(begun?.photos.keys() ?? [])];
  return paths.length === photos.length && photos.every(([, { path }], index) => paths[index] === path) ? begun : null;
}

/** Puts the number of an object that was begun without one in its place. @returns where the object begins */
function numberAt(file: number, end: number, number: number): number {
  const digits = String(number);
  if (digits.length > NUMBER_ROOM) throw new RangeError(`object ${String(number)}`);
  // All the room: a beginning that was copied has a number there.
  writeSync(file, Buffer.from(digits.padStart(NUMBER_ROOM), 'latin1'), 0, NUMBER_ROOM, end - NUMBER_ROOM);
  return end - digits.length;
}

function writeImage(context: PDFContext, replacement: Replacement, out: Output): void {
  const bytes = replacement.read();
  out.write(serialise(imageDict(context, { ...replacement, size: bytes.byteLength })));
  out.write(Buffer.from(STREAM_BEGINS, 'latin1'));
  out.write(bytes);
  out.write(Buffer.from(STREAM_ENDS, 'latin1'));
}

function writeTrailer(context: PDFContext, offsets: ReadonlyMap<number, number>, out: Output): void {
  const start = out.length;
  const size = Math.max(...offsets.keys()) + 1;
  const free = [0];
  for (let number = 1; number < size; number += 1) if (!offsets.has(number)) free.push(number);
  const nextFree = new Map(free.map((number, index) => [number, free[index + 1] ?? 0]));
  let table = `xref\n0 ${String(size)}\n`;
  for (let number = 0; number < size; number += 1) {
    const offset = offsets.get(number);
    table +=
      offset === undefined
        ? `${String(nextFree.get(number) ?? 0).padStart(10, '0')} 65535 f\r\n`
        : `${String(offset).padStart(10, '0')} 00000 n\r\n`;
  }
  const { Root, Info, ID } = context.trailerInfo;
  const trailer = PDFDict.withContext(context);
  trailer.set(PDFName.of('Size'), PDFNumber.of(size));
  for (const [name, value] of Object.entries({ Root, Info, ID })) if (value !== undefined) trailer.set(PDFName.of(name), value);
  out.write(Buffer.from(`${table}trailer\n`, 'latin1'));
  out.write(serialise(trailer));
  out.write(Buffer.from(`\nstartxref\n${String(start)}\n%%EOF\n`, 'latin1'));
}

/** Every object that can be reached from the trailer, in ascending number. */
function reach(context: PDFContext): PDFRef[] {
  const seen = new Map<number, PDFRef>();
  const open: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.Info].filter((entry) => entry !== undefined);
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PDFRef) {
      if (seen.has(object.objectNumber)) continue;
      seen.set(object.objectNumber, object);
      const target = context.lookup(object);
      if (target !== undefined) open.push(target);
    } else if (object instanceof PDFArray) open.push(...object.asArray());
    else if (object instanceof PDFDict) open.push(...object.values());
    else if (object instanceof PDFStream) open.push(object.dict);
  }
  return [...seen.values()].sort((a, b) => a.objectNumber - b.objectNumber);
}

/** Bytes from which a write is not collected with others. */
const LARGE = 1 << 20;

/** Collects small writes into one. */
class Output {
  /** bytes, of the whole file. */
  length: number;
  readonly #file: number;
  #written: number;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;

  /** @param from where writing goes on, bytes from the file's beginning */
  constructor(file: number, from: number) {
    this.#file = file;
    this.#written = from;
    this.length = from;
  }

  write(bytes: Uint8Array): void {
    this.length += bytes.byteLength;
    if (bytes.byteLength >= LARGE) {
      // A photo: not copied once more.
      this.flush();
      this.#put(bytes);
      return;
    }
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.byteLength;
    if (this.#waitingBytes > LARGE) this.flush();
  }

  flush(): void {
    const bytes = Buffer.concat(this.#waiting, this.#waitingBytes);
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#put(bytes);
  }

  #put(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.byteLength; ) at += writeSync(this.#file, bytes, at, bytes.byteLength - at, this.#written + at);
    this.#written += bytes.byteLength;
  }
}
