/** Words of Vietnamese prose as an editor counts them ("chữ"): runs of characters between white space that hold a letter or digit. */
const WORDISH = /[\p{L}\p{N}]/u;

/** Counts words (tiếng). Punctuation that stands alone does not count. */
export function countWords(text: string): number {
  let count = 0;
  for (const piece of text.split(/\s+/u)) if (WORDISH.test(piece)) count += 1;
  return count;
}
