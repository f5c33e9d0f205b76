/** Signs at the start of an empty paragraph that make a block: "# ", "- ", "1. ", "> ". */
import { Editor, Node, Range, Transforms } from 'slate';
import { asStep } from '../history.ts';
import { textBlockAt, topBlock } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { toSeparator } from './insert-separator.ts';
import { setBlockType } from './set-block-type.ts';
import { toggleList } from './toggle-list.ts';

const SIGNS: Readonly<Record<string, (editor: Editor) => void>> = {
  '# ': (editor) => setBlockType(editor, { type: 'heading', level: 1 }),
  '## ': (editor) => setBlockType(editor, { type: 'heading', level: 2 }),
  '### ': (editor) => setBlockType(editor, { type: 'heading', level: 3 }),
  '> ': (editor) => setBlockType(editor, { type: 'quote' }),
  '– ': (editor) => setBlockType(editor, { type: 'dialogue' }),
  '— ': (editor) => setBlockType(editor, { type: 'dialogue' }),
  '--- ': (editor) => toSeparator(editor, [textBlockAt(editor)?.[1][0] ?? 0]),
  '*** ': (editor) => toSeparator(editor, [textBlockAt(editor)?.[1][0] ?? 0]),
  '- ': (editor) => toggleList(editor, false),
  '* ': (editor) => toggleList(editor, false),
  '+ ': (editor) => toggleList(editor, false),
  '• ': (editor) => toggleList(editor, false),
  '1) ': (editor) => toggleList(editor, true),
  '1. ': (editor) => toggleList(editor, true),
};

/**
 * Called after a space was typed. Only when the paragraph holds the sign alone, so a line that is there already is never changed;
 * a dash beside a paragraph that opens with a dash is speech ("- Thưa bác…") and stays, beside a dialogue it makes one more line of it. One undo gives the sign back.
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
  const speech = sign === '- ' ? speechBeside(editor, path[0] ?? 0) : null;
  if (speech === 'text') return false;
  asStep(editor, () => {
    Transforms.delete(editor, { at: Editor.range(editor, path) });
    if (speech === 'dialogue') setBlockType(editor, { type: 'dialogue' });
    else make(editor);
  });
  return true;
}

/** True when a space now would complete a sign: the caret stands behind one that is alone in its paragraph. */
export function isSign(editor: Editor): boolean {
  const { selection } = editor;
  // Kinds of block are no suggestion: the sign stays text.
  if (selection === null || Range.isExpanded(selection) || isSuggesting(editor)) return false;
  const block = textBlockAt(editor)?.[0];
  if (block?.type !== 'paragraph') return false;
  const text = Node.string(block);
  return selection.anchor.offset === text.length && Object.hasOwn(SIGNS, `${text} `);
}

/** Whether a line of speech stands above or below, and whether its dash is text or drawn. */
function speechBeside(editor: Editor, index: number): 'text' | 'dialogue' | null {
  const beside = [topBlock(editor, index - 1), topBlock(editor, index + 1)];
  if (beside.some((block) => block?.type === 'dialogue')) return 'dialogue';
  return beside.some((block) => block?.type === 'paragraph' && /^[-–—]\s/u.test(Node.string(block))) ? 'text' : null;
}
