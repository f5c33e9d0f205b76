/** Building stone: a note stays behind what is typed over its words, and where Delete takes them. */
import { Editor, Path, Range, type Point, type TextUnit } from 'slate';
import type { Footnote } from '@common/article/document.ts';
import { textBlockAt } from '../../schema.ts';
import { insertNoted, keepNote, letNotesGo, noteToKeep } from './keep-note.ts';

/** `text` in the place of what is selected, with the `note` that stood behind it (`noteToKeep`). */
export function typeOver(editor: Editor, selection: Range, text: string, note: Footnote): void {
  const { footnote: _note, ...look } = Editor.marks(editor) ?? {};
  const number = Editor.pointRef(editor, Range.end(selection), { affinity: 'forward' });
  letNotesGo(editor);
  editor.deleteFragment();
  const at = number.unref();
  if (at === null || inOneLine(editor, at)) {
    insertNoted(editor, text, note, look);
    return;
  }
  // What is deleted up to the middle of a caption or a cell is not joined with it.
  keepNote(editor, note, at);
  Editor.insertText(editor, text);
}

/** Whether the caret stands in the line with `point`. */
function inOneLine(editor: Editor, point: Point): boolean {
  const [own, other] = [textBlockAt(editor), textBlockAt(editor, point)];
  return own !== undefined && other !== undefined && Path.equals(own[1], other[1]);
}

/** The note that stays when Delete takes the letter or the word behind the caret. */
export function noteAhead(editor: Editor, unit: TextUnit): Footnote | undefined {
  const { selection } = editor;
  if (selection === null || Range.isExpanded(selection)) return undefined;
  const to = Editor.after(editor, selection.anchor, { unit });
  const block = textBlockAt(editor)?.[1];
  return to === undefined || block === undefined || !Path.isAncestor(block, to.path) ? undefined : noteToKeep(editor, { anchor: selection.anchor, focus: to });
}
