/**
 * Documents of older versions → the present one, and back where that loses nothing.
 *
 * Version 1 has title, sapo, paragraph, heading, quote, list, photo and byline. Version 2 adds tables, verse and footnotes and
 * changes nothing of what was there, so a document of version 1 reads as it is.
 */
import { DOCUMENT_VERSION, type ArticleDocument, type Block, type TextNode } from './document.ts';

const READABLE: ReadonlySet<unknown> = new Set([1, DOCUMENT_VERSION]);

/** Data of any version that was ever written → the shape of the present one. What is no document comes back as it is. */
export function migrateDocument(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('version' in data) || !READABLE.has(data.version)) return data;
  return { ...data, version: DOCUMENT_VERSION };
}

/**
 * The document as it is written: under the lowest version that can say all of it. An article that uses nothing new keeps its
 * bytes, and with them its hash, whichever version of the program saved it: a merge sees that nothing was changed.
 */
export function stored(document: ArticleDocument): { readonly version: number; readonly blocks: readonly Block[] } {
  return { version: document.blocks.some(isOfVersion2) ? 2 : 1, blocks: document.blocks };
}

function isOfVersion2(block: Block): boolean {
  switch (block.type) {
    case 'table':
    case 'verse':
      return true;
    case 'list':
      return block.children.some((item) => item.children.some(hasNote));
    case 'photo':
      return block.children.some((line) => line.children.some(hasNote));
    default:
      return block.children.some(hasNote);
  }
}

const hasNote = (node: TextNode): boolean => node.footnote !== undefined;
