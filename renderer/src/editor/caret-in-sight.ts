/** Scrolls until the caret is in sight. */
import type { Editor } from 'slate';

/** Kept free above and below the line of the caret, px. */
const AIR = 4;

/**
 * What Slate asks for at every key. Its own way asks each ancestor for its style, which is dearer than drawing the letter; here the
 * caret's box is compared with the frame that scrolls, and nothing is done while it is inside.
 * @param range the selection in the page
 */
export function caretInSight(editor: Pick<Editor, 'selection'>, range: Range): void {
  const { selection } = editor;
  if (selection === null || !range.collapsed) return;
  const { startContainer } = range;
  const element = startContainer instanceof Element ? startContainer : startContainer.parentElement;
  const scroller = element?.closest('.editor__scroll') ?? null;
  if (element === null || scroller === null) return;
  const caret = range.getBoundingClientRect();
  // A caret in an empty line has no box of its own.
  const box = caret.height > 0 ? caret : element.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  if (box.top < frame.top) scroller.scrollTop -= frame.top - box.top + AIR;
  else if (box.bottom > frame.bottom) scroller.scrollTop += box.bottom - frame.bottom + AIR;
  const table = element.closest('.table__frame');
  if (table === null) return;
  const across = table.getBoundingClientRect();
  if (box.left < across.left) table.scrollLeft -= across.left - box.left + AIR;
  else if (box.right > across.right) table.scrollLeft += box.right - across.right + AIR;
}
