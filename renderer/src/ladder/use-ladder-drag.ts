/** Dragging an article, a made page or a whole part (by its heading or its opener) with the mouse to another place on the ladder. */
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { dropAt, dropOfPartAt, type DropPlace, type Over } from './drop.ts';
import { movableOn, movablePart, type LadderBook, type Movable } from './pages.ts';

/** px the mouse goes before it is a drag. */
const LEAST = 5;
/** px from the upper and lower edge in which the ladder scrolls by itself, and px it then goes at each frame. */
const EDGE = 48;
const SPEED = 14;

export interface Dragging {
  readonly thing: Movable;
  /** Window px. */
  readonly x: number;
  readonly y: number;
}

interface Shown {
  readonly dragging: Dragging | null;
  readonly place: (DropPlace & { readonly partId: string | null }) | null;
}
const NOTHING: Shown = { dragging: null, place: null };

interface Options {
  readonly book: LadderBook;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly isOff: boolean;
  readonly onDrop: (thing: Movable, place: DropPlace) => void;
}

/** What lies under a point of the window. */
function overAt(x: number, y: number): Over | null {
  const element = document.elementFromPoint(x, y);
  const page = element?.closest<HTMLElement>('[data-page]');
  if (page?.dataset['page'] !== undefined) {
    const box = page.getBoundingClientRect();
    return { page: Number(page.dataset['page']), half: x < box.left + box.width / 2 ? 'left' : 'right' };
  }
  const part = element?.closest<HTMLElement>('[data-part]')?.dataset['part'];
  return part === undefined ? null : { part: part === '' ? null : part };
}

/** What is taken hold of by a press at a place; buttons are pressed, not dragged. */
function heldAt(book: LadderBook, target: Element): Movable | null {
  if (target.closest('button') !== null) return null;
  const page = target.closest<HTMLElement>('[data-page]')?.dataset['page'];
  if (page !== undefined) return movableOn(book, book.pages[Number(page) - 1]);
  const part = target.closest<HTMLElement>('[data-part]')?.dataset['part'];
  return part === undefined ? null : movablePart(book, part);
}

export function useLadderDrag({ book, scroller, isOff, onDrop }: Options): Shown {
  const [shown, setShown] = useState<Shown>(NOTHING);
  const held = useRef<{ readonly thing: Movable; readonly x: number; readonly y: number; moved: boolean } | null>(null);
  const at = useRef({ x: 0, y: 0 });

  const look = useEffectEvent(() => {
    const from = held.current;
    if (from?.moved !== true) return;
    const { x, y } = at.current;
    const over = overAt(x, y);
    const place = over === null ? null : from.thing.type === 'part' ? dropOfPartAt(book, over, from.thing.part.id) : dropAt(book, over);
    const partId = over !== null && 'part' in over ? over.part : (place === null ? null : (book.parts.find(({ id }) => id === place.drop.key)?.id ?? null));
    setShown({ dragging: { thing: from.thing, x, y }, place: place === null ? null : { ...place, partId } });
  });
  const down = useEffectEvent((event: PointerEvent) => {
    const thing = event.target instanceof Element ? heldAt(book, event.target) : null;
    if (isOff || event.button !== 0 || thing === null) return;
    held.current = { thing, x: event.clientX, y: event.clientY, moved: false };
  });
  const move = useEffectEvent((event: PointerEvent) => {
    const from = held.current;
    if (from === null) return;
    at.current = { x: event.clientX, y: event.clientY };
    if (Math.hypot(event.clientX - from.x, event.clientY - from.y) >= LEAST) from.moved = true;
    look();
  });
  const up = useEffectEvent(() => {
    const from = held.current;
    held.current = null;
    if (from?.moved === true && shown.place !== null) onDrop(from.thing, shown.place);
    setShown(NOTHING);
  });
  const cancel = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || held.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    held.current = null;
    setShown(NOTHING);
  });
  /** Near the edge the ladder goes on by itself, and what lies under the mouse is another. */
  const scroll = useEffectEvent(() => {
    const box = scroller.current?.getBoundingClientRect();
    if (box === undefined || held.current?.moved !== true) return;
    const by = at.current.y < box.top + EDGE ? -SPEED : at.current.y > box.bottom - EDGE ? SPEED : 0;
    if (by === 0) return;
    scroller.current?.scrollBy(0, by);
    look();
  });

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const [pressed, moved, left, key] = [(event: PointerEvent): void => { down(event); }, (event: PointerEvent): void => { move(event); }, (): void => { up(); }, (event: KeyboardEvent): void => { cancel(event); }];
    element.addEventListener('pointerdown', pressed);
    window.addEventListener('pointermove', moved);
    window.addEventListener('pointerup', left);
    window.addEventListener('keydown', key, true);
    return () => {
      element.removeEventListener('pointerdown', pressed);
      window.removeEventListener('pointermove', moved);
      window.removeEventListener('pointerup', left);
      window.removeEventListener('keydown', key, true);
    };
  }, [scroller]);

  const isDragging = shown.dragging !== null;
  useEffect(() => {
    if (!isDragging) return undefined;
    let frame = requestAnimationFrame(function again() {
      scroll();
      frame = requestAnimationFrame(again);
    });
    return () => { cancelAnimationFrame(frame); };
  }, [isDragging]);

  return shown;
}
