/** Typing, deleting and Enter while suggesting. Needs `withArticle` beneath it. */
import { Editor, Node, Path, Range, Text, Transforms, type Point } from 'slate';
import type { TextUnit } from 'slate';
import type { Block, Footnote, JoinableBlock, TextBlock, TextNode } from '@common/article/document.ts';
import { letNotesGo, noteToKeep } from '../commands/note/keep-note.ts';
import { deleteSuggested, isJoinable, strikeBreak } from '../commands/suggest/delete-suggested.ts';
import { insertPlain } from '../commands/suggest/insert-plain.ts';
import { insertSuggested } from '../commands/suggest/insert-suggested.ts';
import { asAllowed, asStep } from '../history.ts';
import { isElement, textBlockAt } from '../schema.ts';
import { suggestBlocks } from '../commands/suggest/suggest-blocks.ts';
import { deleteSelected, withoutNext } from '../commands/whole-items.ts';
import { changeAt, isOwnInsertion, isSuggesting, newChange, typesIntoOwn, typesIntoSuggestion, type Suggesting } from './suggesting.ts';

export function withSuggest(editor: Editor): Editor {
  const { insertText, insertBreak, deleteBackward, deleteForward, deleteFragment, insertFragment } = editor;
  const on = (): boolean => isSuggesting(editor);

  editor.history.guard = () => {
    if (!on()) return true;
    editor.onRefused?.('other');
    return false;
  };

  /** Over a selection that begins in a suggestion, or at a caret in one. */
  const writePlain: Editor['insertText'] = (text, options) => {
    const note = editor.selection === null ? undefined : noteToKeep(editor, editor.selection);
    letNotesGo(editor);
    deleteSelected(editor);
    if (note !== undefined || typesIntoSuggestion(editor)) insertPlain(editor, text, note);
    else insertText(text, options);
  };

  editor.insertText = (text, options) => {
    const { selection } = editor;
    if (!on()) {
      if (!typesIntoSuggestion(editor)) insertText(text, options);
      else asStep(editor, () => writePlain(text, options), { continues: true });
      return;
    }
    const write = (note?: Footnote): void => {
      if (note !== undefined || !typesIntoOwn(editor)) {
        insertSuggested(editor, text, note);
        return;
      }
      markAsOwn(editor);
      insertText(text, options);
    };
    if (selection === null || Range.isCollapsed(selection)) asAllowed(editor, write);
    else {
      // Words that come for others get their note, too: whatever is decided, it is behind one of them.
      const note = noteToKeep(editor, selection);
      const replace = (): void => {
        deleteForOther(editor, selection);
        write(note);
      };
      asAllowed(editor, () => asStep(editor, replace, { continues: true }));
    }
  };

  editor.insertBreak = () => {
    if (!on()) insertBreak();
    else asAllowed(editor, () => asStep(editor, () => breakSuggested(editor, insertBreak)));
  };

  editor.deleteBackward = (unit) => {
    if (!on()) deleteBackward(unit);
    else asAllowed(editor, () => deleteTowards(editor, unit, 'backward', deleteBackward));
  };
  editor.deleteForward = (unit) => {
    if (!on()) deleteForward(unit);
    else asAllowed(editor, () => deleteTowards(editor, unit, 'forward', deleteForward));
  };
  editor.deleteFragment = (options) => {
    const { selection } = editor;
    if (!on()) deleteFragment(options);
    else if (selection !== null) asAllowed(editor, () => deleteSuggested(editor, selection, options?.direction === 'forward' ? 'end' : 'start'));
  };
  // Words only; what kind of block they were is no suggestion.
  editor.insertFragment = (fragment, options) => {
    if (!on()) insertFragment(fragment, options);
    else suggestBlocks(editor, fragment.filter(isElement) as Block[]);
  };
  return editor;
}

/** Something else comes to stand behind what is suggested to go, of whole items behind their words. */
function deleteForOther(editor: Editor, selection: Range): void {
  const words = withoutNext(editor, selection);
  if (Range.isExpanded(words)) deleteSuggested(editor, words, 'end');
  else Transforms.select(editor, words);
}

/** Marks chosen at a run's edge are those of the run in front: what is typed with them is of the suggestion it goes into all the same. */
function markAsOwn(editor: Editor): void {
  const { selection, marks } = editor;
  if (selection === null || marks === null) return;
  const { inserted } = Node.leaf(editor, selection.anchor.path);
  if (inserted !== undefined) editor.marks = { ...marks, inserted };
}

