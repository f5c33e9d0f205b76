/** Keys of the text: which one does what. They are declared in `common/commands`. Pure: a key event's facts in, a command out. */
import type { Editor } from 'slate';
import { DESK_COMMANDS } from '@common/commands/desk.ts';
import { TEXT_COMMAND_IDS, TEXT_COMMANDS, textEntry } from '@common/commands/text.ts';
import type { Edge } from './commands/to-edge.ts';
import type { Way } from './commands/table/extend-cells.ts';
import { actionOf } from './text-commands.ts';

/** The facts of a KeyboardEvent that choose a command. `code` names the key's place, whatever the layout puts on it. */
export interface KeyFacts {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Undo and redo of the text have the keys of the book's. */
const TRAVELS = { undo: DESK_COMMANDS.undo.keys, redo: DESK_COMMANDS.redo.keys } as const;

/** Tab is the list's only in a list: `nextField` gives it to what is at hand. */
const TAB = /(?:^|\+)Tab$/u;

/** Every key of the text, by its name here. */
const COMMANDS: ReadonlyMap<string, (editor: Editor) => void> = new Map([
  ...TEXT_COMMAND_IDS.flatMap((id) => {
    const run = actionOf(id);
    return run === undefined ? [] : (textEntry(id).keys ?? []).filter((chord) => !TAB.test(chord)).map((chord) => [nameOfChord(chord), run] as const);
  }),
  ...TRAVELS.undo.map((chord) => [nameOfChord(chord), (editor: Editor) => editor.undo()] as const),
  ...TRAVELS.redo.map((chord) => [nameOfChord(chord), (editor: Editor) => editor.redo()] as const),
]);

const NOTE_KEYS: ReadonlySet<string> = new Set(TEXT_COMMANDS.note.keys.map(nameOfChord));
const LINK_KEYS: ReadonlySet<string> = new Set(TEXT_COMMANDS.link.keys.map(nameOfChord));

/** "Ctrl+Shift+Alt+KeyG" as it is declared → "mod+alt+shift+KeyG". */
function nameOfChord(chord: string): string {
  const held = chord.split('+');
  const code = held.pop() ?? '';
  return [held.includes('Ctrl') ? 'mod' : '', held.includes('Alt') ? 'alt' : '', held.includes('Shift') ? 'shift' : '', code].filter((part) => part !== '').join('+');
}

/** What a key that an input method looks at is called; when it leaves the key to the page, the same key comes once more under its own name. */
export const WITH_INPUT_METHOD = 'Process';

/** Letters by what they say (a French keyboard has Z elsewhere), digits and arrows by their place (Shift changes what they say). */
export function keyName(event: KeyFacts): string {
  // IBus was seen to send Ctrl+B in this way first: by the key's place it would be made bold, and not bold again by the second.
  if (event.key === WITH_INPUT_METHOD) return WITH_INPUT_METHOD;
  const letter = /^[a-z]$/iu.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
  const parts = [event.ctrlKey || event.metaKey ? 'mod' : '', event.altKey ? 'alt' : '', event.shiftKey ? 'shift' : '', letter];
  return parts.filter((part) => part !== '').join('+');
}

/** Whether a key takes back or does again: then, with nothing typed to take back, it is for what was done to the book. */
export function travelOf(event: KeyFacts): 'undo' | 'redo' | undefined {
  const name = keyName(event);
  const is = (chords: readonly string[]): boolean => chords.some((chord) => nameOfChord(chord) === name);
  if (is(TRAVELS.undo)) return 'undo';
  return is(TRAVELS.redo) ? 'redo' : undefined;
}

/** Whether a key moves what it is pressed on up or down. */
export function moveOf(event: KeyFacts): 'up' | 'down' | undefined {
  const name = keyName(event);
  const is = (chords: readonly string[]): boolean => chords.some((chord) => nameOfChord(chord) === name);
  if (is(TEXT_COMMANDS['move-up'].keys)) return 'up';
  return is(TEXT_COMMANDS['move-down'].keys) ? 'down' : undefined;
}

/** Word's key for a footnote: its words are asked for before anything is changed, so it is no command. */
export function isNoteKey(event: KeyFacts): boolean {
  return NOTE_KEYS.has(keyName(event));
}

/** A link's address is asked for first, too. Word's key for it, Ctrl+K, is the desk's field that finds and commands. */
export function isLinkKey(event: KeyFacts): boolean {
  return LINK_KEYS.has(keyName(event));
}

/** The command of a key, or undefined when the key is not the editor's. */
export function commandOf(event: KeyFacts): ((editor: Editor) => void) | undefined {
  return COMMANDS.get(keyName(event));
}

const WAYS: Readonly<Record<string, Way>> = { 'shift+ArrowLeft': 'left', 'shift+ArrowRight': 'right', 'shift+ArrowUp': 'up', 'shift+ArrowDown': 'down' };

/** Shift and an arrow: what is selected may be cells. */
export function extendOf(event: KeyFacts): Way | undefined {
  return WAYS[keyName(event)];
}

/** ↑ or ↓ alone. */
export function stepOf(event: KeyFacts): 'up' | 'down' | undefined {
  const name = keyName(event);
  return name === 'ArrowUp' ? 'up' : name === 'ArrowDown' ? 'down' : undefined;
}

/** Ctrl+Home and Ctrl+End (⌘↑ and ⌘↓ on a Mac), on the number pad too. Ctrl with an arrow goes by paragraphs: that is the page's. */
const EDGES: Readonly<Record<string, Edge>> = { Home: 'start', End: 'end' };
const MAC_EDGES: Readonly<Record<string, Edge>> = { ArrowUp: 'start', ArrowDown: 'end' };

/** Which edge of the article a key leads to, and whether it selects up to there. */
export function edgeOf(event: KeyFacts): { readonly edge: Edge; readonly extend: boolean } | undefined {
  if (event.altKey || (!event.ctrlKey && !event.metaKey)) return undefined;
  const edge = EDGES[event.key] ?? (event.ctrlKey ? undefined : MAC_EDGES[event.key]);
  return edge === undefined ? undefined : { edge, extend: event.shiftKey };
}

/** Keys that write or take away where letters do. */
const WRITING: ReadonlySet<string> = new Set(['Enter', 'NumpadEnter', 'shift+Enter', 'Backspace', 'Delete', 'mod+KeyV', 'mod+shift+KeyV', 'mod+KeyX', 'shift+Insert']);

/** Whether a key would change the text. A space alone is a reader's, who turns the page by it. */
export function writes(event: KeyFacts): boolean {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  // What an input method looks at: a letter or a digit goes into a word.
  if (event.key === WITH_INPUT_METHOD) return !held && /^(?:Key|Digit)/u.test(event.code);
  const letter = !held && [...event.key].length === 1 && event.key !== ' ';
  return letter || WRITING.has(keyName(event)) || isNoteKey(event) || isLinkKey(event) || (commandOf(event) !== undefined && travelOf(event) === undefined);
}
