/** Ticks outlive a change of the text they were taken off in: a replacement, its undo, what is written meanwhile. Pure. */
import type { FoundArticle } from '@common/contract/find-channels.ts';
import { allKeys, hitKey, leftOutOf, type LeftOut } from './model.ts';

/** An article as it was shown, and which of its hits had no tick. */
interface Shown {
  readonly article: FoundArticle;
  readonly out: readonly number[];
}

/** How many states of one article undo and redo find their ticks for. */
const MOST_STATES = 20;

/** Of one question: another one has other hits. */
export class KeptTicks {
  /** Each article as it was found last. */
  readonly #known = new Map<string, FoundArticle>();
  /** States of articles that gave way to others. */
  readonly #before = new Map<string, Shown[]>();
  /** Revisions in which everything ticked was replaced, by article. */
  readonly #replaced = new Map<string, number>();

  /** In these articles as they were shown, what was ticked has been replaced. */
  replaced(articles: readonly Pick<FoundArticle, 'id' | 'revision'>[]): void {
    for (const { id, revision } of articles) this.#replaced.set(id, revision);
  }

  /** What has no tick, now that these articles were found: no tick comes back by itself. The same set when nothing is other than before. */
  take(articles: readonly FoundArticle[], leftOut: LeftOut): LeftOut {
    let out = leftOut;
    for (const article of articles) {
      const before = this.#known.get(article.id);
      // An answer that comes late tells of a text that is no more.
      if (before !== undefined && before.revision > article.revision) continue;
      if (before?.revision !== article.revision || before.hits.length < article.hits.length) this.#known.set(article.id, article);
      if (before === undefined || before.revision === article.revision) continue;
      const shown = { article: before, out: leftOutOf(before, leftOut) };
      const numbers = this.#outOf(article, shown);
      const own = new Set(allKeys([before]));
      if (numbers.length > 0 || shown.out.length > 0) out = new Set([...[...out].filter((key) => !own.has(key)), ...numbers.map((number) => hitKey(article, number))]);
      this.#keep(shown);
    }
    return out;
  }

  #outOf(article: FoundArticle, before: Shown): readonly number[] {
    // The state that was shown last too: between it and this one there may have been no hit to show.
    const known = [before, ...(this.#before.get(article.id) ?? [])].find((state) => haveSameHits(state.article, article));
    if (known !== undefined) return known.out;
    // Everything ticked was replaced: what is found there now was left out, or stands in what came for it.
    return this.#replaced.get(article.id) === before.article.revision ? numbersTo(article.count) : carried(before, article);
  }

  #keep(state: Shown): void {
    const others = (this.#before.get(state.article.id) ?? []).filter(({ article }) => !haveSameHits(article, state.article));
    this.#before.set(state.article.id, [...others, state].slice(-MOST_STATES));
  }
}

const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, number) => number);

type Hit = FoundArticle['hits'][number] | undefined;
const isSame = (one: Hit, other: Hit): boolean => one !== undefined && other !== undefined && one.found === other.found && one.before === other.before && one.after === other.after;

/** As far as both are told. */
function haveSameHits(one: FoundArticle, other: FoundArticle): boolean {
  const told = Math.min(one.hits.length, other.hits.length);
  return one.count === other.count && one.hits.slice(0, told).every((hit, index) => isSame(hit, other.hits[index]));
}

/** After other changes: as many hits are the same ones; of more or fewer those at the beginning and at the end are, and of what lies between nobody has seen the tick. */
function carried({ article, out }: Shown, after: FoundArticle): readonly number[] {
  if (out.length === 0 || article.count === after.count) return out;
  const [hits, others] = [article.hits, after.hits];
  let front = 0;
  while (isSame(hits[front], others[front])) front += 1;
  // Counted from the end, where all are told.
  let back = 0;
  const most = hits.length === article.count && others.length === after.count ? Math.min(hits.length, others.length) - front : 0;
  while (back < most && isSame(hits.at(-1 - back), others.at(-1 - back))) back += 1;
  const moved = after.count - article.count;
  const were = new Set(out);
  return numbersTo(after.count).filter((number) => (number < front ? were.has(number) : number >= after.count - back ? were.has(number - moved) : true));
}
