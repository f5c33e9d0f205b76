/**
 * Printer's marks round the trim: crop marks at its corners, a registration mark in the middle of every side, a bar of the four inks
 * and their overprints at the foot. The page grows by the slug they stand in; what was on it keeps its place on the trim, and what of it lay
 * beyond the page's edge is not let into the slug.
 */
import { PDFArray, PDFDict, PDFName, type PDFContext, type PDFDocument, type PDFObject, type PDFPage, type PDFRef } from '@cantoo/pdf-lib';
import { MM } from '../design.ts';

/** mm beyond the bleed. */
export const SLUG = 10;
/** mm of a crop mark; it begins where the bleed ends, so that none is ever in a picture. */
const CROP = 6;
/** mm, radius of a registration mark's ring; its cross is wider. */
const RING = 1.5;
const CROSS = 2.5;
/** pt: as thin as a plate holds without doubt. */
const LINE = 0.25;
/** mm, side of a patch. */
const PATCH = 5;
/** Circle of four Bézier arcs. */
const ARC = 0.5523;

/** Solids, halves and overprints, in %; what a press operator measures while it runs. */
const PATCHES: readonly (readonly [number, number, number, number])[] = [
  [100, 0, 0, 0], [0, 100, 0, 0], [0, 0, 100, 0], [0, 0, 0, 100],
  [50, 0, 0, 0], [0, 50, 0, 0], [0, 0, 50, 0], [0, 0, 0, 50],
  [100, 100, 0, 0], [0, 100, 100, 0], [100, 0, 100, 0], [50, 40, 40, 0],
];

/** Of a book in one ink. */
const GREYS: typeof PATCHES = [[0, 0, 0, 100], [0, 0, 0, 75], [0, 0, 0, 50], [0, 0, 0, 25], [0, 0, 0, 10]];

/** mm from the trim's left edge and from its head. */
export interface Folds {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

interface Marks {
  /** mm */
  readonly bleed: number;
  /** Marks and bar in black alone. */
  readonly grey: boolean;
  /** Where the sheet is folded: a dashed line outside the bleed. */
  readonly folds?: Folds;
  /** Nothing but these. */
  readonly foldsOnly?: boolean;
}

/** Adds the marks to every page. Call it before the boxes are set: pages are then trim and bleed alone. */
export function addMarks(document: PDFDocument, marked: Marks): void {
  const { context } = document;
  const slug = SLUG * MM;
  const drawn = new Map<string, PDFRef>();
  const openings = new Map<string, PDFRef>();
  const after = stream(context, '\nQ q /KyMarks Do Q');
  for (const page of document.getPages()) {
    const { width, height } = page.getMediaBox();
    const size: Size = { width: width + 2 * slug, height: height + 2 * slug };
    const key = `${number(width)} ${number(height)}`;
    const marks = drawn.get(key) ?? form(context, size, marked);
    drawn.set(key, marks);
    const before = openings.get(key) ?? stream(context, `q 1 0 0 1 ${number(slug)} ${number(slug)} cm 0 0 ${number(width)} ${number(height)} re W n\n`);
    openings.set(key, before);
    page.setMediaBox(0, 0, size.width, size.height);
    wrap(page, context, before, after);
    nameMarks(page, context, marks);
  }
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

const stream = (context: PDFContext, content: string): PDFRef => context.register(context.flateStream(content));

function wrap(page: PDFPage, context: PDFContext, before: PDFRef, after: PDFRef): void {
  const contents = page.node.get(PDFName.of('Contents'));
  const own = page.node.Contents();
  const inner: PDFObject[] = own instanceof PDFArray ? own.asArray() : contents === undefined ? [] : [contents];
  page.node.set(PDFName.of('Contents'), context.obj([before, ...inner, after]));
}

/** Pages share their resources: each gets a copy with the marks in it. */
function nameMarks(page: PDFPage, context: PDFContext, marks: PDFRef): void {
  const resources = copyOf(context, page.node.Resources());
  const objects = copyOf(context, resources.lookupMaybe(PDFName.of('XObject'), PDFDict));
  objects.set(PDFName.of('KyMarks'), marks);
  resources.set(PDFName.of('XObject'), objects);
  page.node.set(PDFName.of('Resources'), resources);
}

function copyOf(context: PDFContext, dict: PDFDict | undefined): PDFDict {
  const copy = PDFDict.withContext(context);
  for (const [name, value] of dict?.entries() ?? []) copy.set(name, value);
  return copy;
}

/** All marks of a page of this size, as one picture. Lines are in every ink (the separation “All”), which is how plates are laid over each other. */
function form(context: PDFContext, size: Size, { bleed, grey, folds = { x: [], y: [] }, foldsOnly = false }: Marks): PDFRef {
  const all = context.obj(['Separation', 'All', 'DeviceCMYK', context.obj({ FunctionType: 2, Domain: [0, 1], C0: [0, 0, 0, 0], C1: [1, 1, 1, 1], N: 1 })]);
  const usual = foldsOnly ? [] : [...crops(size, bleed), ...registers(size), ...bar(size, grey ? GREYS : PATCHES)];
  const content = [grey ? '0 0 0 1 K' : '/KyAll CS 1 SCN', `${number(LINE)} w`, ...usual, ...foldLines(size, bleed, folds)].join('\n');
  const dict = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, size.width, size.height], Resources: context.obj({ ColorSpace: context.obj({ KyAll: all }) }) };
  return context.register(context.flateStream(content, dict));
}

