/**
 * The article's document: what Slate edits, what the file stores, what Typst prints. One block union, declared once: type,
 * validator and version stand in this file, the way from older versions in `migrate.ts`.
 *
 * Normal form (see `normalize.ts`): the first block is the title; every text block has at least one text node; a photo has
 * exactly one caption and one credit; a list has at least one item; a table's cells fill a grid without holes or overlaps
 * (`table.ts`); all text is NFC.
 */
import { z } from 'zod';

/** Written into every stored document. Raise it together with a migration in `migrate.ts`. */
export const DOCUMENT_VERSION = 2;

/** A footnote's words: one line, NFC, never empty. `id` tells two notes apart whose runs touch; it means nothing elsewhere. */
export const footnote = z.strictObject({ id: z.string().min(1).max(64), text: z.string().min(1) });
export type Footnote = z.infer<typeof footnote>;

/**
 * A run of text with its marks. A mark is `true` or absent, never `false`: two spellings of one thing would not compare equal.
 * A footnote stands behind the last of the runs that carry it side by side: runs so that bold within a word does not part it.
 */
export const textNode = z.strictObject({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  footnote: footnote.optional(),
});
export type TextNode = z.infer<typeof textNode>;
export type Mark = 'bold' | 'italic';
export const MARKS: readonly Mark[] = ['bold', 'italic'];

const inline = z.array(textNode).min(1);

export const titleBlock = z.strictObject({ type: z.literal('title'), children: inline });
/** Standfirst: the one paragraph between title and text. */
export const sapoBlock = z.strictObject({ type: z.literal('sapo'), children: inline });
export const paragraphBlock = z.strictObject({ type: z.literal('paragraph'), children: inline });
export const headingBlock = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  children: inline,
});
export const quoteBlock = z.strictObject({ type: z.literal('quote'), children: inline });
/** Lines of a poem: "\n" parts lines, an empty line stanzas. */
export const verseBlock = z.strictObject({ type: z.literal('verse'), children: inline });
export const listItemBlock = z.strictObject({ type: z.literal('list-item'), children: inline });
export const listBlock = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  children: z.array(listItemBlock).min(1),
});
export const captionBlock = z.strictObject({ type: z.literal('caption'), children: inline });
export const creditBlock = z.strictObject({ type: z.literal('credit'), children: inline });
/** A photo in the text. `photoId` null: its caption came but its picture did not; the place is kept until it does. */
export const photoBlock = z.strictObject({
  type: z.literal('photo'),
  photoId: z.string().min(1).nullable(),
  children: z.tuple([captionBlock, creditBlock]),
});
/** Word's tables end at 63 columns. */
export const MOST_COLUMNS = 64;
/** How many columns or rows a cell covers; absent: one. More than there are is cut by normalising. */
const span = z.number().int().min(2).max(1000).optional();
export const tableCellBlock = z.strictObject({ type: z.literal('table-cell'), colspan: span, rowspan: span, children: inline });
/** The cells that begin in the row, from left to right; places that a cell from above covers have none. */
export const tableRowBlock = z.strictObject({ type: z.literal('table-row'), children: z.array(tableCellBlock).min(1).max(MOST_COLUMNS) });
/** `headerRows`: so many rows on top head the columns and are printed again on every page. */
export const tableBlock = z.strictObject({
  type: z.literal('table'),
  headerRows: z.number().int().min(0),
  children: z.array(tableRowBlock).min(1),
});
/** Who wrote it, as it is printed: name, then role and unit after a comma. */
export const bylineBlock = z.strictObject({ type: z.literal('byline'), children: inline });

export const block = z.discriminatedUnion('type', [
  titleBlock,
  sapoBlock,
  paragraphBlock,
  headingBlock,
  quoteBlock,
  verseBlock,
  listBlock,
  tableBlock,
  photoBlock,
  bylineBlock,
]);

export type TitleBlock = z.infer<typeof titleBlock>;
export type SapoBlock = z.infer<typeof sapoBlock>;
export type ParagraphBlock = z.infer<typeof paragraphBlock>;
export type HeadingBlock = z.infer<typeof headingBlock>;
export type QuoteBlock = z.infer<typeof quoteBlock>;
export type VerseBlock = z.infer<typeof verseBlock>;
export type ListBlock = z.infer<typeof listBlock>;
export type ListItemBlock = z.infer<typeof listItemBlock>;
export type TableBlock = z.infer<typeof tableBlock>;
export type TableRowBlock = z.infer<typeof tableRowBlock>;
export type TableCellBlock = z.infer<typeof tableCellBlock>;
export type CaptionBlock = z.infer<typeof captionBlock>;
export type CreditBlock = z.infer<typeof creditBlock>;
export type PhotoBlock = z.infer<typeof photoBlock>;
export type BylineBlock = z.infer<typeof bylineBlock>;
export type Block = z.infer<typeof block>;
export type BlockType = Block['type'];
/** Any element a Slate tree of this document can hold, nested ones included. */
export type ArticleElement = Block | ListItemBlock | TableRowBlock | TableCellBlock | CaptionBlock | CreditBlock;
/** Elements whose children are text nodes. */
export type TextBlock = Exclude<ArticleElement, ListBlock | PhotoBlock | TableBlock | TableRowBlock>;
/** Blocks of the document whose children are text nodes. */
export type LineBlock = Extract<Block, TextBlock>;

export const articleDocument = z.strictObject({
  version: z.literal(DOCUMENT_VERSION),
  blocks: z.array(block).min(1),
});
export type ArticleDocument = z.infer<typeof articleDocument>;

/** Marks of a text node, in the declared order. */
export function marksOf(node: TextNode): Mark[] {
  return MARKS.filter((mark) => node[mark] === true);
}

/** True when both runs carry the same note, or none. */
export function sameNote(one: TextNode, other: TextNode): boolean {
  return one.footnote?.id === other.footnote?.id && one.footnote?.text === other.footnote?.text;
}
