/**
 * What was asked of the store and what it answered, in the order of its answers. A deed can be done again on another book: the ids in
 * its input are put into that book's by comparing the answers.
 */
import type { Input, Output } from '../../electron/common/contract/channels.ts';
import { AppError } from '../../electron/common/errors.ts';
import type { Store, StoreChannel } from './killable-host.ts';

export type Outcome =
  | { readonly kind: 'done'; readonly value: unknown }
  /** An error of the handler: nothing was changed. */
  | { readonly kind: 'refused'; readonly code: string }
  /** The process was gone before it answered: done wholly, or not at all. */
  | { readonly kind: 'unanswered' };

export interface Deed {
  readonly channel: StoreChannel;
  readonly input: unknown;
  outcome: Outcome;
  /** Does the same to another book. */
  readonly again: (store: Store, session: string, ids: ReadonlyMap<string, string>) => Promise<unknown>;
}

/** Asked only to be told an id that no change answers: it is asked again of the other book, so that both ids are known. */
const READ: ReadonlySet<StoreChannel> = new Set<StoreChannel>(['history.snapshots', 'history.versions', 'record.list']);

export class Deeds {
  readonly #store: Store;
  readonly #session: string;
  readonly #waiting = new Set<Deed>();
  /** Answered deeds, in the order of the answers: the order in which they were committed. */
  readonly answered: Deed[] = [];

  constructor(store: Store, session: string) {
    this.#store = store;
    this.#session = session;
  }

  /** Deeds without an answer, in the order in which they were asked for. */
  get unanswered(): readonly Deed[] {
    return [...this.#waiting];
  }

  /** Number of changes that the store said are in the file. */
  get acknowledged(): number {
    return this.answered.filter(({ channel, outcome }) => outcome.kind === 'done' && !READ.has(channel)).length;
  }

  /** Asks for a change. @throws AppError as the store answers; `app/service-stopped` when it is gone */
  async ask<N extends StoreChannel>(channel: N, input: Input<N>): Promise<Output<N>> {
    const deed: Deed = {
      channel,
      input,
      outcome: { kind: 'unanswered' },
      again: (store, session, ids) => store.call(channel, translated(input, ids), { session }),
    };
    this.#waiting.add(deed);
    try {
      const value = await this.#store.call(channel, input, { session: this.#session });
      deed.outcome = { kind: 'done', value };
      return value;
    } catch (thrown) {
      if (!(thrown instanceof AppError) || thrown.code === 'app/service-stopped') throw thrown;
      deed.outcome = { kind: 'refused', code: thrown.code };
      throw thrown;
    } finally {
      if (deed.outcome.kind !== 'unanswered') {
        this.#waiting.delete(deed);
        this.answered.push(deed);
      }
    }
  }
}

/** The store's own word on a deed differs from the first time. */
export class OtherOutcome extends Error {}

/**
 * Does a deed on another book and notes which ids stand for which.
 * @throws OtherOutcome when it is refused though it was done, or the other way round
 */
export async function doAgain(deed: Deed, store: Store, session: string, ids: Map<string, string>): Promise<void> {
  const { outcome, channel } = deed;
  try {
    const value = await deed.again(store, session, ids);
    if (outcome.kind === 'refused') throw new OtherOutcome(`${channel} was refused with ${outcome.code}, and is done now`);
    if (outcome.kind === 'done') pair(outcome.value, value, ids);
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    // An unanswered one may well be one that would have been refused: then it changes nothing here either.
    if (outcome.kind === 'unanswered') return;
    if (outcome.kind !== 'refused' || outcome.code !== thrown.code) throw new OtherOutcome(`${channel} was ${outcome.kind}, and is refused with ${thrown.code} now`);
  }
}

function pair(first: unknown, second: unknown, ids: Map<string, string>): void {
  if (typeof first === 'string' && typeof second === 'string') {
    if (first !== second) ids.set(first, second);
  } else if (isRecord(first) && isRecord(second)) {
    for (const [key, value] of Object.entries(first)) pair(value, second[key], ids);
  }
}

/** The same value with every string that names an id of the first book replaced. */
function translated<T>(value: T, ids: ReadonlyMap<string, string>): T {
  if (ids.size === 0) return value;
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return ids.get(part) ?? part;
    if (Array.isArray(part)) return part.map(walk);
    return isRecord(part) ? Object.fromEntries(Object.entries(part).map(([key, entry]) => [key, walk(entry)])) : part;
  };
  return walk(value) as T;
}

/** An object or a list; bytes are values. */
function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
}
