/**
 * What a page of a file draws, one thing after another, with its place on the page: forms within forms are followed, what is saved comes
 * back. For files that somebody hands in.
 */
import { PDFArray, PDFRawStream, type PDFDict } from '@cantoo/pdf-lib';
import { AppError } from '../../../common/errors.ts';
import { contentsOf, dict, dictIn, inherited, key, nameOf, numbersIn, resolve } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { streamText } from '../pdf/streams.ts';
import { inlineImages, type InlineImage } from './inline-images.ts';
import { AS_IT_IS, matrixOf, placed, times, type Matrix, type Point } from './matrix.ts';
import { readOperators, type Operand } from './operators.ts';
import { nameIn, PLAIN, painted, type Paint, type Pen, type State } from './pen.ts';

export interface Shown {
  readonly bytes: string;
  readonly font: PDFDict | undefined;
  /** Of showing text: 0 filled, 1 outlined, 2 both, 3 neither … */
  readonly mode: number;
  readonly at: Point;
}

/** What is done with a thing drawn. */
export interface Visitor {
  readonly text: (shown: Shown, state: State) => void;
  /** A path: the points it is drawn through. */
  readonly path: (how: { readonly fill: boolean; readonly line: boolean }, points: readonly Point[], state: State) => void;
  readonly image: (image: PDFRawStream | InlineImage, place: Matrix) => void;
}

/** Of a whole file: pages of text have some hundred; a file with more was made to keep a machine busy. */
const MOST_OPERATORS = 20_000_000;
/** Unpacking a form takes as long as so many operators. */
const FORM = 100;
const DEEPEST = 16;

const START: State = { place: AS_IT_IS, fill: PLAIN, line: PLAIN, width: 1, mode: 0, font: undefined };
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
    this.#run(content, dict(this.#file, inherited(this.#file, page, 'Resources')), START, visitor, []);
  }

  #run(stream: string, resources: PDFDict | undefined, begin: State, visitor: Visitor, inside: readonly PDFRawStream[]): void {
    const { rest, pictures } = /\bBI\b/.test(stream) ? inlineImages(stream) : { rest: stream, pictures: [] };
    // Where they stand is not kept: what is told of them does not depend on it.
    for (const picture of pictures) visitor.image(picture, begin.place);
    const saved: State[] = [];
    let state = begin;
    let [line, text]: [Matrix, Matrix] = [AS_IT_IS, AS_IT_IS];
    let leading = 0;
    let corners: Point[] = [];
    const next = (x: number, y: number): void => {
      line = times([1, 0, 0, 1, x, y], line);
      text = line;
    };
    readOperators(rest, (operator, operands) => {
      this.#count(1);
      const number = (index: number): number => (typeof operands[index] === 'number' ? operands[index] : 0);
      const corner = (x: number, y: number): void => { corners.push(placed(state.place, x, y)); };
      if (operator === 'q') saved.push(state);
      else if (operator === 'Q') state = saved.pop() ?? begin;
      else if (operator === 'cm') state = { ...state, place: times(matrixOf(operands), state.place) };
      else if (operator === 'w') state = { ...state, width: number(0) };
      else if (operator === 'gs') state = this.#graphics(state, dictIn(this.#file, dictIn(this.#file, resources, 'ExtGState'), nameIn(operands)));
      else if (operator === 'Tr') state = { ...state, mode: number(0) };
      else if (operator === 'Tf') state = { ...state, font: dictIn(this.#file, dictIn(this.#file, resources, 'Font'), nameIn(operands)) };
      else if (operator === 'BT') [line, text] = [AS_IT_IS, AS_IT_IS];
      else if (operator === 'Tm') [line, text] = [matrixOf(operands), matrixOf(operands)];
      else if (operator === 'TL') leading = number(0);
      else if (operator === 'Td') next(number(0), number(1));
      else if (operator === 'TD') {
        leading = -number(1);
        next(number(0), number(1));
      } else if (operator === 'T*') next(0, -leading);
      else if (SHOWS.has(operator)) {
        if (operator === "'" || operator === '"') next(0, -leading);
        const [x, y] = [text[4], text[5]];
        visitor.text({ bytes: bytesOf(operands), font: state.font, mode: state.mode, at: placed(state.place, x, y) }, state);
      } else if (operator === 'm' || operator === 'l') corner(number(0), number(1));
      else if (operator === 'c') for (const at of [0, 2, 4]) corner(number(at), number(at + 1));
      else if (operator === 'v' || operator === 'y') for (const at of [0, 2]) corner(number(at), number(at + 1));
      else if (operator === 're') {
        const [x, y, width, height] = [number(0), number(1), number(2), number(3)];
        for (const [dx, dy] of [[0, 0], [width, 0], [width, height], [0, height]] as const) corner(x + dx, y + dy);
      } else if (operator === 'Do') this.#object(resources, nameIn(operands), state, visitor, inside);
      else if (FILLS.has(operator) || LINES.has(operator) || operator === 'n') {
        if (operator !== 'n' && corners.length > 0) visitor.path({ fill: FILLS.has(operator), line: LINES.has(operator) }, corners, state);
        corners = [];
      } else state = painted(state, operator, operands, (name) => this.#plate(resources, name));
    });
  }

  #object(resources: PDFDict | undefined, name: string, state: State, visitor: Visitor, inside: readonly PDFRawStream[]): void {
    const object = resolve(this.#file, dictIn(this.#file, resources, 'XObject')?.get(key(name)));
    if (!(object instanceof PDFRawStream)) return;
    const subtype = nameOf(object.dict.get(key('Subtype')));
    if (subtype === 'Image') visitor.image(object, state.place);
    if (subtype !== 'Form' || inside.includes(object) || inside.length > DEEPEST) return;
    this.#count(FORM);
    const place = times(matrixOf(numbersIn(this.#file, object.dict, 'Matrix')), state.place);
    this.#run(streamText(object), dictIn(this.#file, object.dict, 'Resources') ?? resources, { ...state, place }, visitor, [...inside, object]);
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

  /** The plate of a space that is called by name; the name itself when it is none. */
  #plate(resources: PDFDict | undefined, name: string): Paint['space'] {
    const found = resolve(this.#file, dictIn(this.#file, resources, 'ColorSpace')?.get(key(name)));
    return found instanceof PDFArray && nameOf(found.get(0)) === 'Separation' ? `plate ${nameOf(resolve(this.#file, found.get(1)))}` : name;
  }
}

function bytesOf(operands: readonly Operand[]): string {
  return operands.map((operand) => (operand === null || typeof operand !== 'object' ? '' : 'bytes' in operand ? operand.bytes : bytesOf(operand))).join('');
}
