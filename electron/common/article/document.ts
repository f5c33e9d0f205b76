/**
 * The article's document: what Slate edits, what the file stores, what Typst prints. One block union, declared once: type,
 * validator and version stand in this file, the way from older versions in `migrate.ts`.
 *
 * Normal form (see `normalize.ts`): the first block is the title; every text block has at least one text node; a photo has
 * exactly one caption and one credit; a list has at least one item, its levels without a gap (`levels.ts`), kinds of levels (`list-kinds.ts`) and a start only where they tell something; a table's cells fill a grid without holes or overlaps
 * (`table.ts`); all text is NFC.
 */
import * as z from '../schema.ts';

/** Written into every stored document. Raise it together with a migration in `migrate.ts`. */
export const DOCUMENT_VERSION = 7;

const marks = {
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  smallCaps: z.literal(true).optional(),
  superscript: z.literal(true).optional(),
  subscript: z.literal(true).optional(),
};

/** Words of a footnote with their marks: the title of a book in italics. */
export const noteRun = z.strictObject({ text: z.string(), ...marks });
export type NoteRun = z.infer<typeof noteRun>;

/**
 * A footnote's words: one line, NFC, never empty. `runs`: the same words with their marks, only where there is one (`note.ts`); most of what reads a note
 * wants its words. `id` tells two notes apart whose runs touch; it means nothing elsewhere.
 */
export const footnote = z.strictObject({ id: z.string().min(1).max(64), text: z.string().min(1), runs: z.array(noteRun).min(1).optional() });
export type Footnote = z.infer<typeof footnote>;

/** Something suggested and not decided: by whom, when (ms since 1970). What was suggested in one go shares its `id`. */
export const change = z.strictObject({ id: z.string().min(1).max(64), author: z.string().max(200), at: z.int().nonnegative() });
export type Change = z.infer<typeof change>;

