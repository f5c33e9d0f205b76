/** A field that a finding leads to: it has the keyboard and is in sight when it is asked for, however late it comes. */
import { useEffect, useRef, type ReactNode } from 'react';
import { atSpot, useWantedSpot } from '../state.ts';

export function Spot({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  const isWanted = useWantedSpot() === name;
  useEffect(() => {
    if (!isWanted) return undefined;
    // Whoever comes from another work is put where the keyboard was there; that is done in the frame before.
    const frame = requestAnimationFrame(() => {
      const field = ref.current?.querySelector<HTMLElement>('input, textarea') ?? null;
      // What stands in it is still to come: the children that bring it are others.
      if (field === null) return;
      field.focus();
      field.scrollIntoView({ block: 'center' });
      atSpot();
    });
    return () => { cancelAnimationFrame(frame); };
  }, [isWanted, children]);
  return (
    <div ref={ref} className="matter-spot">
      {children}
    </div>
  );
}
