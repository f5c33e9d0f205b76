/**
 * Where what is printed stands in the text: pieces of typeset lines against the blocks they were made from. Capitals, spaces and what
 * cannot be seen may differ (a title in capitals, a word tied to the next); running heads, page numbers and notes belong to no block.
 */
import { startsOfPieces } from './printed-order.ts';

/** UTF-16 units of the block's text. */
export interface PrintedPlace {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** A sign of a note, which is printed in the line but is no letter of the text. */
const NOTE_SIGNS = /[⁰¹²³⁴-⁹]+/gu;

/**
 * @param pieces in the order in which they were typeset
 * @param blocks the text in force of every block, in order
 * @returns for each piece its place; null where it is none of the text's
 */
export function placesOfPieces(pieces: readonly string[], blocks: readonly string[]): (PrintedPlace | null)[] {
  const whole = new Letters(blocks);
  const letters = pieces.map((piece) => {
    const all = lettersOf(piece);
    const plain = all.replace(NOTE_SIGNS, '');
    return plain === all || whole.text.includes(all) ? all : plain;
  });
  const starts = startsOfPieces(letters, whole.text, shortBlocks(blocks));
  return letters.map((each, index) => {
    const start = starts[index] ?? null;
    return start === null ? null : whole.place(start, start + each.length);
  });
}

/** Where each block begins among all letters, by its own. */
function shortBlocks(blocks: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  let at = 0;
  for (const block of blocks) {
    const letters = lettersOf(block);
    if (letters !== '') found.set(letters, [...(found.get(letters) ?? []), at]);
    at += letters.length;
  }
  return found;
}

/** Letters as they are compared: no spaces, nothing unseen, no capitals. */
export function lettersOf(text: string): string {
  let out = '';
  for (const char of text) if (counts(char)) out += char.toLowerCase();
  return out;
}

const counts = (char: string): boolean => !/[\s\u00ad\u200b-\u200d\u2060\ufeff]/u.test(char);

/** All blocks as one run of letters, each of which knows where it comes from. */
export class Letters {
  readonly text: string;
  readonly #block: number[] = [];
  readonly #start: number[] = [];
  readonly #end: number[] = [];

  constructor(blocks: readonly string[]) {
    let text = '';
    for (const [block, whole] of blocks.entries()) {
      let at = 0;
      for (const char of whole) {
        const start = at;
        at += char.length;
        if (!counts(char)) continue;
        const lower = char.toLowerCase();
        text += lower;
        // A capital may become two units.
        for (let unit = 0; unit < lower.length; unit += 1) {
          this.#block.push(block);
          this.#start.push(start);
          this.#end.push(at);
        }
      }
    }
    this.text = text;
  }

  /** Of letters [from, to); what runs over into the next block ends with the first. */
  place(from: number, to: number): PrintedPlace {
    const block = this.#block[from] ?? 0;
    let last = to - 1;
    while (last > from && this.#block[last] !== block) last -= 1;
    return { block, start: this.#start[from] ?? 0, end: this.#end[last] ?? 0 };
  }
}

/** Index of the piece in which a place of the text stands; of a block that is not printed as it is, of the nearest before it; -1: none. */
export function pieceAt(places: readonly (PrintedPlace | null)[], { block, offset }: { readonly block: number; readonly offset: number }): number {
  let best = -1;
  for (const [index, place] of places.entries()) {
    if (place === null || place.block > block || (place.block === block && place.start > offset)) continue;
    const known = places[best] ?? null;
    if (known === null || place.block > known.block || (place.block === known.block && place.start >= known.start)) best = index;
  }
  return best;
}
