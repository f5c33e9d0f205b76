/** Brings a hit before the eyes, and leaves the keyboard where it is. */
import { Editor, Node, Transforms, type Range as SlateRange } from 'slate';
import { notesIn } from '@common/article/find-document.ts';
import { rangeOf } from '../../editor/highlight/offsets.ts';
import { rangeInSight } from '../../editor/range-in-sight.ts';
import { isTextBlock } from '../../editor/schema.ts';
import type { ArticleHit } from './finder.ts';

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
  rangeInSight(editor, range);
}
