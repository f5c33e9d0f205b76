/** Bytes of a text → a string, or a clear refusal. Nothing is ever replaced by "�" or read in a wrong encoding. */
import { detectEncoding } from '../../../common/text/encodings/detect.ts';
import { AppError } from '../../../common/errors.ts';
import { looksWide } from '../media.ts';

export interface Decoded {
  /**
   * Lines parted by "\n", no byte order mark, not normalised. Bytes of "windows-1252" may be legacy Vietnamese read as if they were
   * that (`encoding/unify.ts` tells, line by line).
   */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1258';
  /** Number of control characters that were left out because nothing can print them. */
  readonly dropped: number;
}

/**
 * Decodes UTF-8 and UTF-16 (with mark, or told by its bytes), and one-byte text that proves to be Vietnamese (TCVN3, VNI,
 * windows-1258). Other one-byte text is refused: nothing in it says which of many encodings it is in.
 * @throws AppError `import/encoding` when the bytes are none of these, `import/unsupported` when they are no text
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const decoded = decodeUnicode(bytes) ?? decodeOneByte(bytes);
  const dropped = decoded.text.match(STRAY)?.length ?? 0;
  if (dropped > 2 + decoded.text.length / 100) throw new AppError('import/unsupported', { found: 'binary' });
  return { ...decoded, dropped, text: cleanText(decoded.text) };
}

/** UTF-8 or UTF-16 by mark, by zero bytes, or because everything is valid. Null when it is neither. */
export function decodeUnicode(bytes: Uint8Array): Omit<Decoded, 'dropped'> | null {
  const marked = markedEncoding(bytes);
  try {
    const encoding = marked ?? 'utf-8';
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (cause) {
    if (marked !== null || isBrokenUtf8(bytes)) throw new AppError('import/encoding', { encoding: marked ?? 'utf-8' }, { cause });
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = looksWide(bytes);
  return wide === null ? null : wide === 'le' ? 'utf-16le' : 'utf-16be';
}

/** Letters of several bytes that are sound, against bytes that fit nowhere: UTF-8 with a few bytes hurt is not another encoding. */
function isBrokenUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let found = 0;
    while (found < more && ((bytes[at + found + 1] ?? 0) & 0xc0) === 0x80) found += 1;
    if (more > 0 && found === more) {
      sound += 1;
      at += more;
    } else stray += 1;
  }
  return sound > stray * 3;
}

/** Lines looked at to tell one-byte encodings apart. */
const MOST_LINES = 4_000;
function decodeOneByte(bytes: Uint8Array): Omit<Decoded, 'dropped'> {
  const western: Omit<Decoded, 'dropped'> = { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  const weights = weigh(western.text);
  if (weights.other > 0 && weights.other >= weights.windows1258) return western;
  if (weights.windows1258 > 0) return { text: new TextDecoder('windows-1258').decode(bytes), encoding: 'windows-1258' };
  throw new AppError('import/encoding', { encoding: '8 bit' });
}

function weigh(text: string): { windows1258: number; other: number } {
  const weights = { windows1258: 0, other: 0 };
  for (const line of [text, ...text.split(/[\r\n]+/u, MOST_LINES)]) {
    const { encoding, evidence } = detectEncoding(line);
    if (encoding === 'windows-1258') weights.windows1258 += evidence;
    else if (encoding !== 'unicode') weights.other += evidence;
  }
  return weights;
}

/**
 * Line ends of every system (CR, form feed, U+2028 …) → "\n"; marks and control characters that print nothing go. Not normalised:
 * what is no Unicode yet must not be taken for letters and tones.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(UNPRINTED, '');
}

/** Control characters that no program means as white space. */
const STRAY = /[\0-\x08\x0e-\x1f\x7f]/g;
/** The byte order mark and every control character (category Cc) but tab and line end. */
const UNPRINTED = /\ufeff|(?![\t\n])\p{Cc}/gu;
