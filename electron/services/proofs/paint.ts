/** What is painted otherwise than in one colour: gradients, and drawings laid side by side. Said so that two can be held against each other. */
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib';
import type { DrawnPaint } from '../../common/proof/drawing.ts';
import { streamText } from '../print/pdf/streams.ts';
import { IDENTITY, times, type Matrix } from './content.ts';

/** Of a page's resources; `axis` in the coordinates of the page. */
export type PaintAt = (name: string, matrix: Matrix) => DrawnPaint | null;

/** What says where a thing lies, how it is packed, or through which profile its colours are meant, is no part of what it is. */
const PLACE = new Set(['Matrix', 'Coords', 'BBox', 'Length', 'Filter', 'DecodeParms', 'ColorSpace', 'XStep', 'YStep', 'Resources']);
/** Objects that one paint is made of: more were made to keep a machine busy. */
const MOST_PARTS = 4_000;
const DEEPEST = 12;
const AXIAL = 2;
const RADIAL = 3;

/** A pattern of these resources, under the matrix of what calls for it. */
export function patternOf(context: PDFContext, patterns: PDFDict | undefined): PaintAt {
  return (name, matrix) => {
    const pattern = patterns?.lookup(PDFName.of(name));
    if (pattern instanceof PDFRawStream) return tileOf(context, pattern);
    return pattern instanceof PDFDict ? gradientOf(context, pattern.lookup(PDFName.of('Shading')), times(matrixIn(pattern), matrix)) : null;
  };
}

/** A gradient of these resources. */
export const shadingOf = (context: PDFContext, shadings: PDFDict | undefined): PaintAt => (name, matrix) => gradientOf(context, shadings?.lookup(PDFName.of(name)), matrix);

function gradientOf(context: PDFContext, shading: PDFObject | undefined, matrix: Matrix): DrawnPaint | null {
  const dict = shading instanceof PDFRawStream ? shading.dict : shading;
  if (shading === undefined || !(dict instanceof PDFDict)) return null;
  const type = dict.lookupMaybe(PDFName.of('ShadingType'), PDFNumber)?.asNumber() ?? 0;
  const coords = numbersOf(dict.lookupMaybe(PDFName.of('Coords'), PDFArray));
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = coords;
  const ends: readonly (readonly [number, number])[] = type === AXIAL ? [[x0, y0], [x1, y1]] : type === RADIAL ? [[x0, y0], [x0 + x1, y0], [y1, x2], [y1 + y2, x2]] : [];
  return { kind: `gradient ${spaceOf(context, dict.get(PDFName.of('ColorSpace')))}`, said: digest(written(context, shading)), axis: ends.flatMap(([x, y]) => at(matrix, x, y)) };
}

/** By the commands with which it sets its colours: in light and in ink it cannot be the same. */
function tileOf(context: PDFContext, tile: PDFRawStream): DrawnPaint {
  const content = streamText(tile);
  const colours = [...new Set(content.match(/(?<=^|\s)(?:rg|RG|k|K|g|G|scn?|SCN?)(?=\s|$)/gu) ?? [])].sort().join(' ');
  return { kind: `tile ${colours}`, said: digest(written(context, tile.dict) + content), axis: [] };
}

/** Numbers to a thousandth, keys in one order, references followed. */
function written(context: PDFContext, object: PDFObject | undefined): string {
  let parts = 0;
  const write = (value: PDFObject | undefined, depth: number): string => {
    parts += 1;
    if (depth > DEEPEST || parts > MOST_PARTS) return '…';
    if (value instanceof PDFRef) return write(context.lookup(value), depth + 1);
    if (value instanceof PDFNumber) return String(Math.round(value.asNumber() * 1000) / 1000);
    if (value instanceof PDFArray) return `[${value.asArray().map((each) => write(each, depth + 1)).join(' ')}]`;
    if (value instanceof PDFRawStream) return `${write(value.dict, depth + 1)}${digest(streamText(value))}`;
    if (!(value instanceof PDFDict)) return String(value);
    const entries = value.entries().map(([name, each]) => [name.decodeText(), each] as const).filter(([name]) => !PLACE.has(name));
    return `<${entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, each]) => `${name} ${write(each, depth + 1)}`).join(' ')}>`;
  };
  return write(object, 0);
}

function spaceOf(context: PDFContext, value: PDFObject | undefined): string {
  const space = value instanceof PDFRef ? context.lookup(value) : value;
  if (!(space instanceof PDFArray)) return String(space);
  const profile = space.lookup(1);
  return `${String(space.lookup(0))} ${profile instanceof PDFRawStream ? String(profile.dict.lookup(PDFName.of('N'))) : ''}`;
}

function matrixIn(pattern: PDFDict): Matrix {
  const [a, b, c, d, e, f] = numbersOf(pattern.lookupMaybe(PDFName.of('Matrix'), PDFArray));
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined ? IDENTITY : [a, b, c, d, e, f];
}

const numbersOf = (array: PDFArray | undefined): number[] => (array?.asArray() ?? []).map((each) => (each instanceof PDFNumber ? each.asNumber() : 0));

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
