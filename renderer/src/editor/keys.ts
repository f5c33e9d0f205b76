/** Keys of the text: which one does what. Word's where Word has one. Pure: a key event's facts in, a command out. */
import type { Editor } from 'slate';
import { changeCase } from './commands/change-case.ts';
import { changeLevel } from './commands/change-level.ts';
import { clearMarks } from './commands/clear-marks.ts';
import { goToLastChange } from './commands/last-change.ts';
import { extendCells, type Way } from './commands/table/extend-cells.ts';
import { leaveTable } from './commands/table/leave-table.ts';
import { mergeCells } from './commands/table/merge-cells.ts';
import { splitCell } from './commands/table/split-cell.ts';
import { moveBlock } from './commands/move-block.ts';
import { setBlockType } from './commands/set-block-type.ts';
import { toggleList } from './commands/toggle-list.ts';
import { toggleMark } from './commands/toggle-mark.ts';

/** The facts of a KeyboardEvent that choose a command. `code` names the key's place, whatever the layout puts on it. */
export interface KeyFacts {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

const COMMANDS: Readonly<Record<string, (editor: Editor) => void>> = {
  'mod+KeyB': (editor) => toggleMark(editor, 'bold'),
  'mod+KeyI': (editor) => toggleMark(editor, 'italic'),
  'mod+alt+Digit0': (editor) => setBlockType(editor, { type: 'paragraph' }),
  'mod+alt+Digit1': (editor) => setBlockType(editor, { type: 'heading', level: 1 }),
  'mod+alt+Digit2': (editor) => setBlockType(editor, { type: 'heading', level: 2 }),
  'mod+alt+Digit3': (editor) => setBlockType(editor, { type: 'heading', level: 3 }),
  'mod+shift+Digit7': (editor) => toggleList(editor, true),
  'mod+shift+Digit8': (editor) => toggleList(editor, false),
  'mod+shift+Digit9': (editor) => setBlockType(editor, { type: 'quote' }),
  'mod+Enter': (editor) => leaveTable(editor),
  'shift+F3': changeCase,
  'shift+F5': goToLastChange,
  'mod+Space': clearMarks,
  'mod+shift+KeyN': (editor) => setBlockType(editor, { type: 'paragraph' }),
  'alt+shift+ArrowLeft': (editor) => changeLevel(editor, 'higher'),
  'alt+shift+ArrowRight': (editor) => changeLevel(editor, 'lower'),
  'mod+alt+KeyG': mergeCells,
  'mod+alt+shift+KeyG': splitCell,
  'mod+KeyZ': (editor) => editor.undo(),
  'mod+KeyY': (editor) => editor.redo(),
  'mod+shift+KeyZ': (editor) => editor.redo(),
  'alt+shift+ArrowUp': (editor) => moveBlock(editor, 'up'),
  'alt+shift+ArrowDown': (editor) => moveBlock(editor, 'down'),
};

/** Letters by what they say (a French keyboard has Z elsewhere), digits and arrows by their place (Shift changes what they say). */
export function keyName(event: KeyFacts): string {
  const letter = /^[a-z]$/iu.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
  const parts = [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '', letter];
  return parts.filter((part) => part !== '').join('+');
}

/** Whether a key takes back or does again: then, with nothing typed to take back, it is for what was done to the book. */
export function travelOf(event: KeyFacts): 'undo' | 'redo' | undefined {
  const name = keyName(event);
  if (name === 'mod+KeyZ') return 'undo';
  return name === 'mod+KeyY' || name === 'mod+shift+KeyZ' ? 'redo' : undefined;
}

/** Word's key for a footnote: its words are asked for before anything is changed, so it is no command. */
export function isNoteKey(event: KeyFacts): boolean {
  return keyName(event) === 'mod+alt+KeyF';
}

/** The command of a key, or undefined when the key is not the editor's. */
export function commandOf(event: KeyFacts): ((editor: Editor) => void) | undefined {
  const name = keyName(event);
  return Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
}

const WAYS: Readonly<Record<string, Way>> = { 'shift+ArrowLeft': 'left', 'shift+ArrowRight': 'right', 'shift+ArrowUp': 'up', 'shift+ArrowDown': 'down' };

/** Shift and an arrow where cells are selected by it; false: the key is the page's own. */
export function selectsCells(event: KeyFacts, editor: Editor): boolean {
  const way = WAYS[keyName(event)];
  return way !== undefined && extendCells(editor, way);
}
