import { useCallback, useEffect, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';

/** Raised when the book was changed from here, by undo or by redo. */
export function useEdition(): { edition: number; refresh: () => void } {
  const { steps } = useDesk();
  const [edition, setEdition] = useState(0);
  const refresh = useCallback(() => {
    setEdition((now) => now + 1);
  }, []);
  useEffect(() => {
    let known = JSON.stringify(steps.get());
    return steps.subscribe(() => {
      const now = JSON.stringify(steps.get());
      if (now !== known) refresh();
      known = now;
    });
  }, [steps, refresh]);
  return { edition, refresh };
}
