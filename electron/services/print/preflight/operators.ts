/** Operators of a content stream with what stands in front of each, strings unescaped (ISO 32000-1, 7.3 and 7.8.2). For files that somebody hands in; of our own whole books are read by `content-stream.ts`. */

/** A name keeps its slash; a string is its bytes, one character each; what is none of these (a dictionary, true) is null. */
export type Operand = number | string | { readonly bytes: string } | readonly Operand[] | null;

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)$/;
const TOKEN = /%[^\r\n]*|\(|<<|>>|<[^>]*>?|\/[^\s()<>[\]{}/%]*|[[\]]|[^\s()<>[\]{}/%]+/g;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '', '\r': '' };

/** @param stream the decoded content stream without pictures among its operators (`inline-images.ts`), one character per byte */
export function readOperators(stream: string, visit: (operator: string, operands: readonly Operand[]) => void): void {
  let operands: Operand[] = [];
  const outer: Operand[][] = [];
  let depth = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(stream); found !== null; found = TOKEN.exec(stream)) {
    const [token] = found;
    if (token.startsWith('%')) continue;
    if (token === '(') {
      const { bytes, end } = literal(stream, found.index);
      if (depth === 0) operands.push({ bytes });
      // `visit` may read another stream meanwhile: the place is kept here.
      TOKEN.lastIndex = end;
    } else if (token === '<<') depth += 1;
    else if (token === '>>') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) operands.push(null);
    } else if (depth > 0) continue;
    else if (token === '[') {
      outer.push(operands);
      operands = [];
    } else if (token === ']') {
      const list = operands;
      operands = outer.pop() ?? [];
      operands.push(list);
    } else if (token.startsWith('/')) operands.push(token);
    else if (token.startsWith('<')) operands.push({ bytes: hexadecimal(token) });
    else if (NUMBER.test(token)) operands.push(Number(token));
    else if (token === 'true' || token === 'false' || token === 'null') operands.push(null);
    else {
      const next = TOKEN.lastIndex;
      visit(token, operands);
      TOKEN.lastIndex = next;
      operands = [];
    }
  }
}

/** The string that begins at a parenthesis, and where it ends. */
function literal(stream: string, from: number): { readonly bytes: string; readonly end: number } {
  let bytes = '';
  let depth = 0;
  for (let at = from; at < stream.length; at += 1) {
    const char = stream[at] ?? '';
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/.exec(stream.slice(at + 1, at + 4))?.[0];
      const next = stream[at + 1] ?? '';
      bytes += octal === undefined ? (ESCAPES[next] ?? next) : String.fromCharCode(parseInt(octal, 8) & 255);
      at += octal?.length ?? 1;
    } else if (char === '(') {
      if (depth > 0) bytes += char;
      depth += 1;
    } else if (char === ')') {
      depth -= 1;
      if (depth === 0) return { bytes, end: at + 1 };
      bytes += char;
    } else bytes += char;
  }
  return { bytes, end: stream.length };
}

function hexadecimal(token: string): string {
  const digits = token.replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
}
