/** A photo of the text is taken to another place by the mouse: a line shows where it would come to stand. */
import { useState, type PointerEvent } from 'react';
import { ReactEditor, useSlateStatic } from 'slate-react';
import type { PhotoBlock } from '@common/article/document.ts';
import { moveSection } from '../commands/move-section.ts';
import { dropPlace, showDropPlace } from '../drop-place.ts';

/** CSS px from which a press is a drag. */
const DRAGGED = 6;
/** So near to an edge of what is seen, CSS px, the text moves on; by so much at a time. */
const [EDGE, PACE] = [48, 14];

interface Carried {
  readonly carried: boolean;
  readonly onPointerDown: (event: PointerEvent) => void;
}

/** For the picture's frame. Let go on itself it stays; pictures of a group change places there (`use-order.ts`). */
export function useCarried(element: PhotoBlock, fixed: boolean): Carried {
  const editor = useSlateStatic();
  const [carried, setCarried] = useState(false);

  const onPointerDown = (event: PointerEvent): void => {
    if (fixed || event.button !== 0 || (event.target instanceof Element && event.target.closest('button') !== null)) return;
    const frame = event.currentTarget;
    const text = ReactEditor.toDOMNode(editor, editor);
    const scroller = scrollerOf(text);
    const [x, y] = [event.clientX, event.clientY];
    const listening = new AbortController();
    const { signal } = listening;
    let at: { readonly x: number; readonly y: number } | null = null;
    /** Index of the block that it would stand behind; null: where it stands. */
    let after: number | null = null;

    const look = (): void => {
      if (at === null) return;
      const index = ReactEditor.findPath(editor, element)[0] ?? 0;
      const { left, width } = text.getBoundingClientRect();
      // Beside the text as well: the pointer's height alone says where.
      const target = frame.closest('figure')?.contains(document.elementFromPoint(at.x, at.y)) === true ? frame : document.elementFromPoint(left + width / 2, at.y);
      const place = target === null ? null : dropPlace(editor, { target, clientY: at.y });
      // Between two blocks it stays with the one it was over.
      if (place === null) return;
      after = place.after === index || place.after === index - 1 ? null : place.after;
      showDropPlace(text, after === null ? null : place);
    };
    const end = (): void => {
      listening.abort();
      showDropPlace(text, null);
      setCarried(false);
    };
    const moveOn = (): void => {
      if (signal.aborted || at === null || scroller === null) return;
      const { top, bottom } = scroller.getBoundingClientRect();
      const by = at.y < top + EDGE ? -PACE : at.y > bottom - EDGE ? PACE : 0;
      if (by !== 0) {
        scroller.scrollBy(0, by);
        look();
      }
      requestAnimationFrame(moveOn);
    };
    window.addEventListener('pointermove', (now) => {
      const begins = at === null;
      if (begins && Math.hypot(now.clientX - x, now.clientY - y) < DRAGGED) return;
      at = { x: now.clientX, y: now.clientY };
      if (begins) {
        setCarried(true);
        requestAnimationFrame(moveOn);
      }
      look();
    }, { signal });
    window.addEventListener('pointerup', () => {
      end();
      if (after !== null) moveSection(editor, ReactEditor.findPath(editor, element)[0] ?? 0, after + 1);
    }, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', (key) => {
      if (key.key === 'Escape') end();
    }, { signal });
  };
  return { carried, onPointerDown };
}

/** What moves when the text does. */
function scrollerOf(text: Element): Element | null {
  for (let element = text.parentElement; element !== null; element = element.parentElement) {
    if (/auto|scroll/u.test(getComputedStyle(element).overflowY)) return element;
  }
  return null;
}
