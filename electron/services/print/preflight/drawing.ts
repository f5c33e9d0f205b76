/**
 * What a page of a file draws, one thing after another, with its place on the page: forms within forms and tiles of patterns are followed,
 * what is saved comes back. For files that somebody hands in.
 */
import { PDFArray, PDFRawStream, type PDFDict } from '@cantoo/pdf-lib';
import { AppError } from '../../../common/errors.ts';
import { contentsOf, dict, dictIn, inherited, key, nameOf, numberIn, numbers, numbersIn, resolve, spaceKind } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { streamText } from '../pdf/streams.ts';
import { cut, UNCLIPPED, type Path } from './clip.ts';
import { DIRECT } from './device-spaces.ts';
import { inlineImages } from './inline-images.ts';
import { inlineStream } from './inline-stream.ts';
import { AS_IT_IS, matrixOf, placed, times, type Bounds, type Point } from './matrix.ts';
import { readOperators, type Operand } from './operators.ts';
import { nameIn, PLAIN, painted, type Named, type Paint, type Pen, type State } from './pen.ts';
import { AS_SET, set, TextPlace } from './text-place.ts';

export interface Shown {
  readonly bytes: string;
  readonly font: PDFDict | undefined;
  /** Of showing text: 0 filled, 1 outlined, 2 both, 3 neither … */
  readonly mode: number;
  readonly at: Point;
  /** No letter of it reaches out of this. */
  readonly box: Bounds;
}

/** What is done with a thing drawn. */
export interface Visitor {
  readonly text: (shown: Shown, state: State) => void;
  readonly path: (how: { readonly fill: boolean; readonly line: boolean }, path: Path, state: State) => void;
  /** One that stands among the operators comes as the object it would be. */
  readonly image: (image: PDFRawStream, state: State) => void;
}

/** Of a whole file: pages of text have some hundred; a file with more was made to keep a machine busy. */
const MOST_OPERATORS = 20_000_000;
/** Unpacking a form takes as long as so many operators. */
const FORM = 100;
const DEEPEST = 16;
/** Of patterns; the other kind are gradients. */
const TILING = 1;

const START: State = { place: AS_IT_IS, fill: PLAIN, line: PLAIN, width: 1, mode: 0, font: undefined, setting: AS_SET, clip: UNCLIPPED, tiled: false };
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const FILLS = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const LINES = new Set(['S', 's', 'B', 'B*', 'b', 'b*']);

/** Draws pages of one file. */
export class Drawing {
  readonly #file: PdfFile;
  readonly #name: string;
  #operators = 0;

  /** @param name of the file, for what is said when it never ends */
  constructor(file: PdfFile, name: string) {
    this.#file = file;
    this.#name = name;
  }

