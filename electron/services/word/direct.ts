/** How much was written in a file without tracking: lines whose words, notes or links are other ones, suggestions aside. */
import { linesOf } from '../../common/article/lines.ts';
import type { ArticleDocument, BreakChange, TextBlock, TextNode } from '../../common/article/document.ts';
import { endsNote } from '../../common/article/read.ts';

/**
 * Lines of `theirs` that no line of `base` reads like, or the other way round where more went than came. A line reads as it did when
 * the text with everything suggested in it, or the text without, is the same: deciding on a suggestion is no writing. Nor is parting
 * or joining lines: they are read both ways, too.
 */
export function directChanges(base: ArticleDocument, theirs: ArticleDocument): number {
  const [was, is] = [stretches(base), stretches(theirs)];
  return Math.max(missing(is, was), missing(was, is));
}

/** The text of a line, with its notes and links where they end, without what is suggested to come, and without what is suggested to go. */
type Reading = readonly string[];

/** Lines between which breaks are suggested, in the ways that they may be parted: one way where none is. */
type Stretch = readonly (readonly Reading[])[];

function missing(from: readonly Stretch[], within: readonly Stretch[]): number {
  let left = within.flatMap((ways) => ways.flat());
  let count = 0;
  for (const ways of from) {
    const [best] = ways.map((lines) => taken(lines, left)).sort((a, b) => a.missing - b.missing);
    if (best === undefined) continue;
    left = best.left;
    count += best.missing;
  }
  return count;
}

/** How many of the lines are not among `all`, and what is left of those without the others. */
function taken(lines: readonly Reading[], all: readonly Reading[]): { missing: number; left: Reading[] } {
  const left = [...all];
  const gone = lines.filter((line) => {
    // What only suggestions put there, or take away whole, is no writing.
    if (line.includes('')) return false;
    const at = left.findIndex((other) => line.some((text) => other.includes(text)));
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
  return { missing: gone.length, left };
}

function stretches(document: ArticleDocument): Stretch[] {
  const groups: TextBlock[][] = [];
  for (const line of document.blocks.flatMap(linesOf)) {
    const group = groups.at(-1);
    if (breakOf(line) === undefined || group === undefined) groups.push([line]);
    else group.push(line);
  }
  return groups.map((lines) => (lines.length === 1 ? [lines.map((line) => readingOf(line.children))] : [parted(lines, 'inserted'), parted(lines, 'deleted')]));
}

const breakOf = (line: TextBlock): BreakChange | undefined => ('break' in line ? line.break : undefined);

/** The lines as they are without breaks of this kind. */
function parted(lines: readonly TextBlock[], without: BreakChange['kind']): Reading[] {
  const joined: TextNode[][] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    if (last !== undefined && breakOf(line)?.kind === without) last.push(...line.children);
    else joined.push([...line.children]);
  }
  return joined.map(readingOf);
}

function readingOf(nodes: readonly TextNode[]): Reading {
  return [read(nodes.filter((node) => node.inserted === undefined)), read(nodes.filter((node) => node.deleted === undefined))];
}

/** Begins and ends what is no text of the line: no text holds it. */
const BESIDE = '\u0000';

function read(nodes: readonly TextNode[]): string {
  const pieces = nodes.map((node, index) => {
    const note = node.footnote !== undefined && endsNote(nodes, index) ? `${BESIDE}${node.footnote.text}${BESIDE}` : '';
    const link = node.link !== undefined && nodes[index + 1]?.link !== node.link ? `${BESIDE}${node.link}${BESIDE}` : '';
    return node.text + link + note;
  });
  return pieces.join('').replace(/\s+/gu, ' ').trim();
}
