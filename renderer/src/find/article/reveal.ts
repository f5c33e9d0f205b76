/** Brings a hit before the eyes, and leaves the keyboard where it is. */
import { Editor, Node, Transforms, type Range as SlateRange } from 'slate';
import { ReactEditor } from 'slate-react';
import { notesIn } from '@common/article/find-document.ts';
import { rangeOf } from '../../editor/highlight/offsets.ts';
import { isTextBlock } from '../../editor/schema.ts';
import type { ArticleHit } from './finder.ts';

/** Px that a hit keeps from the edges of what is seen. */
const MARGIN = 48;
/** A hit that stayed in sight for so many frames is at rest; frames until it is left where it is. */
const RESTED = 6;
const MOST_FRAMES = 40;

/** The words of a hit; of one in a note the end of the words that the note belongs to, where its bar opens. Null: they are gone. */
export function selectionOf(editor: Editor, { path, note, start, end }: ArticleHit): SlateRange | null {
  if (!Node.has(editor, [...path])) return null;
  if (note === null) return rangeOf(editor, [...path], start, end);
  const block = Node.get(editor, [...path]);
  const place = isTextBlock(block) ? notesIn(block.children)[note] : undefined;
  if (place === undefined) return null;
  const point = Editor.end(editor, [...path, place.last]);
  return { anchor: point, focus: point };
}

/** Scrolls as little as is needed. A note's bar opens. */
export function reveal(editor: Editor, hit: ArticleHit): void {
  const range = selectionOf(editor, hit);
  if (range === null) return;
  if (hit.note !== null) Transforms.select(editor, range);
  scrollTo(editor, range);
  // Stretches far away get their true height only when they are near, some frames later: again until the hit rests.
  const again = (frames: number, rested: number): void => {
    if (frames === 0 || rested === RESTED) return;
    requestAnimationFrame(() => {
      again(frames - 1, scrollTo(editor, range) ? 0 : rested + 1);
    });
  };
  again(MOST_FRAMES, 0);
}

/** True when it had to scroll. */
function scrollTo(editor: Editor, range: SlateRange): boolean {
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
function domRect(editor: Editor, range: SlateRange): DOMRect | null {
  if (Node.leaf(editor, range.focus.path).text === '') return null;
  const box = ReactEditor.toDOMRange(editor, range).getBoundingClientRect();
  return box.height === 0 ? null : box;
}
