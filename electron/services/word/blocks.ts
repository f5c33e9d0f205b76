/** Blocks of an article as WordprocessingML. */
import { pictureIds, type ArticleDocument, type Block, type BreakChange, type PhotoBlock, type TableBlock, type TextBlock, type TextNode } from '../../common/article/document.ts';
import { inlineText } from '../../common/article/read.ts';
import { levelOf } from '../../common/article/levels.ts';
import { isCounted, signsOf } from '../../common/article/list-kinds.ts';
import { startsOf } from '../../common/article/list-numbers.ts';
import { gridOf } from '../../common/article/table.ts';
import { numericColumns } from '../print/table.ts';
import { columnWidths } from './columns.ts';
import type { CommentSheet } from './comments.ts';
import { ASTERISKS, GOES_ON_BOOKMARK, LINE_STYLES, MISSING_PICTURE, type LineKind } from './kinds.ts';
import type { WordPackage } from './package.ts';
import { MEASURE } from './parts.ts';
import { pictureXml, sizesOf } from './drawing.ts';
import { changeAttributes, runsXml } from './runs.ts';
import type { WordPicture } from './shapes.ts';

export interface BlockContext {
  readonly into: WordPackage;
  readonly comments: CommentSheet;
  readonly pictures: ReadonlyMap<string, WordPicture>;
  /** Width of the text block of the section, twentieths of a point: photos and tables are as wide at most; absent: that of the usual page. */
  readonly measure?: number;
  /** So many photos stand side by side where one follows the other, as portraits on the page of a book; absent: each by itself. */
  readonly photosAcross?: number;
  /** Ids of styles in the place of those of these kinds of line; absent: the kinds' own. */
  readonly styles?: Readonly<Partial<Record<LineKind, string>>>;
}

/** A paragraph, its mark still open: the line behind it may say that the break between the two is suggested. */
interface Paragraph {
  readonly kind: 'paragraph';
  readonly style: LineKind;
  /** The list it is in, and how deep, from 0. */
  readonly list: { readonly id: number; readonly depth: number } | null;
  readonly newPage: boolean;
  /** Of pictures in a row of several: as high the line is at least, twentieths of a point, and the row alone says where pages end. */
  readonly least?: number;
  readonly content: string;
  /** The break in front of this line. */
  readonly break: BreakChange | undefined;
}
/** Anything else, whole. */
interface Whole {
  readonly kind: 'whole';
  readonly xml: string;
}
type Piece = Paragraph | Whole;

/**
 * All blocks of an article. A suggested break belongs to the line behind it; Word keeps it with the mark of the paragraph before.
 * @param head what stands at the beginning of the title: `open` in front, `close` behind it
 */
export function blocksXml(document: ArticleDocument, context: BlockContext, head: { readonly open: string; readonly close: string; readonly newPage: boolean }): string {
  const lists = wordLists(document.blocks, context.into);
  const across = context.photosAcross ?? 1;
  const pieces = document.blocks.flatMap((block, index) => {
    if (across < 2 || block.type !== 'photo') return piecesOf(block, context, index === 0 ? head : null, lists.get(index));
    return document.blocks[index - 1]?.type === 'photo' ? [] : [{ kind: 'whole' as const, xml: photoTableXml(photosFrom(document.blocks, index), across, context) }];
  });
  return pieces
    .map((piece, index) => {
      if (piece.kind === 'whole') return piece.xml;
      const next = pieces[index + 1];
      return paragraphXml(piece, next?.kind === 'paragraph' ? next.break : undefined, context);
    })
    .join('');
}

function paragraphXml({ style, list, newPage, least, content }: Paragraph, mark: BreakChange | undefined, { into, styles }: BlockContext): string {
  const row = least === undefined ? '' : `<w:keepNext w:val="0"/>`;
  const page = newPage ? '<w:pageBreakBefore/>' : '';
  const numbering = list === null ? '' : `<w:numPr><w:ilvl w:val="${String(list.depth)}"/><w:numId w:val="${String(list.id)}"/></w:numPr>`;
  const high = least === undefined ? '' : `<w:spacing w:before="120" w:after="60" w:line="${String(Math.max(240, least))}" w:lineRule="atLeast"/>`;
  const tracked = mark === undefined ? '' : `<w:rPr><w:${mark.kind === 'inserted' ? 'ins' : 'del'} ${changeAttributes(mark, into.next())}/></w:rPr>`;
  return `<w:p><w:pPr><w:pStyle w:val="${styles?.[style] ?? LINE_STYLES[style].id}"/>${row}${page}${numbering}${high}${tracked}</w:pPr>${content}</w:p>`;
}

