/** What can be done with an article that came in: each says what it did and can be taken back. */
import type { TextEncoding } from '@common/text/encodings/detect.ts';
import { useMemo } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { findArticle } from '../outline/model.ts';
import { tell } from '../ui/toasts.ts';

export interface IntakeActions {
  readonly accept: (ids: readonly string[]) => void;
  readonly reject: (id: string) => void;
  readonly replaceTwin: (id: string) => void;
  readonly setVerdict: (id: string, block: number, encoding: TextEncoding) => void;
  readonly reread: (id: string, encoding: TextEncoding) => void;
  readonly setWrittenOn: (articleId: string, writtenOn: string | null) => void;
  readonly setWrittenIn: (articleId: string, writtenIn: string) => void;
  readonly saveSource: (id: string) => void;
  readonly saveReport: (batchId: string) => void;
}

/** @param onChange the list and the article's facts are to be asked anew */
export function useIntakeActions(onChange: () => void): IntakeActions {
  const { t } = useTexts();
  const { article, outline, steps, travel, layout } = useDesk();
  return useMemo((): IntakeActions => {
    const undo = {
      label: t('app.undo'),
      run: () => {
        travel('undo');
      },
    };
    const change = (work: () => Promise<unknown>, done: string | null, textChanged = false): void => {
      run(async () => {
        await article.flush();
        await outline.settled();
        await work();
        if (textChanged) {
          await outline.reload();
          // One that was taken out has given way to its neighbour.
          if (findArticle(outline.get(), article.get().view?.id ?? '') !== undefined) await article.reload();
          layout.schedule(0);
        }
        steps.refresh();
        onChange();
        if (done !== null) tell(done, undo);
      });
    };
    const save = (work: () => Promise<{ fileName: string } | null>): void => {
      run(async () => {
        const saved = await work();
        if (saved !== null) tell(t('intake.saved', { name: saved.fileName }));
      });
    };
    return {
      accept: (ids) => {
        change(() => call('intake.accept', { ids: [...ids] }), t('intake.accepted', { count: ids.length }));
      },
      reject: (id) => {
        // The article goes from the outline; its neighbour there takes its place in the editor, and the list shows the next one.
        change(() => call('intake.reject', { ids: [id] }), t('intake.rejected'), true);
      },
      replaceTwin: (id) => {
        change(() => call('intake.replaceTwin', { id }), t('intake.replaced'), true);
      },
      setVerdict: (id, block, encoding) => {
        change(() => call('intake.setVerdict', { id, block, encoding }), t('intake.verdictDone'), true);
      },
      reread: (id, encoding) => {
        change(() => call('app.rereadSource', { id, encoding }), t('intake.rereadDone'), true);
      },
      setWrittenOn: (id, writtenOn) => {
        change(() => call('article.setWrittenOn', { id, writtenOn }), null);
      },
      setWrittenIn: (id, writtenIn) => {
        change(() => call('article.setWrittenIn', { id, writtenIn }), null);
      },
      saveSource: (id) => {
        save(() => call('app.saveSource', { id }));
      },
      saveReport: (batchId) => {
        save(() => call('app.saveImportReport', { batchId }));
      },
    };
  }, [t, article, outline, steps, travel, layout, onChange]);
}
