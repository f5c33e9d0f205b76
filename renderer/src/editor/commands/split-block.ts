/** Enter. */
import { Editor, Node, Path, Transforms } from 'slate';
import { paragraph, sapo } from '@common/article/build.ts';
import type { Block, DialogueBlock, JoinableBlock, ListBlock, ListItemBlock } from '@common/article/document.ts';
import { levelNear, levelOf } from '@common/article/levels.ts';
import { asStep } from '../history.ts';
import { caretAtEnd, caretAtStart, isEmptyBlock, textBlockAt, topBlock } from '../schema.ts';
import { leaveBox } from './box/leave-box.ts';
import { toSeparator } from './insert-separator.ts';
import { leaveList } from './leave-list.ts';
import { partNote } from './note/part-note.ts';
import type { Suggesting } from '../suggest/suggesting.ts';
import { retype } from './retype.ts';
import { setItemLevel } from './set-item-level.ts';
import { deleteSelected } from './whole-items.ts';

/**
 * Title → sapo (paragraph when there is one already); heading, byline, pull quote, sapo → paragraph; an empty quote, line of dialogue, list
 * item or line of a box ends it, an empty item below the first level goes a level up; in verse a new line, and behind an empty line at its end a paragraph; in a table's cell a line break; caption →
 * credit; credit → the paragraph after the photo; anything else is parted at the caret. While suggesting, an item that
 * was there before is followed by another, and that one leaves.
 */
export function splitBlock(editor: Editor): void {
  asStep(editor, () => {
    deleteSelected(editor);
    const entry = textBlockAt(editor);
    if (entry === undefined) {
      behindSeparator(editor);
      return;
    }
    const [block, path] = entry;
    switch (block.type) {
      case 'title':
        splitTitle(editor, path);
        return;
      case 'caption':
        // A credit that was selected with the end of the caption has gone, and comes again empty when the photo is put right.
        if (Node.has(editor, Path.next(path))) Transforms.select(editor, Editor.end(editor, Path.next(path)));
        return;
      case 'credit':
        toNextParagraph(editor, path[0] ?? 0);
        return;
      case 'list-item':
        if (!isEmptyBlock(block)) split(editor);
        else if (levelOf(block) > 1 && mayRise(editor, block, path)) setItemLevel(editor, path, levelNear(levelOf(block) - 1));
        else if (levelOf(block) === 1 && mayLeave(editor, block, path)) leaveList(editor, path);
        else split(editor);
        return;
      case 'quote':
      case 'dialogue':
        if (isEmptyBlock(block)) retype(editor, path, { type: 'paragraph' });
        else split(editor);
        return;
      case 'box-title':
        splitBoxTitle(editor, path);
        return;
      case 'box-line':
        if (isEmptyBlock(block)) leaveBox(editor, path);
        else split(editor);
        return;
      case 'verse':
        splitVerse(editor, path);
        return;
      case 'table-cell':
        Editor.insertText(editor, '\n');
        return;
      case 'heading':
      case 'byline':
      case 'pull-quote':
        splitHeading(editor, path);
        return;
      case 'sapo':
        split(editor);
        retype(editor, Path.next(path), { type: 'paragraph' });
        return;
      case 'paragraph':
        if (/^(?:-{3}|\*{3})$/u.test(Node.string(block))) toSeparator(editor, path);
        else split(editor);
        return;
    }
  });
}

/** While suggesting an item comes up when it was suggested itself and nothing hangs under it: that would come up with it, and stood there before. */
function mayRise(editor: Editor, item: ListItemBlock, path: Path): boolean {
  const { suggesting } = editor;
  if (suggesting === null || suggesting === undefined) return true;
  return isOwnItem(item, suggesting) && levelBehind(editor, path) <= levelOf(item);
}

const isOwnItem = ({ break: parted }: ListItemBlock, { author }: Suggesting): boolean => parted?.kind === 'inserted' && parted.author === author;

/** Of the item behind the one at `path`; 1 where there is none. */
function levelBehind(editor: Editor, path: Path): number {
  const next = Path.next(path);
  return Node.has(editor, next) ? levelOf(Node.get(editor, next) as ListItemBlock) : 1;
}

