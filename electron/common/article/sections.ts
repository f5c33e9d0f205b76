/** The outline of an article: its headings with what stands under them, and what else can be found by looking for it. Pure. */
import type { Block } from './document.ts';
import { inlineText } from './read.ts';

export interface OutlineEntry {
  /** Index of the top-level block. */
  readonly index: number;
  readonly kind: 'title' | 'heading' | 'photo' | 'table' | 'box';
  /** How deep it stands: 0 the title, 1–3 headings, anything else one deeper than the heading it stands under. */
  readonly depth: number;
  /** A heading's words, a photo's caption, a table's first cell with words, a box's title; may be empty. */
  readonly text: string;
}

export function outlineOf(blocks: readonly Block[]): OutlineEntry[] {
  let under = 0;
  return blocks.flatMap((block, index): OutlineEntry[] => {
    if (block.type === 'heading') under = block.level;
    const kind = kindOf(block);
    if (kind === null) return [];
    const depth = block.type === 'heading' ? block.level : kind === 'title' ? 0 : under + 1;
    return [{ index, kind, depth, text: textOf(block) }];
  });
}

function kindOf(block: Block): OutlineEntry['kind'] | null {
  const { type } = block;
  return type === 'title' || type === 'heading' || type === 'photo' || type === 'table' || type === 'box' ? type : null;
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'title':
    case 'heading':
      return oneLine(inlineText(block.children));
    case 'photo':
      return oneLine(inlineText(block.children[0].children));
    case 'table':
      return block.children.flatMap((row) => row.children.map((cell) => oneLine(inlineText(cell.children)))).find((text) => text !== '') ?? '';
    case 'box':
      return oneLine(inlineText(block.children[0]?.children ?? []));
    default:
      return '';
  }
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Where an article's own text ends (exclusive): bylines at its end sign all of it, not the section above them. */
export function endOfText(blocks: readonly Block[]): number {
  return blocks.findLastIndex(({ type }) => type !== 'byline') + 1;
}

/** Where what begins at `index` ends (exclusive): a heading reaches up to the next of its level or a higher one, anything else is alone. */
export function endOfSection(blocks: readonly Block[], index: number): number {
  const block = blocks[index];
  if (block?.type !== 'heading') return index + 1;
  const next = blocks.findIndex((other, at) => at > index && other.type === 'heading' && other.level <= block.level);
  return next === -1 ? endOfText(blocks) : next;
}

/**
 * Where a section moves to by one step: in front of which block; null when there is no way. Up: in front of the heading before it that is of
 * its level or higher. Down: behind the section that follows; under a higher heading, behind the text that comes before its first section.
 * What is no heading goes past one block.
 */
export function sectionStep(blocks: readonly Block[], index: number, way: 'up' | 'down'): number | null {
  const block = blocks[index];
  if (block === undefined || index === 0) return null;
  if (block.type !== 'heading') {
    const to = way === 'up' ? index - 1 : index + 2;
    return to < 1 || to > blocks.length ? null : to;
  }
  if (way === 'up') {
    const before = blocks.findLastIndex((other, at) => at < index && at > 0 && other.type === 'heading' && other.level <= block.level);
    return before === -1 ? null : before;
  }
  const end = endOfSection(blocks, index);
  const next = blocks[end];
  if (next?.type !== 'heading') return null;
  if (next.level === block.level) return endOfSection(blocks, end);
  const inner = blocks.findIndex((other, at) => at > end && other.type === 'heading');
  return inner === -1 ? endOfText(blocks) : inner;
}

/** The entry under which a block stands: the last that begins at it or before; -1 when there is none. */
export function entryAt(entries: readonly OutlineEntry[], index: number): number {
  return entries.findLastIndex((entry) => entry.index <= index);
}
