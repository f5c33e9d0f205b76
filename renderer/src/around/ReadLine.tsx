/** How far one has read in the frame that stands behind it: a hairline over the frame's upper edge. */
import { useEffect, useRef } from 'react';

export function ReadLine() {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = line.current;
    const frame = element?.nextElementSibling ?? null;
    if (element === null || frame === null) return undefined;
    let asked = 0;
    const show = (): void => {
      asked = 0;
      const hidden = frame.scrollHeight - frame.clientHeight;
      element.style.width = `${String(hidden > 0 ? (100 * frame.scrollTop) / hidden : 0)}%`;
    };
    const ask = (): void => {
      if (asked === 0) asked = requestAnimationFrame(show);
    };
    frame.addEventListener('scroll', ask, { passive: true });
    // The text becomes longer while one writes.
    const shape = new ResizeObserver(ask);
    shape.observe(frame);
    if (frame.firstElementChild !== null) shape.observe(frame.firstElementChild);
    return () => {
      cancelAnimationFrame(asked);
      frame.removeEventListener('scroll', ask);
      shape.disconnect();
    };
  }, []);
  return <div ref={line} className="read-line" aria-hidden />;
}
