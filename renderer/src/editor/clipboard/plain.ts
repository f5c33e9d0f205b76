/** Plain text in: a paragraph a line; in from the web or Word a stray control character is no part of the text. */
import { paragraph } from '@common/article/build.ts';
import type { Block } from '@common/article/document.ts';

/** C0 controls but tab, and what only lays text out (zero-width marks, soft hyphen, byte order mark). */
export function cleanText(text: string): string {
  let out = '';
  for (const char of text.normalize('NFC')) out += isStray(char) ? '' : char;
  return out.replaceAll('\u00a0', ' ').replaceAll('\t', ' ');
}

function isStray(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  if (code < 0x20) return code !== 0x09 && code !== 0x0a;
  return code === 0x7f || code === 0xad || code === 0xfeff || (code >= 0x200b && code <= 0x200f) || (code >= 0x202a && code <= 0x202e);
}

/** One paragraph for each line that is not blank; spaces at a line's ends go (the page indents by itself). */
export function plainToBlocks(text: string): Block[] {
  return cleanText(text.replace(/\r\n?|[\u2028\u2029\u000b\u000c]/gu, '\n'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => paragraph(line));
}
