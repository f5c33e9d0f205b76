/** Doubts in the words of footnotes: they stand in no text block, so that they are counted, gone to and mended, but not underlined. */
import { Editor, Transforms, type Path, type Point } from 'slate';
import { notesIn } from '@common/article/find-document.ts';
import type { TextBlock } from '@common/article/document.ts';
import type { Doubt } from '@common/text/doubts.ts';
import { replaceText } from '../editor/commands/replace-text.ts';
import { isSuggesting } from '../editor/suggest/suggesting.ts';

/** A note's words with what is in doubt about them. */
export interface CheckedNote {
  readonly text: string;
  readonly doubts: readonly Doubt[];
}

/** A doubt about a note, as the line with the note is now. */
export interface NoteDoubtAt {
  /** Which of the line's notes, from 0. */
  readonly note: number;
  readonly doubt: Doubt;
  readonly text: string;
  /** The end of the words that the note belongs to, as an offset in its line. */
  readonly at: number;
}

/** Doubts about the notes of a line; none about a note that is suggested to go with its words, or whose words are others meanwhile. */
export function doubtsOfNotes(block: Pick<TextBlock, 'children'>, checked: readonly CheckedNote[]): NoteDoubtAt[] {
  const { children } = block;
  return notesIn(children).flatMap(({ note, first, last }, index) => {
    const known = checked[index];
    if (known?.text !== note.text || children.slice(first, last + 1).every(({ deleted }) => deleted !== undefined)) return [];
    const at = children.slice(0, last + 1).reduce((sum, { text }) => sum + text.length, 0);
    return known.doubts.map((doubt) => ({ note: index, doubt, text: note.text, at }));
  });
}

/** The letters in front of doubt and behind it that tell which place of the note is meant. */
export function wordsAround(text: string, { start, end }: Pick<Doubt, 'start' | 'end'>): string {
  const [from, to] = [text.lastIndexOf(' ', Math.max(0, start - 24)) + 1, text.indexOf(' ', end + 24)];
  return `${from > 0 ? '…' : ''}${text.slice(from, to === -1 ? undefined : to)}${to === -1 ? '' : '…'}`;
}

/** Where the caret is at a note: behind the last of its words. Undefined when the line has no such note. */
export function pointAtNote(editor: Editor, path: Path, block: Pick<TextBlock, 'children'>, note: number): Point | undefined {
  const last = notesIn(block.children)[note]?.last;
  return last === undefined ? undefined : Editor.end(editor, [...path, last]);
}

/** Puts a suggestion in the place of what is in doubt in a note, the caret behind its words. What is suggested is no note: it is refused there. */
export function fixNote(editor: Editor, path: Path, { note, doubt }: Pick<NoteDoubtAt, 'note' | 'doubt'>, suggestion: string): void {
  if (isSuggesting(editor)) {
    editor.onRefused?.('note');
    return;
  }
  replaceText(editor, [{ path, note, start: doubt.start, end: doubt.end, replacement: suggestion }]);
  const { selection } = editor;
  if (selection !== null) Transforms.collapse(editor, { edge: 'end' });
}
