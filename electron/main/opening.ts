/**
 * Before the store opens a file: a file that is not known is read whole in a process that can be killed; of a damaged one, what is
 * healthy is copied aside, and the copy is what people look at.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { Damage } from '../common/contract/damage.ts';
import { AppError } from '../common/errors.ts';
import { inspectInHost, type StartInspector } from '../hosts/inspector.ts';
import type { Book } from './book-sessions.ts';
import type { Prepared } from './books.ts';
import type { KnownFiles } from './known-files.ts';

export class Opening {
  readonly #start: StartInspector;
  readonly #known: KnownFiles;
  /** Healthy copies that are open, with what their books lost. */
  readonly #copies = new Map<string, readonly Damage[]>();
  /** Files in which damage was found: they are read whole each time. */
  readonly #suspect = new Set<string>();

  constructor(start: StartInspector, known: KnownFiles) {
    this.#start = start;
    this.#known = known;
  }

  /** @throws AppError file/foreign-schema, file/unsafe, file/*; a damaged file comes as its healthy copy, if there is anything healthy */
  async prepare(path: string): Promise<Prepared> {
    if (await this.#known.has(path)) return { file: path, checked: true };
    try {
      await inspectInHost(this.#start, path);
      return { file: path, checked: true };
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code !== 'file/damaged') throw thrown;
      return { file: await this.#copyHealthy(path), checked: true };
    }
  }

  /** What is wrong with a book of which only the healthy copy is open. */
  damageOf({ file }: Book): readonly Damage[] {
    return this.#copies.get(file) ?? [];
  }

  /** Damage was found in an open book. */
  suspect(path: string): void {
    this.#suspect.add(path);
  }

  /** The book was closed in order: the copy goes, a healthy file is known from now on. */
  async closed({ path, file }: Book): Promise<void> {
    if (file !== path) {
      this.#copies.delete(file);
      await rm(dirname(file), { recursive: true, force: true });
    } else if (!this.#suspect.delete(path)) await this.#known.add(path);
  }

  async #copyHealthy(path: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'kyyeu-damaged-'));
    const to = join(folder, basename(path));
    const host = this.#start();
    try {
      const { lost, doubtful } = await host.call('inspect.salvage', { path, to });
      this.#copies.set(to, [...lost, ...doubtful].map(({ kind, name, reason }) => ({ kind, name, id: null, text: `${kind} ${name}: ${reason}` })));
      return to;
    } catch (thrown) {
      await rm(folder, { recursive: true, force: true });
      throw thrown;
    } finally {
      host.dispose();
    }
  }
}
