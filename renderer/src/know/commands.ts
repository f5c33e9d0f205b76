/** What the commands that lead to the records do. */
import type { DeskCommand } from '@common/commands/desk.ts';
import type { Work } from '../app/work.ts';
import { run } from '../errors/report.ts';
import { showTab, type KnowTab } from './shown.ts';

const TABS = { 'work-know': null, 'know-awards': 'awards', 'know-units': 'units', 'know-forms': 'forms' } as const satisfies Partial<Record<DeskCommand, KnowTab | null>>;
export type KnowCommand = keyof typeof TABS;

export function isKnow(command: string): command is KnowCommand {
  return Object.hasOwn(TABS, command);
}

/** @param flush what was typed and arranged goes into the file first */
export function runKnow(command: KnowCommand, flush: () => Promise<void>, goTo: (work: Work) => void): void {
  run(async () => {
    await flush();
    const tab = TABS[command];
    if (tab !== null) showTab(tab);
    goTo('know');
  });
}
