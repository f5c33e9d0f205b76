/**
 * Documents of older versions → the present one, and back where that loses nothing.
 *
 * Version 1 has title, sapo, paragraph, heading, quote, list, photo and byline, bold and italic. Version 2 adds tables, verse and
 * footnotes. Version 3 adds pull quote, dialogue, box, separator, groups of pictures; small capitals, raised and lowered letters,
 * links; comments and suggestions. Version 4 adds the dash that a line of dialogue was typed with, version 5 the levels of list items
 * (without one an item is of level 1, as all were), version 6 where numbered lists begin to count (without it at 1, as all did), version 7 the kinds of a list's deeper levels (without
 * them as usual, as all were) and marks in footnotes. None changes anything of what was there, so a document of an older version reads as it is.
 */
import { DOCUMENT_VERSION, type ArticleDocument, type Block, type TextBlock, type TextNode } from './document.ts';
import { linesOf } from './lines.ts';

const READABLE: ReadonlySet<unknown> = new Set([1, 2, 3, 4, 5, 6, DOCUMENT_VERSION]);

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
  return { version: Math.max(1, ...document.blocks.map(versionOf)), blocks: document.blocks };
}

/** The version that brought what the block holds. */
const versionOf = (block: Block): number => Math.max(shapeVersion(block), ...linesOf(block).map(lineVersion));

/** … its words aside. */
function shapeVersion(block: Block): number {
  switch (block.type) {
    case 'dialogue':
      return block.dash === undefined ? 3 : 4;
    case 'pull-quote':
    case 'box':
    case 'separator':
      return 3;
    case 'table':
    case 'verse':
      return 2;
    case 'list':
      if (block.deeper !== undefined) return 7;
      if (block.start !== undefined) return 6;
      return block.children.some(({ level }) => level !== undefined) ? 5 : 1;
    case 'photo':
      return block.more === undefined ? 1 : 3;
    default:
      return 1;
  }
}

/** What a run may hold in each version; anything else came with the third. */
const OLD_KEYS: ReadonlySet<string> = new Set(['text', 'bold', 'italic', 'footnote']);

function lineVersion(line: TextBlock): number {
  if (line.children.some(({ footnote }) => footnote?.runs !== undefined)) return 7;
  if ('break' in line) return 3;
  if (line.children.some((node) => Object.keys(node).some((key) => !OLD_KEYS.has(key)))) return 3;
  return line.children.some((node: TextNode) => node.footnote !== undefined) ? 2 : 1;
}
