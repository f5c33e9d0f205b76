/** The check of the open book: what is known when the desk appears, then what the main process tells. */
import type { BookCheck } from '@common/contract/damage.ts';
import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { run } from '../errors/report.ts';

const NONE: BookCheck = { state: 'none', found: [], step: 0, steps: 0 };

export function useBookCheck(): BookCheck {
  const [check, setCheck] = useState(NONE);
  useEvent('bookCheck', setCheck);
  useEffect(() => {
    run(async () => {
      const known = await call('app.damage', {});
      setCheck((told) => (told === NONE ? known : told));
    });
  }, []);
  return check;
}
