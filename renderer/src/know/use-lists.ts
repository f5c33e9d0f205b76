/** The lists of records, asked for again after every step that is done, taken back or done again. */
import type { Output } from '@common/contract/channels.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import type { Steps } from '../undo/steps.ts';

type ListName = 'know.exemplars' | 'know.units' | 'know.awards' | 'know.forms';
type Lists = { [N in ListName]?: Output<N> };

const ASK: { readonly [N in ListName]: () => Promise<Output<N>> } = {
  'know.exemplars': () => call('know.exemplars', {}),
  'know.units': () => call('know.units', {}),
  'know.awards': () => call('know.awards', {}),
  'know.forms': () => call('know.forms', {}),
};

/** Of each open book the last answers: who comes back sees them at once. */
const known = new WeakMap<Steps, Lists>();

/** What was shown stays until the new answer is there; null: there is none yet. */
export function useList<N extends ListName>(name: N): Output<N> | null {
  const { steps } = useDesk();
  const state = useSyncExternalStore(steps.subscribe, steps.get);
  const [list, setList] = useState<Output<N> | null>(() => (known.get(steps)?.[name] as Output<N> | undefined) ?? null);
  useEffect(() => {
    let current = true;
    ASK[name]().then(
      (answer) => {
        if (!current) return;
        known.set(steps, { ...known.get(steps), [name]: answer });
        setList(answer);
      },
      (thrown: unknown) => {
        if (current) report(thrown);
      },
    );
    return () => {
      current = false;
    };
  }, [name, steps, state]);
  return list;
}

/** With the arrow keys one passes over rows; only the one where one stays is asked for (ms). */
const STAY = 60;

/** One exemplar with what hangs on it. What was shown stays until the new answer is there; null: none is asked for, or it is not there yet. */
export function useDetail(id: string | null): Output<'know.exemplar'> | null {
  const { steps } = useDesk();
  const state = useSyncExternalStore(steps.subscribe, steps.get);
  const [detail, setDetail] = useState<Output<'know.exemplar'> | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      call('know.exemplar', { id }).then(
        (answer) => {
          if (current) setDetail(answer);
        },
        (thrown: unknown) => {
          if (current) report(thrown);
        },
      );
    }, STAY);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [id, state]);
  return id === null ? null : detail;
}
