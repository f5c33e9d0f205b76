/** An imposed sheet as geometry: where pages, folds and cuts lie on the paper. Pure; lengths in mm from the upper left corner of the side one looks at. */
import { gridOf, type Cell, type Flip, type ImposedSheet, type Imposition, type Order } from './impose.ts';

export interface Paper {
  readonly width: number;
  readonly height: number;
}

/** ISO 216 (A, B) and ISO 217 (SRA), upright; the smallest first. */
export const SHEETS = { a4: { width: 210, height: 297 }, a3: { width: 297, height: 420 }, sra3: { width: 320, height: 450 }, b3: { width: 353, height: 500 }, a2: { width: 420, height: 594 }, sra2: { width: 450, height: 640 }, b2: { width: 500, height: 707 }, a1: { width: 594, height: 841 } } as const satisfies Readonly<Record<string, Paper>>;
export const SHEET_IDS = ['a4', 'a3', 'sra3', 'b3', 'a2', 'sra2', 'b2', 'a1'] as const satisfies readonly (keyof typeof SHEETS)[];
export type SheetId = (typeof SHEET_IDS)[number];
export const SHEET_NAMES: Readonly<Record<SheetId, string>> = { a4: 'A4', a3: 'A3', sra3: 'SRA3', b3: 'B3', a2: 'A2', sra2: 'SRA2', b2: 'B2', a1: 'A1' };

/** What is cut off between two pages that do not share a spine, on each side, where there is no bleed: a knife needs room. */
const CUT = 3;
/** What office machines leave white at the edge of a sheet. */
const EDGE = 5;
/** Marks: as far from the page as its bleed reaches, so long, and no shorter than worth looking at. */
const MARK = { away: 2, length: 5, least: 2 } as const;
/** The smallest margin that has room for a line of words, how high its letters are, and how far they keep from a mark. */
const LABEL = { room: 5, letters: 2.5, clear: 2 } as const;
/** The bar at the spine, and by how much it is lower in the next section. */
export const COLLATION = { width: 2, height: 5, from: 15 } as const;

export interface Wanted {
  readonly order: Order;
  readonly trim: Paper;
  /** Of the pages that are laid. */
  readonly bleed: number;
  /** Left free on both sides of a fold at the spine: what is milled off. */
  readonly gutter: number;
  readonly sheet: Paper;
}

export interface Block {
  /** The sheet on its side or upright. */
  readonly width: number;
  readonly height: number;
  /** Of all pages together, trimmed, at full size. */
  readonly block: Paper;
  /** 1: the pages lie in their full size. */
  readonly scale: number;
  /** Left edges of the columns' pages, upper edges of the rows', at this scale. */
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** A page at this scale. */
  readonly page: Paper;
}

/**
 * The sheet turned so that the pages fit, as large as they are, or else as large as they can be.
 * A scale below 1 says that they do not fit in their full size.
 */
export function blockOf({ order, trim, bleed, gutter, sheet }: Wanted): Block {
  const { columns, rows } = gridOf(order);
  const folded = order.scheme === 'saddle' || order.scheme === 'perfect';
  const cut = 2 * Math.max(bleed, CUT);
  const gaps = { x: Array.from({ length: columns - 1 }, (_, index) => (folded && index % 2 === 0 ? 2 * gutter : cut)), y: Array.from({ length: rows - 1 }, () => cut) };
  const block = { width: columns * trim.width + sum(gaps.x), height: rows * trim.height + sum(gaps.y) };
  const [first, second] = [{ width: sheet.height, height: sheet.width }, { width: sheet.width, height: sheet.height }].sort((one, other) => fit(block, other) - fit(block, one)) as [Paper, Paper];
  const room = fit(block, first) >= fit(block, second) ? first : second;
  const full = Math.min(room.width / block.width, room.height / block.height);
  // What is made smaller keeps clear of the edge that the machine leaves white.
  const scale = full >= 1 ? 1 : Math.floor(1000 * Math.min((room.width - 2 * EDGE) / block.width, (room.height - 2 * EDGE) / block.height)) / 1000;
  const starts = (length: number, side: number, between: readonly number[], whole: number): number[] => {
    const out = [(side - whole * scale) / 2];
    for (const gap of between) out.push((out.at(-1) ?? 0) + (length + gap) * scale);
    return out;
  };
  return { ...room, block, scale, x: starts(trim.width, room.width, gaps.x, block.width), y: starts(trim.height, room.height, gaps.y, block.height), page: { width: trim.width * scale, height: trim.height * scale } };
}

