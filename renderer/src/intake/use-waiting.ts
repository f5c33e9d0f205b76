/** How many articles that came in wait to be looked through. */
import { useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { useAsked } from '../history/use-asked.ts';

export function useWaiting(): number {
  const { steps } = useDesk();
  const step = JSON.stringify(useSyncExternalStore(steps.subscribe, steps.get));
  const list = useAsked(`waiting ${step}`, () => call('intake.list', {}));
  return list === null ? 0 : list.entries.filter(({ accepted }) => !accepted).length;
}
