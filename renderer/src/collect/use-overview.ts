/** Everything the desk shows; asked again after every step that is done, taken back or done again. */
import type { CollectOverview } from '@common/collect/shapes.ts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';

/** What was shown stays until the new answer is there; null: there is none yet. */
export function useOverview(): CollectOverview | null {
  const { steps } = useDesk();
  const state = useSyncExternalStore(steps.subscribe, steps.get);
  const [overview, setOverview] = useState<CollectOverview | null>(null);
  useEffect(() => {
    let current = true;
    call('collect.overview', {}).then(
      (answer) => {
        if (current) setOverview(answer);
      },
      (thrown: unknown) => {
        if (current) report(thrown);
      },
    );
    return () => {
      current = false;
    };
  }, [state]);
  return overview;
}
