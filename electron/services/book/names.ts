/**
 * The names in a book and how often each stands in it: held in memory as long as the book is open, by the hash of each text, so that
 * asking again reads what was changed since. Tells which names of an article are written otherwise elsewhere.
 */
import { articleText } from '../../common/article/read.ts';
import type { NameDoubt } from '../../common/contract/spelling-channels.ts';
import { keysOf, mayBeSame, namesIn } from '../../common/text/names.ts';
import { headsOf } from '../store/articles.ts';
import { parseContent } from '../store/content.ts';
import type { BookReader } from '../store/reader.ts';
import { inTurns } from './each-article.ts';

/** A name counts as the usual one when it stands this often, and so many times as often as the other. */
const USUAL = { least: 3, times: 3 } as const;

interface Read {
  readonly sha256: string;
  readonly title: string;
  readonly names: ReadonlyMap<string, number>;
}

class NameIndex {
  readonly #articles = new Map<string, Read>();
  /** Name → article → how often. */
  readonly #places = new Map<string, Map<string, number>>();
  readonly #keys = new Map<string, Set<string>>();
  #known: ReadonlySet<string> = new Set();
  /** Of these, what a record has: the dictionary says only that a name is right as well. */
  #recorded: ReadonlySet<string> = new Set();
  #turn: Promise<unknown> = Promise.resolve();

  /** Reads what was changed since. One reading at a time. */
  async update(book: BookReader, signal?: AbortSignal): Promise<void> {
    const mine = this.#turn.then(() => this.#update(book, signal));
    this.#turn = Promise.allSettled([mine]);
    await mine;
  }

  async #update(book: BookReader, signal?: AbortSignal): Promise<void> {
    const states = book.textStates();
    const present = new Set(states.map(({ id }) => id));
    for (const id of [...this.#articles.keys()]) if (!present.has(id)) this.#forget(id);
    const changed = states.filter(({ id, sha256 }) => this.#articles.get(id)?.sha256 !== sha256);
    await inTurns(changed, signal, ({ id }) => {
      const [head] = book.readAs((db) => headsOf(db, [id]));
      if (head === undefined) return;
      const names = new Map<string, number>();
      for (const { name } of namesIn(articleText(parseContent(id, head.content)))) names.set(name, (names.get(name) ?? 0) + 1);
      this.#forget(id);
      this.#articles.set(id, { sha256: head.content_sha256, title: head.title, names });
      for (const [name, count] of names) this.#placesOf(name).set(id, count);
    });
    this.#recorded = namesOf(book, [['exemplar', 'name'], ['unit', 'contactName']]);
    this.#known = new Set([...this.#recorded, ...namesOf(book, [['term', 'text']])]);
    for (const name of this.#known) this.#placesOf(name);
  }

  doubts(articleId: string, names: readonly string[]): NameDoubt[] {
    return [...new Set(names)].flatMap((name) => {
      const other = isSmallEnd(name) ? this.#withCapital(name) : this.#otherSpelling(name);
      if (other === null) return [];
      return [{ name, instead: other, count: this.#count(other), where: this.#titleOf(other, articleId), known: this.#known.has(other) }];
    });
  }

  #otherSpelling(name: string): string | null {
    if (this.#known.has(name)) return null;
    const own = this.#count(name);
    const others = new Set(keysOf(name).flatMap((key) => [...(this.#keys.get(key) ?? [])]));
    const usual = [...others].filter((other) => {
      if (!mayBeSame(name, other)) return false;
      const count = this.#count(other);
      if (this.#recorded.has(other)) return true;
      return this.#known.has(other) ? !isUsual(own, count) : isUsual(count, own);
    });
    const weight = (other: string): number => this.#count(other) + (this.#known.has(other) ? 1e6 : 0);
    return usual.sort((one, two) => weight(two) - weight(one))[0] ?? null;
  }

  /** A name whose last word is written small: the whole one, when the book has it and the part with capitals stands no oftener. */
  #withCapital(name: string): string | null {
    const at = name.lastIndexOf(' ') + 1;
    const [part, whole] = [name.slice(0, at - 1), name.slice(0, at) + name.charAt(at).toUpperCase() + name.slice(at + 1)];
    if (this.#known.has(name) || this.#known.has(part) || (this.#count(whole) === 0 && !this.#known.has(whole))) return null;
    // Where the end is written small the part is counted, too.
    return this.#count(part) <= Math.max(1, this.#count(whole)) ? whole : null;
  }

  #count(name: string): number {
    return [...(this.#places.get(name)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
  }

  /** The article that has the name most often; the asking one only when there is no other. */
  #titleOf(name: string, asking: string): string | null {
    const places = [...(this.#places.get(name) ?? [])].sort(([, one], [, two]) => two - one);
    const [id] = places.find(([each]) => each !== asking) ?? places[0] ?? [];
    return id === undefined ? null : (this.#articles.get(id)?.title ?? null);
  }

  #placesOf(name: string): Map<string, number> {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const fresh = new Map<string, number>();
    this.#places.set(name, fresh);
    for (const key of keysOf(name)) this.#keys.set(key, (this.#keys.get(key) ?? new Set()).add(name));
    return fresh;
  }

  #forget(id: string): void {
    for (const name of this.#articles.get(id)?.names.keys() ?? []) this.#places.get(name)?.delete(id);
    this.#articles.delete(id);
  }
}

const isSmallEnd = (name: string): boolean => /\s\p{Ll}\S*$/u.test(name);
const isUsual = (count: number, other: number): boolean => count >= USUAL.least && count >= other * USUAL.times;

/** Names that these fields of the book's records hold. */
function namesOf(book: BookReader, fields: readonly (readonly ['exemplar' | 'unit' | 'term', string])[]): ReadonlySet<string> {
  const found = fields.flatMap(([kind, field]) =>
    book.records(kind).flatMap((record) => {
      const value = record.fields[field];
      return typeof value === 'string' ? [value.normalize('NFC').trim().replace(/\s+/gu, ' ')] : [];
    }),
  );
  return new Set(found.filter((name) => name.includes(' ')));
}

const indexes = new WeakMap<BookReader, NameIndex>();

/**
 * Which of these names, which stand in this article, the book writes otherwise: an exemplar, unit or term has the other spelling, or
 * it stands clearly more often. The first asking reads the whole book, in turns with other calls.
 * @throws AppError job/cancelled, file/damaged
 */
export async function nameDoubts(book: BookReader, articleId: string, names: readonly string[], signal?: AbortSignal): Promise<NameDoubt[]> {
  return (await nameDoubtsIn(book, new Map([[articleId, names]]), signal)).get(articleId) ?? [];
}

/** The same of several articles, by their ids. @throws AppError job/cancelled, file/damaged */
export async function nameDoubtsIn(book: BookReader, names: ReadonlyMap<string, readonly string[]>, signal?: AbortSignal): Promise<Map<string, NameDoubt[]>> {
  let index = indexes.get(book);
  if (index === undefined) {
    index = new NameIndex();
    indexes.set(book, index);
  }
  await index.update(book, signal);
  const found = new Map<string, NameDoubt[]>();
  for (const [articleId, own] of names) found.set(articleId, index.doubts(articleId, own));
  return found;
}
