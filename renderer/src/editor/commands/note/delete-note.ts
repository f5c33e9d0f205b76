/** Backspace behind a footnote's number, Delete in front of it: the note goes, the words it stands behind stay. */
import { Editor, Node, Path, Range, Text, type Point } from 'slate';
import { isWritingAt } from '../../history.ts';
import { textBlockAt } from '../../schema.ts';
import { isSuggesting } from '../../suggest/suggesting.ts';
import { runsOf } from './find.ts';
import { removeNote } from './remove-note.ts';

/**
 * Whoever is writing the word that has the note, or putting a letter of it right, as a keyboard does by itself, means its letters. At the end
 * of a block Delete joins what follows. Notes are no suggestion: while suggesting letters go as ever. False: no note was meant.
 */
export function deleteNote(editor: Editor, way: 'backward' | 'forward'): boolean {
  const { selection } = editor;
  if (selection === null || Range.isExpanded(selection) || isSuggesting(editor)) return false;
  const last = lastRunBefore(editor, selection.anchor, way);
  if (last === undefined || isWritingAt(editor, last)) return false;
  removeNote(editor, last.path);
  return true;
}

/** The end of the note's words when its number stands beside the caret: behind it the caret may be in the next run. */
function lastRunBefore(editor: Editor, caret: Point, way: 'backward' | 'forward'): Point | undefined {
  const entry = textBlockAt(editor, caret);
  if (entry === undefined || !Node.has(editor, caret.path)) return undefined;
  const behind = way === 'backward' && caret.offset === 0 && Path.hasPrevious(caret.path);
  const path = behind ? Path.previous(caret.path) : caret.path;
  const run = Node.get(editor, path);
  if (!Text.isText(run) || run.footnote === undefined || run.text === '' || (!behind && caret.offset !== run.text.length)) return undefined;
  const runs = runsOf(entry, path);
  if (way === 'forward' && Editor.isEnd(editor, caret, entry[1])) return undefined;
  return Path.equals(runs.at(-1) ?? [], path) ? { path, offset: run.text.length } : undefined;
}
