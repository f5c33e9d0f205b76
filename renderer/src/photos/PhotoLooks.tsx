/** Tells the rest of the window which photos are shown otherwise than they came, after every step. Draws nothing. */
import { useEffect, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { setLooks } from '../client/photo-url.ts';
import { report } from '../errors/report.ts';

export function PhotoLooks() {
  const { steps } = useDesk();
  const state = useSyncExternalStore(steps.subscribe, steps.get);
  useEffect(() => {
    let current = true;
    call('photo.looks', {}).then((looks) => {
      if (current) setLooks(new Map(looks.map(({ id, look }) => [id, look])));
    }, report);
    return () => {
      current = false;
    };
  }, [state]);
  return null;
}
