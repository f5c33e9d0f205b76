/** Marks in runs of text: where the name of an exemplar begins, a mark tells on which page it came to stand. */
import type { NameFinder, NameFound } from '../../../common/book/made.ts';
import type { Run } from '../runs.ts';

/** A space of no width, put in where an endless word may be broken; it is in no text that is looked at. */
const BREAK = /\u200b/gu;

/** Runs with the marks of these names, which are in the order of the text. A piece that must not be broken is marked at its beginning. */
export function markRuns(runs: readonly Run[], names: readonly NameFound[]): Run[] {
  const out: Run[] = [];
  const open = [...names];
  let at = 0;
  for (const run of runs) {
    let rest = run;
    const end = at + run.s.replace(BREAK, '').length;
    while (open[0] !== undefined && open[0].start < end) {
      const { id, start } = open.shift() ?? { id: '', start: 0 };
      const cut = rest.n ? 0 : indexIn(rest.s, start - at);
      if (cut > 0) {
        const { f: _note, ...front } = rest;
        out.push({ ...front, s: rest.s.slice(0, cut) });
        const { k: _marks, ...behind } = rest;
        rest = { ...behind, s: rest.s.slice(cut) };
        at = start;
      }
      rest = { ...rest, k: [...(rest.k ?? []), id] };
    }
    out.push(rest);
    at = end;
  }
  return out;
}

/** Index in a text with breaks of the letter that is number `offset` without them. */
function indexIn(text: string, offset: number): number {
  let left = offset;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\u200b') continue;
    if (left === 0) return index;
    left -= 1;
  }
  return text.length;
}

/** The text that runs say, notes left out. */
export const textOfRuns = (runs: readonly Run[]): string => runs.map(({ s }) => s).join('').replace(BREAK, '');

/** By finder and article: runs that are the same object have the same names in them. */
const known = new WeakMap<NameFinder, Map<string | null, WeakMap<readonly Run[], Run[]>>>();

/** The same data with every name in its texts marked; notes too. */
export function withNames<T>(data: T, names: NameFinder, articleId: string | null): T {
  const articles = known.get(names) ?? new Map<string | null, WeakMap<readonly Run[], Run[]>>();
  known.set(names, articles);
  const seen = articles.get(articleId) ?? new WeakMap<readonly Run[], Run[]>();
  articles.set(articleId, seen);
  return marked(data, (runs) => {
    const before = seen.get(runs);
    if (before !== undefined) return before;
    const withNotes = runs.map((run) => (run.f === undefined ? run : { ...run, f: markRuns(run.f, names(textOfRuns(run.f), articleId)) }));
    const found = markRuns(withNotes, names(textOfRuns(runs), articleId));
    seen.set(runs, found);
    return found;
  }) as T;
}

function marked(value: unknown, mark: (runs: readonly Run[]) => Run[]): unknown {
  if (Array.isArray(value)) {
    const list = value as readonly unknown[];
    return list.length > 0 && list.every(isRun) ? mark(list) : list.map((each) => marked(each, mark));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, marked(each, mark)]));
}

function isRun(value: unknown): value is Run {
  return typeof value === 'object' && value !== null && 's' in value && 'n' in value;
}
