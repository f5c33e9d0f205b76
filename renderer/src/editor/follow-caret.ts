/** Keys with which the page itself moves the caret or stretches the selection. */
import type { Editor } from 'slate';
import { run } from '../errors/report.ts';
import { takeSelection } from './take-selection.ts';

const MOVES: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

/**
 * Slate learns of a moved caret up to a tenth of a second late, and puts the caret back to where it was if anything is drawn in between: a step
 * of Shift+← was lost on a busy machine. So the page's selection is taken right after the key, before anything that waits to be drawn. Not after a
 * key that Slate answers itself (plain ← and →): there the page follows Slate.
 */
export function followCaret(editor: Editor, key: Pick<KeyboardEvent, 'key' | 'isComposing' | 'defaultPrevented'>): void {
  if (!MOVES.has(key.key) || key.isComposing) return;
  const take = (): void => {
    if (!key.defaultPrevented) takeSelection(editor);
  };
  run(() => scheduler.postTask(take, { priority: 'user-blocking' }));
}
