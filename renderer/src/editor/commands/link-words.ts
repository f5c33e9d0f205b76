/** An address is pasted over words: they lead to it. */
import { Editor, Path, Range } from 'slate';
import { link } from '@common/article/document.ts';
import { textBlockAt } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { addressOf, linkTarget, setLink } from './set-link.ts';

/**
 * False, and nothing is done, where `text` is anything but one whole address, no words of one line are selected, or they are an address themselves, which gives way
 * to the other. While suggesting links are left alone: the address comes in as words.
 */
export function linkWords(editor: Editor, text: string): boolean {
  const { selection } = editor;
  const href = link.safeParse(text.trim());
  if (!href.success || selection === null || Range.isCollapsed(selection) || isSuggesting(editor)) return false;
  const at = linkTarget(editor);
  const [first, last] = Range.edges(at ?? selection).map((point) => textBlockAt(editor, point));
  if (at === null || first === undefined || last === undefined || !Path.equals(first[1], last[1])) return false;
  if (addressOf(Editor.string(editor, at)) !== null) return false;
  setLink(editor, at, href.data);
  return true;
}