/** An address a run leads to: a web page or a mailbox, whole. Nothing else may stand behind a click. */
export const link = z.string().max(2000).regex(/^(?:https?:\/\/|mailto:)[^\s"<>]+$/iu);

/**
 * A run of text with its marks. A mark is `true` or absent, never `false`: two spellings of one thing would not compare equal.
 * A footnote stands behind the last of the runs that carry it side by side: runs so that bold within a word does not part it.
 * `comments`: the comments made on it (records, by id), ascending. `inserted`, `deleted`: it is suggested to come in, to go; until
 * that is decided the text in force is the one without the suggestion (`suggest.ts`). A run can be both: one suggested it, another
 * suggests that it goes again.
 */
export const textNode = z.strictObject({
  text: z.string(),
  ...marks,
  link: link.optional(),
  footnote: footnote.optional(),
  comments: z.array(z.string().min(1).max(64)).min(1).optional(),
  inserted: change.optional(),
  deleted: change.optional(),
});
export type TextNode = z.infer<typeof textNode>;
export type Mark = 'bold' | 'italic' | 'smallCaps' | 'superscript' | 'subscript';
/** Raised and lowered exclude each other: the first stays. */
export const MARKS: readonly Mark[] = ['bold', 'italic', 'smallCaps', 'superscript', 'subscript'];

const inline = z.array(textNode).min(1);

/** Of a block that can be joined to the one before it: the paragraph break in front of it is suggested to come in, to go. */
export const breakChange = z.strictObject({ kind: z.enum(['inserted', 'deleted']), ...change.shape });
export type BreakChange = z.infer<typeof breakChange>;
const joinable = { break: breakChange.optional(), children: inline };

export const titleBlock = z.strictObject({ type: z.literal('title'), children: inline });
/** Standfirst: the one paragraph between title and text. */
export const sapoBlock = z.strictObject({ type: z.literal('sapo'), ...joinable });
export const paragraphBlock = z.strictObject({ type: z.literal('paragraph'), ...joinable });
export const headingBlock = z.strictObject({
  type: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  ...joinable,
});
export const quoteBlock = z.strictObject({ type: z.literal('quote'), ...joinable });
/** A sentence of the text set large beside or between it: said twice, so it is no part of the telling. */
export const pullQuoteBlock = z.strictObject({ type: z.literal('pull-quote'), ...joinable });
/**
 * A line of speech. The dash in front of it is drawn, not text. `dash`: what its words were opened with when they were made speech, a
 * dash and the space behind it as somebody typed them; the drawn one stands for it, and any other kind of block has it as text again.
 */
export const dialogueBlock = z.strictObject({ type: z.literal('dialogue'), dash: z.string().regex(/^[-–—]\s{1,16}$/u).optional(), ...joinable });
/** Lines of a poem: "\n" parts lines, an empty line stanzas. */
export const verseBlock = z.strictObject({ type: z.literal('verse'), ...joinable });
/** Word's lists begin at 32,767 at most. */
export const HIGHEST_START = 32_767;
/** `level`: how deep it stands; absent: 1. */
export const listItemBlock = z.strictObject({ type: z.literal('list-item'), level: z.union([z.literal(2), z.literal(3)]).optional(), ...joinable });
/**
 * Where a numbered list begins to count; absent: at 1. `continued`: behind the last number of the numbered list before it, worked out
 * wherever numbers are shown (`list-numbers.ts` says why it is no number). A number: that one, whatever stands before. 1 is not written,
 * nor is anything in a bulleted list.
 */
export const listStart = z.union([z.literal('continued'), z.int().min(0).max(HIGHEST_START)]);
export type ListStart = z.infer<typeof listStart>;
/** `ordered`: whether the first level is counted. `deeper`: whether the second and the third are; absent: as usual (`list-kinds.ts`). */
export const listBlock = z.strictObject({
  type: z.literal('list'),
  ordered: z.boolean(),
  deeper: z.tuple([z.boolean(), z.boolean()]).optional(),
  start: listStart.optional(),
  children: z.array(listItemBlock).min(1),
});
/** A box beside the telling ("Tóm tắt thành tích"): its title, which may be empty, and its lines. */
export const boxTitleBlock = z.strictObject({ type: z.literal('box-title'), children: inline });
export const boxLineBlock = z.strictObject({ type: z.literal('box-line'), ...joinable });
export const boxBlock = z.strictObject({
  type: z.literal('box'),
  children: z.array(z.discriminatedUnion('type', [boxTitleBlock, boxLineBlock])).min(2),
});
/** Three asterisks between stretches of a text. It has no words; its one run is empty, as Slate wants it. */
export const separatorBlock = z.strictObject({ type: z.literal('separator'), children: z.array(z.strictObject({ text: z.literal('') })).length(1) });
export const captionBlock = z.strictObject({ type: z.literal('caption'), children: inline });
export const creditBlock = z.strictObject({ type: z.literal('credit'), children: inline });
/** Pictures of one group at most: more do not fit a page at a size at which faces can be told. */
export const MOST_PICTURES = 6;
/**
 * A photo in the text. `photoId` null: its caption came but its picture did not; the place is kept until it does. `more`: further
 * pictures that stand with it as a group, under one caption and credit.
 */
export const photoBlock = z.strictObject({
  type: z.literal('photo'),
  photoId: z.string().min(1).nullable(),
  more: z.array(z.string().min(1)).min(1).max(MOST_PICTURES - 1).optional(),
  children: z.tuple([captionBlock, creditBlock]),
});
/** Word's tables end at 63 columns. */
export const MOST_COLUMNS = 64;
/** How many columns or rows a cell covers; absent: one. More than there are is cut by normalising. */
const span = z.int().min(2).max(1000).optional();
export const tableCellBlock = z.strictObject({ type: z.literal('table-cell'), colspan: span, rowspan: span, children: inline });
/** The cells that begin in the row, from left to right; places that a cell from above covers have none. */
export const tableRowBlock = z.strictObject({ type: z.literal('table-row'), children: z.array(tableCellBlock).min(1).max(MOST_COLUMNS) });
/** `headerRows`: so many rows on top head the columns and are printed again on every page. */
export const tableBlock = z.strictObject({
  type: z.literal('table'),
  headerRows: z.int().min(0),
  children: z.array(tableRowBlock).min(1),
});
/** Who wrote it, as it is printed: name, then role and unit after a comma. */
export const bylineBlock = z.strictObject({ type: z.literal('byline'), ...joinable });

export const block = z.discriminatedUnion('type', [
  titleBlock,
  sapoBlock,
  paragraphBlock,
  headingBlock,
  quoteBlock,
  pullQuoteBlock,
  dialogueBlock,
  verseBlock,
  listBlock,
  boxBlock,
  separatorBlock,
  tableBlock,
  photoBlock,
  bylineBlock,
]);

export type TitleBlock = z.infer<typeof titleBlock>;
export type SapoBlock = z.infer<typeof sapoBlock>;
export type ParagraphBlock = z.infer<typeof paragraphBlock>;
export type HeadingBlock = z.infer<typeof headingBlock>;
export type QuoteBlock = z.infer<typeof quoteBlock>;
export type PullQuoteBlock = z.infer<typeof pullQuoteBlock>;
export type DialogueBlock = z.infer<typeof dialogueBlock>;
export type VerseBlock = z.infer<typeof verseBlock>;
export type ListBlock = z.infer<typeof listBlock>;
export type ListItemBlock = z.infer<typeof listItemBlock>;
export type BoxBlock = z.infer<typeof boxBlock>;
export type BoxTitleBlock = z.infer<typeof boxTitleBlock>;
export type BoxLineBlock = z.infer<typeof boxLineBlock>;
export type SeparatorBlock = z.infer<typeof separatorBlock>;
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
export type ArticleElement = Block | ListItemBlock | BoxTitleBlock | BoxLineBlock | TableRowBlock | TableCellBlock | CaptionBlock | CreditBlock;
/** Elements whose children are text nodes. */
export type TextBlock = Exclude<ArticleElement, ListBlock | BoxBlock | SeparatorBlock | PhotoBlock | TableBlock | TableRowBlock>;
/** Blocks of the document whose children are text nodes. */
export type LineBlock = Extract<Block, TextBlock>;
/** Text blocks that can be joined to the one before them. */
export type JoinableBlock = Extract<TextBlock, { break?: unknown }>;

export const articleDocument = z.strictObject({
  version: z.literal(DOCUMENT_VERSION),
  blocks: z.array(block).min(1),
});
export type ArticleDocument = z.infer<typeof articleDocument>;

/** Marks of a text node, in the declared order. */
export function marksOf(node: NoteRun): Mark[] {
  return MARKS.filter((mark) => node[mark] === true);
}

/** True when both runs carry the same note, or none. */
export function sameNote(one: TextNode, other: TextNode): boolean {
  return one.footnote?.id === other.footnote?.id && one.footnote?.text === other.footnote?.text && sameNoteRuns(one.footnote?.runs, other.footnote?.runs);
}

/** True when words of notes have the same marks. */
export function sameNoteRuns(one: readonly NoteRun[] | undefined, other: readonly NoteRun[] | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return one === other;
  return one.length === other.length && one.every((run, index) => run.text === other[index]?.text && MARKS.every((mark) => run[mark] === other[index]?.[mark]));
}

export function sameChange(one: Change | undefined, other: Change | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && one.id === other.id && one.author === other.author && one.at === other.at);
}

/** True when both runs stand in the text alike: in force, or by the same suggestion. */
export const sameSuggestion = (one: TextNode, other: TextNode): boolean => sameChange(one.inserted, other.inserted) && sameChange(one.deleted, other.deleted);

/** True when the runs differ in their text at most. */
export function sameRun(one: TextNode, other: TextNode): boolean {
  return (
    MARKS.every((mark) => one[mark] === other[mark]) &&
    one.link === other.link &&
    sameNote(one, other) &&
    (one.comments ?? []).join('\n') === (other.comments ?? []).join('\n') &&
    sameSuggestion(one, other)
  );
}

/** Every picture of the block, in order; what has not come is left out. */
export const pictureIds = ({ photoId, more }: Pick<PhotoBlock, 'photoId' | 'more'>): string[] => [...(photoId === null ? [] : [photoId]), ...(more ?? [])];

/** The block with every picture called otherwise; one that `name` has nothing for is gone, the block's words stay. */
export function withPictures(block: PhotoBlock, name: (photoId: string) => string | null): PhotoBlock {
  const more = (block.more ?? []).flatMap((id) => name(id) ?? []);
  const { more: _old, ...single } = block;
  const photoId = block.photoId === null ? null : name(block.photoId);
  return more.length === 0 ? { ...single, photoId } : { ...block, photoId, more };
}
