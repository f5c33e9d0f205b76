/** The text gets the keyboard back from a dialog with its caret where it was; the page itself would put it at the beginning. */
import { useEffect } from 'react';
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';
import { FOCUS_BACK } from '../ui/focus-home.ts';
import { focusText } from './focus.ts';

export function useFocusBack(editor: Editor): void {
  useEffect(() => {
    const page = ReactEditor.toDOMNode(editor, editor);
    const take = (event: Event): void => {
      event.preventDefault();
      focusText(editor);
    };
    page.addEventListener(FOCUS_BACK, take);
    return () => {
      page.removeEventListener(FOCUS_BACK, take);
    };
  }, [editor]);
}
