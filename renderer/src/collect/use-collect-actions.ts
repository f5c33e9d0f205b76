/** What can be done here: each says what it did and can be taken back. */
import type { Input } from '@common/contract/channels.ts';
import type { PastedUnit, RemindedHow } from '@common/collect/shapes.ts';
import { useMemo } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell, type Note } from '../ui/toasts.ts';

export interface CollectActions {
  readonly addUnits: (units: readonly PastedUnit[]) => void;
  readonly removeUnits: (unitIds: readonly string[]) => void;
  readonly editUnit: (id: string, fields: Readonly<Record<string, string>>) => void;
  readonly ask: (input: Input<'collect.ask'>) => void;
  readonly receive: (taskId: string, on: string, articleId: string | null) => void;
  readonly letGo: (taskId: string) => void;
  readonly waive: (taskId: string, waived: boolean) => void;
  readonly setDue: (taskId: string, dueOn: string | null) => void;
  readonly removeTask: (taskId: string) => void;
  readonly assign: (articles: readonly { readonly articleId: string; readonly unitId: string }[]) => void;
  readonly remind: (entries: readonly { readonly unitId: string; readonly text: string }[], on: string, how: RemindedHow) => void;
  /** Puts a letter on the clipboard; `then` is offered beside the notice. */
  readonly copy: (text: string, then?: Note['action']) => void;
}

/** @param today yyyy-mm-dd */
export function useCollectActions(today: string): CollectActions {
  const { t } = useTexts();
  const { steps, travel } = useDesk();
  return useMemo((): CollectActions => {
    const undo = { label: t('app.undo'), run: () => { travel('undo'); } };
    /** Does it, then tells; the steps' refresh has everything shown asked anew. */
    const change = (work: () => Promise<string>): void => {
      run(async () => {
        const done = await work();
        steps.refresh();
        tell(done, undo);
      });
    };
    return {
      addUnits: (units) => {
        change(async () => {
          const { ids } = await call('collect.addUnits', { units: [...units] });
          return t('collect.added', { count: ids.length });
        });
      },
      removeUnits: (unitIds) => {
        change(async () => {
          await call('collect.removeUnits', { unitIds: [...unitIds] });
          return t('collect.unitsRemoved', { count: unitIds.length });
        });
      },
      editUnit: (id, fields) => {
        change(async () => {
          await call('record.update', { kind: 'unit', id, fields: { ...fields } });
          return t('collect.unitChanged');
        });
      },
      ask: (input) => {
        change(async () => {
          await call('collect.ask', input);
          return t('collect.asked', { count: input.unitIds.length });
        });
      },
      receive: (taskId, on, articleId) => {
        change(async () => {
          await call('collect.receive', { taskIds: [taskId], on, articleId });
          return t('collect.gotIt', { count: 1 });
        });
      },
      letGo: (taskId) => {
        change(async () => {
          await call('collect.receive', { taskIds: [taskId], on: null, articleId: null });
          return t('collect.letGo');
        });
      },
      waive: (taskId, waived) => {
        change(async () => {
          await call('collect.waive', { taskIds: [taskId], waived });
          return t(waived ? 'collect.waived' : 'collect.wantedAgain');
        });
      },
      setDue: (taskId, dueOn) => {
        change(async () => {
          await call('collect.setDue', { taskIds: [taskId], dueOn });
          return t('collect.dueChanged');
        });
      },
      removeTask: (taskId) => {
        change(async () => {
          await call('collect.removeTasks', { taskIds: [taskId] });
          return t('collect.taskRemoved');
        });
      },
      assign: (articles) => {
        change(async () => {
          await call('collect.assign', { articles: articles.map(({ articleId, unitId }) => ({ articleId, unitId })), on: today });
          return t('collect.gotIt', { count: articles.length });
        });
      },
      remind: (entries, on, how) => {
        change(async () => {
          await call('collect.remind', { entries: entries.map(({ unitId, text }) => ({ unitId, text })), on, how });
          return t('collect.noted', { count: entries.length });
        });
      },
      copy: (text, then) => {
        run(async () => {
          await call('app.copyText', { text });
          tell(t('collect.copied'), then);
        });
      },
    };
  }, [t, steps, travel, today]);
}
