/** The drawing commands of a page as far as its looks need them: what is filled or drawn, in which colour; letters' faces and colours. */
import type { Colour, DrawnLetters, DrawnShape } from '../../common/proof/drawing.ts';
import { IDENTITY, operations, times, type Matrix } from './content.ts';

/** What of the page's resources the commands name. */
export interface Names {
  /** A font's own name, without the mark of its subset. */
  readonly face: (name: string) => string;
  readonly form: (name: string) => { readonly content: string; readonly matrix: Matrix; readonly names: Names } | null;
}

/** In the page's own coordinates, upwards from its origin. */
interface Found {
  readonly shape: (shape: DrawnShape) => void;
  readonly letters: (letters: DrawnLetters) => void;
}

interface State {
  readonly matrix: Matrix;
  readonly fill: Colour;
  readonly pen: Colour;
  readonly width: number;
  readonly face: string;
}

const BLACK: Colour = [0, 0, 0];
const START: State = { matrix: IDENTITY, fill: BLACK, pen: BLACK, width: 1, face: '' };
/** Deeper than any program nests. */
const DEEPEST = 200;
const DEEPEST_FORM = 8;

/** Painting commands: whether they fill, whether they draw. */
const PAINTS: Readonly<Record<string, readonly [fills: boolean, draws: boolean]>> = { f: [true, false], F: [true, false], 'f*': [true, false], S: [false, true], s: [false, true], B: [true, true], 'B*': [true, true], b: [true, true], 'b*': [true, true] };

/** Tells of everything that a content stream (latin-1) draws, forms in it too. `limit` counts down: a page may hold more than anybody looks at. */
export function drawingOf(content: string, names: Names, limit: { count: number }, found: Found, begin: State = START, depth = 0): void {
  const saved: State[] = [];
  let state = begin;
  let path: [number, number][] = [];
  let line: Matrix = IDENTITY;
  for (const { operator, operands } of operations(content)) {
    if (limit.count <= 0) return;
    const numbers = operands.filter((each) => !each.startsWith('/')).map(Number);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    switch (operator) {
      case 'q':
        if (saved.length < DEEPEST) saved.push(state);
        break;
      case 'Q':
        state = saved.pop() ?? begin;
        break;
      case 'cm':
        state = { ...state, matrix: times([a, b, c, d, e, f], state.matrix) };
        break;
      case 'w':
        state = { ...state, width: a };
        break;
      case 'g':
      case 'rg':
      case 'k':
      case 'sc':
      case 'scn':
        state = { ...state, fill: colourOf(numbers) };
        break;
      case 'G':
      case 'RG':
      case 'K':
      case 'SC':
      case 'SCN':
        state = { ...state, pen: colourOf(numbers) };
        break;
      case 'cs':
        state = { ...state, fill: BLACK };
        break;
      case 'CS':
        state = { ...state, pen: BLACK };
        break;
      case 'm':
      case 'l':
        path.push([a, b]);
        break;
      case 'c':
        path.push([a, b], [c, d], [e, f]);
        break;
      case 'v':
      case 'y':
        path.push([a, b], [c, d]);
        break;
      case 're':
        path.push([a, b], [a + c, b + d]);
        break;
      case 'n':
        path = [];
        break;
      case 'BT':
        line = IDENTITY;
        break;
      case 'Tm':
        line = [a, b, c, d, e, f];
        break;
      case 'Td':
      case 'TD':
        line = times([1, 0, 0, 1, a, b], line);
        break;
      case 'Tf':
        state = { ...state, face: names.face((operands[0] ?? '').slice(1)) };
        break;
      case 'Tj':
      case 'TJ':
      case "'":
      case '"':
        limit.count -= 1;
        found.letters({ face: state.face, colour: state.fill, y: times(line, state.matrix)[5] });
        break;
      case 'Do': {
        const form = depth < DEEPEST_FORM ? names.form((operands[0] ?? '').slice(1)) : null;
        limit.count -= 1;
        if (form !== null) drawingOf(form.content, form.names, limit, found, { ...state, matrix: times(form.matrix, state.matrix) }, depth + 1);
        break;
      }
      default: {
        const [fills, draws] = PAINTS[operator] ?? [false, false];
        if (!fills && !draws) break;
        limit.count -= 1;
        const box = boxOf(path, state.matrix);
        path = [];
        if (box !== null) found.shape({ ...box, fill: fills ? state.fill : null, pen: draws ? { colour: state.pen, width: state.width * scaleOf(state.matrix) } : null });
      }
    }
  }
}

function colourOf(parts: readonly number[]): Colour {
  const [grey = NaN] = parts;
  if (parts.length === 0 || !parts.every(Number.isFinite)) return [];
  return parts.length === 1 ? [grey, grey, grey] : parts;
}

const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c));

function boxOf(path: readonly (readonly [number, number])[], [a, b, c, d, e, f]: Matrix): Pick<DrawnShape, 'x' | 'y' | 'width' | 'height'> | null {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [x, y] of path) {
    const [px, py] = [a * x + c * y + e, b * x + d * y + f];
    [left, right, bottom, top] = [Math.min(left, px), Math.max(right, px), Math.min(bottom, py), Math.max(top, py)];
  }
  return [left, right, bottom, top].every(Number.isFinite) ? { x: left, y: bottom, width: right - left, height: top - bottom } : null;
}
