/** The marks of letters: bold, italic, small capitals, raised, lowered. */
import { Editor, Range, Text, Transforms } from 'slate';
import type { Mark } from '@common/article/document.ts';
import { asStep } from '../history.ts';
import { selectedCells, selectedRanges } from './table/area.ts';

/** A letter is raised or lowered, not both. */
const RIVALS: Readonly<Partial<Record<Mark, Mark>>> = { superscript: 'subscript', subscript: 'superscript' };

/** True when all of the selected text has the mark (at a caret: what is typed next would have it). */
export function hasMark(editor: Editor, mark: Mark): boolean {
  const { selection } = editor;
  if (selection === null) return false;
  if (Range.isCollapsed(selection)) return Editor.marks(editor)?.[mark] === true;
  const texts = selectedRanges(editor).flatMap((at) => [...Editor.nodes(editor, { at, match: (node) => Text.isText(node) && node.text !== '' })]);
  return texts.length > 0 && texts.every(([node]) => Text.isText(node) && node[mark] === true);
}

/** Puts the mark on all of the selection, or takes it off when all of it has it. At a caret it counts for what is typed next. */
export function toggleMark(editor: Editor, mark: Mark): void {
  const { selection } = editor;
  if (selection === null) return;
  const on = hasMark(editor, mark);
  const rival = RIVALS[mark];
  if (Range.isCollapsed(selection)) {
    if (on) Editor.removeMark(editor, mark);
    else {
      if (rival !== undefined) Editor.removeMark(editor, rival);
      Editor.addMark(editor, mark, true);
    }
    return;
  }
  asStep(editor, () => {
    const cells = selectedCells(editor).map(([, path]) => Editor.range(editor, path));
    // Without a place Slate takes the selection, and keeps it where runs are split.
    for (const at of cells.length === 0 ? [undefined] : cells) {
      const options = { ...(at === undefined ? {} : { at }), match: Text.isText, split: true } as const;
      if (on) Transforms.unsetNodes<Text>(editor, mark, options);
      else {
        if (rival !== undefined) Transforms.unsetNodes<Text>(editor, rival, options);
        Transforms.setNodes<Text>(editor, { [mark]: true }, options);
      }
    }
  });
}
