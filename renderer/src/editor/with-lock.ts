/**
 * What is approved stays as it is, whichever way somebody comes to change it: a key, a button, a command that was given before the text was
 * locked. Keys and buttons ask beforehand, so that nothing is half done; this is what they cannot forget.
 */
import type { Editor } from 'slate';

const locked = new WeakSet<Editor>();

/** Adds it; to be the outermost of what an editor is made of. */
export function withLock(editor: Editor): Editor {
  const { apply } = editor;
  editor.apply = (operation) => {
    // The caret goes everywhere: a locked text is read, and copied from.
    if (operation.type === 'set_selection' || !locked.has(editor)) apply(operation);
  };
  return editor;
}

/** From now on the text of this editor may not be changed, or may be again. */
export function setLocked(editor: Editor, on: boolean): void {
  if (on) locked.add(editor);
  else locked.delete(editor);
}

/** Whether its text is only read. */
export const isLocked = (editor: Editor): boolean => locked.has(editor);