/** The smallest sheet, from A3 up, on which the pages lie in their full size; where none is large enough, the largest. */
export function smallestSheet(wanted: Omit<Wanted, 'sheet'>): SheetId {
  return SHEET_IDS.find((id) => id !== 'a4' && blockOf({ ...wanted, sheet: SHEETS[id] }).scale === 1) ?? 'a1';
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const fit = (block: Paper, sheet: Paper): number => Math.min(sheet.width / block.width, sheet.height / block.height);

/** Is there room on the sheet for the bleed round the pages? Without it what reaches the edge of a page ends where it is cut. */
export const hasBleedRoom = ({ x, y, scale }: Block, bleed: number): boolean => bleed > 0 && Math.min(x[0] ?? 0, y[0] ?? 0) >= bleed * scale;

/** Where the machine turns the sheet about a lying axis, the other side is head down against the first. */
export const isHeadDown = ({ width, height }: Paper, flip: Flip): boolean => (width > height) === (flip === 'long');

/** A page on the sheet. */
export interface Placed {
  readonly page: number;
  /** Of its trimmed page, before it is moved. */
  readonly x: number;
  readonly y: number;
  readonly turned: boolean;
  /** To the right; towards the spine by what the leaves outside push it out. */
  readonly shift: number;
  /** How far its bleed may reach: left, right; at a spine no further than the fold. */
  readonly reach: { readonly left: number; readonly right: number; readonly upper: number; readonly lower: number };
}

/** @param caliper mm of a leaf; 0: nothing is moved */
export function placedOn(cells: readonly Cell[], block: Block, { order, bleed, gutter }: Wanted, caliper: number): Placed[] {
  const folded = order.scheme === 'saddle' || order.scheme === 'perfect';
  const edge = bleed * block.scale;
  const inner = Math.min(bleed, gutter) * block.scale;
  return cells.flatMap(({ page, column, row, turned, layer }): Placed[] => {
    if (page === null) return [];
    const spineRight = column % 2 === 0;
    return [{
      page,
      x: block.x[column] ?? 0,
      y: block.y[row] ?? 0,
      turned,
      shift: folded ? (spineRight ? 1 : -1) * layer * caliper * block.scale : 0,
      reach: { left: folded && !spineRight ? inner : edge, right: folded && spineRight ? inner : edge, upper: edge, lower: edge },
    }];
  });
}

/** A line on the margin. */
export interface MarkLine {
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
  readonly fold: boolean;
}

export interface Marks {
  readonly lines: readonly MarkLine[];
  /** The bar at the spine of a section's outermost fold: from its upper left corner; null: none. */
  readonly bar: { readonly x: number; readonly y: number } | null;
  /** Where the sheet says which it is: the middle of what is free of the margin at the foot, from one mark to the next; null: there is no room. */
  readonly label: { readonly x: number; readonly y: number; readonly width: number } | null;
}

/** What is drawn beside the pages of one side: cuts, folds, the section's bar. None where the margin has no room. */
export function marksOn(sheet: ImposedSheet, side: 'front' | 'back', block: Block, { order, bleed }: Wanted, imposition: Pick<Imposition, 'folded' | 'sections'>): Marks {
  const { width, height, page, x, y, scale } = block;
  const away = Math.max(bleed * scale, MARK.away);
  const marginX = x[0] ?? 0;
  const marginY = y[0] ?? 0;
  const upright = lengthIn(marginY - away);
  const lying = lengthIn(marginX - away);
  const atX = (at: number, fold: boolean): MarkLine[] => (upright === 0 ? [] : [{ x: at, y: marginY - away, dx: 0, dy: -upright, fold }, { x: at, y: height - marginY + away, dx: 0, dy: upright, fold }]);
  const atY = (at: number, fold: boolean): MarkLine[] => (lying === 0 ? [] : [{ x: marginX - away, y: at, dx: -lying, dy: 0, fold }, { x: width - marginX + away, y: at, dx: lying, dy: 0, fold }]);
  const between = (starts: readonly number[], length: number): number[] => starts.slice(1).map((start, index) => ((starts[index] ?? 0) + length + start) / 2);
  const foldsX = imposition.folded ? between(x, page.width) : [];
  const foldsY = imposition.folded ? between(y, page.height) : [];
  // A spine is not cut.
  const cutsX = x.flatMap((left, column) => [...(imposition.folded && column % 2 === 1 ? [] : [left]), ...(imposition.folded && column % 2 === 0 ? [] : [left + page.width])]);
  const cutsY = y.flatMap((upper) => [upper, upper + page.height]);
  const foot = [...cutsX, ...foldsX].sort((one, other) => one - other);
  return {
    lines: [...cutsX.flatMap((at) => atX(at, false)), ...cutsY.flatMap((at) => atY(at, false)), ...foldsX.flatMap((at) => atX(at, true)), ...foldsY.flatMap((at) => atY(at, true))],
    bar: order.scheme === 'perfect' && imposition.sections > 1 && side === 'front' && sheet.sheet === 0 ? barOf(sheet, block) : null,
    label: marginY >= LABEL.room ? labelAt(marginX, foot.find((at) => at > marginX + 1) ?? width - marginX, height - (marginY - away >= LABEL.letters ? marginY - away : marginY) / 2) : null,
  };
}

const labelAt = (left: number, right: number, y: number): NonNullable<Marks['label']> => ({ x: left + LABEL.clear, y, width: right - left - 2 * LABEL.clear });

const lengthIn = (room: number): number => {
  const length = Math.min(MARK.length, room - 1);
  return length < MARK.least ? 0 : length;
};

/** Lower from section to section, so that a pile of them shows a stair; at the foot it begins again at the head. */
function barOf({ front, section }: ImposedSheet, { x, y, page }: Block): Marks['bar'] {
  const outermost = front.cells.find(({ layer, column }) => layer === 0 && column % 2 === 1);
  if (outermost === undefined) return null;
  const [left, right] = [(x[outermost.column - 1] ?? 0) + page.width, x[outermost.column] ?? 0];
  const steps = Math.max(1, Math.floor((page.height - 2 * COLLATION.from) / COLLATION.height));
  return { x: (left + right) / 2 - COLLATION.width / 2, y: (y[outermost.row] ?? 0) + COLLATION.from + (section % steps) * COLLATION.height };
}