/** A list of the word processor's. `goesOn`: it is one of its own, and goes on all the same. */
interface WordList {
  readonly id: number;
  readonly signs: string;
  readonly goesOn: boolean;
}

/**
 * The word processor's list of each list of the article, by index. One that goes on is of the list before it, as Word has it: its numbers
 * follow when items are put in there. Right behind that one it has a number of its own on the same counting, or the two would be one. Where its deeper
 * levels look otherwise it cannot be of the same list: it begins at its number, and a bookmark says that it goes on.
 */
function wordLists(blocks: readonly Block[], into: WordPackage): Map<number, WordList> {
  const lists = new Map<number, WordList>();
  const starts = startsOf(blocks);
  const counted: WordList[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'list') continue;
    const signs = signsOf(block);
    const look = signs.join(' ');
    if (!block.ordered) {
      lists.set(index, { id: into.list(signs), signs: look, goesOn: false });
      continue;
    }
    const before = block.start === 'continued' ? counted.at(-1) : undefined;
    const same = before?.signs === look ? before.id : null;
    const id = same === null ? into.list(signs, starts.get(index) ?? 1) : lists.get(index - 1)?.id === same ? into.listBehind(same) : same;
    const list = { id, signs: look, goesOn: before !== undefined && same === null };
    counted.push(list);
    lists.set(index, list);
  }
  return lists;
}

/** Word joins tables that nothing parts; the small paragraph is no text. */
const BEHIND_TABLE = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/></w:pPr></w:p>';

const lineOf = (style: LineKind, of: TextBlock, context: BlockContext, item: Paragraph['list'] = null): Paragraph => ({
  kind: 'paragraph',
  style,
  list: item,
  newPage: false,
  content: lineXml(of.children, context),
  break: 'break' in of ? of.break : undefined,
});

function piecesOf(block: Block, context: BlockContext, head: { open: string; close: string; newPage: boolean } | null, list: WordList | undefined): Piece[] {
  const line = (style: LineKind, of: TextBlock, item: Paragraph['list'] = null): Paragraph => lineOf(style, of, context, item);
  switch (block.type) {
    case 'title': {
      const title = line('title', block);
      return [head === null ? title : { ...title, newPage: head.newPage, content: `${head.open}${title.content}${head.close}` }];
    }
    case 'heading':
      return [line(`heading-${String(block.level)}` as LineKind, block)];
    case 'dialogue':
      return [line('dialogue', block, { id: context.into.list(['dash']), depth: 0 })];
    case 'list':
      return block.children.map((item, index) => {
        const piece = line(isCounted(block, levelOf(item)) ? 'numbered-item' : 'bullet-item', item, { id: list?.id ?? 0, depth: levelOf(item) - 1 });
        return index === 0 && list?.goesOn === true ? { ...piece, content: `${goesOnMark(context.into)}${piece.content}` } : piece;
      });
    case 'box':
      return block.children.map((one) => line(one.type, one));
    case 'separator':
      return [{ kind: 'paragraph', style: 'separator', list: null, newPage: false, content: `<w:r><w:t>${ASTERISKS}</w:t></w:r>`, break: undefined }];
    case 'table':
      return [{ kind: 'whole', xml: `${tableXml(block, context)}${BEHIND_TABLE}` }];
    case 'photo':
      return photoPieces(block, context);
    case 'sapo':
    case 'paragraph':
    case 'quote':
    case 'pull-quote':
    case 'verse':
    case 'byline':
      return [line(block.type, block)];
  }
}

function goesOnMark(into: WordPackage): string {
  const id = String(into.next());
  return `<w:bookmarkStart w:id="${id}" w:name="${GOES_ON_BOOKMARK}${id}"/><w:bookmarkEnd w:id="${id}"/>`;
}

const lineXml = (nodes: readonly TextNode[], { into, comments }: BlockContext): string => runsXml(nodes, into, comments);

/** The pictures in one paragraph, then caption and credit where there are any. @param highest of a picture, twentieths of a point; absent: as usual */
function photoPieces(block: PhotoBlock, context: BlockContext, highest?: number): Paragraph[] {
  const { into, pictures, measure = MEASURE } = context;
  const found = pictureIds(block).map((id) => ({ id, picture: pictures.get(id) }));
  const sizes = sizesOf(found.flatMap(({ picture }) => picture ?? []), measure, highest);
  const drawn = found.map(({ id, picture }) => {
    const size = picture === undefined ? undefined : sizes.shift();
    return picture === undefined || size === undefined ? '' : pictureXml({ id, picture, size, description: inlineText(block.children[0].children) }, into);
  });
  const missing = block.photoId === null || drawn.every((one) => one === '') ? `<w:r><w:t>${MISSING_PICTURE}</w:t></w:r>` : '';
  const [caption, credit] = block.children;
  const words: [LineKind, TextBlock][] = [['caption', caption], ['credit', credit]];
  return [
    { kind: 'paragraph', style: 'photo', list: null, newPage: false, content: `${missing}${drawn.join('<w:r><w:t xml:space="preserve"> </w:t></w:r>')}`, break: undefined },
    ...words.flatMap(([style, of]) => (of.children.every(({ text }) => text === '') ? [] : [lineOf(style, of, context)])),
  ];
}

