/** What can be done to records: each is one step to take back. */
import type { Input } from '@common/contract/channels.ts';
import type { KnownKind } from '@common/know/shapes.ts';
import { useMemo } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { tell } from '../ui/toasts.ts';
import { saving } from './pending.ts';
import { placed } from './use-lists.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface KnowActions {
  /** Gives one record these values; the field tells what was wrong. @throws AppError */
  readonly save: (kind: KnownKind, id: string, fields: Fields) => Promise<void>;
  /** Gives all of them the same values, and tells it. */
  readonly change: (kind: KnownKind, ids: readonly string[], fields: Fields, done: string) => void;
  /** Makes a record and gives its id. @throws AppError */
  readonly add: (kind: KnownKind, fields: Fields) => Promise<string>;
  readonly remove: (kind: KnownKind, ids: readonly string[]) => void;
  /** Withdraws an exemplar from the book, and tells it. */
  readonly withdraw: (id: string, reason: string, done: string) => void;
  /** Chosen things go to a record of their own, which is told. */
  readonly split: (choice: Input<'people.split'>, done: string) => void;
  /** Parts a record from the one it was merged into, and tells it. */
  readonly unmerge: (id: string, done: string) => void;
  /** Units become one, which is told. */
  readonly mergeUnits: (into: string, from: readonly string[], done: string) => void;
  readonly placeUnit: (id: string, place: { readonly parentId: string | null; readonly order: readonly string[] | null }) => void;
  readonly orderForms: (ids: readonly string[]) => void;
}

const REMOVED = { exemplar: 'know.removedExemplars', unit: 'know.removedUnits', award: 'know.removedAwards', awardForm: 'know.removedForms', exemplarArticle: 'know.removedLinks' } as const;

export function useKnowActions(): KnowActions {
  const { t } = useTexts();
  const { steps, travel } = useDesk();
  return useMemo((): KnowActions => {
    const undo = { label: t('app.undo'), run: () => { travel('undo'); } };
    /** Everything shown is asked anew with the steps. */
    const doing = async <T>(work: Promise<T>): Promise<T> => {
      const result = await saving(work);
      steps.refresh();
      return result;
    };
    return {
      save: async (kind, id, fields) => {
        await doing(call('know.change', { kind, ids: [id], fields }));
      },
      change: (kind, ids, fields, done) => {
        run(async () => {
          await doing(call('know.change', { kind, ids: [...ids], fields }));
          tell(done, undo);
        });
      },
      add: async (kind, fields) => (await doing(call('record.add', { kind, fields }))).id,
      remove: (kind, ids) => {
        run(async () => {
          await doing(call('know.remove', { kind, ids: [...ids] }));
          tell(t(REMOVED[kind], { count: ids.length }), undo);
        });
      },
      withdraw: (id, reason, done) => {
        run(async () => {
          await doing(call('people.withdraw', { id, reason }));
          tell(done, undo);
        });
      },
      split: (choice, done) => {
        run(async () => {
          await doing(call('people.split', choice));
          tell(done, undo);
        });
      },
      unmerge: (id, done) => {
        run(async () => {
          await doing(call('people.unmerge', { id }));
          tell(done, undo);
        });
      },
      mergeUnits: (into, from, done) => {
        run(async () => {
          await doing(call('unit.merge', { into, from: [...from] }));
          tell(done, undo);
        });
      },
      placeUnit: (id, { parentId, order }) => {
        run(() => doing(placed(id, parentId, order, call('know.placeUnit', { id, parentId, order: order === null ? null : [...order] }))));
      },
      orderForms: (ids) => {
        run(() => doing(call('know.orderForms', { ids: [...ids] })));
      },
    };
  }, [t, steps, travel]);
}
