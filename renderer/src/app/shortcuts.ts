/** Keys of the desk. The native menu shows most of them; they are heard here first, so they work in every window and test alike. */
import type { EventPayload } from '@common/contract/events.ts';
import { useEffect, useEffectEvent } from 'react';
import type { SideCommand } from '../side/commands.ts';

/** What can be asked of the desk: the menu's commands and those that only have a key. */
export type Command = EventPayload<'menu'>['command'] | 'next-article' | 'previous-article' | 'next-region' | SideCommand | 'find-next' | 'find-previous';

/** Ctrl (⌘ on macOS), Shift, Alt and the key as `event.code` names it: letters stand where they stand on every layout. */
const KEYS: Readonly<Record<string, Command>> = {
  'Ctrl+KeyK': 'find',
  'Ctrl+KeyF': 'find-here',
  'Ctrl+KeyH': 'replace-here',
  'Ctrl+Shift+KeyH': 'find-in-book',
  'Ctrl+KeyS': 'save',
  'Ctrl+Shift+KeyS': 'save-as',
  'Ctrl+KeyZ': 'undo',
  'Ctrl+KeyY': 'redo',
  'Ctrl+Shift+KeyZ': 'redo',
  'Ctrl+KeyE': 'export-proof',
  'Ctrl+KeyP': 'export-proof',
  'Ctrl+Shift+KeyE': 'export-print',
  'Ctrl+Shift+KeyI': 'import',
  'Ctrl+Digit1': 'work-write',
  'Ctrl+Digit2': 'work-collect',
  'Ctrl+Digit3': 'work-history',
  'Ctrl+Shift+KeyL': 'work-review',
  'Ctrl+Shift+KeyD': 'tidy',
  'Ctrl+Backslash': 'toggle-outline',
  'Ctrl+Shift+Backslash': 'toggle-preview',
  'Ctrl+Comma': 'book-settings',
  'Alt+ArrowDown': 'next-article',
  'Alt+ArrowUp': 'previous-article',
  F3: 'find-next',
  'Shift+F3': 'find-previous',
  F6: 'next-region',
};

type Chord = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey' | 'code'>;

/** The command of a key, or undefined. */
export function commandOf(event: Chord, isMac: boolean): Command | undefined {
  const main = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  if (other) return undefined;
  const name = [main ? 'Ctrl' : '', event.shiftKey ? 'Shift' : '', event.altKey ? 'Alt' : '', event.code].filter(Boolean).join('+');
  return KEYS[name];
}

export function useShortcuts(execute: (command: Command) => void): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    // A word being composed and an open dialog have the keys to themselves.
    if (event.defaultPrevented || event.isComposing || document.querySelector('.veil') !== null) return;
    const command = commandOf(event, window.kyyeu.platform === 'darwin');
    if (command === undefined) return;
    // A field takes back its own letters.
    if ((command === 'undo' || command === 'redo') && (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    execute(command);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      hear(event);
    };
    window.addEventListener('keydown', listen);
    return () => {
      window.removeEventListener('keydown', listen);
    };
  }, []);
}
