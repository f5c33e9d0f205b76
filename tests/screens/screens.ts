/** The screens of the application, and the way to each. */
import type { Page } from 'playwright-core';
import type { DeskCommand } from '../../electron/common/commands/desk.ts';
import { t, type Key, type Language } from '../../electron/common/i18n/index.ts';
import { OPEN_ARTICLE } from './book.ts';

/** The window, and what its texts are in the language it speaks. */
export interface Shown {
  readonly page: Page;
  readonly language: Language;
  /** Chooses an entry of the native menu. */
  readonly menu: (command: string) => Promise<void>;
}

export interface Screen {
  readonly name: string;
  readonly go: (shown: Shown) => Promise<void>;
}

const named = ({ language }: Shown, key: Key): string => t(language, key);

const keys = (name: string, chord: string): Screen => ({ name, go: ({ page }) => page.keyboard.press(chord) });
const menu = (name: string, command: string): Screen => ({ name, go: ({ menu: choose }) => choose(command) });
/** Chooses an entry of the command palette. */
const command = (name: string, id: DeskCommand): Screen => ({
  name,
  go: async (shown) => {
    const { page } = shown;
    await page.keyboard.press('Control+Shift+KeyP');
    await page.keyboard.insertText(named(shown, `commands.names.${id}`));
    await page.waitForTimeout(300);
    await page.keyboard.press('Enter');
  },
});
/** The dialog of the details, from its so-manieth group on. */
const details = (name: string, group: number): Screen => ({
  name,
  go: async ({ page }) => {
    await page.keyboard.press('Control+Comma');
    await page.locator('.settings__group').nth(group).evaluate((element) => { element.scrollIntoView({ block: 'start' }); });
  },
});
/** A page at the right of the text. */
const side = (name: string, key: Key): Screen => ({
  name,
  go: async (shown) => {
    await shown.page.getByRole('tab', { name: named(shown, key) }).first().click();
  },
});

export const START_SCREENS: readonly Screen[] = [
  { name: 'start-first', go: async ({ page }) => { await page.getByRole('button').first().waitFor(); } },
  menu('start-new', 'new-book'),
];

export const DESK_SCREENS: readonly Screen[] = [
  {
    name: 'write',
    go: async ({ page }) => {
      await page.getByRole('row', { name: OPEN_ARTICLE }).first().click();
      await page.locator('.preview-pages__number').first().waitFor();
      await page.waitForTimeout(3000);
    },
  },
  side('side-remarks', 'remarks.title'),
  side('side-offers', 'offers.title'),
  side('side-contents', 'around.contents'),
  side('side-versions', 'versions.title'),
  side('side-page', 'preview.title'),
  keys('find', 'Control+KeyK'),
  keys('palette', 'Control+Shift+KeyP'),
  keys('keys', 'F1'),
  keys('replace-here', 'Control+KeyH'),
  keys('find-in-book', 'Control+Shift+KeyH'),
  {
    name: 'export-menu',
    go: async (shown) => {
      await shown.page.getByRole('button', { name: named(shown, 'menu.export') }).first().click();
    },
  },
  {
    name: 'outline-menu',
    go: async ({ page }) => {
      await page.keyboard.press('Control+Digit1');
      await page.getByRole('row', { name: OPEN_ARTICLE }).first().click({ button: 'right' });
    },
  },
  keys('tidy', 'Control+Shift+KeyD'),
  keys('collect', 'Control+Digit2'),
  keys('versions', 'Control+Digit3'),
  keys('photos', 'Control+Digit4'),
  keys('exemplars', 'Control+Digit5'),
  command('awards', 'know-awards'),
  command('units', 'know-units'),
  command('award-forms', 'know-forms'),
  keys('ladder', 'Control+Digit6'),
  keys('review', 'Control+Shift+KeyL'),
  {
    name: 'preflight',
    go: async (shown) => {
      await shown.menu('preflight');
      await shown.page.getByRole('listbox', { name: named(shown, 'preflight.list') }).waitFor();
    },
  },
  keys('write-again', 'Control+Digit1'),
  details('details', 0),
  details('details-format', 1),
  details('details-design', 2),
  details('details-press', 3),
  details('details-cover', 4),
  details('details-house-style', 5),
  menu('long-work', 'long-work'),
  menu('print-dialog', 'export-office'),
  menu('backups', 'backups'),
  menu('send-copy', 'send-copy'),
  menu('manuscript', 'manuscript'),
  menu('package', 'package'),
  menu('impose', 'export-impose'),
  menu('slides', 'export-slides'),
  command('next-edition', 'next-edition'),
  command('errata', 'errata'),
  command('my-name', 'my-name'),
  command('twins', 'twins'),
  command('withdrawn', 'withdrawn'),
  command('dictionary', 'dictionary'),
  // From the corrections: it leads to the text.
  keys('focus', 'F9'),
];
