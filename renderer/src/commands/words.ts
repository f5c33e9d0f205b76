/** Words by which a command is looked for, besides its name (i18n: `commands.words`). */
import type { DeskCommand } from '@common/commands/desk.ts';
import type { TextCommand } from '@common/commands/text.ts';
import type { TFunction } from 'i18next';
import type { SideCommand } from '../side/commands.ts';

export const WITH_WORDS = [
  'change-case', 'small-caps', 'book-settings', 'house-style', 'preflight', 'check-file', 'export-print', 'export-proof', 'export-office', 'backups', 'tidy', 'merge', 'compare-proofs', 'focus-mode', 'replace-here', 'find-in-book', 'find-here', 'insert-table',
  'insert-photo', 'note', 'item-deeper', 'item-higher', 'continue-numbers', 'restart-numbers', 'work-history', 'stage-draft', 'stage-editing', 'stage-proofing', 'stage-approved', 'unlock', 'show-side-remarks',
] as const satisfies readonly (DeskCommand | TextCommand | SideCommand)[];

/** Those of a command; empty when it has none. */
export function otherWords(t: TFunction, id: DeskCommand | TextCommand | SideCommand): string {
  const own = WITH_WORDS.find((each) => each === id);
  return own === undefined ? '' : t(`commands.words.${own}`);
}
