/** Reading a document: its plain text and the parts of it that lists, search and the command line need. Pure, no state. */
import { countWords } from '../text/words.ts';
import { sameNote, type ArticleDocument, type Block, type PhotoBlock, type TextNode } from './document.ts';
import { inForce } from './suggest.ts';

/** Text of a run of nodes, marks dropped. */
export function inlineText(nodes: readonly TextNode[]): string {
  return nodes.map((node) => node.text).join('');
}

/** Words of the notes of a line, in the order of the text. */
export function notesOf(nodes: readonly TextNode[]): string[] {
  return nodes.flatMap((node, index) => (endsNote(nodes, index) ? [node.footnote?.text ?? ''] : []));
}

/** True when a note stands behind the run at `index`: it carries one, and the next run does not go on with it. */
export function endsNote(nodes: readonly TextNode[], index: number): boolean {
  const [node, next] = [nodes[index], nodes[index + 1]];
  return node?.footnote !== undefined && (next === undefined || !sameNote(node, next));
}

/** A line's text, and behind it each of its notes as a line. */
const withNotes = (text: string, nodes: readonly TextNode[]): string[] => [text, ...notesOf(nodes)];

/**
 * Lines of one block: one for a text block, one per item for a list, one for title (when it has one) and each line of a box, one per row for a table (its cells parted by tabs, a line
 * end inside one by a space), caption and credit for a photo (empty ones left out). Behind each line its footnotes, one a line.
 */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'list':
      return block.children.flatMap((item) => withNotes(inlineText(item.children), item.children));
    case 'box':
      return block.children.flatMap((line) => (line.type === 'box-title' && inlineText(line.children).trim() === '' ? [] : withNotes(inlineText(line.children), line.children)));
    case 'separator':
      return [];
    case 'photo':
      return block.children.flatMap((child) => withNotes(inlineText(child.children), child.children)).filter((line) => line.trim() !== '');
    case 'table':
      return block.children.flatMap((row) => [
        row.children.map((cell) => inlineText(cell.children).replace(/\s*\n\s*/gu, ' ')).join('\t'),
        ...row.children.flatMap((cell) => notesOf(cell.children)),
      ]);
    case 'title':
    case 'sapo':
    case 'paragraph':
    case 'heading':
    case 'quote':
    case 'pull-quote':
    case 'dialogue':
    case 'verse':
    case 'byline':
      return withNotes(inlineText(block.children), block.children);
  }
}

/** The whole article as plain text: blocks parted by an empty line, the lines of a list or photo by a line end. Ends without one. */
export function articleText(document: ArticleDocument): string {
  return document.blocks
    .map(plainText)
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Speech has its dash, which is no part of its words; a separator is three asterisks. */
function plainText(block: Block): string {
  if (block.type === 'separator') return '* * *';
  const text = blockLines(block).join('\n');
  return block.type === 'dialogue' && text !== '' ? `${DASH} ${text}` : text;
}

/** Opens a line of speech. */
export const DASH = '–';

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

/** Words of everything that is printed of the article: of what is suggested, nothing counts until it is accepted. */
export function wordsOf(document: ArticleDocument): number {
  let words = 0;
  for (const block of inForce(document).blocks) words += wordsIn(block);
  return words;
}

/** A block is never changed, but another takes its place: in a long article that is written all but one have been counted. */
const counted = new WeakMap<Block, number>();

function wordsIn(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = countWords(plainText(block));
  counted.set(block, words);
  return words;
}

/** True for an article that has a title at most: a place in the outline, nothing to print. */
export function isUnwritten(document: ArticleDocument): boolean {
  return document.blocks.every((block) => block.type === 'title' || (block.type !== 'photo' && block.type !== 'separator' && blockLines(block).every((line) => line.trim() === '')));
}
