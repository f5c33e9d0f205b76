/** Making what was chosen: everything typed is in the file before, the book is shown as it is after, and it can be taken back. */
import { useMemo, useState } from 'react';
import type { TFunction } from 'i18next';
import type { TidyChoice, TidyReport } from '@common/contract/tidy-channels.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';

export interface TidyActions {
  readonly apply: (choice: TidyChoice) => void;
  readonly isWorking: boolean;
}

/** @param onDone everything shown is to be asked anew */
export function useTidyActions(onDone: () => void): TidyActions {
  const { t } = useTexts();
  const { article, outline, steps, travel, layout } = useDesk();
  const [isWorking, setWorking] = useState(false);
  const apply = useMemo(
    () =>
      (choice: TidyChoice): void => {
        setWorking(true);
        run(async () => {
          try {
            await article.flush();
            await outline.settled();
            const report = await call('tidy.apply', choice);
            await outline.reload();
            if (report.articles.includes(article.get().view?.id ?? '')) await article.reload();
            steps.refresh();
            layout.schedule(0);
            const undo = { label: t('app.undo'), run: () => { travel('undo'); } };
            tell(reportText(t, report), ...(report.changes > 0 ? [undo] : []));
          } finally {
            setWorking(false);
            onDone();
          }
        });
      },
    [t, article, outline, steps, travel, layout, onDone],
  );
  return { apply, isWorking };
}

export function reportText(t: TFunction, { changes, articles, skipped }: TidyReport): string {
  const approved = skipped.filter(({ reason }) => reason === 'approved').length;
  const changed = skipped.filter(({ reason }) => reason === 'changed').length;
  return [
    changes === 0 ? t('tidy.doneNone') : t('tidy.done', { changes, articles: articles.length }),
    ...(approved === 0 ? [] : [t('tidy.skippedApproved', { count: approved })]),
    ...(changed === 0 ? [] : [t('tidy.skippedChanged', { count: changed })]),
  ].join('; ');
}
