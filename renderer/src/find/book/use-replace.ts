/** Replacing what was chosen: everything typed is in the file before, the book is shown as it is after, and it can be taken back. */
import { useRef, useState } from 'react';
import type { TFunction } from 'i18next';
import type { FoundArticle, ReplaceReport } from '@common/contract/find-channels.ts';
import { useDesk } from '../../app/desk-context.ts';
import { call } from '../../client/call.ts';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { tell } from '../../ui/toasts.ts';
import { slicesOf } from './model.ts';
import type { BookFind } from './store.ts';

/** Articles that are replaced in one transaction. */
const SLICE = 25;

/** Articles done and to be done; null: nothing is going on. */
export type ReplaceProgress = { readonly done: number; readonly total: number } | null;

export interface Replacing {
  readonly progress: ReplaceProgress;
  readonly apply: (articles: readonly FoundArticle[]) => void;
  readonly stop: () => void;
}

/** @param onDone everything shown is to be asked anew; `changed`: something was replaced */
export function useReplace(find: BookFind, onDone: (changed: boolean) => void): Replacing {
  const { t } = useTexts();
  const { article, outline, steps, travel, layout } = useDesk();
  const [progress, setProgress] = useState<ReplaceProgress>(null);
  const stopped = useRef(false);

  const work = async (articles: readonly FoundArticle[], report: ReplaceReport): Promise<void> => {
    const { query, matchCase, wholeWord, withTones, replacement, keepCase, leftOut } = find.get();
    const slices = slicesOf(articles, leftOut, SLICE);
    const total = slices.reduce((sum, slice) => sum + slice.length, 0);
    const group = crypto.randomUUID();
    let done = 0;
    setProgress({ done, total });
    await article.flush();
    await outline.settled();
    try {
      for (const slice of slices) {
        if (stopped.current) break;
        const made = await call('find.replace', { query, matchCase, wholeWord, withTones, replacement, keepCase, articles: slice, group });
        find.replaced(slice.filter(({ id }) => made.articles.includes(id)));
        report.changes += made.changes;
        report.articles.push(...made.articles);
        report.skipped.push(...made.skipped);
        report.suggested += made.suggested;
        done += slice.length;
        setProgress({ done, total });
      }
    } finally {
      if (report.articles.length > 0) {
        await outline.reload();
        if (report.articles.includes(article.get().view?.id ?? '')) await article.reload();
        steps.refresh();
        layout.schedule(0);
      }
    }
    tell(reportText(t, report, done < total), ...(report.changes > 0 ? [{ label: t('app.undo'), run: () => { travel('undo'); } }] : []));
  };

  return {
    progress,
    apply: (articles) => {
      stopped.current = false;
      run(async () => {
        const report: ReplaceReport = { changes: 0, articles: [], skipped: [], suggested: 0 };
        try {
          await work(articles, report);
        } finally {
          setProgress(null);
          onDone(report.changes > 0);
        }
      });
    },
    stop: () => {
      stopped.current = true;
    },
  };
}

function reportText(t: TFunction, { changes, articles, skipped, suggested }: ReplaceReport, isStopped: boolean): string {
  const approved = skipped.filter(({ reason }) => reason === 'approved').length;
  const changed = skipped.length - approved;
  return [
    ...(isStopped ? [t('find.stopped')] : []),
    changes === 0 ? t('find.doneNone') : t('find.done', { changes, articles: articles.length }),
    ...(approved === 0 ? [] : [t('find.skippedApproved', { count: approved })]),
    ...(suggested === 0 ? [] : [t('find.leftSuggested', { count: suggested })]),
    ...(changed === 0 ? [] : [t('find.skippedChanged', { count: changed })]),
  ].join('; ');
}
