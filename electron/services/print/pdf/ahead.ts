/**
 * Photos written into the file while its pages are still being typeset. Typesetting is one synchronous piece of work of seconds, and so
 * is putting hundreds of megabytes on a disk: a thread does the second beside the first. Photos stand at the beginning of every file, in
 * an order of their own, so that a file has the same bytes whether its photos were written ahead or not; `write.ts` writes the rest
 * behind them. Where an earlier file of the same photos still stands, its beginning is copied: the system does that in one go.
 */
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PDFContext } from '@cantoo/pdf-lib';
import { stampOf } from '../../file-stamp.ts';
import { isUntouched, type Begun, type Earlier } from './earlier.ts';
import { fileHead, OBJECT_BEGINS, OBJECT_ENDS, serialise, STREAM_BEGINS, STREAM_ENDS } from './syntax.ts';
import { imageDict, type Replacement } from './swap.ts';

/** A photo that lies in a file of its own. */
export type PhotoFile = Replacement & { readonly path: string };

/** Digits there is room for: numbers of objects are known only when the pages are. */
export const NUMBER_ROOM = 10;

/** By the names of their files, which say what is in them: the order does not depend on who was first. */
export const inOrder = <T extends { readonly path: string }>(photos: readonly T[]): T[] => [...photos].sort((a, b) => (basename(a.path) < basename(b.path) ? -1 : 1));

/** The thread's whole program: it loads nothing, so that it is there at once, and is the same in a bundle. */
const PROGRAM = `
const fs = require('node:fs');
const { parentPort, workerData: { part, head, photos, room, object, begins, ends, earlier } } = require('node:worker_threads');
if (earlier !== null) fs.copyFileSync(earlier.path, part, fs.constants.COPYFILE_FICLONE);
const file = fs.openSync(part, earlier === null ? 'w' : 'r+');
let length = 0;
// One for all photos: the system clears every page of memory that it gives out.
const held = Buffer.allocUnsafeSlow(Math.max(0, ...photos.map(({ size }) => size)) + 1);
const put = (bytes) => {
  for (let at = 0; at < bytes.byteLength;) at += fs.writeSync(file, bytes, at, bytes.byteLength - at);
  length += bytes.byteLength;
};
if (earlier === null) put(head);
else fs.ftruncateSync(file, earlier.begun.length);
const begun = earlier !== null ? null : photos.map(({ path, size, dict }) => {
  put(Buffer.alloc(room, ' '));
  const end = length;
  put(Buffer.concat([Buffer.from(object), dict, Buffer.from(begins)]));
  const photo = fs.openSync(path);
  let read = 0;
  for (let more = 1; more > 0 && read < held.byteLength; read += more) more = fs.readSync(photo, held, read, held.byteLength - read, read);
  fs.closeSync(photo);
  if (read !== size) throw new Error(path + ' has another length than it had');
  put(held.subarray(0, size));
  put(Buffer.from(ends));
  return [path, { end }];
});
parentPort.postMessage(begun === null ? earlier.begun : { photos: new Map(begun), length });
fs.fsyncSync(file);
fs.closeSync(file);
`;

/** The beginning of one file. */
export class PhotosAhead {
  readonly #part: string;
  #thread: Worker | null = null;
  #key = '';
  #stands = false;
  /** What came of it, an error as well: it is told to whoever asks, and nobody does where typesetting failed. */
  #outcome: Promise<Begun | Error | null> = Promise.resolve(null);
  /** What went wrong behind that, on the way to the disk. */
  #ended: Promise<Error | null> = Promise.resolve(null);

  /** @param path of the finished file */
  constructor(path: string) {
    this.#part = partOf(path);
  }

  /** Starts the thread with the photos of the book, all of them; none: nothing is begun. @param earlier a file that may begin with the same */
  start(header: string, photos: readonly PhotoFile[], earlier: Earlier | null = null): void {
    if (photos.length === 0) return;
    const context = PDFContext.create();
    const parts = inOrder(photos).map((photo) => ({ path: photo.path, size: photo.size, dict: serialise(imageDict(context, photo)) }));
    this.#key = createHash('sha256').update(JSON.stringify([header, parts.map(({ path, size, dict }) => [path, size, Buffer.from(dict).toString('latin1')])])).digest('base64');
    const thread = new Worker(PROGRAM, {
      eval: true,
      workerData: {
        part: this.#part,
        head: fileHead(header),
        photos: parts,
        earlier: earlier?.key === this.#key && isUntouched(earlier) ? earlier : null,
        room: NUMBER_ROOM,
        object: OBJECT_BEGINS,
        begins: STREAM_BEGINS,
        ends: `${STREAM_ENDS}${OBJECT_ENDS}`,
      },
    });
    this.#thread = thread;
    this.#outcome = new Promise((resolve) => {
      thread.once('message', resolve).once('error', resolve).once('exit', () => { resolve(new Error('the photos were not written')); });
    });
    this.#ended = new Promise((resolve) => {
      thread.once('error', resolve).once('exit', () => { resolve(null); });
    });
  }

  /** What was begun, as soon as it is; null: nothing. It is not on the disk yet: see `onDisk`. @throws Error of the file system */
  async begun(): Promise<Begun | null> {
    const outcome = await this.#outcome;
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** @throws Error of the file system */
  async onDisk(): Promise<void> {
    const error = await this.#ended;
    if (error !== null) throw error;
  }

  /** Whoever writes the rest has found that what was begun is what the file needs. */
  use(): void {
    this.#stands = true;
  }

  /** What the finished file is for the next one; null: it does not begin so. @param path of the file, under its name */
  async leaves(path: string): Promise<Earlier | null> {
    const begun = await this.begun();
    return begun === null || !this.#stands ? null : { path, key: this.#key, begun, stamp: stampOf(path) };
  }

  /** Ends the thread and takes away what it wrote, unless the file has its name by now. */
  async drop(): Promise<void> {
    if (this.#thread === null) return;
    await this.#thread.terminate();
    rmSync(this.#part, { force: true });
  }
}

/** Where a file is written until it is whole. */
export const partOf = (path: string): string => `${path}.part`;
