/**
 * What was worked out of the streams of a PDF, kept for the next file of the same book: nearly all its pages hold what they held. What is
 * kept depends on the bytes of a stream alone, and goes when the next file does not have them.
 */
import { createHash } from 'node:crypto';
import { PDFName, type PDFRawStream } from '@cantoo/pdf-lib';

const FILTER = PDFName.of('Filter');

/** A name for what these streams hold, and for what else the result depends on. */
export function streamKey(streams: readonly PDFRawStream[], beside = ''): string {
  const hash = createHash('sha256').update(beside);
  for (const { contents, dict } of streams) hash.update(`\n${String(dict.get(FILTER))} ${String(contents.byteLength)}\n`).update(contents);
  return hash.digest('base64');
}

/** Results of one kind of work, by `streamKey`. */
export class StreamMemory<T> {
  #before: ReadonlyMap<string, T> = new Map();
  #now = new Map<string, T>();

  get(key: string): T | undefined {
    const known = this.#now.get(key) ?? this.#before.get(key);
    if (known !== undefined) this.#now.set(key, known);
    return known;
  }

  set(key: string, result: T): void {
    this.#now.set(key, result);
  }

  /** A file is done: what it did not need is forgotten. */
  rest(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }
}
