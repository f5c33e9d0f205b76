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
  /** Its keys as they are shown; empty when it has none. */
  readonly keys: string;
  readonly apply: (editor: Editor) => void;
}

export const BLOCK_CHOICES: readonly BlockChoice[] = [
  { id: 'paragraph', keys: 'Ctrl+Alt+0', apply: (editor) => setBlockType(editor, { type: 'paragraph' }) },
  { id: 'heading1', keys: 'Ctrl+Alt+1', apply: (editor) => setBlockType(editor, { type: 'heading', level: 1 }) },
  { id: 'heading2', keys: 'Ctrl+Alt+2', apply: (editor) => setBlockType(editor, { type: 'heading', level: 2 }) },
  { id: 'heading3', keys: 'Ctrl+Alt+3', apply: (editor) => setBlockType(editor, { type: 'heading', level: 3 }) },
  { id: 'sapo', keys: '', apply: (editor) => setBlockType(editor, { type: 'sapo' }) },
  { id: 'quote', keys: 'Ctrl+Shift+9', apply: (editor) => setBlockType(editor, { type: 'quote' }) },
  { id: 'pullQuote', keys: '', apply: (editor) => setBlockType(editor, { type: 'pull-quote' }) },
  { id: 'dialogue', keys: '', apply: (editor) => setBlockType(editor, { type: 'dialogue' }) },
  { id: 'verse', keys: '', apply: (editor) => setBlockType(editor, { type: 'verse' }) },
  { id: 'bulleted', keys: 'Ctrl+Shift+8', apply: (editor) => toggleList(editor, false) },
  { id: 'numbered', keys: 'Ctrl+Shift+7', apply: (editor) => toggleList(editor, true) },
  { id: 'byline', keys: '', apply: (editor) => setBlockType(editor, { type: 'byline' }) },
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
