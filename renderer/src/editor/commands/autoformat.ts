/** Signs at the start of an empty paragraph that make a block: "# ", "- ", "1. ", "> ". */
import { Editor, Node, Range, Transforms } from 'slate';
import { asStep } from '../history.ts';
import { textBlockAt, topBlock } from '../schema.ts';
import { setBlockType } from './set-block-type.ts';
import { toggleList } from './toggle-list.ts';

const SIGNS: Readonly<Record<string, (editor: Editor) => void>> = {
  '# ': (editor) => setBlockType(editor, { type: 'heading', level: 1 }),
  '## ': (editor) => setBlockType(editor, { type: 'heading', level: 2 }),
  '### ': (editor) => setBlockType(editor, { type: 'heading', level: 3 }),
  '> ': (editor) => setBlockType(editor, { type: 'quote' }),
  '- ': (editor) => toggleList(editor, false),
  '* ': (editor) => toggleList(editor, false),
  '+ ': (editor) => toggleList(editor, false),
  '• ': (editor) => toggleList(editor, false),
  '1) ': (editor) => toggleList(editor, true),
  '1. ': (editor) => toggleList(editor, true),
};

/**
 * Called after a space was typed. Only when the paragraph holds the sign alone, so a line that is there already is never changed;
 * a dash right after a paragraph that opens with a dash is speech ("- Thưa bác…"), not a list. One undo gives the sign back.
 */
export function autoformat(editor: Editor): boolean {
  const { selection } = editor;
  if (selection === null || Range.isExpanded(selection)) return false;
  const entry = textBlockAt(editor);
  if (entry?.[0].type !== 'paragraph') return false;
  const [block, path] = entry;
  const sign = Node.string(block);
  const make = Object.hasOwn(SIGNS, sign) ? SIGNS[sign] : undefined;
  if (make === undefined || selection.anchor.offset !== sign.length) return false;
  if (sign === '- ' && inDialogue(editor, path[0] ?? 0)) return false;
  asStep(editor, () => {
    Transforms.delete(editor, { at: Editor.range(editor, path) });
    make(editor);
  });
  return true;
}

/** True when a space now would complete a sign: the caret stands behind one that is alone in its paragraph. */
export function isSign(editor: Editor): boolean {
  const { selection } = editor;
  if (selection === null || Range.isExpanded(selection)) return false;
  const block = textBlockAt(editor)?.[0];
  if (block?.type !== 'paragraph') return false;
  const text = Node.string(block);
  return selection.anchor.offset === text.length && Object.hasOwn(SIGNS, `${text} `);
}

function inDialogue(editor: Editor, index: number): boolean {
  return [topBlock(editor, index - 1), topBlock(editor, index + 1)].some(
    (block) => block?.type === 'paragraph' && /^[-–—]\s/u.test(Node.string(block)),
  );
}
