/** The text of blocks as print sees it: what `printed-places.ts` counts in. */
import type { ArticleDocument } from './document.ts';

/** The text in force of every block: words that are only suggested are not printed. */
export const textsInForce = (document: ArticleDocument): string[] => document.blocks.map(leavesOf);

function leavesOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('text' in node && typeof node.text === 'string') return 'inserted' in node && node.inserted !== undefined ? '' : node.text;
  return 'children' in node && Array.isArray(node.children) ? node.children.map(leavesOf).join('') : '';
}
