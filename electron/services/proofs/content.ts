/** The drawing commands of a page as far as pictures need them: the matrix that holds when an object is drawn. */

/** a b c d e f of PDF 1.7, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First `one`, then `two`. */
export function times(one: Matrix, two: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = two;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

/** The upright box around the unit square under a matrix. */
export function unitBox([a, b, c, d, e, f]: Matrix): { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number } {
  const [xs, ys] = [[e, e + a, e + c, e + a + c], [f, f + b, f + d, f + b + d]];
  return { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.min(...ys), top: Math.max(...ys) };
}

/** Strings, comments, dictionaries' brackets, names, numbers and words; what lies between them is space. */
const TOKEN = /\((?:\\[^]|[^\\()])*\)|%[^\r\n]*|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+|[[\]{}()<>]/gu;
/** Deeper than any program nests. */
const DEEPEST = 200;

export interface Operation {
  readonly operator: string;
  /** Numbers and names (`/F1`) in front of it; strings and arrays are left out. */
  readonly operands: readonly string[];
}

const OPERATOR = /^(?:[A-Za-z]+[\d*]?|['"])$/u;
const OPERAND = /^(?:[-+.\d]|\/)/u;

/** The commands of a content stream (latin-1), one after the other. */
export function* operations(content: string): Generator<Operation> {
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (OPERATOR.test(token)) {
      yield { operator: token, operands };
      operands = [];
    } else if (OPERAND.test(token) && operands.length < 64) operands.push(token);
  }
}

/** Calls `draw` with the name and the matrix of each object that a content stream (latin-1) draws. */
export function drawn(content: string, start: Matrix, draw: (name: string, matrix: Matrix) => void): void {
  const saved: Matrix[] = [];
  let matrix = start;
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKEN)) {
    if (token === 'q') {
      if (saved.length < DEEPEST) saved.push(matrix);
    } else if (token === 'Q') matrix = saved.pop() ?? start;
    else if (token === 'cm') {
      const [a = NaN, b = NaN, c = NaN, d = NaN, e = NaN, f = NaN] = operands.slice(-6).map(Number);
      if ([a, b, c, d, e, f].every(Number.isFinite)) matrix = times([a, b, c, d, e, f], matrix);
    } else if (token === 'Do') draw((operands.at(-1) ?? '').slice(1), matrix);
    else {
      operands.push(token);
      // Operands of other commands pile up: no command needs more.
      if (operands.length > 64) operands = operands.slice(-6);
      continue;
    }
    operands = [];
  }
}
