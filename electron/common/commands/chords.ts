/**
 * Keys as they are declared: "Ctrl+Shift+Alt+CODE" in this order, `CODE` as `KeyboardEvent.code` names a place of the keyboard. "Ctrl" is
 * ⌘ on macOS. Pure.
 */
export type Chord = `${'' | 'Ctrl+'}${'' | 'Shift+'}${'' | 'Alt+'}${Code}`;

type Letter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G' | 'H' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'Q' | 'R' | 'S' | 'T' | 'U' | 'V' | 'W' | 'X' | 'Y' | 'Z';
type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Code =
  | `Key${Letter}`
  | `Digit${Digit}`
  | `Numpad${Digit | 'Add' | 'Subtract'}`
  | `F${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`
  | `Arrow${'Up' | 'Down' | 'Left' | 'Right'}`
  | 'Backslash'
  | 'Comma'
  | 'Period'
  | 'Slash'
  | 'Minus'
  | 'Equal'
  | 'Space'
  | 'Enter'
  | 'Tab'
  | 'Escape'
  | 'Backspace'
  | 'Delete'
  | 'Home'
  | 'End';

export interface ChordFacts {
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly code: string;
}

/** The keys of an event, as they would be declared; undefined when a key is held that no command has (⌃ on macOS, the Windows key). */
export function chordOf(event: ChordFacts, isMac: boolean): string | undefined {
  const main = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other) return undefined;
  return [main ? 'Ctrl' : '', event.shiftKey ? 'Shift' : '', event.altKey ? 'Alt' : '', event.code].filter(Boolean).join('+');
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Backslash: '\\',
  Comma: ',',
  Period: '.',
  Slash: '/',
  Minus: '−',
  Equal: '=',
  // On the keys of numbers: Ctrl and + among the letters is another key, and does another thing.
  NumpadAdd: 'Num +',
  NumpadSubtract: 'Num −',
  Escape: 'Esc',
};
/** What Electron calls a key where it is not the sign itself. */
const ACCELERATORS: Readonly<Record<string, string>> = { ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right', NumpadAdd: 'numadd', NumpadSubtract: 'numsub', Minus: '-', Escape: 'Esc' };

interface Parts {
  readonly held: ReadonlySet<string>;
  readonly code: string;
}

function partsOf(chord: string): Parts {
  const held = chord.split('+');
  const code = held.pop() ?? '';
  return { held: new Set(held), code };
}

const bare = (code: string): string => code.replace(/^(?:Key|Digit|Numpad(?=\d))/u, '');

/** As it is printed on a keyboard: "Ctrl+Alt+Shift+G", on macOS "⌥⇧⌘G". */
export function chordText(chord: string, isMac: boolean): string {
  const { held, code } = partsOf(chord);
  const key = NAMES[code] ?? bare(code);
  if (isMac) return [held.has('Alt') ? '⌥' : '', held.has('Shift') ? '⇧' : '', held.has('Ctrl') ? '⌘' : '', key].join('');
  return [held.has('Ctrl') ? 'Ctrl' : '', held.has('Alt') ? 'Alt' : '', held.has('Shift') ? 'Shift' : '', key].filter(Boolean).join('+');
}

/** As the native menu takes it: "CmdOrCtrl+Shift+I". */
export function acceleratorOf(chord: string): string {
  const { held, code } = partsOf(chord);
  const key = ACCELERATORS[code] ?? NAMES[code] ?? bare(code);
  return [held.has('Ctrl') ? 'CmdOrCtrl' : '', held.has('Alt') ? 'Alt' : '', held.has('Shift') ? 'Shift' : '', key].filter(Boolean).join('+');
}
