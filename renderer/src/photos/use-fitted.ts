/** The largest size of a shape inside an element, px. */
import { useLayoutEffect, useState, type RefObject } from 'react';

export function useFitted(element: RefObject<HTMLElement | null>, shape: number): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const place = element.current;
    if (place === null) return undefined;
    const read = (): void => { setRoom({ width: place.clientWidth, height: place.clientHeight }); };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(place);
    return () => { observer.disconnect(); };
  }, [element]);
  const width = Math.min(room.width, room.height * shape);
  return { width: Math.floor(width), height: Math.floor(width / shape) };
}
