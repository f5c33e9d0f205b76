/** Reading a document: its plain text and the parts of it that lists, search and the command line need. Pure, no state. */
import { countWords } from '../text/words.ts';
import type { ArticleDocument, Block, LineBlock, PhotoBlock, TextNode } from './document.ts';

/** Text of a run of nodes, marks dropped. */
export function inlineText(nodes: readonly TextNode[]): string {
  return nodes.map((node) => node.text).join('');
}

/** True for a block whose children are text: no list, no table, no photo. */
export function isLine(block: Block): block is LineBlock {
  return block.type !== 'list' && block.type !== 'table' && block.type !== 'photo';
}

/**
 * Lines of one block: one for a text block, one per item for a list, one per row for a table (its cells parted by tabs, a line
 * end inside one by a space), caption and credit for a photo (empty ones left out).
 */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.children.map((item) => inlineText(item.children));
    case 'photo':
      return block.children.map((child) => inlineText(child.children)).filter((line) => line.trim() !== '');
    case 'table':
      return block.children.map((row) => row.children.map((cell) => inlineText(cell.children).replace(/\s*\n\s*/gu, ' ')).join('\t'));
    case 'title':
    case 'sapo':
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'verse':
    case 'byline':
      return [inlineText(block.children)];
  }
}

/** The whole article as plain text: blocks parted by an empty line, the lines of a list or photo by a line end. Ends without one. */
export function articleText(document: ArticleDocument): string {
  return document.blocks
    .map((block) => blockLines(block).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n');
}

function firstOf(document: ArticleDocument, type: 'title' | 'sapo' | 'byline'): string {
  for (const block of document.blocks) if (block.type === type) return inlineText(block.children).trim();
  return '';
}

export const titleOf = (document: ArticleDocument): string => firstOf(document, 'title');
export const sapoOf = (document: ArticleDocument): string => firstOf(document, 'sapo');
export const bylineOf = (document: ArticleDocument): string => firstOf(document, 'byline');

export function photosOf(document: ArticleDocument): PhotoBlock[] {
  return document.blocks.filter((block) => block.type === 'photo');
}

/** Captions in the order of the text, empty ones left out. */
export const captionsOf = (document: ArticleDocument): string[] => captionTexts(photosOf(document));

/** Captions whose photo has not come. */
export function captionsWithoutPhoto(document: ArticleDocument): string[] {
  return captionTexts(photosOf(document).filter(({ photoId }) => photoId === null));
}

function captionTexts(photos: readonly PhotoBlock[]): string[] {
  return photos.map((photo) => inlineText(photo.children[0].children).trim()).filter((caption) => caption !== '');
}

/** Words of everything that is printed of the article. */
export function wordsOf(document: ArticleDocument): number {
  return countWords(articleText(document));
}

/** True for an article that has a title at most: a place in the outline, nothing to print. */
export function isUnwritten(document: ArticleDocument): boolean {
  return document.blocks.every((block) => block.type === 'title' || (block.type !== 'photo' && blockLines(block).every((line) => line.trim() === '')));
}
