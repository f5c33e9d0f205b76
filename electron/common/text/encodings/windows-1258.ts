/**
 * windows-1258: letters of Latin-1 and five tones as characters of their own behind the letter. Text may arrive read as
 * windows-1252 ("Viêòt" for "Việt"); other legacy text may arrive read as windows-1258. Table from the Unicode consortium's
 * mapping CP1258.TXT.
 */

/** Where windows-1258 differs from windows-1252: character there → character here. */
const DIFFERENT: ReadonlyMap<string, string> = new Map([
  ['Ã', 'Ă'],
  ['Ì', '\u0300'],
  ['Ð', 'Đ'],
  ['Ò', '\u0309'],
  ['Õ', 'Ơ'],
  ['Ý', 'Ư'],
  ['Þ', '\u0303'],
  ['ã', 'ă'],
  ['ì', '\u0301'],
  ['ð', 'đ'],
  ['ò', '\u0323'],
  ['õ', 'ơ'],
  ['ý', 'ư'],
  ['þ', '₫'],
]);
const BACK: ReadonlyMap<string, string> = new Map([...DIFFERENT].map(([from, to]) => [to, from]));

/** True when any character is one that only windows-1258 has. */
export const HAS_1258 = /[ĂăĐđƠơƯư₫\u0300\u0301\u0303\u0309\u0323]/u;

/** windows-1258 read as windows-1252 → Unicode, NFC. */
export function fromWindows1258(text: string): string {
  return replaced(text, DIFFERENT).normalize('NFC');
}

/** Bytes read as windows-1258 → what windows-1252 makes of the same bytes. The text must not have been normalised. */
export function as1252(text: string): string {
  return replaced(text, BACK);
}

function replaced(text: string, table: ReadonlyMap<string, string>): string {
  let out = '';
  for (const char of text) out += table.get(char) ?? char;
  return out;
}
