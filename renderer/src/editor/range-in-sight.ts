/** Brings words of the text before the eyes; the keyboard and the caret stay where they are. */
import { Node, type Editor, type Range } from 'slate';
import { ReactEditor } from 'slate-react';
import { untilRested } from './until-rested.ts';

/** Px that the words keep from the edges of what is seen. */
const MARGIN = 48;

/**
 * Scrolls as little as is needed; what is out of sight comes to a third of the height, so that what opens below it has room. Who writes in the
 * meantime is where they write: what is drawn of it a moment later is nothing to scroll by, and the caret is kept in sight as ever. A text that was
 * left has no words on the page any more.
 */
export function rangeInSight(editor: Editor, range: Range): void {
  const text = editor.children;
  const page = ReactEditor.toDOMNode(editor, editor);
  untilRested(() => page.isConnected && editor.children === text && scrollTo(editor, range));
}

/** True when it had to scroll. */
function scrollTo(editor: Editor, range: Range): boolean {
  if (!Node.has(editor, range.focus.path)) return false;
  const element = ReactEditor.toDOMNode(editor, Node.get(editor, range.focus.path));
  const frame = element.closest('.editor__scroll');
  if (frame === null) return false;
  const [words, seen] = [domRect(editor, range) ?? element.getBoundingClientRect(), frame.getBoundingClientRect()];
  if (words.top >= seen.top + MARGIN && words.bottom <= seen.bottom - MARGIN) return false;
  const before = frame.scrollTop;
  frame.scrollTop += words.top - seen.top - frame.clientHeight / 3;
  return frame.scrollTop !== before;
}

/** Null while the page says something else than the value: it is drawn in a moment. */
function domRect(editor: Editor, range: Range): DOMRect | null {
  if (Node.leaf(editor, range.focus.path).text === '') return null;
  const box = ReactEditor.toDOMRange(editor, range).getBoundingClientRect();
  return box.height === 0 ? null : box;
}
