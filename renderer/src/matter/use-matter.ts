/** One made page with its options: asked anew after every step done, taken back or done again. */
import { matterOptions, type MatterKind, type MatterOptions } from '@common/book/matter.ts';
import type { MatterView } from '@common/contract/matter-channels.ts';
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import { saving } from '../know/pending.ts';

type Changed = Readonly<Record<string, unknown>>;

export interface MatterSource {
  readonly view: MatterView | null;
  /**
   * Gives it other options: one step to take back, with those of the same `visit` just before it.
   * @param options a function gets all options, with what is on its way to the file
   * @throws AppError
   */
  readonly change: (options: Changed | ((now: Changed) => Changed), visit?: string) => Promise<void>;
}

export function useMatter(id: string): MatterSource {
  const { steps, outline } = useDesk();
  const step = useSyncExternalStore(steps.subscribe, steps.get);
  const [view, setView] = useState<MatterView | null>(null);
  /** The options as they will be when what is under way is in the file. */
  const sent = useRef<{ under: number; options: Changed }>({ under: 0, options: {} });
  useEffect(() => {
    let wanted = true;
    const read = async (): Promise<void> => {
      // It may just have been made, named or taken out.
      await outline.settled();
      const answer = await call('matter.get', { id });
      if (!wanted) return;
      // An answer to a question put before the last change does not have it.
      if (sent.current.under === 0) sent.current.options = answer.options;
      setView(answer);
    };
    read().catch((thrown: unknown) => { if (wanted) report(thrown); });
    return () => { wanted = false; };
  }, [id, step, outline]);
  const change = useCallback(
    async (changed: Changed | ((now: Changed) => Changed), visit?: string): Promise<void> => {
      const options = typeof changed === 'function' ? changed(sent.current.options) : changed;
      sent.current.options = { ...sent.current.options, ...options };
      sent.current.under += 1;
      try {
        await saving(call('matter.change', { id, options: { ...options }, ...(visit === undefined ? {} : { visit }) }));
      } finally {
        sent.current.under -= 1;
        steps.refresh();
      }
    },
    [id, steps],
  );
  return { view: view?.id === id ? view : null, change };
}

/** The options of a kind, typed. */
export const optionsOf = <K extends MatterKind>(kind: K, { options }: MatterView): MatterOptions[K] => matterOptions(kind, options);
