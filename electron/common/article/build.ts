/** Short ways to make blocks in normal form. Used by importers, tests and the sample book. */
import {
  DOCUMENT_VERSION,
  type ArticleDocument,
  type Block,
  type BoxBlock,
  type BylineBlock,
  type DialogueBlock,
  type HeadingBlock,
  type ListBlock,
  type ListStart,
  type ParagraphBlock,
  type PhotoBlock,
  type PullQuoteBlock,
  type QuoteBlock,
  type SapoBlock,
  type SeparatorBlock,
  type TableBlock,
  type TableCellBlock,
  type TextNode,
  type TitleBlock,
  type VerseBlock,
} from './document.ts';
import { atLevel, type ListLevel } from './levels.ts';

/** A string stands for one unmarked run. */
export type Inline = string | readonly TextNode[];

const inline = (content: Inline): TextNode[] => {
  if (typeof content === 'string') return [{ text: content }];
  return content.length === 0 ? [{ text: '' }] : content.map((node) => ({ ...node }));
};

export const title = (content: Inline): TitleBlock => ({ type: 'title', children: inline(content) });
export const sapo = (content: Inline): SapoBlock => ({ type: 'sapo', children: inline(content) });
export const paragraph = (content: Inline): ParagraphBlock => ({ type: 'paragraph', children: inline(content) });
export const heading = (level: 1 | 2 | 3, content: Inline): HeadingBlock => ({ type: 'heading', level, children: inline(content) });
export const quote = (content: Inline): QuoteBlock => ({ type: 'quote', children: inline(content) });
export const pullQuote = (content: Inline): PullQuoteBlock => ({ type: 'pull-quote', children: inline(content) });
/** Without the dash in front; `dash`: the one that was typed there before the line was made speech. */
export const dialogue = (content: Inline, dash?: string): DialogueBlock => ({ type: 'dialogue', ...(dash === undefined ? {} : { dash }), children: inline(content) });
/** "\n" parts lines, an empty line stanzas. */
export const verse = (content: Inline): VerseBlock => ({ type: 'verse', children: inline(content) });
export const byline = (content: Inline): BylineBlock => ({ type: 'byline', children: inline(content) });
/** `levels`: of each item; left out, all are of level 1. `start`: where a numbered list begins to count. `deeper`: which of the levels below are counted. */
export const list = (ordered: boolean, items: readonly Inline[], levels: readonly ListLevel[] = [], start?: ListStart, deeper?: readonly [second: boolean, third: boolean]): ListBlock => ({
  type: 'list',
  ordered,
  ...(deeper === undefined ? {} : { deeper: [...deeper] }),
  ...(start === undefined ? {} : { start }),
  children: items.map((item, index) => atLevel({ type: 'list-item', children: inline(item) }, levels[index] ?? 1)),
});
export const box = (heading: Inline, lines: readonly Inline[]): BoxBlock => ({
  type: 'box',
  children: [{ type: 'box-title', children: inline(heading) }, ...lines.map((line) => ({ type: 'box-line' as const, children: inline(line) }))],
});
export const separator = (): SeparatorBlock => ({ type: 'separator', children: [{ text: '' }] });
/** A cell over several columns or rows. */
export const cell = (content: Inline, spans: { readonly colspan?: number; readonly rowspan?: number } = {}): TableCellBlock => ({
  type: 'table-cell',
  ...(spans.colspan !== undefined && spans.colspan > 1 ? { colspan: spans.colspan } : {}),
  ...(spans.rowspan !== undefined && spans.rowspan > 1 ? { rowspan: spans.rowspan } : {}),
  children: inline(content),
});
/** Rows of contents or ready cells; the first `headerRows` head the columns. */
export const table = (headerRows: number, rows: readonly (readonly (Inline | TableCellBlock)[])[]): TableBlock => ({
  type: 'table',
  headerRows,
  children: rows.map((row) => ({ type: 'table-row', children: row.map((one) => (isCell(one) ? one : cell(one))) })),
});
const isCell = (one: Inline | TableCellBlock): one is TableCellBlock => typeof one === 'object' && 'type' in one;
export const photo = (photoId: string | null, caption: Inline = '', credit: Inline = ''): PhotoBlock => ({
  type: 'photo',
  photoId,
  children: [
    { type: 'caption', children: inline(caption) },
    { type: 'credit', children: inline(credit) },
  ],
});
/** A group of pictures under one caption. */
export const photoGroup = (photoId: string | null, more: readonly string[], caption: Inline = '', credit: Inline = ''): PhotoBlock => ({ ...photo(photoId, caption, credit), ...(more.length === 0 ? {} : { more: [...more] }) });
export const document = (blocks: readonly Block[]): ArticleDocument => ({ version: DOCUMENT_VERSION, blocks: [...blocks] });
/** What a new article starts as: an empty title and an empty paragraph. */
export const emptyDocument = (titleText = ''): ArticleDocument => document([title(titleText), paragraph('')]);
