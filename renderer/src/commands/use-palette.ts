/** Every command by its name and keys, as the palette lists them. */
import { DESK_COMMAND_IDS, deskEntry, type DeskCommand, type Group } from '@common/commands/desk.ts';
import { TEXT_COMMAND_IDS, textEntry, type TextCommand } from '@common/commands/text.ts';
import { useMemo, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { useArticle, useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { commandOfSide } from '../side/commands.ts';
import { useLocked } from '../stages/use-stage.ts';
import { nameRank } from '../search/match.ts';
import { SIDES } from '../side/sides.ts';
import { deskKeys, textKeys } from './keys.ts';
import { noteCommand } from './recent.ts';

export interface PaletteCommand {
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  /** Other words by which it is found, not shown; may be empty. */
  readonly words: string;
  readonly keys: string | undefined;
  /** False: it would do nothing now. */
  readonly available: boolean;
  readonly run: () => void;
}

/** Commands that are looked for by other words than their names' (i18n: `commands.words`). */
export const WITH_WORDS = [
  'change-case', 'small-caps', 'book-settings', 'preflight', 'export-print', 'export-proof', 'export-office', 'backups', 'tidy', 'merge', 'compare-proofs', 'focus-mode', 'replace-here', 'find-in-book', 'find-here', 'insert-table',
  'insert-photo', 'note', 'item-deeper', 'item-higher', 'continue-numbers', 'restart-numbers', 'work-history',
] as const satisfies readonly (DeskCommand | TextCommand)[];

/** The words of a command that are looked through. */
export const soughtIn = ({ label, words }: Pick<PaletteCommand, 'label' | 'words'>): string => `${label} ${words}`;

/** What a person has open when the palette comes does not change while it is there. */
export function usePalette(execute: (command: Command) => void): readonly PaletteCommand[] {
  const { t, language } = useTexts();
  const app = useApp();
  const { book, article } = useDesk();
  const { view } = useArticle();
  const locked = useLocked();
  const [inText] = useState(() => (book.readOnly || locked ? new Set<TextCommand>() : (article.editor?.available() ?? new Set<TextCommand>())));

  return useMemo(() => {
    /** The application's own, which the desk does not know. */
    const own: Partial<Record<DeskCommand, () => void>> = {
      'my-name': app.askMyName,
      'new-book': app.newBook,
      'open-book': app.openBook,
      'close-book': app.closeBook,
      sample: app.openSample,
      'theme-light': () => {
        app.setPreferences({ theme: 'light' });
      },
      'theme-dark': () => {
        app.setPreferences({ theme: 'dark' });
      },
    };
    const words = (id: DeskCommand | TextCommand): string => {
      const own = WITH_WORDS.find((each) => each === id);
      return own === undefined ? '' : t(`commands.words.${own}`);
    };
    const used = (id: string, run: () => void) => () => {
      noteCommand(id);
      run();
    };
    const desk = DESK_COMMAND_IDS.filter((id) => id !== 'palette' && id !== 'find').map((id): PaletteCommand => {
      const { group, writes } = deskEntry(id);
      const available = (writes !== true || !book.readOnly) && (group !== 'around' || view !== null);
      return { id, group, label: t(`commands.names.${id}`), words: words(id), keys: deskKeys(id), available, run: used(id, own[id] ?? (() => { execute(id); })) };
    });
    const text = TEXT_COMMAND_IDS.map((id): PaletteCommand => ({
      id,
      group: textEntry(id).group,
      label: t(`commands.names.${id}`),
      words: words(id),
      keys: textKeys(id),
      available: inText.has(id),
      run: used(id, () => {
        article.editor?.run(id);
      }),
    }));
    const sides = SIDES.map(({ id, name }): PaletteCommand => {
      const command = commandOfSide(id);
      return { id: command, group: 'view', label: t('commands.show', { name: t(name).toLocaleLowerCase(language) }), words: '', keys: undefined, available: view !== null, run: used(command, () => { execute(command); }) };
    });
    return [...desk, ...sides, ...text];
  }, [t, language, app, book.readOnly, article, view, inText, execute]);
}

/** Those that answer best what was typed in front, else in their order. */
export function bestFirst(commands: readonly PaletteCommand[], query: string): PaletteCommand[] {
  const rank = nameRank(query);
  return commands.toSorted((one, other) => rank(soughtIn(one)) - rank(soughtIn(other)));
}

/** Groups in which the best answer to what was typed stands in front, else in their order. */
export function bestGroupsFirst<T extends { readonly commands: readonly PaletteCommand[] }>(groups: readonly T[], query: string): T[] {
  const rank = nameRank(query);
  const best = ({ commands }: T): number => Math.min(...commands.map((command) => rank(soughtIn(command))));
  return groups.toSorted((one, other) => best(one) - best(other));
}

/** Those used last in front, then the others in their order; what would do nothing now is left out. */
export function recentFirst(commands: readonly PaletteCommand[], recent: readonly string[]): { recent: PaletteCommand[]; others: PaletteCommand[] } {
  const able = commands.filter(({ available }) => available);
  const first = recent.flatMap((id) => able.filter((command) => command.id === id));
  return { recent: first, others: able.filter((command) => !first.includes(command)) };
}

