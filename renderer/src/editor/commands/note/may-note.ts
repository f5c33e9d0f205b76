/** Which words may get another note, or lose theirs. */
import { Editor, Range, Text, type Location } from 'slate';
import { asAllowed } from '../../history.ts';
import { isOwnInsertion } from '../../suggest/suggesting.ts';

/** While suggesting only words that one suggested oneself: their note comes and goes with them. A note on words that stood there would be in force at once. */
export function mayNote(editor: Editor, at: Location): boolean {
  const { suggesting } = editor;
  if (suggesting === null || suggesting === undefined) return true;
  const words = Editor.range(editor, at);
  // A run that is touched with its edge has no letter in them.
  const runs = [...Editor.nodes(editor, { at: words, match: Text.isText })].filter(([, path]) => {
    const own = Range.intersection(words, Editor.range(editor, path));
    return own !== null && Range.isExpanded(own);
  });
  return runs.length > 0 && runs.every(([node]) => isOwnInsertion(node, suggesting));
}

/** Carries out what changes the note of these words, where it may be; else it is refused like any other command. */
export function changeNote(editor: Editor, at: Location, change: () => void): void {
  if (mayNote(editor, at)) asAllowed(editor, change);
  else change();
}