/** The photos that follow each other from here on. */
function photosFrom(blocks: readonly Block[], from: number): PhotoBlock[] {
  const photos: PhotoBlock[] = [];
  for (const block of blocks.slice(from)) {
    if (block.type !== 'photo') break;
    photos.push(block);
  }
  return photos;
}

/** Left and right of what stands in a cell of photos. */
const CELL_MARGIN = 70;
/** Height of a portrait's frame in widths, as print has it at most. */
const FRAME_RATIO = 1.34;

/** Photos side by side, each with its words under it; those of one row end at one height. No row is parted by the end of a page. */
function photoTableXml(photos: readonly PhotoBlock[], across: number, context: BlockContext): string {
  const cellWidth = Math.floor((context.measure ?? MEASURE) / across);
  const width = cellWidth - 2 * CELL_MARGIN;
  const highest = Math.round(width * FRAME_RATIO);
  const cell = (content: string): string => `<w:tc><w:tcPr><w:tcW w:w="${String(cellWidth)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
  const rows = Array.from({ length: Math.ceil(photos.length / across) }, (_, row) => photos.slice(row * across, (row + 1) * across)).map((row) => {
    const heights = row.flatMap((block) => sizesOf(pictureIds(block).flatMap((id) => context.pictures.get(id) ?? []), width, highest).map(({ height }) => height));
    const least = Math.max(0, ...heights);
    const cells = row.map((block) => cell(photoPieces(block, { ...context, measure: width }, highest).map((piece) => paragraphXml(piece.style === 'photo' ? { ...piece, least } : piece, undefined, context)).join('')));
    const empty = Array.from({ length: across - row.length }, () => cell('<w:p/>'));
    return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${[...cells, ...empty].join('')}</w:tr>`;
  });
  const columns = Array.from({ length: across }, () => `<w:gridCol w:w="${String(cellWidth)}"/>`).join('');
  const margins = ['left', 'right'].map((side) => `<w:${side} w:w="${String(CELL_MARGIN)}" w:type="dxa"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${String(cellWidth * across)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>${margins}</w:tblCellMar></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>${BEHIND_TABLE}`;
}

const RULE = 'w:val="single" w:sz="4" w:space="0" w:color="7F8BA0"';

/** Of the style of cells, twentieths of a point; left and right of a cell's text together, as the usual table of Word has it. */
const CELL_SIZE = 240;
const CELL_MARGINS = 216;

/** A real table: merged cells, header rows that are printed again on every page, columns as wide as their content asks, figures flush right as in print. */
function tableXml(block: TableBlock, context: BlockContext): string {
  const grid = gridOf(block);
  const widths = columnWidths(grid, { size: CELL_SIZE, margins: CELL_MARGINS, measure: context.measure ?? MEASURE });
  const across = (from: number, columns: number): string => String(widths.slice(from, from + columns).reduce((sum, width) => sum + width, 0));
  const numeric = numericColumns(grid);
  const columns = widths.map((width) => `<w:gridCol w:w="${String(width)}"/>`).join('');
  const rows = Array.from({ length: grid.rows }, (_, row) => {
    const cells = grid.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rowspan)
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const span = cell.colspan > 1 ? `<w:gridSpan w:val="${String(cell.colspan)}"/>` : '';
        const merge = cell.rowspan === 1 ? '' : cell.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
        const heads = row < grid.headerRows ? '<w:shd w:val="clear" w:color="auto" w:fill="E8EDF5"/>' : '';
        const content = cell.row === row ? lineXml(cell.children, context) : '';
        const figures = cell.colspan === 1 && numeric[cell.column] === true ? '<w:jc w:val="right"/>' : '';
        return `<w:tc><w:tcPr><w:tcW w:w="${across(cell.column, cell.colspan)}" w:type="dxa"/>${span}${merge}${heads}</w:tcPr><w:p><w:pPr><w:pStyle w:val="${LINE_STYLES['table-cell'].id}"/>${figures}</w:pPr>${content}</w:p></w:tc>`;
      });
    const properties = `<w:cantSplit/>${row < grid.headerRows ? '<w:tblHeader/>' : ''}`;
    return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${RULE}/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${across(0, grid.columns)}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
