/** The words a comment is on carry its id. */
import { Editor, Range, Text, Transforms, type NodeEntry } from 'slate';
import type { TextNode } from '@common/article/document.ts';
import { asAllowed, asStep, type Beside } from '../../history.ts';
import { textBlockAt } from '../../schema.ts';

/** What a new comment would be on: the selected words, or the word at the caret; null when there is nothing. */
export function commentTarget(editor: Editor): Range | null {
  const { selection } = editor;
  if (selection === null) return null;
  if (Range.isExpanded(selection)) {
    const range = Editor.unhangRange(editor, selection);
    return Editor.string(editor, range).trim() === '' ? null : range;
  }
  const entry = textBlockAt(editor);
  if (entry === undefined) return null;
  const start = Editor.start(editor, entry[1]);
  const text = Editor.string(editor, entry[1]);
  const at = Editor.string(editor, { anchor: start, focus: selection.anchor }).length;
  const left = /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(0, at))?.[0].length ?? 0;
  const right = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(at))?.[0].length ?? 0;
  if (left + right === 0) return null;
  const word = { anchor: Editor.before(editor, selection.anchor, { distance: left, unit: 'offset' }), focus: Editor.after(editor, selection.anchor, { distance: right, unit: 'offset' }) };
  return { anchor: left === 0 ? selection.anchor : (word.anchor ?? selection.anchor), focus: right === 0 ? selection.anchor : (word.focus ?? selection.anchor) };
}

/** Every run of `at` carries the comment `id` from now on, beside those it carries already. `record`: undo and redo of the comment's own record, which is one step with its words. */
export function markComment(editor: Editor, at: Range, id: string, record?: Beside): void {
  asAllowed(editor, () =>
    asStep(editor, () => {
      const range = Editor.rangeRef(editor, at, { affinity: 'inward' });
      // Split first, so that each run is wholly inside or outside.
      Transforms.setNodes<Text>(editor, { comments: [id] }, { at, match: (node) => Text.isText(node) && node.comments === undefined, split: true });
      const left = range.unref();
      if (left === null) return;
      for (const [node, path] of [...Editor.nodes(editor, { at: left, match: Text.isText })] as NodeEntry<TextNode>[]) {
        const inside = Range.intersection(left, Editor.range(editor, path));
        if (node.comments === undefined || node.comments.includes(id) || inside === null || Range.isCollapsed(inside)) continue;
        Transforms.setNodes<Text>(editor, { comments: [...node.comments, id].sort() }, { at: inside, match: Text.isText, split: true });
      }
    }, { beside: record }),
  );
}
