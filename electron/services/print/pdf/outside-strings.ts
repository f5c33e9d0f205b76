/**
 * What of a content stream stands outside its strings. Nine tenths of a page of text are the letters in its strings; a regular expression
 * that has to pass over them takes ten times as long as a walk from one parenthesis to the next.
 */

const OPEN = 0x28;
const CLOSE = 0x29;
const ESCAPE = 0x5c;
const QUOTES = 0x22;
const QUOTE = 0x27;
/** A */
const FIRST_LETTER = 0x41;

/**
 * Calls `visit` with every stretch between strings that has an operator in it, in order: from where to where. What is left out are the
 * numbers between the strings of one line of text.
 * @param stream one character per byte
 */
export function outsideStrings(stream: string, visit: (from: number, to: number) => void): void {
  let from = 0;
  while (from < stream.length) {
    const open = stream.indexOf('(', from);
    const to = open === -1 ? stream.length : open;
    if (hasLetter(stream, from, to)) visit(from, to);
    if (open === -1) return;
    from = endOfString(stream, open);
  }
}

/** Operators are letters, and two of them signs (' and "), which show text. */
function hasLetter(stream: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = stream.charCodeAt(at);
    if (code >= FIRST_LETTER || code === QUOTE || code === QUOTES) return true;
  }
  return false;
}

/** Behind the parenthesis that closes the string which begins at `open`; parentheses in it are in pairs or escaped (ISO 32000-1, 7.3.4.2). */
function endOfString(stream: string, open: number): number {
  let depth = 0;
  for (let at = open; at < stream.length; at += 1) {
    const code = stream.charCodeAt(at);
    if (code === ESCAPE) at += 1;
    else if (code === OPEN) depth += 1;
    else if (code === CLOSE) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return stream.length;
}
