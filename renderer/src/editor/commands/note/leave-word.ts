/** Building stone: what is typed behind a word that has a note or a link goes on with it, or does not. */
import { Node, Path, Text, type Editor } from 'slate';
import { sameNote } from '@common/article/document.ts';

/**
 * Typing behind a note or a link: what goes on with the word belongs to it, anything else stands outside (a space, a full stop, a word behind a
 * note that stands behind a full stop). A tone that is put right afterwards is a letter of the word.
 */
export function leaveWord(editor: Editor, text: string): void {
  const { selection, marks } = editor;
  if (selection === null || marks !== null) return;
  const { path, offset } = selection.anchor;
  const node = Node.has(editor, path) ? Node.get(editor, path) : undefined;
  if (node === undefined || !Text.isText(node) || (node.footnote === undefined && node.link === undefined) || offset !== node.text.length) return;
  if (/^[\p{L}\p{N}\p{M}]/u.test(text) && /[\p{L}\p{N}\p{M}]$/u.test(node.text)) return;
  const next = Node.has(editor, Path.next(path)) ? Node.get(editor, Path.next(path)) : undefined;
  if (next !== undefined && Text.isText(next) && (node.footnote === undefined ? next.link === node.link : sameNote(node, next))) return;
  const { text: _text, footnote: _note, link: _link, ...rest } = node;
  editor.marks = rest;
}
