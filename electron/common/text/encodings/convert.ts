/** Legacy text → Unicode, once it is known what it is written in. */
import type { LegacyEncoding, TextEncoding, Verdict } from './detect.ts';
import { fromTcvn3 } from './tcvn3.ts';
import { fromVni, VNI_PAIRS } from './vni.ts';
import { as1252, fromWindows1258 } from './windows-1258.ts';

/** What a font's name lets one expect: ".VnTime", "VNI-Times". A hint; Unicode text often still names such a font. */
export function fontHint(font: string | null): LegacyEncoding | null {
  if (font === null) return null;
  if (/^\s*\.vn/iu.test(font)) return 'tcvn3';
  return /^\s*vni[-_ ]?/iu.test(font) ? 'vni' : null;
}

/** The fonts .Vn…H draw every letter as a capital. */
export const drawsCapitals = (font: string | null): boolean => font !== null && /^\s*\.vn.*h\s*$/iu.test(font);

/** Text in `encoding` → Unicode, NFC. "unicode" is only normalised. */
export function toUnicode(text: string, encoding: TextEncoding, through1258 = false): string {
  const bytes = through1258 ? as1252(text) : text;
  switch (encoding) {
    case 'tcvn3':
      return fromTcvn3(bytes).normalize('NFC');
    case 'vni':
      return fromVni(bytes).normalize('NFC');
    case 'windows-1258':
      return fromWindows1258(text);
    case 'unicode':
      return text.normalize('NFC');
  }
}

/** The same by a verdict. */
export const byVerdict = (text: string, verdict: Pick<Verdict, 'encoding' | 'through1258'>): string =>
  toUnicode(text, verdict.encoding, verdict.through1258);

/**
 * Pieces of one text (runs of a paragraph) so that no letter of two characters is cut between two of them: the second goes to
 * the piece in front. Lengths change, the text joined does not.
 */
export function mendCuts(pieces: readonly string[], encoding: TextEncoding): string[] {
  const out = [...pieces];
  if (encoding === 'tcvn3') return out;
  for (let i = 1; i < out.length; i += 1) {
    const [before, here] = [out[i - 1] ?? '', out[i] ?? ''];
    const cut =
      encoding === 'vni' ? VNI_PAIRS.has(before.slice(-1) + here.charAt(0)) : /^[\u0300-\u036f]/u.test(here) || (encoding === 'windows-1258' && /^[ÌÒÞìò]/u.test(here));
    if (!cut || before === '') continue;
    out[i - 1] = before + here.charAt(0);
    out[i] = here.slice(1);
  }
  return out;
}