  /** @throws AppError print/file-damaged when it draws without end; Error when its streams are not what they say */
  page(page: PDFDict, visitor: Visitor): void {
    const content = contentsOf(this.#file, page).map(streamText).join('\n');
    const [left = -Infinity, bottom = -Infinity, right = Infinity, top = Infinity] = numbers(this.#file, inherited(this.#file, page, 'MediaBox')) ?? [];
    const clip = cut(UNCLIPPED, { points: [[Math.min(left, right), Math.min(bottom, top)], [Math.max(left, right), Math.min(bottom, top)], [Math.max(left, right), Math.max(bottom, top)], [Math.min(left, right), Math.max(bottom, top)]], curved: false });
    this.#run(content, dict(this.#file, inherited(this.#file, page, 'Resources')), { ...START, clip }, visitor, []);
  }

  #run(stream: string, resources: PDFDict | undefined, begin: State, visitor: Visitor, inside: readonly PDFRawStream[]): void {
    const { rest, pictures } = /\bBI\b/.test(stream) ? inlineImages(stream) : { rest: stream, pictures: [] };
    const saved: State[] = [];
    const text = new TextPlace();
    const named = this.#named(resources);
    let state = begin;
    let corners: Point[] = [];
    let curved = false;
    let clips = false;
    const tile = (pen: Pen): void => { this.#tile(pen, resources, begin, visitor, inside); };
    readOperators(rest, (operator, operands) => {
      this.#count(1);
      const number = (index: number): number => (typeof operands[index] === 'number' ? operands[index] : 0);
      const corner = (x: number, y: number): void => { corners.push(placed(state.place, x, y)); };
      text.follow(operator, operands);
      const setting = set(state.setting, operator, operands);
      if (setting !== state.setting) state = { ...state, setting };
      if (operator === 'q') saved.push(state);
      else if (operator === 'Q') state = saved.pop() ?? begin;
      else if (operator === 'cm') state = { ...state, place: times(matrixOf(operands), state.place) };
      else if (operator === 'w') state = { ...state, width: number(0) };
      else if (operator === 'gs') state = this.#graphics(state, dictIn(this.#file, dictIn(this.#file, resources, 'ExtGState'), nameIn(operands)));
      else if (operator === 'Tr') state = { ...state, mode: number(0) };
      else if (operator === 'Tf') state = { ...state, font: dictIn(this.#file, dictIn(this.#file, resources, 'Font'), nameIn(operands)) };
      else if (SHOWS.has(operator)) {
        const bytes = bytesOf(operands);
        visitor.text({ bytes, font: state.font, mode: state.mode, ...text.show(bytes, operands, state.setting, state.font, state.place) }, state);
        tile(state.fill);
      } else if (operator === 'm' || operator === 'l') corner(number(0), number(1));
      else if (operator === 'c' || operator === 'v' || operator === 'y') {
        for (let at = 0; at + 1 < operands.length; at += 2) corner(number(at), number(at + 1));
        curved = true;
      } else if (operator === 're') {
        const [x, y, width, height] = [number(0), number(1), number(2), number(3)];
        for (const [dx, dy] of [[0, 0], [width, 0], [width, height], [0, height]] as const) corner(x + dx, y + dy);
      } else if (operator === 'Do') this.#object(resources, nameIn(operands), state, visitor, inside);
      else if (operator === 'EI') {
        const picture = pictures[number(0)];
        if (picture !== undefined) visitor.image(inlineStream(this.#file, picture, resources), state);
      } else if (operator === 'W' || operator === 'W*') clips = true;
      else if (FILLS.has(operator) || LINES.has(operator) || operator === 'n') {
        const path = { points: corners, curved };
        if (operator !== 'n' && corners.length > 0) {
          visitor.path({ fill: FILLS.has(operator), line: LINES.has(operator) }, path, state);
          if (FILLS.has(operator)) tile(state.fill);
          if (LINES.has(operator)) tile(state.line);
        }
        if (clips) state = { ...state, clip: cut(state.clip, path) };
        corners = [];
        [curved, clips] = [false, false];
      } else state = painted(state, operator, operands, named);
    });
  }

  #object(resources: PDFDict | undefined, name: string, state: State, visitor: Visitor, inside: readonly PDFRawStream[]): void {
    const object = resolve(this.#file, dictIn(this.#file, resources, 'XObject')?.get(key(name)));
    if (!(object instanceof PDFRawStream)) return;
    const subtype = nameOf(object.dict.get(key('Subtype')));
    if (subtype === 'Image') visitor.image(object, state);
    if (subtype === 'Form') this.#inner(object, resources, state, visitor, inside);
  }

  /** What is drawn as a tile is drawn once: from what begins the stream that calls for it, its place counts (ISO 32000-1, 8.7.3.1). */
  #tile({ tile }: Pen, resources: PDFDict | undefined, begin: State, visitor: Visitor, inside: readonly PDFRawStream[]): void {
    if (tile !== null) this.#inner(tile, resources, { ...START, place: begin.place, tiled: true }, visitor, inside);
  }

  /** A drawing within another, cut off at its own edges. */
  #inner(object: PDFRawStream, resources: PDFDict | undefined, state: State, visitor: Visitor, inside: readonly PDFRawStream[]): void {
    if (inside.includes(object) || inside.length > DEEPEST) return;
    this.#count(FORM);
    const place = times(matrixOf(numbersIn(this.#file, object.dict, 'Matrix')), state.place);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(this.#file, object.dict, 'BBox') ?? [];
    const edges = ([[left, bottom], [right, bottom], [right, top], [left, top]] as const).map(([x, y]) => placed(place, x, y));
    const clip = object.dict.has(key('BBox')) ? cut(state.clip, { points: edges, curved: false }) : state.clip;
    this.#run(streamText(object), dictIn(this.#file, object.dict, 'Resources') ?? resources, { ...state, place, clip }, visitor, [...inside, object]);
  }

  #count(operators: number): void {
    this.#operators += operators;
    if (this.#operators > MOST_OPERATORS) throw new AppError('print/file-damaged', { name: this.#name });
  }

  #graphics(state: State, said: PDFDict | undefined): State {
    if (said === undefined) return state;
    const told = (name: string): boolean | undefined => (said.has(key(name)) ? String(resolve(this.#file, said.get(key(name)))) === 'true' : undefined);
    const lines = told('OP');
    // What is said of lines alone holds for fills too (ISO 32000-1, 8.4.5).
    const fills = told('op') ?? lines;
    const mode = String(resolve(this.#file, said.get(key('OPM'))) ?? '');
    const pen = (before: Pen, over: boolean | undefined): Pen => ({ ...before, over: over ?? before.over, keeps: mode === '' ? before.keeps : mode === '1' });
    const width = resolve(this.#file, said.get(key('LW')));
    return { ...state, fill: pen(state.fill, fills), line: pen(state.line, lines), ...(width === undefined ? {} : { width: Number(String(width)) }) };
  }

  #named(resources: PDFDict | undefined): Named {
    return {
      space: (name) => this.#space(resources, name),
      tile: (name) => {
        const pattern = resolve(this.#file, dictIn(this.#file, resources, 'Pattern')?.get(key(name)));
        return pattern instanceof PDFRawStream && numberIn(this.#file, pattern.dict, 'PatternType') === TILING ? pattern : null;
      },
    };
  }

  /** The plate of a space that is called by name, the press's own space that it stands for; the name itself when it is none. */
  #space(resources: PDFDict | undefined, name: string): Paint['space'] {
    const direct = DIRECT.get(name);
    if (direct !== undefined) return direct;
    const found = resolve(this.#file, dictIn(this.#file, resources, 'ColorSpace')?.get(key(name)));
    if (found instanceof PDFArray && nameOf(found.get(0)) === 'Separation') return `plate ${nameOf(resolve(this.#file, found.get(1)))}`;
    return DIRECT.get(spaceKind(this.#file, found)) ?? name;
  }
}

function bytesOf(operands: readonly Operand[]): string {
  return operands.map((operand) => (operand === null || typeof operand !== 'object' ? '' : 'bytes' in operand ? operand.bytes : bytesOf(operand))).join('');
}
