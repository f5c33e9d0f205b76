/** RTF bytes → tokens. Knows the syntax (groups, control words, hex bytes, binary data) and no meaning. */
export type RtfToken =
  | { readonly kind: 'open' | 'close' }
  /** `value` null: without a number. */
  | { readonly kind: 'word'; readonly word: string; readonly value: number | null }
  /** A byte of text. `hex`: it was written as \'xx. */
  | { readonly kind: 'byte'; readonly byte: number; readonly hex: boolean }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array };

const isLetter = (byte: number): boolean => (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
const isDigit = (byte: number): boolean => byte >= 48 && byte <= 57;

/** Longest control word and number of the specification, with room. */
const LONGEST_WORD = 64;
const LONGEST_NUMBER = 11;

/** Tokens in order; never throws, whatever the bytes are. A control symbol (\~, \*) is a word of that one character. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === 0x7b) yield { kind: 'open' };
    else if (byte === 0x7d) yield { kind: 'close' };
    else if (byte === 0x0d || byte === 0x0a || byte === 0) continue;
    else if (byte !== 0x5c) yield { kind: 'byte', byte, hex: false };
    else {
      const next = bytes[at] ?? 0;
      if (isLetter(next)) {
        const start = at;
        while (at < bytes.length && at - start < LONGEST_WORD && isLetter(bytes[at] ?? 0)) at += 1;
        const word = ascii(bytes.subarray(start, at));
        let value: number | null = null;
        const numbered = at;
        if (bytes[at] === 0x2d) at += 1;
        const digits = at;
        while (at - digits < LONGEST_NUMBER && isDigit(bytes[at] ?? 0)) at += 1;
        if (at > digits) value = Number(ascii(bytes.subarray(numbered, at)));
        else at = numbered;
        if (bytes[at] === 0x20) at += 1;
        if (word === 'bin') {
          const length = Math.max(0, Math.min(value ?? 0, bytes.length - at));
          yield { kind: 'binary', bytes: bytes.subarray(at, at + length) };
          at += length;
        } else yield { kind: 'word', word, value };
      } else if (next === 0x27) {
        const value = hexDigit(bytes[at + 1]) * 16 + hexDigit(bytes[at + 2]);
        at += 3;
        if (value >= 0) yield { kind: 'byte', byte: value, hex: true };
      } else {
        at += 1;
        if (next === 0x5c || next === 0x7b || next === 0x7d) yield { kind: 'byte', byte: next, hex: false };
        // A backslash at the end of a line is a paragraph's end.
        else if (next === 0x0a || next === 0x0d) yield { kind: 'word', word: 'par', value: null };
        else yield { kind: 'word', word: String.fromCharCode(next), value: null };
      }
    }
  }
}

function ascii(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

/** Value of a hexadecimal digit's character code; far below zero for another character. */
export function hexDigit(code: number | undefined): number {
  if (code === undefined) return -1000;
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  if (code >= 65 && code <= 70) return code - 55;
  return -1000;
}
