/** Pasting while suggesting: words with their look; what kind of block they were is no suggestion. */
import { Editor, Text, Transforms } from 'slate';
import { MARKS, type TextNode } from '@common/article/document.ts';
import { inlineText } from '@common/article/read.ts';
import { pointOf, rangeOf } from '../../highlight/offsets.ts';
import { asAllowed, asStep } from '../../history.ts';
import { textBlockAt } from '../../schema.ts';

/** What words look like, and where they lead. Notes, comments and suggestions are not their look. */
const LOOK = [...MARKS, 'link'] as const;
type Look = Pick<TextNode, (typeof LOOK)[number]>;

const lookOf = (node: TextNode): Look => Object.fromEntries(LOOK.flatMap((key) => (node[key] === undefined ? [] : [[key, node[key]]])));
const isPlain = (node: TextNode): boolean => Object.keys(lookOf(node)).length === 0;

/** Lines of text at the caret as suggestions, the breaks between them too. Words without any look get that of their place, as typed ones do. One undo step. */
export function suggestLines(editor: Editor, lines: readonly (readonly TextNode[])[]): void {
  const plain = lines.every((line) => line.every(isPlain));
  asAllowed(editor, () =>
    asStep(editor, () => {
      lines.forEach((line, index) => {
        if (index > 0) Editor.insertBreak(editor);
        const text = inlineText(line);
        if (text === '') return;
        Editor.insertText(editor, text);
        if (!plain) giveLook(editor, line);
      });
    }),
  );
}

/** The words right in front of the caret look as `line` has them. A note that was put behind them stays. */
function giveLook(editor: Editor, line: readonly TextNode[]): void {
  const entry = textBlockAt(editor);
  const caret = editor.selection?.anchor;
  if (entry === undefined || caret === undefined) return;
  const [block, path] = entry;
  const end = block.children.slice(0, caret.path[path.length] ?? 0).reduce((sum, { text }) => sum + text.length, caret.offset);
  let from = end - inlineText(line).length;
  for (const node of line) {
    const to = from + node.text.length;
    if (to > from) {
      const words = { at: rangeOf(editor, path, from, to), match: Text.isText, split: true };
      const look = lookOf(node);
      Transforms.unsetNodes<Text>(editor, LOOK.filter((key) => look[key] === undefined), words);
      Transforms.setNodes<Text>(editor, look, { ...words, at: rangeOf(editor, path, from, to) });
    }
    from = to;
  }
  Transforms.select(editor, pointOf(editor, path, end, 'backward'));
}
