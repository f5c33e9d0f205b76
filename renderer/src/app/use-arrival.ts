/** Who goes to another work by a key or the menu has the keyboard in it, not on what is hidden now. */
import { useEffect } from 'react';
import type { Work } from './work.ts';

/** What takes the keyboard, the best first: a table, a list, then what there is to do. A sign without words comes last: its words would pop up, and take the Escape that leaves. */
const WANTED = ['[role="grid"][tabindex="0"], [role="treegrid"][tabindex="0"], [role="listbox"][tabindex="0"]:not([data-empty])', '.button--primary:not([disabled])', '.button:not(.button--icon, [disabled])', '[tabindex="0"], button:not([disabled])'];

/** Frames after which the work is on the screen, and for how long it is waited for what it asks for. */
const LEAST_FRAMES = 1;
const MOST_FRAMES = 120;
/** Who has it there keeps it: in the work already, among the tabs it was chosen with, in a menu. */
const KEEPS = '.desk__work, [role="tablist"], .popover';

/** The text takes it by itself (`editor/use-focus-back.ts`). */
export function useArrival(work: Work): void {
  useEffect(() => {
    if (work === 'write') return undefined;
    // What is hidden loses the keyboard some frames later; until then it has it, and does nothing with it.
    let frame = 0;
    const arrive = (waited: number): void => {
      frame = requestAnimationFrame(() => {
        const has = document.activeElement;
        if ((has !== null && has.closest(KEEPS) !== null && has.checkVisibility()) || document.querySelector('.veil') !== null) return;
        const area = document.querySelector('.desk__work > :not([hidden])');
        // What is still being asked for has no list yet.
        if (waited < LEAST_FRAMES || (waited < MOST_FRAMES && area?.matches('[aria-busy="true"]') === true)) {
          arrive(waited + 1);
          return;
        }
        for (const wanted of WANTED) {
          const found = area?.querySelector<HTMLElement>(wanted);
          if (found === null || found === undefined) continue;
          found.focus();
          return;
        }
      });
    };
    arrive(0);
    return () => { cancelAnimationFrame(frame); };
  }, [work]);
}
