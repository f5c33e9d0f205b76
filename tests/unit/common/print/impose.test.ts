/** Sheets are folded, gathered, cut and piled here as a binder does it, and the pages read as they then lie. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOf, impose, PER_SIDE, SECTIONS, type ImposedSheet, type Imposition, type Order } from '@common/print/impose.ts';

/** A face of paper: which page, and whether its head points to the head of what lies on the table. */
interface Face {
  readonly page: number | null;
  readonly turned: boolean;
}
/** A leaf in the hand: what looks up, what looks down (its head as it is seen when the leaf is turned about an upright axis). */
interface Leaf {
  readonly up: Face;
  readonly down: Face;
}
/** Piles of leaves by place, from the top. */
type Table = Leaf[][][];

/** The sheet as it lies: this side up. */
function laid({ front, back }: ImposedSheet, { columns, rows }: Imposition, up: 'front' | 'back'): Table {
  const [top, under] = up === 'front' ? [front, back] : [back, front];
  const at = (cells: typeof top.cells, row: number, column: number): Face => {
    const found = cells.find((cell) => cell.row === row && cell.column === column);
    if (found === undefined) throw new Error('a place without a cell');
    return found;
  };
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_each, column) => [{ up: at(top.cells, row, column), down: at(under.cells, row, columns - 1 - column) }]));
}

const turnedOver = ({ up, down }: Leaf, upsideDown: boolean): Leaf => {
  const other = (face: Face): Face => ({ page: face.page, turned: upsideDown ? !face.turned : face.turned });
  return { up: other(down), down: other(up) };
};

/** The left half is folded over the right one. */
function foldLeft(table: Table): Table {
  return table.map((row) => {
    const half = row.length / 2;
    return row.slice(half).map((pile, index) => [...(row[half - 1 - index] ?? []).map((leaf) => turnedOver(leaf, false)).reverse(), ...pile]);
  });
}

/** The right half is folded over the left one. */
function foldRight(table: Table): Table {
  return table.map((row) => {
    const half = row.length / 2;
    return row.slice(0, half).map((pile, index) => [...(row[row.length - 1 - index] ?? []).map((leaf) => turnedOver(leaf, false)).reverse(), ...pile]);
  });
}

/** The upper half is folded over the lower one. */
function foldDown(table: Table): Table {
  const half = table.length / 2;
  return table.slice(half).map((row, index) => row.map((pile, column) => [...(table[half - 1 - index]?.[column] ?? []).map((leaf) => turnedOver(leaf, true)).reverse(), ...pile]));
}

/** Folds until one place is left: fore-edge first where there are four columns, then the head, then the spine. */
function folded(sheet: ImposedSheet, imposition: Imposition): Leaf[] {
  // The first page of a section looks up in the end when its side lies down at first.
  let table = laid(sheet, imposition, 'back');
  if (imposition.columns === 4) table = foldRight(table);
  if (imposition.rows === 2) table = foldDown(table);
  return foldLeft(table)[0]?.[0] ?? [];
}

const faces = (leaves: readonly Leaf[]): Face[] => leaves.flatMap(({ up, down }) => [up, down]);

/** A section: each sheet laid into the fold of the one before. */
function gathered(imposition: Imposition): Face[] {
  return Array.from({ length: imposition.sections }, (_, section) => {
    const sheets = imposition.sheets.filter((sheet) => sheet.section === section).map((sheet) => folded(sheet, imposition));
    return faces(sheets.reduceRight<Leaf[]>((inner, sheet) => [...sheet.slice(0, sheet.length / 2), ...inner, ...sheet.slice(sheet.length / 2)], []));
  }).flat();
}

/** The pile cut, the small piles laid one under another as one reads. */
function cut(imposition: Imposition): Face[] {
  const places = Array.from({ length: imposition.columns * imposition.rows }, (_, place) => [Math.floor(place / imposition.columns), place % imposition.columns] as const);
  return faces(places.flatMap(([row, column]) => imposition.sheets.flatMap((sheet) => laid(sheet, imposition, 'front')[row]?.[column] ?? [])));
}

const orders: fc.Arbitrary<Order> = fc.record({ scheme: fc.constantFrom('saddle' as const, 'perfect' as const, 'two' as const, 'four' as const), perSide: fc.constantFrom(...PER_SIDE), section: fc.constantFrom(...SECTIONS) });
const read = (imposition: Imposition): Face[] => (imposition.folded ? gathered(imposition) : cut(imposition));
const wanted = (pages: number, blanks: number): (number | null)[] => [...Array.from({ length: pages }, (_, index) => index + 1), ...Array.from({ length: blanks }, () => null)];

