/**
 * Pieces of print found in the letters they were made from, although a book says many things more than once. Print goes on where the piece
 * before ended, so the most that can be read from the front to the back is what was typeset; what is left over (a caption beside other words,
 * a running head) can only be letters that nothing else has.
 */

/** A piece this long is looked for anywhere; a shorter one only where others end, or as a block of its own. */
const TELLING = 12;
/** So many letters may be left out between two pieces that belong together. */
const NEAR = 40;
/** So many pieces back is looked for what goes on here: running heads, signs and captions come between. */
const BACK = 8;
/** A piece that stands more often than this tells nothing. */
const MOST = 40;
/** To go on at once counts for so many letters. */
const GOES_ON = 2;
/** What is left over is read again, once for each thread of it. */
const ROUNDS = 4;
/** In the place of letters that have been found. */
const TAKEN = '\0';

/** Of a reading up to here: the piece that ends it, where, how many letters it has, and what comes before. */
interface Step {
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly before: Step | null;
}

/**
 * @param pieces letters of each, in the order in which they were typeset
 * @param text letters of the whole text
 * @param wholes where short blocks begin, by their letters
 * @returns for each piece where it begins; null: it is none of the text's. No letter is given to two
 */
export function startsOfPieces(pieces: readonly string[], text: string, wholes: ReadonlyMap<string, readonly number[]>): (number | null)[] {
  const starts: (number | null)[] = pieces.map(() => null);
  let left = text;
  for (let round = 0; round < ROUNDS; round += 1) {
    const read = longestReading(pieces, starts, left, wholes);
    if (read.length === 0) break;
    const parts: string[] = [];
    let at = 0;
    for (const { piece, start, end } of read) {
      starts[piece] = start;
      parts.push(left.slice(at, start), TAKEN.repeat(end - start));
      at = end;
    }
    left = parts.join('') + left.slice(at);
  }
  return starts;
}

const ending = (piece: number, start: number, end: number): Step => ({ piece, start, end, weight: 0, before: null });

/** The most letters that can be read in order from the front, of pieces that have no place yet; beside those that have, they may go on. */
function longestReading(pieces: readonly string[], placed: readonly (number | null)[], text: string, wholes: ReadonlyMap<string, readonly number[]>): Step[] {
  const begin = ending(-1, 0, 0);
  const known = new Readings(text.length);
  let best = begin;
  const recent: (readonly Step[])[] = [[begin]];
  for (const [piece, letters] of pieces.entries()) {
    const there = placed[piece] ?? null;
    const steps = there === null ? stepsOf(piece, letters) : [ending(piece, there, there + letters.length)];
    recent.push(steps);
    if (recent.length > BACK) recent.shift();
  }

  function stepsOf(piece: number, letters: string): Step[] {
    if (letters === '') return [];
    const found = new Set<number>();
    for (const { end } of [best, ...recent.flat()]) {
      const at = near(text, letters, end);
      if (at >= 0) found.add(at);
    }
    if (!text.startsWith(letters, best.end)) for (const at of letters.length >= TELLING ? everywhere(text, letters) : wholesIn(text, letters, wholes)) found.add(at);
    const steps = [...found].sort((one, other) => one - other).map((start): Step => {
      const before = known.upTo(start);
      const gain = letters.length + (before !== null && before.end === start ? GOES_ON : 0);
      return { piece, start, end: start + letters.length, weight: (before?.weight ?? 0) + gain, before };
    });
    for (const step of steps) {
      known.add(step);
      if (step.weight > best.weight) best = step;
    }
    return steps;
  }

  const read: Step[] = [];
  for (let step: Step | null = best; step !== null && step !== begin; step = step.before) read.push(step);
  return read.reverse();
}

/** The first place not far behind `from`; -1: none. */
function near(text: string, letters: string, from: number): number {
  if (text.startsWith(letters, from)) return from;
  const at = text.slice(from, from + NEAR + letters.length).indexOf(letters);
  return at < 0 ? -1 : from + at;
}

function everywhere(text: string, letters: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(letters); at >= 0 && found.length < MOST; at = text.indexOf(letters, at + 1)) found.push(at);
  return found;
}

const wholesIn = (text: string, letters: string, wholes: ReadonlyMap<string, readonly number[]>): number[] => (wholes.get(letters) ?? []).filter((at) => text.startsWith(letters, at)).slice(0, MOST);

/** Readings by where they end; of those that end early enough for what comes next, the one with the most letters. */
class Readings {
  /** A Fenwick tree of the best up to each place. */
  readonly #best: (Step | undefined)[];
  readonly #ending = new Map<number, Step>();

  constructor(length: number) {
    this.#best = new Array<Step | undefined>(length + 2);
  }

  add(step: Step): void {
    if (step.weight > (this.#ending.get(step.end)?.weight ?? 0)) this.#ending.set(step.end, step);
    for (let at = step.end + 1; at < this.#best.length; at += at & -at) if (step.weight > (this.#best[at]?.weight ?? 0)) this.#best[at] = step;
  }

  /** The best to go on from at `start`; null: it would be the first. */
  upTo(start: number): Step | null {
    let best: Step | null = null;
    for (let at = start + 1; at > 0; at -= at & -at) {
      const step = this.#best[at];
      if (step !== undefined && step.weight > (best?.weight ?? 0)) best = step;
    }
    const ending = this.#ending.get(start);
    return ending !== undefined && ending.weight + GOES_ON >= (best?.weight ?? 0) ? ending : best;
  }
}
