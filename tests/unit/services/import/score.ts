/** How much of a transcript came in, in order: letters and diacritics count, the case of headings does not. */

const tokens = (text: string): string[] => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const marked = (text: string): string[] => text.normalize('NFC').toLowerCase().match(/(?![a-z])\p{L}/gu) ?? [];

/** Length of the longest common subsequence. */
function common(a: readonly string[], b: readonly string[]): number {
  const numbers = new Map<string, number>();
  const number = (word: string): number => {
    const known = numbers.get(word) ?? numbers.size;
    numbers.set(word, known);
    return known;
  };
  const left = Int32Array.from(a, number);
  const right = Int32Array.from(b, number);
  let row = new Uint32Array(right.length + 1);
  let next = new Uint32Array(right.length + 1);
  for (const word of left) {
    for (let j = 0; j < right.length; j += 1) {
      next[j + 1] = word === right[j] ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
    [row, next] = [next, row];
  }
  return row[right.length] ?? 0;
}

export interface Score {
  /** Shares of the transcript's syllables and of its letters with a mark, 0 to 1. */
  readonly syllables: number;
  readonly diacritics: number;
  /** The same of what came: nothing came twice or garbled. */
  readonly precision: number;
}

export function score(truth: string, came: string): Score {
  const [a, b] = [tokens(truth), tokens(came)];
  const [x, y] = [marked(truth), marked(came)];
  const both = common(a, b);
  return { syllables: both / a.length, precision: both / b.length, diacritics: common(x, y) / x.length };
}

export { tokens };
