/** What of the text of a proof is other words in another, wherever its pages end. */
import { matchWords, type Matching } from './flow.ts';
import type { PlacedWord } from './words.ts';

export interface FlowWord extends PlacedWord {
  /** Index of its page. */
  readonly page: number;
}

/** Words in a row that became others; one of the two may be none. */
export interface Change {
  readonly before: readonly FlowWord[];
  readonly after: readonly FlowWord[];
  /** Where it stands in either proof: the words themselves, or the one they stand behind. */
  readonly at: { readonly before: FlowWord | undefined; readonly after: FlowWord | undefined };
}

export const textsOf = (words: readonly PlacedWord[]): string[] => words.map(({ text }) => text);

/** @param otherLook the design may have set words in capitals and at other places: those are the same ones */
export function matchFlows(one: readonly FlowWord[], two: readonly FlowWord[], otherLook: boolean): Matching {
  const keys = (words: readonly FlowWord[]): string[] => (otherLook ? textsOf(words).map((text) => text.toLowerCase()) : textsOf(words));
  return matchWords(keys(one), keys(two), otherLook);
}

export function changesOf(one: readonly FlowWord[], two: readonly FlowWord[], { before, after }: Matching): Change[] {
  const taken = new Set<number>();
  const changes: { readonly from: number; readonly change: Change }[] = [];
  const put = (from: readonly [number, number], to: readonly [number, number], place: number): void => {
    const at = { before: one[from[0]] ?? one[from[0] - 1], after: two[to[0] < to[1] ? to[0] : Math.max(0, to[0] - 1)] };
    changes.push({ from: place, change: { before: one.slice(...from), after: two.slice(...to), at: { before: from[0] < from[1] ? one[from[0]] : at.before, after: at.after } } });
  };
  for (const [from, to] of openRuns(before)) {
    const [beside, behind] = [from === 0 ? 0 : (before[from - 1] ?? -1) + 1, (before[to] ?? two.length) - 1];
    const run = after[beside] === -1 ? runAbout(after, beside) : after[behind] === -1 ? runAbout(after, behind) : ([beside, beside] as const);
    const free = run[0] === run[1] || taken.has(run[0]) ? ([beside, beside] as const) : run;
    if (free !== run || run[0] !== run[1]) taken.add(free[0]);
    put([from, to], free, from);
  }
  for (const [from, to] of openRuns(after)) {
    if (taken.has(from)) continue;
    const beside = from === 0 ? 0 : (after[from - 1] ?? -1) + 1;
    put([beside, beside], [from, to], beside);
  }
  for (const [from, to] of otherLetters(one, two, before)) put([from, to], [before[from] ?? 0, (before[from] ?? 0) + to - from], from);
  return changes.toSorted((left, right) => left.from - right.from).map(({ change }) => change);
}

/** Stretches without fellows. */
function openRuns(fellows: Int32Array): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let at = 0; at < fellows.length; at += 1) {
    if (fellows[at] !== -1) continue;
    const run = runAbout(fellows, at);
    runs.push(run);
    [, at] = run;
  }
  return runs;
}

function runAbout(fellows: Int32Array, at: number): readonly [number, number] {
  let [from, to] = [at, at];
  while (fellows[from - 1] === -1) from -= 1;
  while (fellows[to] === -1) to += 1;
  return [from, to];
}

/** Stretches of words that have fellows in other letters: "Kỷ yếu" and "KỶ YẾU". */
function otherLetters(one: readonly FlowWord[], two: readonly FlowWord[], before: Int32Array): (readonly [number, number])[] {
  const isOther = (at: number): boolean => (before[at] ?? -1) >= 0 && one[at]?.text !== two[before[at] ?? -1]?.text;
  const runs: (readonly [number, number])[] = [];
  for (let at = 0; at < one.length; at += 1) {
    if (!isOther(at)) continue;
    let to = at + 1;
    while (to < one.length && isOther(to) && before[to] === (before[to - 1] ?? -1) + 1) to += 1;
    runs.push([at, to]);
    at = to - 1;
  }
  return runs;
}
