/** Ctrl+Home and Ctrl+End: to where the article begins or ends; with Shift the selection reaches there. */
import { Editor, Transforms } from 'slate';

export type Edge = 'start' | 'end';

/**
 * By the text and not by what is drawn: far stretches are not laid out, and the page's own key stopped before them. Nothing is changed.
 * @param extend the selection begins where it began
 */
export function toEdge(editor: Editor, edge: Edge, extend: boolean): void {
  const focus = edge === 'start' ? Editor.start(editor, []) : Editor.end(editor, []);
  Transforms.select(editor, { anchor: extend ? (editor.selection?.anchor ?? focus) : focus, focus });
}