function crops(size: Size, bleed: number): string[] {
  const trim = (SLUG + bleed) * MM;
  const [near, far] = [SLUG * MM, (SLUG - CROP) * MM];
  return [trim, size.width - trim].flatMap((x) => [line(x, near, x, far), line(x, size.height - near, x, size.height - far)])
    .concat([trim, size.height - trim].flatMap((y) => [line(near, y, far, y), line(size.width - near, y, size.width - far, y)]));
}

const line = (x1: number, y1: number, x2: number, y2: number): string => `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l S`;

/** Dashed, so that nobody cuts there. */
function foldLines(size: Size, bleed: number, { x, y }: Folds): string[] {
  if (x.length + y.length === 0) return [];
  const [near, far] = [SLUG * MM, (SLUG - CROP) * MM];
  const [left, head] = [(SLUG + bleed) * MM, size.height - (SLUG + bleed) * MM];
  const across = x.map((at) => left + at * MM).flatMap((at) => [line(at, near, at, far), line(at, size.height - near, at, size.height - far)]);
  const along = y.map((at) => head - at * MM).flatMap((at) => [line(near, at, far, at), line(size.width - near, at, size.width - far, at)]);
  return ['q [1.5 1.5] 0 d', ...across, ...along, 'Q'];
}

function registers(size: Size): string[] {
  const middle = (SLUG / 2) * MM;
  const places: [number, number][] = [[size.width / 2, middle], [size.width / 2, size.height - middle], [middle, size.height / 2], [size.width - middle, size.height / 2]];
  const cross = CROSS * MM;
  return places.flatMap(([x, y]) => [line(x - cross, y, x + cross, y), line(x, y - cross, x, y + cross), ring(x, y, RING * MM)]);
}

function ring(x: number, y: number, radius: number): string {
  const pull = radius * ARC;
  const arc = (...points: [number, number][]): string => `${points.map(([dx, dy]) => `${number(x + dx)} ${number(y + dy)}`).join(' ')} c`;
  return [
    `${number(x + radius)} ${number(y)} m`,
    arc([radius, pull], [pull, radius], [0, radius]),
    arc([-pull, radius], [-radius, pull], [-radius, 0]),
    arc([-radius, -pull], [-pull, -radius], [0, -radius]),
    arc([pull, -radius], [radius, -pull], [radius, 0]),
    'S',
  ].join(' ');
}

/** To the left of the mark in the middle of the foot, so that neither hides the other; as many patches as there is room for. */
function bar(size: Size, patches: typeof PATCHES): string[] {
  const patch = PATCH * MM;
  const from = (SLUG + CROP) * MM;
  const room = Math.floor((size.width / 2 - CROSS * MM * 2 - from) / patch);
  const foot = ((SLUG - PATCH) / 2) * MM;
  return patches.slice(0, Math.max(0, room)).map((inks, index) => `${inks.map((ink) => number(ink / 100)).join(' ')} k ${number(from + index * patch)} ${number(foot)} ${number(patch)} ${number(patch)} re f`);
}
