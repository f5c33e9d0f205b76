/** Short ways to make blocks in normal form. Used by importers, tests and the sample book. */
import {
  DOCUMENT_VERSION,
  type ArticleDocument,
  type Block,
  type BylineBlock,
  type HeadingBlock,
  type ListBlock,
  type ParagraphBlock,
  type PhotoBlock,
  type QuoteBlock,
  type SapoBlock,
  type TextNode,
  type TitleBlock,
} from './document.ts';

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
export const byline = (content: Inline): BylineBlock => ({ type: 'byline', children: inline(content) });
export const list = (ordered: boolean, items: readonly Inline[]): ListBlock => ({
  type: 'list',
  ordered,
  children: items.map((item) => ({ type: 'list-item', children: inline(item) })),
});
export const photo = (photoId: string | null, caption: Inline = '', credit: Inline = ''): PhotoBlock => ({
  type: 'photo',
  photoId,
  children: [
    { type: 'caption', children: inline(caption) },
    { type: 'credit', children: inline(credit) },
  ],
});
export const document = (blocks: readonly Block[]): ArticleDocument => ({ version: DOCUMENT_VERSION, blocks: [...blocks] });
/** What a new article starts as: an empty title and an empty paragraph. */
export const emptyDocument = (titleText = ''): ArticleDocument => document([title(titleText), paragraph('')]);
