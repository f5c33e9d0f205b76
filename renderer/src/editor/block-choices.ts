/** The kinds of block a person chooses from: one line each, in the menu's order. */
import type { Editor } from 'slate';
import { setBlockType } from './commands/set-block-type.ts';
import { listKind, toggleList } from './commands/toggle-list.ts';
import { FIXED_TYPES, textBlockAt } from './schema.ts';

export type ChoiceId = 'paragraph' | 'heading1' | 'heading2' | 'heading3' | 'sapo' | 'quote' | 'pullQuote' | 'dialogue' | 'verse' | 'bulleted' | 'numbered' | 'byline';
/** What the caret can stand in that cannot be made something else. */
export type FixedKind = 'title' | 'caption' | 'credit' | 'table-cell' | 'box-title' | 'box-line';

export interface BlockChoice {
  readonly id: ChoiceId;
  readonly apply: (editor: Editor) => void;
}

export const BLOCK_CHOICES: readonly BlockChoice[] = [
  { id: 'paragraph', apply: (editor) => setBlockType(editor, { type: 'paragraph' }) },
  { id: 'heading1', apply: (editor) => setBlockType(editor, { type: 'heading', level: 1 }) },
  { id: 'heading2', apply: (editor) => setBlockType(editor, { type: 'heading', level: 2 }) },
  { id: 'heading3', apply: (editor) => setBlockType(editor, { type: 'heading', level: 3 }) },
  { id: 'sapo', apply: (editor) => setBlockType(editor, { type: 'sapo' }) },
  { id: 'quote', apply: (editor) => setBlockType(editor, { type: 'quote' }) },
  { id: 'pullQuote', apply: (editor) => setBlockType(editor, { type: 'pull-quote' }) },
  { id: 'dialogue', apply: (editor) => setBlockType(editor, { type: 'dialogue' }) },
  { id: 'verse', apply: (editor) => setBlockType(editor, { type: 'verse' }) },
  { id: 'bulleted', apply: (editor) => toggleList(editor, false) },
  { id: 'numbered', apply: (editor) => toggleList(editor, true) },
  { id: 'byline', apply: (editor) => setBlockType(editor, { type: 'byline' }) },
];

export const FIXED_KINDS: ReadonlySet<string> = FIXED_TYPES;

/** What the caret stands in; null when there is no caret. */
export function choiceOf(editor: Editor): ChoiceId | FixedKind | null {
  const entry = textBlockAt(editor);
  if (entry === undefined) return null;
  const [block] = entry;
  if (block.type === 'heading') return `heading${block.level}`;
  if (block.type === 'list-item') return listKind(editor, entry) === 'ordered' ? 'numbered' : 'bulleted';
  return block.type === 'pull-quote' ? 'pullQuote' : block.type;
}
