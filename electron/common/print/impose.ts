/**
 * Imposition: which page stands where on which side of which sheet, so that the folded, gathered or cut sheets read in order. Pure order and
 * geometry; nothing here draws. Lengths in mm.
 *
 * Folding schemes are found by unfolding: a folded section lies as a pile of leaves, spine at the left; it is opened at the spine, then at the head, then
 * at the fore-edge, and each time the upper half of the pile turns over the fold.
 */

/** saddle: sheets one in another, stapled. perfect: sections one behind another, glued or sewn. two, four: cut and piled, single leaves glued. */
export const SCHEMES = ['saddle', 'perfect', 'two', 'four'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Pages on one side of a folded sheet: one, two or three folds. */
export const PER_SIDE = [2, 4, 8] as const;
export type PerSide = (typeof PER_SIDE)[number];

/** Pages of a section. */
export const SECTIONS = [4, 8, 16, 32] as const;
export type Section = (typeof SECTIONS)[number];

/** Which edge of the sheet the machine turns it over when it prints the other side. */
export const FLIPS = ['long', 'short'] as const;
export type Flip = (typeof FLIPS)[number];

export interface Order {
  readonly scheme: Scheme;
  /** saddle and perfect. */
  readonly perSide: PerSide;
  /** perfect: pages of a section. */
  readonly section: Section;
}

/** A page on a side of a sheet, as one looks at that side. */
export interface Cell {
  /** From 1; null: blank. */
  readonly page: number | null;
  /** From the left, from the head of the sheet. */
  readonly column: number;
  readonly row: number;
  /** Head down. */
  readonly turned: boolean;
  /** Leaves that lie outside of this one round the fold: each pushes it out by its thickness. */
  readonly layer: number;
}

export interface SheetSide {
  readonly cells: readonly Cell[];
}

export interface ImposedSheet {
  /** From 0. */
  readonly section: number;
  /** In its section from the outside, or in the pile from the top, from 0. */
  readonly sheet: number;
  /** Of its section, or of the pile. */
  readonly sheets: number;
  readonly front: SheetSide;
  /** As it is seen when the sheet is turned like a page: about an upright axis. */
  readonly back: SheetSide;
}

export interface Imposition {
  readonly columns: number;
  readonly rows: number;
  /** Two columns share a spine. */
  readonly folded: boolean;
  readonly sections: number;
  /** Pages that are put in to fill the last sheet. */
  readonly blanks: number;
  readonly sheets: readonly ImposedSheet[];
}

/** A leaf on a sheet that lies flat: the number of each face among the pages of its section, from 1. */
interface Leaf {
  readonly up: number;
  readonly down: number;
  readonly turned: boolean;
  readonly layer: number;
}

interface Pile {
  readonly column: number;
  readonly row: number;
  /** From the top. */
  readonly leaves: readonly Leaf[];
}

/** Which way each further fold is opened. */
const UNFOLDS = { 2: ['spine'], 4: ['spine', 'head'], 8: ['spine', 'head', 'fore-edge'] } as const satisfies Readonly<Record<PerSide, readonly string[]>>;

/** How many columns and rows a side has. */
export function gridOf({ scheme, perSide }: Order): { readonly columns: number; readonly rows: number } {
  if (scheme === 'two') return { columns: 2, rows: 1 };
  if (scheme === 'four') return { columns: 2, rows: 2 };
  return { 2: { columns: 2, rows: 1 }, 4: { columns: 2, rows: 2 }, 8: { columns: 4, rows: 2 } }[perSide];
}

/** @param pages of the book, one or more */
export function impose(pages: number, order: Order): Imposition {
  const grid = gridOf(order);
  if (order.scheme === 'two' || order.scheme === 'four') return { ...grid, folded: false, ...cutAndPiled(pages, grid) };
  const perSheet = 2 * order.perSide;
  const all = Math.ceil(pages / perSheet) * perSheet;
  const largest = order.scheme === 'saddle' ? all : Math.max(order.section, perSheet);
  const sections = Array.from({ length: Math.ceil(all / largest) }, (_, index) => ({ index, first: index * largest, size: Math.min(largest, all - index * largest) }));
  const sheets = sections.flatMap(({ index, first, size }) => foldedSection({ index, first, size, pages, perSide: order.perSide }));
  return { ...grid, folded: true, sections: sections.length, blanks: all - pages, sheets };
}

function foldedSection({ index, first, size, pages, perSide }: { readonly index: number; readonly first: number; readonly size: number; readonly pages: number; readonly perSide: PerSide }): ImposedSheet[] {
  const leaves = Array.from({ length: size / 2 }, (_, leaf): Leaf => ({ up: 2 * leaf + 1, down: 2 * leaf + 2, turned: false, layer: Math.min(leaf, size / 2 - 1 - leaf) }));
  const count = size / (2 * perSide);
  const half = perSide / 2;
  return Array.from({ length: count }, (_, sheet) => {
    // The outermost sheet has the first and the last leaves.
    const own = [...leaves.slice(sheet * half, (sheet + 1) * half), ...leaves.slice(leaves.length - (sheet + 1) * half, leaves.length - sheet * half)];
    const { columns, rows } = gridOf({ scheme: 'saddle', perSide, section: 4 });
    const flat = normalised(UNFOLDS[perSide].reduce<Pile[]>((piles, way) => piles.flatMap((pile) => opened(pile, way, rows)), [{ column: 0, row: 0, leaves: own }]));
    const pageOf = (number: number): number | null => (first + number <= pages ? first + number : null);
    const up = flat.map(({ column, row, leaves: [leaf] }): Cell => ({ page: pageOf(leaf?.up ?? 0), column, row, turned: leaf?.turned === true, layer: leaf?.layer ?? 0 }));
    const down = flat.map(({ column, row, leaves: [leaf] }): Cell => ({ page: pageOf(leaf?.down ?? 0), column: columns - 1 - column, row, turned: leaf?.turned === true, layer: leaf?.layer ?? 0 }));
    // What lies up is the inside of the sheet; its outside, with the section's first page, is printed first.
    return { section: index, sheet, sheets: count, front: sideOf(down), back: sideOf(up) };
  });
}

/** The upper half of the pile turns over the fold and lies beside or above the lower half. */
function opened({ column, row, leaves }: Pile, way: (typeof UNFOLDS)[8][number], rows: number): Pile[] {
  const upper = leaves.slice(0, leaves.length / 2).reverse();
  const over = upper.map(({ up, down, turned, layer }): Leaf => ({ up: down, down: up, turned: way === 'head' ? !turned : turned, layer }));
  const lower: Pile = { column, row, leaves: leaves.slice(leaves.length / 2) };
  if (way === 'spine') return [{ column: -1, row, leaves: over }, lower];
  if (way === 'head') return [{ column, row: row - rows + 1, leaves: over }, lower];
  // Over the right edge: the column next to it comes to lie just beyond it.
  return [{ column: 1 - column, row, leaves: over }, lower];
}

/** Columns and rows from 0. */
function normalised(piles: readonly Pile[]): Pile[] {
  const [left, head] = [Math.min(...piles.map(({ column }) => column)), Math.min(...piles.map(({ row }) => row))];
  return piles.map((pile) => ({ ...pile, column: pile.column - left, row: pile.row - head }));
}

/** Cells as one reads them. */
function sideOf(cells: readonly Cell[]): SheetSide {
  return { cells: [...cells].sort((one, other) => one.row - other.row || one.column - other.column) };
}

/** The printed pile is cut; the piles, taken as one reads the cells of the front, are laid one under another. */
function cutAndPiled(pages: number, { columns, rows }: { readonly columns: number; readonly rows: number }): Pick<Imposition, 'sections' | 'blanks' | 'sheets'> {
  const cells = columns * rows;
  const count = Math.ceil(Math.ceil(pages / 2) / cells);
  const pageOf = (number: number): number | null => (number <= pages ? number : null);
  const sheets = Array.from({ length: count }, (_, sheet): ImposedSheet => {
    const places = Array.from({ length: cells }, (_each, cell) => ({ leaf: cell * count + sheet, column: cell % columns, row: Math.floor(cell / columns) }));
    const of = (face: 1 | 2): SheetSide => sideOf(places.map(({ leaf, column, row }) => ({ page: pageOf(2 * leaf + face), column: face === 1 ? column : columns - 1 - column, row, turned: false, layer: 0 })));
    return { section: 0, sheet, sheets: count, front: of(1), back: of(2) };
  });
  return { sections: 1, blanks: count * cells * 2 - pages, sheets };
}
