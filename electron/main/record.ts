/** A record in memory with its file behind it; changes are written one after another, so the last one is what stays. */
import type * as z from 'zod';
import { readJson, writeJson } from './json-file.ts';

export class JsonRecord<S extends z.ZodType> {
  readonly #path: string;
  #value: z.infer<S>;
  #written: Promise<unknown> = Promise.resolve();

  private constructor(path: string, value: z.infer<S>) {
    this.#path = path;
    this.#value = value;
  }

  static async open<S extends z.ZodType>(path: string, schema: S, fallback: z.infer<S>): Promise<JsonRecord<S>> {
    return new JsonRecord<S>(path, await readJson(path, schema, fallback));
  }

  get value(): z.infer<S> {
    return this.#value;
  }

  /** @throws what the file system says; the value in memory holds all the same */
  async set(value: z.infer<S>): Promise<void> {
    this.#value = value;
    // A write that failed was told to whoever asked for it; it must not fail the next one too.
    const write = this.#written.then(() => writeJson(this.#path, value));
    this.#written = Promise.allSettled([write]);
    await write;
  }

  /** Resolves when every write so far has ended, well or not. */
  async settled(): Promise<void> {
    await this.#written;
  }
}
