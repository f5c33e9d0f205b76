/** Who leaves the text is let go. */
import { useEffect } from 'react';
import type { Editor } from 'slate';
import { ReactEditor } from 'slate-react';

/**
 * Slate looks at the selection once more while the text loses the keyboard, and puts it back where its caret stands before all letters:
 * that takes the keyboard into the text again, and the row that was clicked never has it. Whatever was chosen instead gets it.
 */
export function useLeaving(editor: Editor): void {
  useEffect(() => {
    const page = ReactEditor.toDOMNode(editor, editor);
    const root = page.ownerDocument;
    // On the document: Slate hears of it at the root of the program, before this.
    const leave = ({ target, relatedTarget: goal }: FocusEvent): void => {
      if (target !== page || !(goal instanceof HTMLElement) || page.contains(goal)) return;
      if (root.activeElement === page) goal.focus({ preventScroll: true });
    };
    root.addEventListener('focusout', leave);
    return () => {
      root.removeEventListener('focusout', leave);
    };
  }, [editor]);
}