describe('every imposition', () => {
  it('reads in order when it is folded and gathered, or cut and piled, head up, with blanks at the end alone', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), orders, (pages, order) => {
      const imposition = impose(pages, order);
      const book = read(imposition);
      expect(book.map(({ page }) => page)).toEqual(wanted(pages, imposition.blanks));
      expect(book.every(({ turned }) => !turned)).toBe(true);
    }));
  });

  it('has every page once, every place of every side filled, and fewer blanks than a sheet has pages (cut: than a pile has places)', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), orders, (pages, order) => {
      const imposition = impose(pages, order);
      const { columns, rows } = gridOf(order);
      const cells = imposition.sheets.flatMap(({ front, back }) => [...front.cells, ...back.cells]);
      expect(cells.flatMap(({ page }) => (page === null ? [] : [page])).sort((one, other) => one - other)).toEqual(wanted(pages, 0));
      for (const { front, back } of imposition.sheets) for (const side of [front, back]) expect(new Set(side.cells.map(({ column, row }) => row * columns + column)).size).toBe(columns * rows);
      expect(imposition.blanks).toBeLessThan(2 * columns * rows);
    }));
  });

  it('knows how many leaves lie outside of each: as many as there are to the nearer end of its section', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 200 }), orders, (pages, order) => {
      const { sheets, folded: isFolded } = impose(pages, order);
      const places = gridOf(order).columns * gridOf(order).rows;
      const leavesIn = (section: (index: number) => boolean): number => sheets.filter((sheet) => section(sheet.section)).length * places;
      for (const { front, back, section } of sheets) {
        const [all, before] = [leavesIn((index) => index === section), leavesIn((index) => index < section)];
        for (const { page, layer } of [...front.cells, ...back.cells]) {
          const leaf = page === null ? null : Math.floor((page - 1) / 2) - before;
          if (!isFolded) expect(layer).toBe(0);
          else if (leaf !== null) expect(layer).toBe(Math.min(leaf, all - 1 - leaf));
        }
      }
    }), { numRuns: 30 });
  });
});

const numbers = (imposition: Imposition, sheet: number): { front: string; back: string } => {
  const of = (side: 'front' | 'back'): string => {
    const { columns } = imposition;
    const cells = (imposition.sheets[sheet]?.[side].cells ?? []).map(({ page, turned }) => `${String(page ?? '-')}${turned ? '*' : ''}`);
    return Array.from({ length: cells.length / columns }, (_, row) => cells.slice(row * columns, (row + 1) * columns).join(' ')).join(' / ');
  };
  return { front: of('front'), back: of('back') };
};

describe('the schemes that binders know', () => {
  it('a stapled book of eight pages: two sheets one in another', () => {
    const made = impose(8, { scheme: 'saddle', perSide: 2, section: 16 });
    expect([numbers(made, 0), numbers(made, 1)]).toEqual([{ front: '8 1', back: '2 7' }, { front: '6 3', back: '4 5' }]);
  });

  it('eight pages on one sheet, folded twice', () => {
    expect(numbers(impose(8, { scheme: 'perfect', perSide: 4, section: 8 }), 0)).toEqual({ front: '5* 4* / 8 1', back: '3* 6* / 2 7' });
  });

  it('sixteen pages on one sheet, folded three times', () => {
    expect(numbers(impose(16, { scheme: 'perfect', perSide: 8, section: 16 }), 0)).toEqual({ front: '5* 12* 9* 8* / 4 13 16 1', back: '7* 10* 11* 6* / 2 15 14 3' });
  });

  it('sections of sixteen from sheets of four, the last as thin as it may be', () => {
    const made = impose(38, { scheme: 'perfect', perSide: 2, section: 16 });
    expect([made.sections, made.blanks, made.sheets.length]).toEqual([3, 2, 10]);
    expect(numbers(made, 4)).toEqual({ front: '32 17', back: '18 31' });
    expect([numbers(made, 8), numbers(made, 9)]).toEqual([{ front: '- 33', back: '34 -' }, { front: '38 35', back: '36 37' }]);
  });

  it('cut and piled, two on a side: the second half of the leaves lies right', () => {
    const made = impose(8, { scheme: 'two', perSide: 2, section: 4 });
    expect([numbers(made, 0), numbers(made, 1)]).toEqual([{ front: '1 5', back: '6 2' }, { front: '3 7', back: '8 4' }]);
  });
});
