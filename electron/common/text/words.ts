/** Words of Vietnamese prose as an editor counts them ("chữ"): runs of characters between white space that hold a letter or digit. */
const WORDISH = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/** Counts words (tiếng). Punctuation that stands alone does not count. Letter by letter: a text is counted at each of its savings. */
export function countWords(text: string): number {
  let count = 0;
  /** The piece that is being read has had its letter. */
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(text, at, code)) counted = false;
    else if (!counted && isWordish(text, at, code)) {
      count += 1;
      counted = true;
    }
  }
  return count;
}

/** As `\s` has it; the two questions of a Latin letter are answered without asking. */
function isSpace(text: string, at: number, code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  return code === 0xa0 || code === 0x1680 || (code >= 0x2000 && SPACE.test(text.charAt(at)));
}

function isWordish(text: string, at: number, code: number): boolean {
  if (code < 0x80) return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
  return WORDISH.test(String.fromCodePoint(text.codePointAt(at) ?? code));
}