/**
 * While suggesting an item leaves its list when it was suggested itself: kinds of block are no suggestion, so an item that stood there
 * could not be brought back; nor could the level of one that hangs under it. Lists of one kind right behind each other must stay two (`suggest/rejoin.ts`).
 */
function mayLeave(editor: Editor, item: ListItemBlock, path: Path): boolean {
  const { suggesting } = editor;
  if (suggesting === null || suggesting === undefined) return true;
  const list = Path.parent(path);
  const behind = topBlock(editor, (list[0] ?? 0) + 1);
  const isLast = !Node.has(editor, Path.next(path));
  return isOwnItem(item, suggesting) && Path.hasPrevious(path) && levelBehind(editor, path) === 1 && !(isLast && behind?.type === 'list' && behind.ordered === (Node.get(editor, list) as ListBlock).ordered);
}

function split(editor: Editor): void {
  const path = textBlockAt(editor)?.[1];
  Transforms.splitNodes(editor, { always: true });
  if (path === undefined) return;
  partNote(editor, path, Path.next(path));
  // What is suggested of the break in front of the block is said of that one, not of the new one.
  Transforms.unsetNodes<JoinableBlock>(editor, 'break', { at: Path.next(path) });
  // Nobody typed a dash in front of the words that a line of speech is parted before.
  Transforms.unsetNodes<DialogueBlock>(editor, 'dash', { at: Path.next(path) });
}

/** What stands behind the caret becomes a line; at the title's end the caret goes to the first one. */
function splitBoxTitle(editor: Editor, path: Path): void {
  if (caretAtEnd(editor, path)) {
    Transforms.select(editor, Editor.start(editor, Path.next(path)));
    return;
  }
  split(editor);
  retype(editor, Path.next(path), { type: 'box-line' });
}

/** A separator that is selected as a whole has no text to part: a paragraph follows it. */
function behindSeparator(editor: Editor): void {
  const index = editor.selection?.focus.path[0] ?? 0;
  if (editor.selection !== null && topBlock(editor, index)?.type === 'separator') insertAndEnter(editor, paragraph(''), [index + 1]);
}

function splitTitle(editor: Editor, path: Path): void {
  const next = topBlock(editor, 1);
  if (caretAtEnd(editor, path)) {
    if (next?.type === 'sapo' && isEmptyBlock(next)) {
      Transforms.select(editor, Editor.start(editor, [1]));
      return;
    }
    const hasSapo = editor.children.some((child) => (child as Block).type === 'sapo');
    insertAndEnter(editor, hasSapo ? paragraph('') : sapo(''), [1]);
    return;
  }
  split(editor);
  retype(editor, [1], { type: 'paragraph' });
}

/** At its start an empty line opens above it; at its end a paragraph follows; inside, both halves stay what they are. */
function splitHeading(editor: Editor, path: Path): void {
  if (isEmptyBlock(Editor.node(editor, path)[0])) retype(editor, path, { type: 'paragraph' });
  else if (caretAtStart(editor, path)) Transforms.insertNodes(editor, paragraph(''), { at: path });
  else if (caretAtEnd(editor, path)) insertAndEnter(editor, paragraph(''), Path.next(path));
  else split(editor);
}

/** Enter twice at its end leaves a poem; before that it makes an empty line, which parts stanzas. */
function splitVerse(editor: Editor, path: Path): void {
  const text = Node.string(Node.get(editor, path));
  if (text === '') retype(editor, path, { type: 'paragraph' });
  else if (!caretAtEnd(editor, path) || !text.endsWith('\n\n')) Editor.insertText(editor, '\n');
  else {
    Transforms.delete(editor, { distance: 2, unit: 'character', reverse: true });
    insertAndEnter(editor, paragraph(''), Path.next(path));
  }
}

function toNextParagraph(editor: Editor, index: number): void {
  const next = topBlock(editor, index + 1);
  if (next?.type === 'paragraph' && isEmptyBlock(next)) Transforms.select(editor, Editor.start(editor, [index + 1]));
  else insertAndEnter(editor, paragraph(''), [index + 1]);
}

function insertAndEnter(editor: Editor, block: Block, at: Path): void {
  Transforms.insertNodes(editor, block, { at });
  Transforms.select(editor, Editor.start(editor, at));
}
