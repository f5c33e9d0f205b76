/** Keys of the desk, declared in `common/commands/desk.ts`. The native menu shows most of them; they are heard here first, so they work in every window and test alike. */
import { chordOf, type ChordFacts } from '@common/commands/chords.ts';
import { DESK_COMMAND_IDS, deskEntry, type DeskCommand } from '@common/commands/desk.ts';
import { useEffectEvent, useLayoutEffect } from 'react';
import type { SideCommand } from '../side/commands.ts';

/** What can be asked of the desk. */
export type Command = DeskCommand | SideCommand;

/** Letters stand where they stand on every layout. */
const KEYS: ReadonlyMap<string, Command> = new Map(
  DESK_COMMAND_IDS.flatMap((id) => {
    const { keys = [], native } = deskEntry(id);
    return native === true ? [] : keys.map((chord) => [chord, id] as const);
  }),
);

/** The command of a key, or undefined. */
export function commandOf(event: ChordFacts, isMac: boolean): Command | undefined {
  const chord = chordOf(event, isMac);
  return chord === undefined ? undefined : KEYS.get(chord);
}

export function useShortcuts(execute: (command: Command) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    // A word being composed and an open dialog have the keys to themselves; a key left by an input method comes again under its own name.
    if (event.defaultPrevented || event.isComposing || event.key === 'Process') return;
    const command = commandOf(event, window.kyyeu.platform === 'darwin');
    // The page is searched for a key that means something, not at every letter.
    if (command === undefined || document.querySelector('.veil') !== null) return;
    // A field takes back its own letters.
    if ((command === 'undo' || command === 'redo') && (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return;
    // Elsewhere these keys are the window's own size.
    if (command.startsWith('zoom-') && !(event.target instanceof Element && event.target.closest('.article') !== null)) return;
    event.preventDefault();
    execute(command);
  });
  // Heard as soon as the desk stands: a key pressed before its first picture is not lost.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      hear(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
