/** Deleting while suggesting. */
import { Editor, Node, Path, Point, Range, Text, Transforms, type NodeEntry, type PathRef } from 'slate';
import type { Change, JoinableBlock, TextBlock, TextNode } from '@common/article/document.ts';
import { asStep } from '../../history.ts';
import { isList, isTextBlock, topBlock } from '../../schema.ts';
import { changeAt, isOwnInsertion, type Spared, type Suggesting } from '../../suggest/suggesting.ts';
import { wholeItems } from '../whole-items.ts';
import { rejoin } from './rejoin.ts';

/**
 * Suggests that the text in `range` goes, and the paragraph breaks between its blocks. What one suggested oneself goes at once. Over
 * whole items of a list the last one's break goes too, so that no empty item is left when it is accepted. Over several blocks, photos and tables in between stay as they are: they are no text, and whoever selected them is told. The caret is left at the range's start or end.
 */
export function deleteSuggested(editor: Editor, range: Range, caret: 'start' | 'end'): void {
  const { suggesting } = editor;
  if (suggesting === null || suggesting === undefined || Range.isCollapsed(range)) return;
  const [start, end] = Range.edges(range);
  const spared = sparedIn(editor, range);
  asStep(editor, () => {
    const change = changeAt(editor, suggesting, start, end);
    const [from, to] = [Editor.pointRef(editor, start, { affinity: 'backward' }), Editor.pointRef(editor, end, { affinity: 'forward' })];
    const whole = wholeItems(editor, range);
    const edge = whole === undefined ? undefined : { first: Editor.pathRef(editor, whole.first[1]), behind: Editor.pathRef(editor, whole.behind[1]) };
    const lines = [...Editor.nodes(editor, { at: range, match: isTextBlock })].filter(([line, path]) => isWithin(editor, line, path, range));
    const refs = lines.map(([, path]) => Editor.pathRef(editor, path));
    lines.forEach(([, path], index) => strike(editor, { path, range, change, suggesting, index }));
    // From the last: a break that goes at once joins its block to the one before.
    for (const ref of refs.slice(1).reverse()) {
      const path = ref.unref();
      if (path !== null) strikeBreak(editor, path, change, suggesting);
    }
    refs[0]?.unref();
    if (edge !== undefined) strikeEdge(editor, edge, change, suggesting);
    const [first, last] = [from.unref(), to.unref()];
    const at = caret === 'start' ? first : last;
    if (at !== null) Transforms.select(editor, at);
    if (at !== null) editor.lastSuggested = { change, point: at };
  });
  // Words on both sides are struck and the photo is not: unsaid, it would look as if it went with them.
  if (spared.size > 0) editor.onSpared?.(spared);
}

/** The blocks without words that `range` runs across or into from outside; one that it only touches, or stays within, is not meant. */
function sparedIn(editor: Editor, range: Range): ReadonlySet<Spared> {
  const [start, end] = Range.edges(range);
  const [first, last] = [start.path[0] ?? 0, end.path[0] ?? 0];
  const kinds = new Set<Spared>();
  if (first === last) return kinds;
  for (let index = first; index <= last; index += 1) {
    const type = topBlock(editor, index)?.type;
    if (type !== 'photo' && type !== 'table' && type !== 'separator') continue;
    if (index === first && Editor.isEnd(editor, start, [index])) continue;
    if (index === last && Editor.isStart(editor, end, [index])) continue;
    kinds.add(type);
  }
  return kinds;
}

/** A block of its own, or the only block of the range: a caption between two paragraphs is not meant. */
function isWithin(editor: Editor, line: TextBlock, path: Path, range: Range): boolean {
  const [start, end] = Range.edges(range);
  if (line.type !== 'caption' && line.type !== 'credit' && line.type !== 'table-cell') return !Point.equals(Editor.start(editor, path), end) || Path.isAncestor(path, start.path);
  return Path.isAncestor([path[0] ?? 0], start.path) && Path.isAncestor([path[0] ?? 0], end.path);
}

/**
 * Of whole items: the break behind the last of them goes; where none can be said to go there (text follows the list), the one in front of the first. An item that one
 * suggested oneself goes at once.
 */
function strikeEdge(editor: Editor, edge: { readonly first: PathRef; readonly behind: PathRef }, change: Change, suggesting: Suggesting): void {
  const [first, behind] = [edge.first.unref(), edge.behind.unref()];
  if (first !== null && isOwnBreak(Node.get(editor, first), suggesting)) strikeBreak(editor, first, change, suggesting);
  else if (behind === null || !strikeBreak(editor, behind, change, suggesting)) {
    if (first !== null) strikeBreak(editor, first, change, suggesting);
  }
}

interface Stroke {
  readonly path: Path;
  readonly range: Range;
  readonly change: Change;
  readonly suggesting: Suggesting;
  readonly index: number;
}

function strike(editor: Editor, { path, range, change, suggesting }: Stroke): void {
  const at = Range.intersection(range, Editor.range(editor, path));
  if (at === null || Range.isCollapsed(at)) return;
  const within = Editor.rangeRef(editor, at, { affinity: 'inward' });
  Transforms.setNodes<Text>(editor, { deleted: change }, { at, match: (node) => Text.isText(node) && node.deleted === undefined && !isOwnInsertion(node, suggesting), split: true });
  // One's own words in it go, from the last to the first.
  const left = within.unref();
  if (left === null) return;
  const own = ([...Editor.nodes(editor, { at: left, match: Text.isText })] as NodeEntry<TextNode>[]).filter(([node]) => isOwnInsertion(node, suggesting));
  for (const [, place] of own.reverse()) {
    const piece = Range.intersection(left, Editor.range(editor, place));
    if (piece !== null && !Range.isCollapsed(piece)) Transforms.delete(editor, { at: piece });
  }
}

/**
 * Suggests that the break in front of the block at `path` goes; one's own suggested break goes at once. False when the block cannot
 * be joined to the one before (there is none, or it is no text).
 */
export function strikeBreak(editor: Editor, path: Path, change: Change, { author }: Pick<Suggesting, 'author'>): boolean {
  if (!Path.hasPrevious(path)) return false;
  const line = Node.get(editor, path) as JoinableBlock;
  const before = Node.get(editor, Path.previous(path));
  const isOwn = isOwnBreak(line, { author });
  if (isOwn && isList(before)) return rejoin(editor, path);
  if (!isJoinable(line) || !isTextBlock(before) || before.type === 'box-title') return false;
  if (isOwn) rejoin(editor, path);
  else if (line.break === undefined) Transforms.setNodes<JoinableBlock>(editor, { break: { kind: 'deleted', ...change } }, { at: path });
  return true;
}

const isOwnBreak = (line: Node, { author }: Pick<Suggesting, 'author'>): boolean => isJoinable(line) && line.break?.kind === 'inserted' && line.break.author === author;

const JOINABLE: ReadonlySet<string> = new Set(['sapo', 'paragraph', 'heading', 'quote', 'pull-quote', 'dialogue', 'verse', 'byline', 'list-item', 'box-line']);

export const isJoinable = (node: Node): node is JoinableBlock => isTextBlock(node) && JOINABLE.has(node.type);
