/** What the commands of papers do: a Word file out, the edited one back, the manuscript for approval, the application for a licence. */
import { titleOf } from '@common/article/read.ts';
import type { DeskCommand } from '@common/commands/desk.ts';
import type { TFunction } from 'i18next';
import type { DeskParts } from '../app/use-desk-parts.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { showMatter } from '../matter/state.ts';
import { tell } from '../ui/toasts.ts';
import { paperDialogs } from './state.ts';

const PAPERS = ['export-word', 'take-back-word', 'manuscript', 'licence'] as const satisfies readonly DeskCommand[];
export type PaperCommand = (typeof PAPERS)[number];

export function isPaper(command: string): command is PaperCommand {
  return PAPERS.some((each) => each === command);
}

interface PaperContext {
  readonly bookTitle: string;
  /** What was typed goes into the file first. */
  readonly flush: () => Promise<void>;
  readonly t: TFunction;
}

export function runPaper(command: PaperCommand, { article, outline, jobs, steps, layout }: DeskParts, { bookTitle, flush, t }: PaperContext): void {
  run(async () => {
    await flush();
    if (command === 'manuscript') {
      paperDialogs.show({ kind: 'manuscript' });
      return;
    }
    if (command === 'licence') {
      // Print run, printer and licensee are those of the imprint page: without one the application would agree with nothing.
      if ((await call('press.imprint', {})) === null) tell(t('order.noImprint'), { label: t('order.addImprint'), run: () => { run(async () => { showMatter(await outline.addMatter('imprint', undefined)); }); } });
      else await jobs.saveLicence();
      return;
    }
    const open = article.get().view;
    if (command === 'export-word') {
      // The open article; without one the whole book.
      await jobs.exportWord(open === null ? [] : [open.id], open === null ? bookTitle : titleOf(open.document));
      return;
    }
    const taken = await call('app.takeBackWord', {});
    if (taken === null) return;
    await outline.reload();
    if (taken.articles.some(({ id }) => id === open?.id)) await article.reload();
    steps.refresh();
    layout.schedule(0);
    paperDialogs.show({ kind: 'taken', taken });
  });
}
