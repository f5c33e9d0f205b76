/** A picture of a group is put in another place by dragging it onto the one that stands there. */
import { useState, type PointerEvent } from 'react';

/** CSS px from which a press is a drag. */
const DRAGGED = 6;

interface Order {
  /** Index of the picture that is being dragged. */
  readonly dragged: number | null;
  readonly onPointerDown: (event: PointerEvent, index: number) => void;
}

/** @param move from one index to another. Pictures carry `data-picture`, their index. */
export function useOrder(move: (from: number, to: number) => void): Order {
  const [dragged, setDragged] = useState<number | null>(null);
  const onPointerDown = (event: PointerEvent, index: number): void => {
    if (event.button !== 0 || (event.target instanceof Element && event.target.closest('button') !== null)) return;
    const group = event.currentTarget.parentElement;
    const [x, y] = [event.clientX, event.clientY];
    const listening = new AbortController();
    const { signal } = listening;
    const end = (): void => {
      listening.abort();
      setDragged(null);
    };
    let far = false;
    window.addEventListener('pointermove', (now) => {
      if (far || Math.hypot(now.clientX - x, now.clientY - y) < DRAGGED) return;
      far = true;
      setDragged(index);
    }, { signal });
    window.addEventListener('pointerup', (now) => {
      end();
      const onto = far ? (document.elementFromPoint(now.clientX, now.clientY)?.closest<HTMLElement>('[data-picture]') ?? null) : null;
      if (onto !== null && onto.parentElement === group) move(index, Number(onto.dataset['picture']));
    }, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', (key) => {
      if (key.key === 'Escape') end();
    }, { signal });
  };
  return { dragged, onPointerDown };
}
