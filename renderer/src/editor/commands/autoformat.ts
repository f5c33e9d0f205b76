/** Signs at the start of an empty paragraph that make a block: "# ", "- ", "1. ", "> "; "3. " where 3 is the next number; of an empty item below the first level, that change the kind of its level. */
import { Editor, Node, Path, Range, Transforms, type NodeEntry } from 'slate';
import type { TextBlock } from '@common/article/document.ts';
import { levelOf } from '@common/article/levels.ts';
import { nextNumber } from '@common/article/list-numbers.ts';
import { asStep } from '../history.ts';
import { isListItem, textBlockAt, topBlock } from '../schema.ts';
import { isSuggesting } from '../suggest/suggesting.ts';
import { toSeparator } from './insert-separator.ts';
import { blocksIn, setListStart } from './list-start.ts';
import { isOpeningDash, swallowDash } from './opening-dash.ts';
import { setBlockType } from './set-block-type.ts';
import { listKind, setLevelKind, toggleList } from './toggle-list.ts';

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

/** Of a level: whether it is counted. */
const ITEM_SIGNS: Readonly<Record<string, boolean | undefined>> = { '- ': false, '* ': false, '+ ': false, '• ': false, '1) ': true, '1. ': true, 'a) ': true, 'i) ': true };

/** "3. ", "3) " */
const NUMBER = /^(\d{1,5})[.)] $/u;

/** What the sign makes there; undefined: it is text. A number is a sign where the numbered list before it goes on with it: a year or a date is none. */
function makerOf(editor: Editor, sign: string, index: number): ((editor: Editor) => void) | undefined {
  if (Object.hasOwn(SIGNS, sign)) return SIGNS[sign];
  const number = NUMBER.exec(sign)?.[1];
  return number !== undefined && Number(number) === nextNumber(blocksIn(editor), index) ? countingOn : undefined;
}

/**
 * What a sign makes of the level of an item that holds it alone; undefined: it is text. The first level is the list itself, whose kind no sign
 * changes. A dash typed by habit where one is drawn already goes; a number may be what the item begins with.
 */
function kindOf(editor: Editor, entry: NodeEntry<TextBlock>, sign: string): boolean | undefined {
  const [item] = entry;
  const ordered = ITEM_SIGNS[sign];
  if (!isListItem(item) || ordered === undefined) return undefined;
  const isThere = (listKind(editor, entry) === 'ordered') === ordered;
  return isThere ? (ordered ? undefined : false) : levelOf(item) === 1 ? undefined : ordered;
}

/** A numbered list that goes on from the one before it, wherever that stands. */
function countingOn(editor: Editor): void {
  toggleList(editor, true);
  const path = textBlockAt(editor)?.[1] ?? [];
  // Right behind that list it is an item of it already.
  if (path.length > 1 && path.at(-1) === 0) setListStart(editor, Path.parent(path), 'continued');
}

/**
 * Called after a space was typed. A dash in front of a line that draws one goes. Only when the paragraph holds the sign alone, so a line that is there already is never changed;
 * a dash beside a paragraph that opens with a dash is speech ("- Thưa bác…") and stays, beside a dialogue it makes one more line of it. One undo gives the sign back.
 */
export function autoformat(editor: Editor): boolean {
  const { selection } = editor;
  if (selection === null || Range.isExpanded(selection)) return false;
  if (swallowDash(editor)) return true;
  const entry = textBlockAt(editor);
  if (entry === undefined) return false;
  const [block, path] = entry;
  const sign = Node.string(block);
  if (block.type === 'list-item') return changeKind(editor, entry, sign);
  if (block.type !== 'paragraph') return false;
  const make = makerOf(editor, sign, path[0] ?? 0);
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

function changeKind(editor: Editor, entry: NodeEntry<TextBlock>, sign: string): boolean {
  const ordered = kindOf(editor, entry, sign);
  if (ordered === undefined || editor.selection?.anchor.offset !== sign.length) return false;
  asStep(editor, () => {
    Transforms.delete(editor, { at: Editor.range(editor, entry[1]) });
    setLevelKind(editor, entry, ordered);
  });
  return true;
}

/** True when a space now would complete a sign: the caret stands behind one that is alone in its paragraph, or a dash that opens a line with one. */
export function isSign(editor: Editor): boolean {
  const { selection } = editor;
  // Kinds of block are no suggestion: the sign stays text.
  if (selection === null || Range.isExpanded(selection) || isSuggesting(editor)) return false;
  if (isOpeningDash(editor)) return true;
  const entry = textBlockAt(editor);
  if (entry === undefined) return false;
  const text = Node.string(entry[0]);
  if (selection.anchor.offset !== text.length) return false;
  if (entry[0].type === 'list-item') return kindOf(editor, entry, `${text} `) !== undefined;
  return entry[0].type === 'paragraph' && makerOf(editor, `${text} `, entry[1][0] ?? 0) !== undefined;
}

/** Whether a line of speech stands above or below, and whether its dash is text or drawn. */
function speechBeside(editor: Editor, index: number): 'text' | 'dialogue' | null {
  const beside = [topBlock(editor, index - 1), topBlock(editor, index + 1)];
  if (beside.some((block) => block?.type === 'dialogue')) return 'dialogue';
  return beside.some((block) => block?.type === 'paragraph' && /^[-–—]\s/u.test(Node.string(block))) ? 'text' : null;
}
