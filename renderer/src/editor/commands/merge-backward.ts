/** Backspace at the start of a block. */
import { Editor, Node, Path, Transforms } from 'slate';
import type { DialogueBlock } from '@common/article/document.ts';
import { levelNear, levelOf } from '@common/article/levels.ts';
import { asStep } from '../history.ts';
import { caretAtStart, isBox, isEmptyBlock, isList, isPhoto, isSeparator, isTable, textBlockAt, topBlock } from '../schema.ts';
import { unbox } from './box/unbox.ts';
import { leaveList } from './leave-list.ts';
import { mergeText } from './merge-text.ts';
import { emptyPhoto } from './remove-photo.ts';
import { retype } from './retype.ts';
import { setItemLevel } from './set-item-level.ts';

/**
 * A heading, quote, dialogue, verse, sapo or byline first becomes a paragraph; a list item goes a level up, from the first it leaves its list; a line of a box joins the one
 * before it; a paragraph joins what stands before it. Text never joins a photo's caption or a table's cell: there the caret only moves. Returns false when the caret is not at a block's start.
 */
export function mergeBackward(editor: Editor): boolean {
  const entry = textBlockAt(editor);
  if (entry === undefined || !caretAtStart(editor, entry[1])) return false;
  const [block, path] = entry;
  switch (block.type) {
    case 'title':
      return true;
    case 'caption':
      leaveCaption(editor, Path.parent(path));
      return true;
    case 'credit':
      Transforms.select(editor, Editor.end(editor, Path.previous(path)));
      return true;
    case 'list-item':
      asStep(editor, () => {
        const level = levelOf(block);
        if (level > 1) setItemLevel(editor, path, levelNear(level - 1));
        else leaveList(editor, path);
      });
      return true;
    case 'table-cell':
      return true;
    case 'box-title':
      leaveBoxTitle(editor, path);
      return true;
    case 'box-line':
      asStep(editor, () => joinLine(editor, path));
      return true;
    case 'dialogue':
      asStep(editor, () => {
        // Backspace takes the dash that is drawn in front of the caret, and with it the one it stands for.
        Transforms.unsetNodes<DialogueBlock>(editor, 'dash', { at: path });
        retype(editor, path, { type: 'paragraph' });
      });
      return true;
    case 'heading':
    case 'quote':
    case 'pull-quote':
    case 'verse':
    case 'sapo':
    case 'byline':
      asStep(editor, () => retype(editor, path, { type: 'paragraph' }));
      return true;
    case 'paragraph':
      asStep(editor, () => joinPrevious(editor, path));
      return true;
  }
}

/** In a photo with nothing in it at all Backspace takes the empty place away. */
function leaveCaption(editor: Editor, path: Path): void {
  const photo = topBlock(editor, path[0] ?? 0);
  if (photo?.type === 'photo' && photo.photoId === null && isEmptyBlock(photo)) emptyPhoto(editor, path);
}

/** In a box with nothing in it at all Backspace takes the box away. */
function leaveBoxTitle(editor: Editor, path: Path): void {
  const box = topBlock(editor, path[0] ?? 0);
  if (box?.type === 'box' && isEmptyBlock(box)) asStep(editor, () => unbox(editor, Path.parent(path)));
}

/** The first line of a box has only its title before it: there the caret moves, and an empty line that is not the last one goes. */
function joinLine(editor: Editor, path: Path): void {
  const before = Path.previous(path);
  const lines = Node.ancestor(editor, Path.parent(path)).children.length - 1;
  if ((path.at(-1) ?? 0) > 1) mergeText(editor, path, before);
  else {
    if (lines > 1 && isEmptyBlock(Node.get(editor, path))) Transforms.removeNodes(editor, { at: path });
    Transforms.select(editor, Editor.end(editor, before));
  }
}

function joinPrevious(editor: Editor, path: Path): void {
  const index = path[0] ?? 0;
  const previous = topBlock(editor, index - 1);
  const block = topBlock(editor, index);
  if (previous === undefined || block === undefined) return;
  if (isPhoto(previous) || isTable(previous)) {
    const end = Editor.end(editor, [index - 1]);
    if (isEmptyBlock(block)) Transforms.removeNodes(editor, { at: path });
    Transforms.select(editor, end);
  } else if (isSeparator(previous)) {
    Transforms.removeNodes(editor, { at: [index - 1] });
  } else if (isBox(previous)) {
    mergeText(editor, path, [index - 1, previous.children.length - 1]);
  } else if (isList(previous)) {
    mergeText(editor, path, [index - 1, previous.children.length - 1]);
  } else if (isEmptyBlock(previous) && previous.type !== 'title') {
    Transforms.removeNodes(editor, { at: [index - 1] });
  } else {
    mergeText(editor, path, [index - 1]);
  }
}
