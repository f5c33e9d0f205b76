/**
 * The process of the last export, kept for a while: whoever exports, sees a wrong word, mends it and exports again waits for the pages of
 * that one article, not for the whole book. One process for the whole app; it goes with the book, after some minutes, and where memory is
 * scarce it is not kept at all.
 */
import { freemem } from 'node:os';
import type { Connection } from '../hosts/connection.ts';

type Host = Connection<'export.run'>;

/** ms */
const KEPT_FOR = 5 * 60_000;
/** bytes: twice what the process of a book of 450 pages holds. */
const LEAST_FREE = 1200 * 1024 * 1024;

export interface KeptExportsOptions {
  readonly keepMs?: number;
  /** bytes that the machine has free */
  readonly free?: () => number;
}

export class KeptExports {
  readonly #start: () => Host;
  readonly #keepMs: number;
  readonly #free: () => number;
  #kept: { readonly file: string; readonly host: Host; readonly timer: NodeJS.Timeout } | null = null;

  constructor(start: () => Host, { keepMs = KEPT_FOR, free = freemem }: KeptExportsOptions = {}) {
    this.#start = start;
    this.#keepMs = keepMs;
    this.#free = free;
  }

  /** A process for an export of this file, the kept one if it knows the file. It is the caller's until it is put back or ended. */
  take(file: string): Host {
    if (this.#kept?.file === file) {
      const { host, timer } = this.#kept;
      clearTimeout(timer);
      this.#kept = null;
      return host;
    }
    const host = this.#start();
    host.onLost(() => {
      if (this.#kept?.host === host) this.#forget();
    });
    return host;
  }

  /** Puts it back when its export is done; what was kept before is ended. */
  keep(file: string, host: Host): void {
    this.#end();
    if (this.#free() < LEAST_FREE) {
      host.dispose();
      return;
    }
    const timer = setTimeout(() => { this.#end(); }, this.#keepMs);
    timer.unref();
    this.#kept = { file, host, timer };
  }

  /** The file is closed: it may be moved, or another may take its place. */
  drop(file: string): void {
    if (this.#kept?.file === file) this.#end();
  }

  #end(): void {
    const host = this.#kept?.host;
    this.#forget();
    host?.dispose();
  }

  #forget(): void {
    clearTimeout(this.#kept?.timer);
    this.#kept = null;
  }
}
