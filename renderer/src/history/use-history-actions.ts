/** What can be done with the book's history: each says what it did and can be taken back. */
import { useMemo } from 'react';
import type { BlockDiff } from '@common/article/diff.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import type { Snapshot } from '@common/contract/history-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { repairedAnew } from './model.ts';
import { tell } from '../ui/toasts.ts';
import { useSnapshotName } from './use-snapshot-name.ts';

export interface HistoryActions {
  readonly take: (name: string) => void;
  readonly rename: (id: string, name: string) => void;
  readonly remove: (id: string, name: string) => void;
  /** Says that a snapshot is what was printed, and when (ms); null: that it is not. */
  readonly markPrinted: (snapshot: Snapshot, at: number | null) => void;
  /** One article as it was in a snapshot. */
  readonly restoreArticle: (snapshotId: string, articleId: string, title: string) => void;
  readonly restoreAll: (snapshotId: string, name: string) => void;
  readonly restoreVersion: (articleId: string, versionId: string, title: string) => void;
  /** Puts a text in which one difference was undone in the place of the present one. */
  readonly putText: (articleId: string, document: ArticleDocument) => void;
  /** Undoes one difference from a former text (`from`) in the text as it is once everything typed is in the file. */
  readonly repairBlock: (articleId: string, from: ArticleDocument, block: BlockDiff) => void;
}

/** @param onDone everything shown of the history is to be asked anew */
export function useHistoryActions(onDone: () => void): HistoryActions {
  const { t } = useTexts();
  const { article, outline, steps, travel, layout, refreshBook } = useDesk();
  const nameOf = useSnapshotName();
  return useMemo((): HistoryActions => {
    const undo = {
      label: t('app.undo'),
      run: () => {
        travel('undo');
        onDone();
      },
    };
    /** Does it with everything typed in the file, then shows the book as it is now. Null: what it was asked for is no longer there. */
    const change = (work: () => Promise<readonly string[] | null>, done: string, canUndo = true): void => {
      run(async () => {
        await article.flush();
        const articles = await work();
        if (articles === null) {
          onDone();
          tell(t('history.blockChanged'));
          return;
        }
        await outline.reload();
        if (articles.includes(article.get().view?.id ?? '')) await article.reload();
        steps.refresh();
        layout.schedule(0);
        onDone();
        tell(done, ...(canUndo ? [undo] : []));
      });
    };
    const repairBlock = async (articleId: string, from: ArticleDocument, block: BlockDiff): Promise<readonly string[] | null> => {
      const document = repairedAnew(from, (await call('article.get', { id: articleId })).document, block);
      if (document === null) return null;
      await call('history.putText', { id: articleId, document });
      return [articleId];
    };
    return {
      take: (name) => {
        change(async () => {
          await call('history.takeSnapshot', { name });
          return [];
        }, t('history.taken', { name }), false);
      },
      rename: (id, name) => {
        run(async () => {
          await call('history.renameSnapshot', { id, name });
          onDone();
        });
      },
      markPrinted: (snapshot, at) => {
        const put = async (moment: number | null): Promise<void> => {
          await call('history.markPrinted', { id: snapshot.id, at: moment });
          onDone();
        };
        run(async () => {
          await put(at);
          tell(t(at === null ? 'history.unmarkedPrinted' : 'history.markedPrinted', { name: nameOf(snapshot) }), { label: t('app.undo'), run: () => { run(() => put(snapshot.printedAt)); } });
        });
      },
      remove: (id, name) => {
        change(async () => {
          await call('history.removeSnapshot', { id });
          return [];
        }, t('history.removed', { name }), false);
      },
      restoreArticle: (snapshotId, articleId, title) => {
        change(async () => (await call('history.restoreSnapshot', { id: snapshotId, articles: [articleId] })).articles, t('history.restoredArticle', { title }));
      },
      restoreAll: (snapshotId, name) => {
        change(async () => {
          const { articles } = await call('history.restoreSnapshot', { id: snapshotId, articles: null });
          await refreshBook();
          return articles;
        }, t('history.restoredAll', { name }));
      },
      restoreVersion: (articleId, versionId, title) => {
        change(async () => {
          await call('history.restoreVersion', { id: articleId, versionId });
          return [articleId];
        }, t('history.restoredArticle', { title }));
      },
      repairBlock: (articleId, from, block) => {
        change(() => repairBlock(articleId, from, block), t('history.restoredBlock'));
      },
      putText: (articleId, document) => {
        change(async () => {
          await call('history.putText', { id: articleId, document });
          return [articleId];
        }, t('history.restoredBlock'));
      },
    };
  }, [t, article, outline, steps, travel, layout, refreshBook, nameOf, onDone]);
}
