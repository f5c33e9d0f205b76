/** Paragraphs that are selected as a whole and cut: nothing of them is left behind. */
import { Editor, Node, Range, Transforms, type Point } from 'slate';
import { asStep } from '../history.ts';
import { isBox, isPhoto, isSeparator, isTable, textBlockAt } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';

/** From the block at `from` to the one in front of `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Takes them away: one step. False, and nothing is done, when something else is selected. (Items of lists: `whole-items.ts`.) */
export function cutWhole(editor: Editor): boolean {
  const stretch = wholeBlocks(editor, editor.selection);
  if (stretch === undefined) return false;
  if (isSuggesting(editor)) editor.deleteFragment();
  else asStep(editor, () => removeStretch(editor, stretch));
  return true;
}

/**
 * The top-level blocks that `range` holds whole: from the beginning of one to the beginning of another behind it, as three clicks select
 * it; in front of a photo, a table and the like, where a selection cannot end so, all words of a block.
 */
export function wholeBlocks(editor: Editor, range: Range | null): Stretch | undefined {
  if (range === null || Range.isCollapsed(range)) return undefined;
  const [start, end] = Range.edges(range);
  const entry = textBlockAt(editor, start);
  if (entry === undefined || entry[1].length !== 1 || entry[0].type === 'title' || !Editor.isStart(editor, start, entry[1])) return undefined;
  const [from = 0] = entry[1];
  const [last = 0] = end.path;
  if (last > from && !isSeparator(Node.get(editor, [last])) && Editor.isStart(editor, end, [last])) return { from, to: last };
  const behind = editor.children[last + 1];
  const words = textBlockAt(editor, end);
  const noText = behind !== undefined && (isPhoto(behind) || isTable(behind) || isBox(behind) || isSeparator(behind));
  return noText && words?.[1].length === 1 && Editor.isEnd(editor, end, words[1]) ? { from, to: last + 1 } : undefined;
}

/** Whether a selection that ends at `end` only touches the beginning of the block there. (A separator and an empty line have but one place: they are in it.) */
export function hangsOver(editor: Editor, end: Point): boolean {
  const block = Node.get(editor, end.path.slice(0, 1));
  if (!Editor.isStart(editor, end, end.path.slice(0, 1)) || isSeparator(block)) return false;
  return end.path.length > 2 || Node.string(block) !== '';
}

/** The caret comes to stand in front of what was behind them, or at the end of what was before where a picture or a cell is behind. */
function removeStretch(editor: Editor, { from, to }: Stretch): void {
  const hangs = editor.selection !== null && Range.end(editor.selection).path[0] === to;
  Editor.withoutNormalizing(editor, () => {
    for (let at = to - 1; at >= from; at -= 1) Transforms.removeNodes(editor, { at: [at], voids: true });
  });
  Transforms.select(editor, hangs ? Editor.start(editor, [from]) : Editor.end(editor, [from - 1]));
}
