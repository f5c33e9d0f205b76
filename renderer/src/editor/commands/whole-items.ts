/** Whole items of lists, as they are selected: from their beginning to the beginning of the block behind them. */
import { Editor, Node, Path, Range, Transforms, type NodeEntry } from 'slate';
import type { TextBlock } from '@common/article/document.ts';
import { FIXED_TYPES, isListItem, textBlockAt } from '../schema.ts';
import { withCoveredPhotos } from './covered-photos.ts';

export interface WholeItems {
  readonly first: NodeEntry<TextBlock>;
  /** The block behind them, which is touched at its very beginning only. */
  readonly behind: NodeEntry<TextBlock>;
}

/**
 * What `range` holds, when it holds blocks whole and there are items at its beginning or its end; undefined for any other. (Of blocks
 * that are no items Slate knows by itself that they go as a whole.)
 */
export function wholeItems(editor: Editor, range: Range | null): WholeItems | undefined {
  if (range === null || Range.isCollapsed(range)) return undefined;
  const [start, end] = Range.edges(range);
  const [first, behind] = [textBlockAt(editor, start), textBlockAt(editor, end)];
  if (first === undefined || behind === undefined || Path.equals(first[1], behind[1])) return undefined;
  if (!isListItem(first[0]) && !isListItem(behind[0])) return undefined;
  if (FIXED_TYPES.has(first[0].type) || FIXED_TYPES.has(behind[0].type)) return undefined;
  return Editor.isStart(editor, start, first[1]) && Editor.isStart(editor, end, behind[1]) ? { first, behind } : undefined;
}

/**
 * Selects the item with the caret whole, as three clicks do of a paragraph: to the beginning of the block behind it. False, and nothing is
 * done, outside lists and where no text follows.
 */
export function selectItem(editor: Editor): boolean {
  const { selection } = editor;
  const entry = selection === null ? undefined : textBlockAt(editor, Range.start(selection));
  if (entry === undefined || !isListItem(entry[0])) return false;
  const start = Editor.start(editor, entry[1]);
  const end = Editor.after(editor, Editor.end(editor, entry[1]));
  if (end === undefined || wholeItems(editor, { anchor: start, focus: end }) === undefined) return false;
  Transforms.select(editor, { anchor: start, focus: end });
  return true;
}

/** Takes them away, with lists that are left without an item; the caret comes to stand in front of what was behind them. */
export function removeWhole(editor: Editor, { first, behind }: WholeItems): void {
  const rest = Editor.pathRef(editor, behind[1]);
  Editor.withoutNormalizing(editor, () => {
    for (const path of stretch(editor, first[1], behind[1]).reverse()) Transforms.removeNodes(editor, { at: path, voids: true });
  });
  const at = rest.unref();
  if (at !== null) Transforms.select(editor, Editor.start(editor, at));
}

/** From the block at `from` to the one before `to`, in the order of the text: lists that are meant whole, and items of those that are not. */
function stretch(editor: Editor, from: Path, to: Path): Path[] {
  const [[top, item = 0], [lastTop, lastItem]] = [from as [number, number?], to as [number, number?]];
  const items = (list: number, begin: number, end: number): Path[] => Array.from({ length: Math.max(0, end - begin) }, (_, index) => [list, begin + index]);
  if (top === lastTop) return items(top, item, lastItem ?? 0);
  const begun = item === 0 ? [[top]] : items(top, item, Node.ancestor(editor, [top]).children.length);
  const between = Array.from({ length: lastTop - top - 1 }, (_, index) => [top + 1 + index]);
  return [...begun, ...between, ...items(lastTop, 0, lastItem ?? 0)];
}

/** The same words without the touched beginning of the next block: what is put in the place of items stands in an item. */
export function withoutNext(editor: Editor, range: Range): Range {
  const whole = wholeItems(editor, range);
  const end = whole === undefined ? undefined : Editor.before(editor, Editor.start(editor, whole.behind[1]));
  return end === undefined ? range : { anchor: Range.start(range), focus: end };
}

/** Makes room for what is put in the place of the selection. */
export function deleteSelected(editor: Editor): void {
  const { selection } = editor;
  if (selection === null || Range.isCollapsed(selection)) return;
  const words = withoutNext(editor, selection);
  if (words === selection) {
    Editor.deleteFragment(editor);
    return;
  }
  const start = Editor.pointRef(editor, words.anchor, { affinity: 'backward' });
  // An empty item is what is left of it already.
  if (Range.isExpanded(words)) withCoveredPhotos(editor, () => Transforms.delete(editor, { at: words }));
  // Slate may take the first of several emptied items away, and the place with it: the last is left.
  const caret = start.unref() ?? Range.start(editor.selection ?? selection);
  Transforms.select(editor, caret);
}
