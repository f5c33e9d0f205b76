/** An answer of the store that follows its question: the answer to an older question is never shown. */
import { useEffect, useEffectEvent, useState } from 'react';
import { report } from '../errors/report.ts';

/**
 * Asks anew whenever `key` changes; null until the answer to this question is there.
 * @param key names the question; null: nothing is asked
 */
export function useAsked<T>(key: string | null, ask: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null);
  const asked = useEffectEvent(ask);
  useEffect(() => {
    if (key === null) return undefined;
    let current = true;
    asked().then(
      (value) => {
        if (current) setAnswer({ key, value });
      },
      (thrown: unknown) => {
        if (current) report(thrown);
      },
    );
    return () => {
      current = false;
    };
  }, [key]);
  return answer !== null && answer.key === key ? answer.value : null;
}
