/** What of a page is neither words nor pictures: rules, grounds, ornaments, and the faces and colours that letters are in. */

import type { Box } from './shapes.ts';

/** A colour as its parts, 0 … 1: three of light, four of ink (grey is three equal parts of light). Empty: a pattern. */
export type Colour = readonly number[];

/** A gradient, or a drawing laid side by side. */
export interface DrawnPaint {
  /** What it is, and in which colours it is meant; of two kinds it cannot be said whether they look the same. */
  readonly kind: string;
  readonly said: string;
  /** x and y in turn of the points between which it runs. */
  readonly axis: readonly number[];
}

/** Something filled or drawn with a pen; pt from the top left of the page, cut off at its edges. */
export interface DrawnShape extends Box {
  /** x and y in turn of the points that it is drawn through, as shares of its box. */
  readonly outline: readonly number[];
  /** Null: not filled; no pen. */
  readonly fill: Colour | null;
  /** What fills it in the place of a colour, its axis as shares of the box; null: a colour does, or nothing. */
  readonly paint: DrawnPaint | null;
  readonly pen: { readonly colour: Colour; readonly width: number } | null;
}

/** Letters in one face and colour on a base line `y`. */
export interface DrawnLetters {
  readonly face: string;
  readonly colour: Colour;
  readonly y: number;
}

export interface PageDrawing {
  readonly shapes: readonly DrawnShape[];
  readonly letters: readonly DrawnLetters[];
}

/** pt by which a shape may be elsewhere unseen, see `compare.ts`. */
const UNSEEN = 1;
/** Of a part of a colour: less is a rounding. */
const UNTOLD = 0.02;
/** pt, of a point within its shape. */
const DRAWN = 0.4;
/** Share of a box by which a point on its edge may lie off it. */
const EDGE = 0.01;
/** pt between parts of one drawing. */
const GAP = 6;
/** More shapes than a person lays side by side (a chart, a drawing): each is sought among so many. */
const MOST = 2_000;

/** Where two pages are drawn otherwise. */
export interface DrawnOtherwise {
  /** Areas with shapes that the other page does not have. */
  readonly before: Box[];
  readonly after: Box[];
  /** Faces and colours of letters. */
  readonly letters: number;
}

/**
 * What of the drawing is another: shapes that the other page does not have, and faces or colours of letters.
 * A shape may stand mirrored: a page that was put in makes a right page a left one.
 * @param placed lines stand where they stood, so that a line's face is held against that very line's
 */
export function drawnOtherwise(before: PageDrawing, after: PageDrawing, width: number, placed: boolean): DrawnOtherwise {
  const same = (one: DrawnLetters, two: DrawnLetters): boolean => one.face === two.face && sameColour(one.colour, two.colour) && (!placed || near(one.y, two.y));
  const lacking = (these: readonly DrawnLetters[], those: readonly DrawnLetters[]): number => these.filter((one) => !those.some((two) => same(one, two))).length;
  const shapes = (one: DrawnShape, two: DrawnShape): boolean => sameShape(one, two, width);
  return { ...areas(before.shapes, after.shapes, shapes), letters: Math.max(lacking(before.letters, after.letters), lacking(after.letters, before.letters)) };
}

/**
 * The same of pages whose words are others: what stands below them moves, and what lies under or around words grows with them. Drawings
 * do neither: they are sought by their size and what they are, wherever they stand.
 */
export function figuresOtherwise(before: PageDrawing, after: PageDrawing): DrawnOtherwise {
  return { ...areas(before.shapes.filter(isFigure), after.shapes.filter(isFigure), sameThing), letters: 0 };
}

/** Neither a rule nor a ground, whose points all stand on the edges of their box, round corners among them. */
const isFigure = ({ outline }: DrawnShape): boolean => outline.some((x, index) => index % 2 === 0 && isWithin(x) && isWithin(outline[index + 1] ?? 0));

const isWithin = (share: number): boolean => share > EDGE && share < 1 - EDGE;

function areas(before: readonly DrawnShape[], after: readonly DrawnShape[], same: (one: DrawnShape, two: DrawnShape) => boolean): Pick<DrawnOtherwise, 'before' | 'after'> {
  return { before: together(unmatched(before, after, same)), after: together(unmatched(after, before, same)) };
}

function unmatched(these: readonly DrawnShape[], those: readonly DrawnShape[], same: (one: DrawnShape, two: DrawnShape) => boolean): DrawnShape[] {
  const left = those.slice(0, MOST);
  return these.slice(0, MOST).filter((one) => {
    const at = left.findIndex((two) => same(one, two));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** What touches, or nearly, is one drawing to the eye. */
function together(boxes: readonly Box[]): Box[] {
  let joined: Box[] = [];
  for (const { x, y, width, height } of boxes) {
    let whole: Box = { x, y, width, height };
    for (let apart = joined.filter((each) => !touch(each, whole)); apart.length < joined.length; apart = joined.filter((each) => !touch(each, whole))) {
      whole = joined.filter((each) => touch(each, whole)).reduce(around, whole);
      joined = apart;
    }
    joined = [...joined, whole];
  }
  return joined;
}

const touch = (one: Box, two: Box): boolean => one.x <= two.x + two.width + GAP && two.x <= one.x + one.width + GAP && one.y <= two.y + two.height + GAP && two.y <= one.y + one.height + GAP;

function around(one: Box, two: Box): Box {
  const [x, y] = [Math.min(one.x, two.x), Math.min(one.y, two.y)];
  return { x, y, width: Math.max(one.x + one.width, two.x + two.width) - x, height: Math.max(one.y + one.height, two.y + two.height) - y };
}

const near = (one: number, two: number): boolean => Math.abs(one - two) <= UNSEEN;

const sameShape = (one: DrawnShape, two: DrawnShape, width: number): boolean =>
  near(one.y, two.y) && (near(one.x, two.x) || near(one.x, width - two.x - two.width)) && sameThing(one, two);

const sameThing = (one: DrawnShape, two: DrawnShape): boolean =>
  near(one.width, two.width) && near(one.height, two.height) && sameFill(one.fill, two.fill) && samePen(one.pen, two.pen) &&
  samePaint(one.paint, two.paint, one) && (sameRun(one.outline, two.outline, one) || sameRun(one.outline, mirrored(two.outline), one));

/** The same points within the box, to what a reader sees. */
function sameRun(one: readonly number[], two: readonly number[], { width, height }: Box): boolean {
  return one.length === two.length && one.every((share, index) => Math.abs(share - (two[index] ?? 0)) * (index % 2 === 0 ? width : height) <= DRAWN);
}

const mirrored = (outline: readonly number[]): number[] => outline.map((share, index) => (index % 2 === 0 ? 1 - share : share));

function samePaint(one: DrawnPaint | null, two: DrawnPaint | null, box: Box): boolean {
  if (one === null || two === null) return one === two;
  return one.kind !== two.kind || (one.said === two.said && sameRun(one.axis, two.axis, box));
}

const sameFill = (one: Colour | null, two: Colour | null): boolean => (one === null || two === null ? one === two : sameColour(one, two));

const samePen = (one: DrawnShape['pen'], two: DrawnShape['pen']): boolean =>
  one === null || two === null ? one === two : Math.abs(one.width - two.width) < UNTOLD * 10 && sameColour(one.colour, two.colour);

/** A colour of light and one of ink cannot be held against each other: a proof beside the file for the press. */
const sameColour = (one: Colour, two: Colour): boolean => one.length !== two.length || one.every((part, index) => Math.abs(part - (two[index] ?? 0)) <= UNTOLD);
