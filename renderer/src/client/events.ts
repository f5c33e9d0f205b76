/** Events from the main process, checked before anyone sees them. */
import { events, type EventName, type EventPayload } from '@common/contract/events.ts';
import { useEffect, useEffectEvent } from 'react';

/** Listens to an event as long as the component is there. A payload that does not fit the contract is not handed on. */
export function useEvent<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): void {
  const handle = useEffectEvent((payload: unknown) => {
    const parsed = events[name].safeParse(payload);
    if (parsed.success) listener(parsed.data as EventPayload<N>);
  });
  useEffect(
    () =>
      window.kyyeu.on(name, (payload) => {
        handle(payload);
      }),
    [name],
  );
}
