/** Typing while suggesting. */
import { Editor, Path, Range, Text, Transforms } from 'slate';
import type { Footnote, TextNode } from '@common/article/document.ts';
import { asStep } from '../../history.ts';
import { textBlockAt } from '../../schema.ts';
import { insertNoted } from '../note/keep-note.ts';
import { changeAt, isOwnInsertion } from '../../suggest/suggesting.ts';

/**
 * Puts `text` at the caret as a suggestion, with the marks typing would have there. The caret must be collapsed, and not in a run of
 * one's own suggestion (there typing is ordinary). What was selected has been suggested to go before; `note`: the one that stood behind it.
 */
export function insertSuggested(editor: Editor, text: string, note?: Footnote): void {
  const { selection, suggesting } = editor;
  if (selection === null || Range.isExpanded(selection) || suggesting === null || suggesting === undefined || text === '') return;
  const entry = textBlockAt(editor);
  if (entry === undefined) return;
  const change = changeAt(editor, suggesting, selection.anchor);
  asStep(
    editor,
    () => {
      if (note !== undefined) {
        insertNoted(editor, text, note, { ...looksHere(editor), inserted: change });
        return;
      }
      const beside = ownBeside(editor);
      if (beside !== null) {
        Transforms.select(editor, beside);
        Transforms.insertText(editor, text);
      } else {
        const node: TextNode = { ...looksHere(editor), text: '', inserted: change };
        Transforms.insertNodes(editor, node, { select: true });
        Transforms.insertText(editor, text);
      }
      editor.marks = null;
    },
    { continues: true },
  );
  if (editor.selection !== null) editor.lastSuggested = { change, point: editor.selection.anchor };
}

/** The end or start of one's own insertion that touches the caret: typing goes on in it. */
function ownBeside(editor: Editor): { path: Path; offset: number } | null {
  const { selection, suggesting } = editor;
  const entry = textBlockAt(editor);
  if (selection === null || entry === undefined || suggesting === null || suggesting === undefined) return null;
  const { path, offset } = selection.anchor;
  const index = path.at(-1) ?? 0;
  const { children } = entry[0];
  const [node, before, after] = [children[index], children[index - 1], children[index + 1]];
  if (node === undefined) return null;
  if (offset === 0 && before !== undefined && isOwnInsertion(before, suggesting)) return { path: Path.previous(path), offset: before.text.length };
  if (offset === node.text.length && after !== undefined && isOwnInsertion(after, suggesting)) return { path: Path.next(path), offset: 0 };
  return null;
}

/** Marks for what is typed here: those chosen, or those of the run; never its note, its suggestions, nor comments it is at the edge of. */
export function looksHere(editor: Editor): Omit<TextNode, 'text'> {
  const { selection } = editor;
  const { footnote: _note, inserted: _in, deleted: _out, comments, ...marks } = (Editor.marks(editor) ?? {});
  if (selection === null || comments === undefined) return marks;
  const [node] = Editor.node(editor, selection.anchor.path);
  const inside = Text.isText(node) && selection.anchor.offset > 0 && selection.anchor.offset < node.text.length;
  return inside ? { ...marks, comments } : marks;
}
