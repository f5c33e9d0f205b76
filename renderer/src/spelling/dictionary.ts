/** The book's dictionary: its records of kind `term`, and the question whether a word is held for right. */
import type { AnyRecord } from '@common/records/index.ts';
import { dictionaryOf } from '@common/text/doubts.ts';
import { call } from '../client/call.ts';
import { Listeners } from '../ui/listeners.ts';

export const TERM_KINDS = ['name', 'term', 'spelling'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

export interface Term {
  readonly id: string;
  readonly text: string;
  readonly kind: TermKind;
}

export class Dictionary {
  readonly #listeners = new Listeners();
  #terms: readonly Term[] = [];
  #knows: (word: string) => boolean = () => false;

  readonly subscribe = this.#listeners.subscribe;

  /** In the order of the alphabet. Another list only when something in it is another. */
  readonly get = (): readonly Term[] => this.#terms;
  /** The same function as long as the terms are the same. */
  readonly knows = (): ((word: string) => boolean) => this.#knows;

  /** Reads it from the book. @throws AppError */
  async reload(): Promise<void> {
    const terms = (await call('record.list', { kind: 'term' })).map(termOf).sort((one, two) => one.text.localeCompare(two.text, 'vi'));
    if (JSON.stringify(terms) === JSON.stringify(this.#terms)) return;
    this.#terms = terms;
    this.#knows = dictionaryOf(terms.map(({ text }) => text));
    this.#listeners.tell();
  }

  /** Takes in what the book does not have yet; says how many. Each is a step to take back. @throws AppError */
  async add(texts: readonly string[], kind: TermKind): Promise<number> {
    const known = new Set(this.#terms.map(({ text }) => text));
    const fresh = [...new Set(texts.map(tidied))].filter((text) => text !== '' && !known.has(text));
    for (const text of fresh) await call('record.add', { kind: 'term', fields: { text, kind } });
    await this.reload();
    return fresh.length;
  }

  /** @throws AppError */
  async change(id: string, fields: { readonly text?: string; readonly kind?: TermKind }): Promise<void> {
    await call('record.update', { kind: 'term', id, fields });
    await this.reload();
  }

  /** @throws AppError */
  async remove(id: string): Promise<void> {
    await call('record.remove', { kind: 'term', id });
    await this.reload();
  }
}

/** One space between words, none around. */
export const tidied = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').slice(0, 200);

function termOf({ id, fields }: AnyRecord): Term {
  return { id, text: String(fields['text']), kind: TERM_KINDS.find((kind) => kind === fields['kind']) ?? 'term' };
}

let current: { readonly bookId: string; readonly dictionary: Dictionary } | null = null;

/** The dictionary of the open book. */
export function dictionaryFor(bookId: string): Dictionary {
  if (current?.bookId !== bookId) current = { bookId, dictionary: new Dictionary() };
  return current.dictionary;
}