/** Enter as ever; the block it parted off is marked. Where Enter makes no block (a cell, a poem) it types a line end, which is text. */
function breakSuggested(editor: Editor, insertBreak: () => void): void {
  const { selection, suggesting } = editor;
  if (selection === null || suggesting === null || suggesting === undefined) return;
  if (Range.isExpanded(selection)) deleteForOther(editor, selection);
  // What is suggested to go right behind the caret stays with the words it stood behind.
  const behind = editor.selection === null ? null : beyondDeleted(editor, editor.selection.anchor, 'forward');
  if (behind !== null) Transforms.select(editor, behind);
  const at = editor.selection?.anchor;
  const before = textBlockAt(editor);
  if (at === undefined || before === undefined) return;
  const change = isOwnBlock(before[0], suggesting) && Editor.isEnd(editor, at, before[1]) ? newChange(suggesting) : changeAt(editor, suggesting, at);
  const count = editor.children.length + Node.parent(editor, before[1]).children.length;
  insertBreak();
  const after = textBlockAt(editor);
  if (after === undefined || Path.equals(after[1], before[1])) return;
  // An item that left its list takes its suggested break along: it is one suggestion still.
  if (after[1].length !== before[1].length && isJoinable(after[0]) && after[0].break?.author === suggesting.author) return;
  const grown = editor.children.length + Node.parent(editor, after[1]).children.length > count || after[1].length !== before[1].length;
  if (!grown || !isJoinable(after[0]) || !Path.hasPrevious(after[1])) return;
  Transforms.setNodes<JoinableBlock>(editor, { break: { kind: 'inserted', ...change } }, { at: after[1] });
  // Enter in front of a heading puts a new block there: what was said of the break in front of the heading is said of that block's now.
  const earlier = isJoinable(before[0]) ? before[0].break : undefined;
  const [first] = Editor.node(editor, Path.previous(after[1]));
  if (earlier !== undefined && isElement(first) && isJoinable(first) && first.break === undefined) Transforms.setNodes<JoinableBlock>(editor, { break: earlier }, { at: Path.previous(after[1]) });
}

/** A paragraph that one suggested, words and all: what follows it is another suggestion, to be decided by itself. */
function isOwnBlock(block: TextBlock, suggesting: Suggesting): boolean {
  const written = block.children.filter(({ text }) => text !== '');
  return isJoinable(block) && block.break?.kind === 'inserted' && block.break.author === suggesting.author && written.length > 0 && written.every((node) => isOwnInsertion(node, suggesting));
}

function deleteTowards(editor: Editor, unit: TextUnit, way: 'backward' | 'forward', base: (unit: TextUnit) => void): void {
  const { selection, suggesting } = editor;
  if (selection === null || suggesting === null || suggesting === undefined) return;
  if (Range.isExpanded(selection)) {
    deleteSuggested(editor, selection, way === 'backward' ? 'start' : 'end');
    return;
  }
  const from = beyondDeleted(editor, selection.anchor, way);
  const block = textBlockAt(editor, from)?.[1];
  if (block === undefined) return;
  const to = way === 'backward' ? Editor.before(editor, from, { unit }) : Editor.after(editor, from, { unit });
  if (to !== undefined && Path.isAncestor(block, to.path)) {
    if (ownOnly(editor, from, to) && Path.equals(from.path, selection.anchor.path) && unit === 'character') base(unit);
    else deleteSuggested(editor, { anchor: from, focus: to }, way === 'backward' ? 'start' : 'end');
    return;
  }
  // At a block's edge it is the break that goes; where there is none to go, the caret alone moves over the edge.
  const broken = way === 'backward' ? block : Path.next(block);
  asStep(editor, () => {
    const over = to === undefined ? null : Editor.pointRef(editor, to);
    if (Node.has(editor, broken)) strikeBreak(editor, broken, changeAt(editor, suggesting, from), suggesting);
    const at = over?.unref() ?? null;
    if (at !== null) Transforms.select(editor, at);
  });
}

/** True when everything between the points is of one run that one typed oneself: then deleting is ordinary, letter by letter. */
function ownOnly(editor: Editor, from: Point, to: Point): boolean {
  if (!Path.equals(from.path, to.path)) return false;
  const node = Node.get(editor, from.path);
  const { suggesting } = editor;
  return Text.isText(node) && node.inserted !== undefined && node.inserted.author === suggesting?.author && node.deleted === undefined;
}

/** Over what is suggested to go already, the caret passes without a stop. */
function beyondDeleted(editor: Editor, point: Point, way: 'backward' | 'forward'): Point {
  const entry = textBlockAt(editor, point);
  if (entry === undefined) return point;
  const { children } = entry[0];
  let index = point.path.at(-1) ?? 0;
  let { offset } = point;
  const isGone = (node: TextNode | undefined): boolean => node?.deleted !== undefined;
  if (way === 'backward') {
    if (offset === 0 && index > 0) [index, offset] = [index - 1, children[index - 1]?.text.length ?? 0];
    while (isGone(children[index]) && offset > 0) {
      if (index === 0) return { path: [...entry[1], 0], offset: 0 };
      index -= 1;
      offset = children[index]?.text.length ?? 0;
    }
  } else {
    if (offset === (children[index]?.text.length ?? 0) && index < children.length - 1) [index, offset] = [index + 1, 0];
    while (isGone(children[index]) && offset < (children[index]?.text.length ?? 0)) {
      if (index === children.length - 1) return { path: [...entry[1], index], offset: children[index]?.text.length ?? 0 };
      index += 1;
      offset = 0;
    }
  }
  return { path: [...entry[1], index], offset };
}
