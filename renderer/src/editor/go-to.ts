/** Brings a block before the eyes, with the caret in it, or certain words, selected. */
import { remarksIn } from '@common/article/remarks.ts';
import { Editor, Node, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import { focusText } from './focus.ts';
import { rangeOf } from './highlight/offsets.ts';
import { rangeInSight } from './range-in-sight.ts';
import { isTextBlock, topBlock } from './schema.ts';
import type { Block } from '@common/article/document.ts';

/** What is meant in a block. */
export interface Meant {
  /** Words as they stand there. */
  readonly words?: string | undefined;
  /** A comment or a suggestion, by its id: found wherever it stands. */
  readonly remark?: string | undefined;
}

/** The caret at the start of the top-level block at `index` (a photo: of its caption); of the last one when the text has become shorter. */
export function caretInto(editor: Editor, index: number): void {
  Transforms.select(editor, Editor.start(editor, [Math.min(index, editor.children.length - 1)]));
}

/** The words of a remark (of several lines those of the first), or the first place in the block where the words stand; null: they are gone. */
export function meantIn(editor: Editor, index: number, { words = '', remark }: Meant): Range | null {
  const marked = remark === undefined ? null : remarkedIn(editor, remark);
  if (marked !== null || words === '' || topBlock(editor, index) === undefined) return marked;
  for (const [line, path] of Editor.nodes(editor, { at: [index], match: isTextBlock })) {
    const start = Node.string(line).indexOf(words);
    if (start >= 0) return rangeOf(editor, path, start, start + words.length);
  }
  return null;
}

function remarkedIn(editor: Editor, id: string): Range | null {
  const { comments, suggestions } = remarksIn(editor.children as Block[]);
  const place = comments.find((each) => each.id === id) ?? suggestions.find((each) => each.id === id)?.place;
  return place === undefined ? null : rangeOf(editor, [...place.path], place.start, place.end);
}

/** The same in the window: the words selected, without them the caret in the block in the middle of what is seen; the text with the keyboard. */
export function goToBlock(editor: Editor, index: number, meant: Meant = {}): void {
  const range = meantIn(editor, index, meant);
  if (range !== null) {
    Transforms.select(editor, Range.isCollapsed(range) ? range.anchor : range);
    focusText(editor);
    rangeInSight(editor, range);
    return;
  }
  caretInto(editor, index);
  focusText(editor);
  const block = topBlock(editor, Math.min(index, editor.children.length - 1));
  if (block !== undefined) ReactEditor.toDOMNode(editor, block).scrollIntoView({ block: 'center' });
}

/** The block into sight and the caret into it, for when the text gets the keyboard: it is not given it. */
export function lookAtBlock(editor: Editor, index: number): void {
  caretInto(editor, index);
  if (editor.selection !== null) rangeInSight(editor, editor.selection);
}

/** Index of the top-level block that an element of the page belongs to; null outside of the text. */
export function blockIndexAt(editor: Editor, element: Element): number | null {
  const node = element.closest('[data-slate-node="element"]');
  if (node === null || node.closest('[data-slate-editor]') !== ReactEditor.toDOMNode(editor, editor)) return null;
  return ReactEditor.findPath(editor, ReactEditor.toSlateNode(editor, node))[0] ?? null;
}
