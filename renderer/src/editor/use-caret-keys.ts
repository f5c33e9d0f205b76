/** Keys that move the caret or stretch the selection. */
import { useEffect, useRef } from 'react';
import type { Editor } from 'slate';
import { takeSelection } from './take-selection.ts';

const MOVES: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/**
 * Slate learns of a moved caret up to a tenth of a second late, and puts the caret back to where it was if anything is drawn in between: a
 * step of Shift+← was lost on a busy machine. After such a key the page's selection is taken as soon as it is told.
 * @returns to be told of every key that is pressed
 */
export function useCaretKeys(editor: Editor): (key: Pick<KeyboardEvent, 'key' | 'isComposing'>) => void {
  const moving = useRef(false);
  useEffect(() => {
    const take = (): void => {
      if (moving.current) takeSelection(editor);
    };
    document.addEventListener('selectionchange', take);
    return () => { document.removeEventListener('selectionchange', take); };
  }, [editor]);
  return ({ key, isComposing }) => {
    moving.current = MOVES.has(key) && !isComposing;
    if (moving.current) takeSelection(editor);
  };
}
