/** Where the pictures of a PDF stand on its pages, and which picture it is: the hash of its bytes, nothing is decoded. */
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { DrawnLetters, DrawnShape, PageDrawing } from '../../common/proof/drawing.ts';
import type { ProofPicture } from '../../common/proof/shapes.ts';
import { streamText } from '../print/pdf/streams.ts';
import { drawn, IDENTITY, times, unitBox, type Matrix } from './content.ts';
import { drawingOf, type Names } from './drawing.ts';
import { patternOf, shadingOf } from './paint.ts';

/** What this reader finds on a page. Places count from the top left of the trimmed page: a press file has bleed, a proof has none. */
export interface DrawnPage {
  readonly trim: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly pictures: readonly ProofPicture[];
  readonly drawing: PageDrawing;
}

/** Forms in forms; and what one page may draw. */
const DEEPEST = 8;
const MOST_DRAWN = 5_000;
const MOST_COMMANDS = 20_000;
/** `ABCDEF+` in front of the name of a font of which only some letters are in the file. */
const SUBSET = /^[A-Z]{6}\+/u;

/** Pictures of each page; null: this reader does not understand the file (another may). */
export async function picturesOf(bytes: Uint8Array): Promise<DrawnPage[] | null> {
  let document: PDFDocument;
  try {
    document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
    const hashes = new Map<PDFRawStream, string>();
    return document.getPages().map((page) => {
      const trim = page.getTrimBox();
      const { x, y, height } = trim;
      const found: ProofPicture[] = [];
      const reading = { context: document.context, hashes, left: drawLimit(), put: (matrix: Matrix, hash: string): void => {
        const box = unitBox(matrix);
        found.push({ x: box.left - x, y: y + height - box.top, width: box.right - box.left, height: box.top - box.bottom, hash });
      } };
      const resources = page.node.Resources();
      const content = textOf(document.context, page.node.Contents());
      if (resources !== undefined) read(content, resources, IDENTITY, 0, reading);
      return { trim, pictures: found, drawing: drawingOn(document.context, content, resources, trim) };
    });
  } catch (thrown) {
    // What is wrong with a stranger's file is not this program's error: its text is compared without its pictures, and that is said.
    if (thrown instanceof Error) return null;
    throw thrown;
  }
}

const drawLimit = (): { count: number } => ({ count: MOST_DRAWN });

interface Reading {
  readonly context: PDFContext;
  readonly hashes: Map<PDFRawStream, string>;
  readonly left: { count: number };
  readonly put: (matrix: Matrix, hash: string) => void;
}

function read(content: string, resources: PDFDict, start: Matrix, depth: number, reading: Reading): void {
  const objects = resources.lookupMaybe(PDFName.of('XObject'), PDFDict);
  if (objects === undefined || depth > DEEPEST) return;
  drawn(content, start, (name, matrix) => {
    reading.left.count -= 1;
    if (reading.left.count < 0) return;
    const object = objects.lookup(PDFName.of(name));
    if (!(object instanceof PDFRawStream)) return;
    const kind = object.dict.lookup(PDFName.of('Subtype'));
    if (kind === PDFName.of('Image')) reading.put(matrix, hashOf(object, reading.hashes));
    else if (kind === PDFName.of('Form')) {
      const own = object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources;
      read(streamText(object), own, times(matrixOf(object.dict), matrix), depth + 1, reading);
    }
  });
}

/** What is drawn within the trimmed page, counted from its top left. */
function drawingOn(context: PDFContext, content: string, resources: PDFDict | undefined, { x, y, width, height }: DrawnPage['trim']): PageDrawing {
  const shapes: DrawnShape[] = [];
  const letters = new Map<string, DrawnLetters>();
  drawingOf(content, namesOf(context, resources), { count: MOST_COMMANDS }, {
    shape: (shape) => {
      const [left, right] = [Math.max(0, shape.x - x), Math.min(width, shape.x + shape.width - x)];
      const [top, bottom] = [Math.max(0, y + height - shape.y - shape.height), Math.min(height, y + height - shape.y)];
      // Marks of the press and what is cut off are no matter of the page.
      if (right >= left && bottom >= top) shapes.push({ ...shape, x: left, y: top, width: right - left, height: bottom - top });
    },
    letters: (found) => {
      const placed = { ...found, y: y + height - found.y };
      if (placed.y >= 0 && placed.y <= height) letters.set(`${found.face}|${found.colour.join(' ')}|${placed.y.toFixed(1)}`, placed);
    },
  });
  return { shapes, letters: [...letters.values()] };
}

function namesOf(context: PDFContext, resources: PDFDict | undefined): Names {
  const fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const objects = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  return {
    pattern: patternOf(context, resources?.lookupMaybe(PDFName.of('Pattern'), PDFDict)),
    shading: shadingOf(context, resources?.lookupMaybe(PDFName.of('Shading'), PDFDict)),
    face: (name) => {
      const font = fonts?.lookup(PDFName.of(name));
      const base = font instanceof PDFDict ? font.lookup(PDFName.of('BaseFont')) : undefined;
      return base instanceof PDFName ? base.decodeText().replace(SUBSET, '') : '';
    },
    form: (name) => {
      const object = objects?.lookup(PDFName.of(name));
      if (!(object instanceof PDFRawStream) || object.dict.lookup(PDFName.of('Subtype')) !== PDFName.of('Form')) return null;
      return { content: streamText(object), matrix: matrixOf(object.dict), names: namesOf(context, object.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources) };
    },
  };
}

function hashOf(stream: PDFRawStream, known: Map<PDFRawStream, string>): string {
  const hash = known.get(stream) ?? createHash('sha256').update(stream.contents).digest('hex').slice(0, 16);
  known.set(stream, hash);
  return hash;
}

function matrixOf(dict: PDFDict): Matrix {
  const entries = dict.lookupMaybe(PDFName.of('Matrix'), PDFArray)?.asArray() ?? [];
  const [a, b, c, d, e, f] = entries.map((entry) => (entry instanceof PDFNumber ? entry.asNumber() : NaN));
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined) return IDENTITY;
  return [a, b, c, d, e, f].every(Number.isFinite) ? [a, b, c, d, e, f] : IDENTITY;
}

function textOf(context: PDFContext, contents: PDFObject | undefined): string {
  if (contents instanceof PDFRef) return textOf(context, context.lookup(contents));
  if (contents instanceof PDFArray) return contents.asArray().map((part) => textOf(context, part)).join('\n');
  return contents instanceof PDFRawStream ? streamText(contents) : '';
}


