/** Something asked of the book, and asked anew after every step that is done or taken back. */
import type { TwinPair, WithdrawnExemplar } from '@common/contract/people-channels.ts';
import { useEffect, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';

/** @param ask always the same function; null until its first answer. An answer that a later one overtook is dropped. */
function useAsked<T>(ask: () => Promise<T>): T | null {
  const { steps } = useDesk();
  const [answer, setAnswer] = useState<{ readonly found: T } | null>(null);
  useEffect(() => {
    let turn = 0;
    const again = (): void => {
      turn += 1;
      const mine = turn;
      ask().then((found) => { if (mine === turn) setAnswer({ found }); }, report);
    };
    again();
    const stop = steps.subscribe(again);
    return () => {
      turn = -1;
      stop();
    };
  }, [ask, steps]);
  return answer === null ? null : answer.found;
}

const askTwins = (): Promise<TwinPair[]> => call('people.twins', {});
const askWithdrawn = (): Promise<WithdrawnExemplar[]> => call('people.withdrawn', {});

export const useTwins = (): TwinPair[] | null => useAsked(askTwins);
export const useWithdrawn = (): WithdrawnExemplar[] | null => useAsked(askWithdrawn);
