/** How far one has read in the frame that it stands first in: a hairline. */
import { useEffect, useRef } from 'react';

export function ReadLine() {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = line.current;
    const frame = element?.parentElement;
    if (element === null || frame === null || frame === undefined) return undefined;
    let asked = 0;
    const show = (): void => {
      asked = 0;
      const hidden = frame.scrollHeight - frame.clientHeight;
      element.style.transform = `scaleX(${String(hidden > 0 ? frame.scrollTop / hidden : 0)})`;
    };
    const ask = (): void => {
      if (asked === 0) asked = requestAnimationFrame(show);
    };
    frame.addEventListener('scroll', ask, { passive: true });
    // The text becomes longer while one writes.
    const shape = new ResizeObserver(ask);
    shape.observe(frame);
    if (element.nextElementSibling !== null) shape.observe(element.nextElementSibling);
    return () => {
      cancelAnimationFrame(asked);
      frame.removeEventListener('scroll', ask);
      shape.disconnect();
    };
  }, []);
  return <div ref={line} className="read-line" aria-hidden />;
}
