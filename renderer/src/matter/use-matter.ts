/** One made page with its options: asked anew after every step done, taken back or done again. */
import { matterOptions, type MatterKind, type MatterOptions } from '@common/book/matter.ts';
import type { MatterView } from '@common/contract/matter-channels.ts';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { saving } from '../know/pending.ts';

export interface MatterSource {
  readonly view: MatterView | null;
  /** Gives it other options: one step to take back. @throws AppError */
  readonly change: (options: Readonly<Record<string, unknown>>) => Promise<void>;
}

export function useMatter(id: string): MatterSource {
  const { steps, outline } = useDesk();
  const step = useSyncExternalStore(steps.subscribe, steps.get);
  const [view, setView] = useState<MatterView | null>(null);
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      // It may just have been made, named or taken out.
      await outline.settled();
      const answer = await call('matter.get', { id });
      if (wanted) setView(answer);
    };
    read().catch((thrown: unknown) => { if (wanted) report(thrown); });
    return () => { wanted = false; };
  }, [id, step, outline]);
  const change = useCallback(
    async (options: Readonly<Record<string, unknown>>): Promise<void> => {
      await saving(call('matter.change', { id, options: { ...options } }));
      steps.refresh();
    },
    [id, steps],
  );
  return { view: view?.id === id ? view : null, change };
}

/** The options of a kind, typed. */
export const optionsOf = <K extends MatterKind>(kind: K, { options }: MatterView): MatterOptions[K] => matterOptions(kind, options);
