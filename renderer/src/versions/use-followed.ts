/** An answer of the store that is asked anew while its subject changes: the last one stays until the next is there. */
import { useEffect, useEffectEvent, useState } from 'react';
import { report } from '../errors/report.ts';

/**
 * @param subject what is asked about; null: nothing is asked. Another subject never shows the answer of this one
 * @param edition another one asks anew
 */
export function useFollowed<T>(subject: string | null, edition: string, ask: (subject: string) => Promise<T>): T | null {
  const [answer, setAnswer] = useState<{ subject: string; value: T } | null>(null);
  const asked = useEffectEvent(ask);
  useEffect(() => {
    if (subject === null) return undefined;
    let current = true;
    asked(subject).then(
      (value) => {
        if (current) setAnswer({ subject, value });
      },
      (thrown: unknown) => {
        if (current) report(thrown);
      },
    );
    return () => {
      current = false;
    };
  }, [subject, edition]);
  return answer !== null && answer.subject === subject ? answer.value : null;
}
