/**
 * Where the tone stands in oa, oe, uy at the end of a syllable: hòa (old) or hoà (new). Nowhere else do the two ways differ: behind q
 * the u belongs to the onset (quý), and a closed syllable has it on the second letter either way (hoàn, hoặc).
 */
import type { Edit, Rule } from '../rule.ts';

const WORD = /[\p{L}\p{M}]+/gu;
const ONSETS = new Set(['', 'b', 'c', 'ch', 'd', 'đ', 'g', 'gi', 'h', 'k', 'kh', 'l', 'm', 'n', 'ng', 'ngh', 'nh', 'p', 'ph', 'r', 's', 't', 'th', 'tr', 'v', 'x']);
const BASES = ['oa', 'oe', 'uy'] as const;
/** Grave, acute, tilde, hook, dot below. */
const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'] as const;

/** The two letters in the old way → in the new way, in every case of letters; and back. */
const toNew = new Map<string, string>();
const toOld = new Map<string, string>();
for (const base of BASES) {
  for (const tone of TONES) {
    for (const letters of [base, base.toUpperCase(), base.charAt(0).toUpperCase() + base.slice(1), base.charAt(0) + base.slice(1).toUpperCase()]) {
      const old = (letters.charAt(0) + tone).normalize('NFC') + letters.slice(1);
      const fresh = letters.charAt(0) + (letters.slice(1) + tone).normalize('NFC');
      toNew.set(old, fresh);
      toOld.set(fresh, old);
    }
  }
}

export const tone: Rule = (text, style) => {
  if (style.tone === 'leave') return [];
  const other = style.tone === 'old' ? toOld : toNew;
  const edits: Edit[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const replacement = other.get(word.slice(-2));
    if (replacement === undefined || !ONSETS.has(word.slice(0, -2).toLowerCase())) continue;
    edits.push({ start: index, end: index + word.length, replacement: word.slice(0, -2) + replacement });
  }
  return edits;
};
