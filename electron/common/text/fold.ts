/**
 * Folding: one NFC string → the same string without tones, marks and case, letter for letter, so that a position in the
 * folded text is the same position in the original (every Vietnamese letter is one UTF-16 unit in NFC, and so is its base).
 */

const COMBINING = /[\u0300-\u036f]/g;

/**
 * Strips tones and marks and lowers the case: "Đảng bộ Khối" → "dang bo khoi". The input must be NFC; the length is kept.
 * A character whose fold would have another length (İ, ligatures) is left as it is.
 */
export function fold(text: string): string {
  let out = '';
  for (const char of text) out += foldChar(char);
  return out;
}

const cache = new Map<string, string>();

function foldChar(char: string): string {
  const known = cache.get(char);
  if (known !== undefined) return known;
  const bare = char.normalize('NFD').replace(COMBINING, '').toLowerCase().replace('đ', 'd');
  const folded = bare.length === char.length ? bare : char;
  if (cache.size < 4096) cache.set(char, folded);
  return folded;
}

/** True when the text holds any letter that folding changes beyond its case: the person typed tones and means them. */
export function hasMarks(text: string): boolean {
  return fold(text) !== text.toLowerCase();
}

/** White space that squeezing would change. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/u;

/** Folded text with white space squeezed. */
export function keyOf(text: string): string {
  const folded = fold(text);
  return UNEVEN.test(folded) ? folded.replace(/\s+/gu, ' ').trim() : folded;
}
