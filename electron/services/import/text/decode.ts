/** Bytes of a text file → a string, or a clear refusal. Nothing is ever replaced by "�" or read in a wrong encoding. */
import { AppError } from '../../../common/errors.ts';
import { looksWide } from '../media.ts';

export interface Decoded {
  /** NFC, lines parted by "\n", no byte order mark. */
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
}

/**
 * Decodes UTF-8 (with or without mark) and UTF-16 (with mark, or told by its zero bytes).
 * @throws AppError `import/encoding` when the bytes are none of these, `import/unsupported` when they are no text
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError('import/encoding', { encoding }, { cause });
  }
  if (text.includes('\0')) throw new AppError('import/unsupported', { found: 'binary' });
  return { text: cleanText(text), encoding };
}

function encodingOf(bytes: Uint8Array): Decoded['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const wide = looksWide(bytes);
  if (wide !== null) return wide === 'le' ? 'utf-16le' : 'utf-16be';
  return 'utf-8';
}

/** Line ends of every system (CR, form feed, U+2028 …) → "\n"; marks and control characters that print nothing go; NFC. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(UNPRINTED, '')
    .normalize('NFC');
}

/** The byte order mark and every control character (category Cc) but tab and line end. */
const UNPRINTED = /\ufeff|(?![\t\n])\p{Cc}/gu;
