/** Spaces, seen. Pure. */

const SIGNS: Readonly<Record<string, string>> = { ' ': '·', '\u00a0': '⍽', '\u202f': '⍽', '\t': '→', '\n': '↵', '\u200b': '∅', '\ufeff': '∅', '\u2060': '∅', '\u00ad': '∅' };

/** Spaces and what cannot be seen, as signs that can. */
export function visible(text: string): string {
  return text.replace(/[\s\u200b\ufeff\u2060\u00ad]/gu, (char) => SIGNS[char] ?? '·');
}
