/** The keys of commands as this computer's keyboard has them. */
import { chordText } from '@common/commands/chords.ts';
import { deskEntry, type DeskCommand } from '@common/commands/desk.ts';
import { textEntry, type TextCommand } from '@common/commands/text.ts';

const isMac = (): boolean => window.kyyeu.platform === 'darwin';

/** A key as it is shown. */
export const shownKey = (chord: string): string => chordText(chord, isMac());

/** The keys of a command of the desk as they are shown; undefined when it has none. */
export function deskKeys(id: DeskCommand): string | undefined {
  const chord = deskEntry(id).keys?.[0];
  return chord === undefined ? undefined : shownKey(chord);
}

/** The keys of a command of the text as they are shown; undefined when it has none. */
export function textKeys(id: TextCommand): string | undefined {
  const chord = textEntry(id).keys?.[0];
  return chord === undefined ? undefined : shownKey(chord);
}
