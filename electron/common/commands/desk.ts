/** Commands of the book and its window, in the order in which they are listed. */
import type { Chord } from './chords.ts';

export type Group = 'book' | 'work' | 'view' | 'letters' | 'blocks' | 'tables' | 'around';

export interface CommandEntry {
  readonly group: Group;
  /** The first is the one that is shown. */
  readonly keys?: readonly Chord[];
  /** The native menu alone hears its keys: what it does is the application's, not the desk's. */
  readonly native?: true;
  /** It writes into the book: not for one that is only read. */
  readonly writes?: true;
}

export const DESK_COMMANDS = {
  find: { group: 'work', keys: ['Ctrl+KeyK'] },
  'find-here': { group: 'work', keys: ['Ctrl+KeyF'] },
  'replace-here': { group: 'work', keys: ['Ctrl+KeyH'] },
  'find-next': { group: 'work', keys: ['F3'] },
  // Shift+F3 is Word's key for capitals.
  'find-previous': { group: 'work', keys: ['Ctrl+F3'] },
  'find-in-book': { group: 'work', keys: ['Ctrl+Shift+KeyH'] },
  palette: { group: 'work', keys: ['Ctrl+Shift+KeyP'] },
  shortcuts: { group: 'work', keys: ['F1', 'Ctrl+Slash'] },
  undo: { group: 'work', keys: ['Ctrl+KeyZ'] },
  redo: { group: 'work', keys: ['Ctrl+KeyY', 'Ctrl+Shift+KeyZ'] },
  'work-write': { group: 'work', keys: ['Ctrl+Digit1'] },
  'work-collect': { group: 'work', keys: ['Ctrl+Digit2'] },
  'work-review': { group: 'work', keys: ['Ctrl+Shift+KeyL'] },
  'work-history': { group: 'work', keys: ['Ctrl+Digit3'] },
  'work-photos': { group: 'work', keys: ['Ctrl+Digit4'] },
  'work-ladder': { group: 'work', keys: ['Ctrl+Digit6'] },
  'work-know': { group: 'work', keys: ['Ctrl+Digit5'] },
  'know-awards': { group: 'work' },
  'know-units': { group: 'work' },
  'know-forms': { group: 'work' },
  comment: { group: 'around', keys: ['Ctrl+Alt+KeyM'], writes: true },
  suggest: { group: 'around', keys: ['Ctrl+Shift+KeyX'], writes: true },
  'next-doubt': { group: 'work', keys: ['F7'] },
  dictionary: { group: 'book' },
  twins: { group: 'book' },
  withdrawn: { group: 'book' },
  tidy: { group: 'work', keys: ['Ctrl+Shift+KeyD'] },
  'next-article': { group: 'work', keys: ['Alt+ArrowDown'] },
  'previous-article': { group: 'work', keys: ['Alt+ArrowUp'] },
  'next-region': { group: 'work', keys: ['F6'] },

  save: { group: 'book', keys: ['Ctrl+KeyS'] },
  'save-as': { group: 'book', keys: ['Ctrl+Shift+KeyS'] },
  'send-copy': { group: 'book' },
  backups: { group: 'book' },
  import: { group: 'book', keys: ['Ctrl+Shift+KeyI'], writes: true },
  'export-proof': { group: 'book', keys: ['Ctrl+KeyP', 'Ctrl+KeyE'] },
  'export-cover': { group: 'book' },
  'export-dummy': { group: 'book' },
  'export-office': { group: 'book' },
  'export-epub': { group: 'book' },
  'export-web': { group: 'book' },
  'export-docx': { group: 'book' },
  'export-impose': { group: 'book' },
  package: { group: 'book' },
  'export-slides': { group: 'book' },
  present: { group: 'book', keys: ['F5'] },
  'export-photos': { group: 'book' },
  merge: { group: 'book' },
  'compare-proofs': { group: 'book' },
  preflight: { group: 'book' },
  'check-file': { group: 'book' },
  errata: { group: 'book' },
  'next-edition': { group: 'book' },
  'export-print': { group: 'book', keys: ['Ctrl+Shift+KeyE'] },
  'export-word': { group: 'book' },
  'take-back-word': { group: 'book', writes: true },
  manuscript: { group: 'book' },
  licence: { group: 'book' },
  'import-sheet': { group: 'book', writes: true },
  'export-sheet': { group: 'book' },
  'book-settings': { group: 'book', keys: ['Ctrl+Comma'] },
  'house-style': { group: 'book' },
  'new-book': { group: 'book', keys: ['Ctrl+KeyN'], native: true },
  'open-book': { group: 'book', keys: ['Ctrl+KeyO'], native: true },
  'my-name': { group: 'book' },
  sample: { group: 'book' },
  'close-book': { group: 'book', keys: ['Ctrl+KeyW'], native: true },

  'focus-mode': { group: 'view', keys: ['F9'] },
  typewriter: { group: 'view' },
  dim: { group: 'view' },
  // Ctrl+= and Ctrl+Shift+= are Word's keys for lowered and raised letters.
  'zoom-in': { group: 'view', keys: ['Ctrl+Shift+Period', 'Ctrl+NumpadAdd'] },
  'zoom-out': { group: 'view', keys: ['Ctrl+Shift+Comma', 'Ctrl+Minus', 'Ctrl+NumpadSubtract'] },
  'zoom-reset': { group: 'view', keys: ['Ctrl+Digit0', 'Ctrl+Numpad0'] },
  'toggle-outline': { group: 'view', keys: ['Ctrl+Backslash'] },
  'show-in-print': { group: 'view', keys: ['Ctrl+Alt+KeyL'] },
  'toggle-preview': { group: 'view', keys: ['Ctrl+Shift+Backslash'] },
  'long-work': { group: 'view', keys: ['Ctrl+Shift+KeyJ'] },
  'theme-light': { group: 'view' },
  'theme-dark': { group: 'view' },
  manual: { group: 'view' },
  'manual-here': { group: 'view', keys: ['Shift+F1'] },

  'accept-all': { group: 'around', writes: true },
  'reject-all': { group: 'around', writes: true },
  'stage-draft': { group: 'around', writes: true },
  'stage-editing': { group: 'around', writes: true },
  'stage-proofing': { group: 'around', writes: true },
  'stage-approved': { group: 'around', writes: true },
  unlock: { group: 'around', writes: true },
  'copy-html': { group: 'around' },
} as const satisfies Readonly<Record<string, CommandEntry>>;

export type DeskCommand = keyof typeof DESK_COMMANDS;

export const DESK_COMMAND_IDS = Object.keys(DESK_COMMANDS) as readonly DeskCommand[];

/** The entry of a command, with what it leaves out told apart from what it has. */
export const deskEntry = (id: DeskCommand): CommandEntry => DESK_COMMANDS[id];
