/** Commands of the text that is edited, in the order in which they are listed. Word's keys where Word has one. */
import type { Chord } from './chords.ts';
import type { Group } from './desk.ts';

export interface TextEntry {
  readonly group: Group;
  /** The first is the one that is shown. */
  readonly keys?: readonly Chord[];
}

export const TEXT_COMMANDS = {
  bold: { group: 'letters', keys: ['Ctrl+KeyB'] },
  italic: { group: 'letters', keys: ['Ctrl+KeyI'] },
  'small-caps': { group: 'letters' },
  superscript: { group: 'letters', keys: ['Ctrl+Shift+Equal'] },
  subscript: { group: 'letters', keys: ['Ctrl+Equal'] },
  link: { group: 'letters', keys: ['Ctrl+Shift+KeyK'] },
  'clear-marks': { group: 'letters', keys: ['Ctrl+Space'] },
  'change-case': { group: 'letters', keys: ['Shift+F3'] },
  note: { group: 'letters', keys: ['Ctrl+Alt+KeyF'] },
  'last-change': { group: 'letters', keys: ['Shift+F5'] },

  paragraph: { group: 'blocks', keys: ['Ctrl+Alt+Digit0', 'Ctrl+Shift+KeyN'] },
  heading1: { group: 'blocks', keys: ['Ctrl+Alt+Digit1'] },
  heading2: { group: 'blocks', keys: ['Ctrl+Alt+Digit2'] },
  heading3: { group: 'blocks', keys: ['Ctrl+Alt+Digit3'] },
  'heading-higher': { group: 'blocks', keys: ['Shift+Alt+ArrowLeft'] },
  'heading-lower': { group: 'blocks', keys: ['Shift+Alt+ArrowRight'] },
  sapo: { group: 'blocks' },
  quote: { group: 'blocks', keys: ['Ctrl+Shift+Digit9'] },
  pullQuote: { group: 'blocks' },
  dialogue: { group: 'blocks' },
  verse: { group: 'blocks' },
  bulleted: { group: 'blocks', keys: ['Ctrl+Shift+Digit8'] },
  numbered: { group: 'blocks', keys: ['Ctrl+Shift+Digit7'] },
  'item-deeper': { group: 'blocks', keys: ['Tab'] },
  'item-higher': { group: 'blocks', keys: ['Shift+Tab'] },
  'continue-numbers': { group: 'blocks' },
  'restart-numbers': { group: 'blocks' },
  byline: { group: 'blocks' },
  'move-up': { group: 'blocks', keys: ['Shift+Alt+ArrowUp'] },
  'move-down': { group: 'blocks', keys: ['Shift+Alt+ArrowDown'] },
  box: { group: 'blocks' },
  separator: { group: 'blocks' },
  'insert-photo': { group: 'blocks' },

  'insert-table': { group: 'tables' },
  'merge-cells': { group: 'tables', keys: ['Ctrl+Alt+KeyG'] },
  'split-cell': { group: 'tables', keys: ['Ctrl+Shift+Alt+KeyG'] },
  'row-above': { group: 'tables' },
  'row-below': { group: 'tables' },
  'column-left': { group: 'tables' },
  'column-right': { group: 'tables' },
  'remove-row': { group: 'tables' },
  'remove-column': { group: 'tables' },
  'table-header': { group: 'tables' },
  'leave-table': { group: 'tables', keys: ['Ctrl+Enter'] },
  'remove-table': { group: 'tables' },
} as const satisfies Readonly<Record<string, TextEntry>>;

export type TextCommand = keyof typeof TEXT_COMMANDS;

export const TEXT_COMMAND_IDS = Object.keys(TEXT_COMMANDS) as readonly TextCommand[];

export const textEntry = (id: TextCommand): TextEntry => TEXT_COMMANDS[id];
