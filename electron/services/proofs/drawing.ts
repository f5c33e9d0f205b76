/** The drawing commands of a page as far as its looks need them: what is filled or drawn, in which colour; letters' faces and colours. */
import type { Colour, DrawnLetters, DrawnPaint, DrawnShape } from '../../common/proof/drawing.ts';
import { IDENTITY, operations, times, type Matrix } from './content.ts';
import type { PaintAt } from './paint.ts';

/** What of the page's resources the commands name. */
export interface Names {
  /** A font's own name, without the mark of its subset. */
  readonly face: (name: string) => string;
  readonly pattern: PaintAt;
  readonly shading: PaintAt;
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
  readonly paint: DrawnPaint | null;
  readonly pen: Colour;
  readonly width: number;
  readonly face: string;
  /** What was clipped to last, on the page. */
  readonly clip: Path;
}

/** Points of a path. */
type Path = readonly (readonly [number, number])[];

const BLACK: Colour = [0, 0, 0];
const START: State = { matrix: IDENTITY, fill: BLACK, paint: null, pen: BLACK, width: 1, face: '', clip: [] };
/** Deeper than any program nests. */
const DEEPEST = 200;
const DEEPEST_FORM = 8;
/** pt between two points that are one. */
const SAME = 0.01;

/** Painting commands: whether they fill, whether they draw. */
const PAINTS: Readonly<Record<string, readonly [fills: boolean, draws: boolean]>> = { f: [true, false], F: [true, false], 'f*': [true, false], S: [false, true], s: [false, true], B: [true, true], 'B*': [true, true], b: [true, true], 'b*': [true, true] };

/** Tells of everything that a content stream (latin-1) draws, forms in it too. `limit` counts down: a page may hold more than anybody looks at. */
export function drawingOf(content: string, names: Names, limit: { count: number }, found: Found, begin: State = START, depth = 0): void {
  const saved: State[] = [];
  let state = begin;
  let path: [number, number][] = [];
  let clips = false;
  let line: Matrix = IDENTITY;
  const painted = (): void => {
    if (clips) state = { ...state, clip: path.map(([x, y]) => placed(state.matrix, x, y)) };
    clips = false;
    path = [];
  };
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
        state = { ...state, fill: colourOf(numbers), paint: null };
        break;
      case 'sc':
      case 'scn': {
        const name = operands.find((each) => each.startsWith('/'));
        state = { ...state, fill: colourOf(numbers), paint: name === undefined ? null : names.pattern(name.slice(1), begin.matrix) };
        break;
      }
      case 'G':
      case 'RG':
      case 'K':
      case 'SC':
      case 'SCN':
        state = { ...state, pen: colourOf(numbers) };
        break;
      case 'cs':
        state = { ...state, fill: BLACK, paint: null };
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
        path.push([a, b], [a + c, b], [a + c, b + d], [a, b + d]);
        break;
      case 'W':
      case 'W*':
        clips = true;
        break;
      case 'n':
        painted();
        break;
      case 'sh': {
        limit.count -= 1;
        const paint = names.shading((operands.at(-1) ?? '').slice(1), state.matrix);
        // It fills all that may be painted on; where nothing clips, that is the whole sheet, whose size is told elsewhere.
        const shape = shapeOf(state.clip, paint);
        if (paint !== null && shape !== null) found.shape({ ...shape, fill: [], pen: null });
        break;
      }
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
        const shape = shapeOf(path.map(([x, y]) => placed(state.matrix, x, y)), fills ? state.paint : null);
        painted();
        if (shape !== null) found.shape({ ...shape, fill: fills ? state.fill : null, pen: draws ? { colour: state.pen, width: state.width * scaleOf(state.matrix) } : null });
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

const placed = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];

/** Points on the page → their box, and where they are in it. A path that comes back to where it began is closed anyhow. */
function shapeOf(path: Path, paint: DrawnPaint | null): Omit<DrawnShape, 'fill' | 'pen'> | null {
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
  const least = (numbers: readonly number[]): number => numbers.reduce((one, two) => Math.min(one, two), Infinity);
  const most = (numbers: readonly number[]): number => numbers.reduce((one, two) => Math.max(one, two), -Infinity);
  const [left, right, bottom, top] = [least(xs), most(xs), least(ys), most(ys)];
  if (![left, right, bottom, top].every(Number.isFinite)) return null;
  const [width, height] = [right - left, top - bottom];
  const share = (x: number, y: number): [number, number] => [width === 0 ? 0 : (x - left) / width, height === 0 ? 0 : (y - bottom) / height];
  const [first, last] = [path[0], path.at(-1)];
  const open = path.length > 2 && first !== undefined && last !== undefined && Math.hypot(first[0] - last[0], first[1] - last[1]) < SAME ? path.slice(0, -1) : path;
  const axis = (paint?.axis ?? []).flatMap((x, index, all) => (index % 2 === 0 ? share(x, all[index + 1] ?? 0) : []));
  return { x: left, y: bottom, width, height, outline: open.flatMap(([x, y]) => share(x, y)), paint: paint === null ? null : { ...paint, axis } };
}
