/** Has photos measured while the desk is open, a little at a time, with rests in between. */
import { useEffect, useState } from 'react';
import { call } from '../client/call.ts';
import { report } from '../errors/report.ts';

/** ms of measuring at once, and of rest behind it. */
const WORK = 120;
const REST = 60;
/** So many more are known: what is shown is worth asking for again, which for thousands of photos is felt. */
const WORTH = 2500;

/** How many photos are still to be measured. `known`: more is known now. Begins anew when `count` (photos of the book) changes. */
export function useExamine(count: number, known: () => void): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (count === 0) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    let news = 0;
    const step = (): void => {
      call('photo.examine', { ms: WORK }).then((answer) => {
        if (!current) return;
        news += answer.done;
        setLeft(answer.left);
        if (news >= WORTH || (answer.left === 0 && news > 0)) {
          news = 0;
          known();
        }
        if (answer.left > 0) timer = setTimeout(step, REST);
      }, report);
    };
    timer = setTimeout(step, WORK);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [count, known]);
  return left;
}
