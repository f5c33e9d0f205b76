/**
 * Raised and lowered figures: "10" with a raised "6" is 10⁶ and "m" with a raised "2" m², not 106 and m2. The article has no such mark, but
 * Unicode has the characters. What has none stays as it is.
 */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾';
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎';
const PLAIN = '0123456789+-=()';

/** The text raised or lowered; the same text when a letter of it cannot be. */
export function shifted(text: string, shift: 'raised' | 'lowered'): string {
  const signs = shift === 'raised' ? RAISED : LOWERED;
  const chars = Array.from(text.replaceAll('−', '-').replaceAll('–', '-'), (char) => (char.trim() === '' ? char : signs[PLAIN.indexOf(char)] ?? null));
  return chars.every((char) => char !== null) ? chars.join('') : text;
}
