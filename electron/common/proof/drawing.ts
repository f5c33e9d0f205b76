/** What of a page is neither words nor pictures: rules, grounds, ornaments, and the faces and colours that letters are in. */

/** A colour as its parts, 0 … 1: three of light, four of ink (grey is three equal parts of light). Empty: a pattern. */
export type Colour = readonly number[];

/** Something filled or drawn with a pen; pt from the top left of the page, cut off at its edges. */
export interface DrawnShape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null: not filled; no pen. */
  readonly fill: Colour | null;
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
/** More shapes than a person lays side by side (a chart, a drawing): each is sought among so many. */
const MOST = 2_000;

/**
 * How much of the drawing is another: shapes that the other page does not have, and faces or colours of letters.
 * A shape may stand mirrored: a page that was put in makes a right page a left one.
 * @param placed lines stand where they stood, so that a line's face is held against that very line's
 */
export function drawnOtherwise(before: PageDrawing, after: PageDrawing, width: number, placed: boolean): number {
  const shapes = Math.max(unmatched(before.shapes, after.shapes, width), unmatched(after.shapes, before.shapes, width));
  const same = (one: DrawnLetters, two: DrawnLetters): boolean => one.face === two.face && sameColour(one.colour, two.colour) && (!placed || near(one.y, two.y));
  const lacking = (these: readonly DrawnLetters[], those: readonly DrawnLetters[]): number => these.filter((one) => !those.some((two) => same(one, two))).length;
  return shapes + Math.max(lacking(before.letters, after.letters), lacking(after.letters, before.letters));
}

function unmatched(these: readonly DrawnShape[], those: readonly DrawnShape[], width: number): number {
  const left = those.slice(0, MOST);
  return these.slice(0, MOST).filter((one) => {
    const at = left.findIndex((two) => sameShape(one, two, width));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  }).length;
}

const near = (one: number, two: number): boolean => Math.abs(one - two) <= UNSEEN;

const sameShape = (one: DrawnShape, two: DrawnShape, width: number): boolean =>
  near(one.y, two.y) && near(one.width, two.width) && near(one.height, two.height) && (near(one.x, two.x) || near(one.x, width - two.x - two.width)) &&
  sameFill(one.fill, two.fill) && samePen(one.pen, two.pen);

const sameFill = (one: Colour | null, two: Colour | null): boolean => (one === null || two === null ? one === two : sameColour(one, two));

const samePen = (one: DrawnShape['pen'], two: DrawnShape['pen']): boolean =>
  one === null || two === null ? one === two : Math.abs(one.width - two.width) < UNTOLD * 10 && sameColour(one.colour, two.colour);

/** A colour of light and one of ink cannot be held against each other: a proof beside the file for the press. */
const sameColour = (one: Colour, two: Colour): boolean => one.length !== two.length || one.every((part, index) => Math.abs(part - (two[index] ?? 0)) <= UNTOLD);
