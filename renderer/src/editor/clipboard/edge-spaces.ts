/** Spaces at the ends of words from elsewhere: readers of a page or a line drop them, for they set nothing off there. In the middle of a line they do. */
import type { Block, TextNode } from '@common/article/document.ts';
import { Editor, Range, type Point } from 'slate';
import { textBlockAt } from '../schema.ts';
import { cleanText } from './plain.ts';

/**
 * One paragraph that joins a line at the caret, with the spaces that its words have at their ends as plain text (`plain`), one at each. None where nothing stands in
 * that line, at its beginning, and none beside another. Whole lines, which end in a break, and lines set in by tabs have none.
 */
export function withEdgeSpaces(editor: Editor, blocks: readonly Block[], plain: string): readonly Block[] {
  const [only] = blocks;
  if (blocks.length !== 1 || only?.type !== 'paragraph' || editor.selection === null || /[\r\n\t\u2028\u2029\u000b\u000c]/u.test(plain)) return blocks;
  const text = cleanText(plain);
  const [start, end] = Range.edges(editor.selection);
  const [before, behind] = [textIn(editor, start).before, textIn(editor, end).behind];
  const front = text.startsWith(' ') && before !== '' && !/\s$/u.test(before);
  const back = text.endsWith(' ') && (before !== '' || behind !== '') && !/^\s/u.test(behind);
  const space = (is: boolean): TextNode[] => (is ? [{ text: ' ' }] : []);
  return front || back ? [{ ...only, children: [...space(front), ...only.children, ...space(back)] }] : blocks;
}

/** The line's text on both sides of a place. */
function textIn(editor: Editor, point: Point): { readonly before: string; readonly behind: string } {
  const path = textBlockAt(editor, point)?.[1] ?? point.path;
  const text = (anchor: Point, focus: Point): string => Editor.string(editor, { anchor, focus });
  return { before: text(Editor.start(editor, path), point), behind: text(point, Editor.end(editor, path)) };
}
