/** The list of keys: commands that have keys, and keys that are no commands, by group. Pure. */
import { DESK_COMMAND_IDS, deskEntry, type DeskCommand, type Group } from '@common/commands/desk.ts';
import { TEXT_COMMAND_IDS, textEntry, type TextCommand } from '@common/commands/text.ts';

/** In the order in which they are listed. */
export const GROUPS: readonly Group[] = ['work', 'letters', 'blocks', 'tables', 'around', 'view', 'book'];

/** What keys do while one types: signs as they are typed, and keys that the page or the system has. */
export const TYPING = {
  break: ['Enter'],
  'soft-break': ['Shift+Enter'],
  tab: ['Tab'],
  cells: ['Shift+ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowDown'],
  'word-back': ['Ctrl+Backspace'],
  'word-forward': ['Ctrl+Delete'],
  'paste-plain': ['Ctrl+Shift+KeyV'],
  leave: ['Escape', 'Tab'],
  'sign-heading': ['#␣', '##␣', '###␣'],
  'sign-quote': ['>␣'],
  'sign-separator': ['---', 'Enter'],
  'sign-list': ['-␣', '*␣', '1.␣'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type TypingKey = keyof typeof TYPING;

export interface ListedCommand {
  readonly id: DeskCommand | TextCommand;
  readonly keys: readonly string[];
}

/** Commands without keys: the palette has them alone. */
export const KEYLESS: readonly (DeskCommand | TextCommand)[] = [
  ...DESK_COMMAND_IDS.filter((id) => (deskEntry(id).keys ?? []).length === 0),
  ...TEXT_COMMAND_IDS.filter((id) => (textEntry(id).keys ?? []).length === 0),
];

/** Commands of a group that have keys. */
export function listedIn(group: Group): ListedCommand[] {
  const desk = DESK_COMMAND_IDS.filter((id) => deskEntry(id).group === group).map((id) => ({ id, keys: deskEntry(id).keys ?? [] }));
  const text = TEXT_COMMAND_IDS.filter((id) => textEntry(id).group === group).map((id) => ({ id, keys: textEntry(id).keys ?? [] }));
  return [...desk, ...text].filter(({ keys }) => keys.length > 0);
}
