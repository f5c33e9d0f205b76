/** What can be done here: each says what it did and can be taken back. */
import { useMemo } from 'react';
import type { ConflictDecision } from '@common/contract/merge-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';

export interface MergeActions {
  /** Asks for the file. */
  readonly choose: () => void;
  readonly leave: () => void;
  readonly merge: (without: readonly string[]) => void;
  readonly bring: (articles: readonly string[], partId: string) => void;
  readonly decide: (id: string, decision: ConflictDecision) => void;
  /** Whatever stands in the article now is how it stays. */
  readonly keepPresent: (id: string, articleId: string) => void;
}

/** @param onChange all that is shown is to be asked anew; told whether a file is chosen, or null: as before */
export function useMergeActions(onChange: (chosen: boolean | null) => void): MergeActions {
  const { t } = useTexts();
  const { article, outline, steps, travel, layout, refreshBook } = useDesk();
  return useMemo((): MergeActions => {
    const undo = {
      label: t('app.undo'),
      run: () => {
        travel('undo');
        onChange(null);
      },
    };
    const change = (work: () => Promise<string>, chosen: boolean | null): void => {
      run(async () => {
        await article.flush();
        await outline.settled();
        const done = await work();
        await outline.reload();
        if (article.get().view !== null) await article.reload();
        await refreshBook();
        steps.refresh();
        layout.schedule(0);
        onChange(chosen);
        tell(done, undo);
      });
    };
    const decide = (id: string, decision: ConflictDecision): void => {
      change(async () => {
        await call('merge.decide', { id, decision });
        return t('merge.decided');
      }, null);
    };
    return {
      choose: () => {
        run(async () => {
          await article.flush();
          await outline.settled();
          if ((await call('app.chooseMerge', {})) !== null) onChange(true);
        });
      },
      leave: () => {
        run(async () => {
          await call('merge.leave', {});
          onChange(false);
        });
      },
      merge: (without) => {
        change(async () => {
          const { taken, merged, conflicts, new: added } = await call('merge.apply', { without: [...without] });
          await call('merge.leave', {});
          const count = taken.length + merged.length + added.length;
          return conflicts.length === 0 ? t('merge.done', { count }) : t('merge.doneWithConflicts', { count, conflicts: conflicts.length });
        }, false);
      },
      bring: (articles, partId) => {
        change(async () => {
          const brought = await call('merge.bring', { articles: [...articles], partId });
          return t('merge.brought', { count: brought.articles.length });
        }, null);
      },
      decide,
      keepPresent: (id, articleId) => {
        run(async () => {
          await article.flush();
          decide(id, (await call('article.get', { id: articleId })).document);
        });
      },
    };
  }, [t, article, outline, steps, travel, layout, refreshBook, onChange]);
}
