/** What the commands of the text do (declared in `common/commands/text.ts`), and where each of them can be done. */
import type { Editor } from 'slate';
import { TEXT_COMMAND_IDS, type TextCommand } from '@common/commands/text.ts';
import { BLOCK_CHOICES, type ChoiceId } from './block-choices.ts';
import { inBox, toggleBox } from './commands/box/toggle-box.ts';
import { changeCase } from './commands/change-case.ts';
import { canChangeItemLevel, changeItemLevel } from './commands/change-item-level.ts';
import { changeLevel } from './commands/change-level.ts';
import { clearMarks } from './commands/clear-marks.ts';
import { insertSeparator } from './commands/insert-separator.ts';
import { goToLastChange } from './commands/last-change.ts';
import { moveBlock } from './commands/move-block.ts';
import { canContinueNumbers, canRestartNumbers, continueNumbers, restartNumbers } from './commands/number-list.ts';
import { addColumn } from './commands/table/add-column.ts';
import { addRow } from './commands/table/add-row.ts';
import { insertTable } from './commands/table/insert-table.ts';
import { leaveTable } from './commands/table/leave-table.ts';
import { canMergeCells, mergeCells } from './commands/table/merge-cells.ts';
import { cellPlace } from './commands/table/place.ts';
import { removeColumn } from './commands/table/remove-column.ts';
import { removeRow } from './commands/table/remove-row.ts';
import { removeTable } from './commands/table/remove-table.ts';
import { canSplitCell, splitCell } from './commands/table/split-cell.ts';
import { toggleHeader } from './commands/table/toggle-header.ts';
import { toggleMark } from './commands/toggle-mark.ts';
import { FIXED_TYPES, textBlockAt } from './schema.ts';

/** A command that asks a person something first is no function of the editor: the component does it (`ArticleEditor`). */
export type AskingCommand = 'note' | 'link' | 'insert-photo';

interface Action {
  readonly run: (editor: Editor) => void;
  /** Whether it would do something where the caret stands. */
  readonly can: (editor: Editor) => boolean;
}

const anywhere = (editor: Editor): boolean => textBlockAt(editor) !== undefined;
const inTable = (editor: Editor): boolean => cellPlace(editor) !== undefined;
const inHeading = (editor: Editor): boolean => textBlockAt(editor)?.[0].type === 'heading';
/** Where the kind of the block can be chosen. */
const free = (editor: Editor): boolean => {
  const block = textBlockAt(editor)?.[0];
  return block !== undefined && !FIXED_TYPES.has(block.type);
};

const kind = (id: ChoiceId): Action => ({ run: (editor) => BLOCK_CHOICES.find((choice) => choice.id === id)?.apply(editor), can: free });
const itemLevel = (way: 'deeper' | 'higher'): Action => ({ run: (editor) => void changeItemLevel(editor, way), can: (editor) => canChangeItemLevel(editor, way) });
const table = (run: (editor: Editor) => void): Action => ({ run, can: inTable });

const ACTIONS: Readonly<Record<Exclude<TextCommand, AskingCommand>, Action>> = {
  bold: { run: (editor) => toggleMark(editor, 'bold'), can: anywhere },
  italic: { run: (editor) => toggleMark(editor, 'italic'), can: anywhere },
  'small-caps': { run: (editor) => toggleMark(editor, 'smallCaps'), can: anywhere },
  superscript: { run: (editor) => toggleMark(editor, 'superscript'), can: anywhere },
  subscript: { run: (editor) => toggleMark(editor, 'subscript'), can: anywhere },
  'clear-marks': { run: clearMarks, can: anywhere },
  'change-case': { run: changeCase, can: anywhere },
  'last-change': { run: goToLastChange, can: (editor) => editor.history.undos.length > 0 },
  paragraph: kind('paragraph'),
  heading1: kind('heading1'),
  heading2: kind('heading2'),
  heading3: kind('heading3'),
  'heading-higher': { run: (editor) => changeLevel(editor, 'higher'), can: inHeading },
  'heading-lower': { run: (editor) => changeLevel(editor, 'lower'), can: inHeading },
  sapo: kind('sapo'),
  quote: kind('quote'),
  pullQuote: kind('pullQuote'),
  dialogue: kind('dialogue'),
  verse: kind('verse'),
  bulleted: kind('bulleted'),
  numbered: kind('numbered'),
  'item-deeper': itemLevel('deeper'),
  'item-higher': itemLevel('higher'),
  'continue-numbers': { run: (editor) => void continueNumbers(editor), can: canContinueNumbers },
  'restart-numbers': { run: (editor) => void restartNumbers(editor), can: canRestartNumbers },
  byline: kind('byline'),
  'move-up': { run: (editor) => moveBlock(editor, 'up'), can: anywhere },
  'move-down': { run: (editor) => moveBlock(editor, 'down'), can: anywhere },
  box: { run: toggleBox, can: (editor) => inBox(editor) || free(editor) },
  separator: { run: insertSeparator, can: anywhere },
  'insert-table': { run: insertTable, can: (editor) => !inTable(editor) },
  'merge-cells': { run: mergeCells, can: canMergeCells },
  'split-cell': { run: splitCell, can: canSplitCell },
  'row-above': table((editor) => addRow(editor, 'above')),
  'row-below': table((editor) => addRow(editor, 'below')),
  'column-left': table((editor) => addColumn(editor, 'left')),
  'column-right': table((editor) => addColumn(editor, 'right')),
  'remove-row': table(removeRow),
  'remove-column': table(removeColumn),
  'table-header': table(toggleHeader),
  'leave-table': table(leaveTable),
  'remove-table': table(removeTable),
};

export const asksFirst = (id: TextCommand): id is AskingCommand => id === 'note' || id === 'link' || id === 'insert-photo';

/** What a command does; undefined for one that asks first. */
export function actionOf(id: TextCommand): ((editor: Editor) => void) | undefined {
  return asksFirst(id) ? undefined : ACTIONS[id].run;
}

/** Commands that would do something where the caret stands. */
export function availableIn(editor: Editor): ReadonlySet<TextCommand> {
  return new Set(TEXT_COMMAND_IDS.filter((id) => (asksFirst(id) ? id === 'insert-photo' || anywhere(editor) : ACTIONS[id].can(editor))));
}
