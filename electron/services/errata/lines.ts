/** On which page, and in which of its lines, words of an article were printed. */
import type { Block, TableBlock, TableRowBlock } from '../../common/article/document.ts';
import { pieceAt, placesOfPieces, type PrintedPlace } from '../../common/article/printed-places.ts';
import { inlineText } from '../../common/article/read.ts';
import type { TextPiece } from '../print/svg-text.ts';

export interface PrintedLine {
  /** Physical page. */
  readonly page: number;
  /** From 1, from the top; null: in no line of the text (a caption). */
  readonly line: number | null;
}

/** Lines nearer to each other than this are one, pt: a raised figure, another font. */
const ONE_LINE = 4;
/** A letter so many times as high as the others begins a paragraph over several lines. */
const INITIAL = 1.6;

interface Printed extends TextPiece {
  readonly page: number;
  readonly place: PrintedPlace;
}

/** Where a block was begun: pt from the top of its physical page. */
export interface BlockMark {
  readonly block: number;
  readonly page: number;
  readonly y: number;
}

export interface ArticlePages {
  /** Words of the article's pages, the first first. */
  readonly pages: readonly (readonly TextPiece[])[];
  /** Physical page of the first. */
  readonly firstPage: number;
  readonly blocks: readonly Block[];
  /** The printed text of every block. */
  readonly texts: readonly string[];
  /** Where blocks begin; of those in the opener the place does not count. */
  readonly marks: readonly BlockMark[];
  /** Physical pages of photos, by block. */
  readonly photos: ReadonlyMap<number, number>;
}

/** The lines of one article's pages. */
export class ArticleLines {
  readonly #pieces: readonly Printed[];
  readonly #lines: ReadonlyMap<number, readonly number[]>;
  readonly #input: ArticlePages;

  constructor(input: ArticlePages) {
    this.#input = input;
    this.#pieces = placed(input);
    this.#lines = linesOf(this.#pieces, input.blocks);
  }

  /** Where UTF-16 unit `offset` of a block's text was printed. */
  at(block: number, offset: number): PrintedLine {
    const { blocks, photos, firstPage, marks } = this.#input;
    if (blocks[block]?.type === 'photo') return { page: photos.get(block) ?? firstPage, line: null };
    const own = this.#pieces.filter(({ place }) => place.block === block);
    const piece = own[pieceAt(own.map(({ place }) => place), { block, offset })];
    if (piece === undefined) return { page: marks.find((mark) => mark.block === block)?.page ?? firstPage, line: null };
    if (!isCounted(blocks[block])) return { page: piece.page, line: null };
    const lines = this.#lines.get(piece.page) ?? [];
    const line = lines.findIndex((each) => Math.abs(each - bottomOf(piece)) < ONE_LINE);
    // An initial hangs beside the first of its lines.
    return { page: piece.page, line: (line >= 0 ? line : lines.findIndex((each) => each > piece.y)) + 1 || null };
  }

  /** The row of a table, from 0 → its page and, from 1, which it is there as a reader counts: rows from the top of the table on that page, its head wherever that is printed. */
  row(block: number, row: number, offset: number): { readonly page: number; readonly row: number } {
    const { blocks, firstPage } = this.#input;
    const table = blocks[block];
    if (table?.type !== 'table') return { page: firstPage, row: row + 1 };
    const rowAt = rowsOf(table);
    const own = this.#pieces.filter(({ place }) => place.block === block).map(({ page, place }) => ({ page, place, row: rowAt(place.start) }));
    const first = Math.min(...own.map(({ page }) => page));
    // The head is printed again overleaf, with the letters that it has on the first page.
    const counted = own.filter((piece) => piece.page === first || piece.row >= table.headerRows);
    const exact = counted[pieceAt(counted.map(({ place }) => place), { block, offset })];
    // A row without words stands where the one in front of it stands.
    const page = exact?.page ?? (own.length > 0 ? first : this.at(block, offset).page);
    if (page === first || own.length === 0) return { page, row: row + 1 };
    const top = Math.min(...counted.filter((piece) => piece.page === page).map((piece) => piece.row));
    return { page, row: table.headerRows + Math.max(0, row - top) + 1 };
  }
}

/** Offset into the words of a table → its row, from 0. */
function rowsOf({ children }: TableBlock): (offset: number) => number {
  let end = 0;
  const ends = children.map((row) => (end += lengthOf(row) + 1));
  return (offset) => ends.findIndex((each) => offset < each);
}

/** Words of a row: its cells, a sign between one and the next. */
const lengthOf = ({ children }: TableRowBlock): number => children.reduce((sum, cell) => sum + inlineText(cell.children).length, children.length - 1);

/** A title is set for itself, a caption beside the text: nobody counts their lines. */
const isCounted = (block: Block | undefined): boolean => block?.type !== 'title' && block?.type !== 'photo';

const bottomOf = ({ y, height }: TextPiece): number => y + height;

/** Every piece looked for in the words of the block in whose stretch of the pages it stands: a book says many things more than once. */
function placed({ pages, firstPage, blocks, texts, marks }: ArticlePages): Printed[] {
  const all = pages.flatMap((pieces, index) => pieces.map((piece) => ({ ...piece, page: firstPage + index })));
  // Title and standfirst stand in the opener, which is in front of everything that is marked; a photo may stand there too.
  const body = blocks.findIndex(({ type }) => type !== 'title' && type !== 'sapo' && type !== 'photo');
  const opener = blocks.flatMap(({ type }, index) => ((body < 0 || index < body) && type !== 'photo' ? [index] : []));
  const inOrder = marks.filter(({ block }) => !opener.includes(block)).sort((one, other) => one.page - other.page || one.y - other.y);
  const stretches = [{ of: opener, from: { page: 0, y: 0 } }, ...inOrder.map((mark) => ({ of: [mark.block], from: mark }))];
  const behind = (piece: Omit<Printed, 'place'>, { page, y }: { readonly page: number; readonly y: number }): boolean => piece.page > page || (piece.page === page && bottomOf(piece) > y + 1);
  return stretches.flatMap(({ of, from }, index) => {
    const next = stretches[index + 1]?.from;
    const pieces = all.filter((piece) => behind(piece, from) && (next === undefined || !behind(piece, next)));
    const places = placesOfPieces(pieces.map(({ text }) => text), of.map((block) => texts[block] ?? ''));
    return pieces.flatMap((piece, at): Printed[] => {
      const place = places[at] ?? null;
      return place === null ? [] : [{ ...piece, place: { ...place, block: of[place.block] ?? 0 } }];
    });
  });
}

/** Lower edges of the lines of the text, by page, from the top down. */
function linesOf(pieces: readonly Printed[], blocks: readonly Block[]): Map<number, number[]> {
  const heights = pieces.map(({ height }) => height).sort((one, other) => one - other);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const lines = new Map<number, number[]>();
  for (const piece of pieces) {
    if (!isCounted(blocks[piece.place.block]) || ([...piece.text.trim()].length === 1 && piece.height > usual * INITIAL)) continue;
    const known = lines.get(piece.page) ?? [];
    if (!known.some((each) => Math.abs(each - bottomOf(piece)) < ONE_LINE)) known.push(bottomOf(piece));
    lines.set(piece.page, known);
  }
  for (const known of lines.values()) known.sort((one, other) => one - other);
  return lines;
}
