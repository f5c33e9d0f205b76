/** Which work the desk shows. Who chose another while something was being fetched is not pulled out of it when that comes. */
import { useCallback, useRef, useState } from 'react';
import type { Work } from './work.ts';

export interface WorkChoice {
  readonly work: Work;
  readonly goTo: (work: Work) => void;
  /** A step to take once what it needs is there: goes to the work, unless another was chosen since this was called. */
  readonly later: (work: Work) => () => void;
}

export function useWork(first: Work): WorkChoice {
  const [work, setWork] = useState<Work>(first);
  const choices = useRef(0);
  const goTo = useCallback((next: Work) => {
    choices.current += 1;
    setWork(next);
  }, []);
  const later = useCallback(
    (next: Work) => {
      const seen = choices.current;
      return () => {
        if (choices.current === seen) goTo(next);
      };
    },
    [goTo],
  );
  return { work, goTo, later };
}
