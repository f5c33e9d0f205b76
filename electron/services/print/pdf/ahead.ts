/**
 * Photos written into the file while its pages are still being typeset. Typesetting is one synchronous piece of work of seconds, and so
 * is putting hundreds of megabytes on a disk: a thread does the second beside the first. Photos stand at the beginning of every file, in
 * an order of their own, so that a file has the same bytes whether its photos were written ahead or not; `write.ts` writes the rest
 * behind them.
 */
import { rmSync } from 'node:fs';
import { basename } from 'node:path';
import { Worker } from 'node:worker_threads';
import { PDFContext } from '@cantoo/pdf-lib';
import { fileHead, OBJECT_BEGINS, OBJECT_ENDS, serialise, STREAM_BEGINS, STREAM_ENDS } from './syntax.ts';
import { imageDict, type Replacement } from './swap.ts';

/** A photo that lies in a file of its own. */
export type PhotoFile = Replacement & { readonly path: string };

/** What stands at the beginning of a file: its head and the photos, each an object but for its number. */
export interface Begun {
  /** By the photo's file: where the object's number is to be put, bytes from the file's beginning. It ends at `end`. */
  readonly photos: ReadonlyMap<string, { readonly end: number }>;
  /** bytes */
  readonly length: number;
}

/** Digits there is room for: numbers of objects are known only when the pages are. */
export const NUMBER_ROOM = 10;

/** By the names of their files, which say what is in them: the order does not depend on who was first. */
export const inOrder = <T extends { readonly path: string }>(photos: readonly T[]): T[] => [...photos].sort((a, b) => (basename(a.path) < basename(b.path) ? -1 : 1));

/** The thread's whole program: it loads nothing, so that it is there at once, and is the same in a bundle. */
const PROGRAM = `
const fs = require('node:fs');
const { parentPort, workerData: { part, head, photos, room, object, begins, ends } } = require('node:worker_threads');
const file = fs.openSync(part, 'w');
let length = 0;
const put = (bytes) => {
  for (let at = 0; at < bytes.byteLength;) at += fs.writeSync(file, bytes, at, bytes.byteLength - at);
  length += bytes.byteLength;
};
put(head);
const begun = photos.map(({ path, size, dict }) => {
  put(Buffer.alloc(room, ' '));
  const end = length;
  put(Buffer.concat([Buffer.from(object), dict, Buffer.from(begins)]));
  const bytes = fs.readFileSync(path);
  if (bytes.byteLength !== size) throw new Error(path + ' has another length than it had');
  put(bytes);
  put(Buffer.from(ends));
  return [path, { end }];
});
parentPort.postMessage({ photos: new Map(begun), length });
fs.fsyncSync(file);
fs.closeSync(file);
`;

/** The beginning of one file. */
export class PhotosAhead {
  readonly #part: string;
  #thread: Worker | null = null;
  /** What came of it, an error as well: it is told to whoever asks, and nobody does where typesetting failed. */
  #outcome: Promise<Begun | Error | null> = Promise.resolve(null);
  /** What went wrong behind that, on the way to the disk. */
  #ended: Promise<Error | null> = Promise.resolve(null);

  /** @param path of the finished file */
  constructor(path: string) {
    this.#part = partOf(path);
  }

  /** Starts the thread with the photos of the book, all of them; none: nothing is begun. */
  start(header: string, photos: readonly PhotoFile[]): void {
    if (photos.length === 0) return;
    const context = PDFContext.create();
    const thread = new Worker(PROGRAM, {
      eval: true,
      workerData: {
        part: this.#part,
        head: fileHead(header),
        photos: inOrder(photos).map((photo) => ({ path: photo.path, size: photo.size, dict: serialise(imageDict(context, photo)) })),
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

  /** Ends the thread and takes away what it wrote, unless the file has its name by now. */
  async drop(): Promise<void> {
    if (this.#thread === null) return;
    await this.#thread.terminate();
    rmSync(this.#part, { force: true });
  }
}

/** Where a file is written until it is whole. */
export const partOf = (path: string): string => `${path}.part`;
