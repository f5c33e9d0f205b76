/** The lists of records, asked for again after every step that is done, taken back or done again. */
import type { Output } from '@common/contract/channels.ts';
import type { KnowUnit } from '@common/know/shapes.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';
import type { Steps } from '../undo/steps.ts';

type ListName = 'know.exemplars' | 'know.units' | 'know.awards' | 'know.forms' | 'know.returning';
type Lists = { [N in ListName]?: Output<N> };

const ASK: { readonly [N in ListName]: () => Promise<Output<N>> } = {
  'know.exemplars': () => call('know.exemplars', {}),
  'know.units': () => call('know.units', {}),
  'know.awards': () => call('know.awards', {}),
  'know.forms': () => call('know.forms', {}),
  'know.returning': () => call('know.returning', {}),
};

/** Of each open book the last answers: who comes back sees them at once. */
const known = new WeakMap<Steps, Lists>();

/** Units that are on their way to another place: a key right after is about the tree as it will be. */
let placing = 0;
const placements = new Set<(id: string, parentId: string | null, order: readonly string[] | null) => void>();

/** Shows a unit in its new place while the file takes note of it. */
export async function placed<T>(id: string, parentId: string | null, order: readonly string[] | null, work: Promise<T>): Promise<T> {
  placing += 1;
  for (const place of placements) place(id, parentId, order);
  try {
    return await work;
  } finally {
    placing -= 1;
  }
}

/** Units with one of them in another place. `order`: as `know.placeUnit` takes it. */
function withPlace(units: readonly KnowUnit[], id: string, parentId: string | null, order: readonly string[] | null): KnowUnit[] {
  const keyOf = (each: string, before: string): string => {
    const index = order?.indexOf(each) ?? -1;
    return index < 0 ? before : String(index + 1).padStart(4, '0');
  };
  return units.map((unit) => (unit.id === id ? { ...unit, parentId, sortKey: keyOf(id, '') } : { ...unit, sortKey: keyOf(unit.id, unit.sortKey) }));
}

/** The tree of units as it will be, see `placed`. */
export function useUnitList(): KnowUnit[] | null {
  const listed = useList('know.units');
  const [shown, setShown] = useState<{ readonly listed: KnowUnit[] | null; readonly units: KnowUnit[] | null }>({ listed, units: listed });
  if (shown.listed !== listed && placing === 0) setShown({ listed, units: listed });
  useEffect(() => {
    const place = (id: string, parentId: string | null, order: readonly string[] | null): void => {
      setShown((before) => ({ ...before, units: before.units === null ? null : withPlace(before.units, id, parentId, order) }));
    };
    placements.add(place);
    return () => {
      placements.delete(place);
    };
  }, []);
  return shown.units;
}

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
