/** The rows of openings: only those in sight are drawn; keys go from page to page, Alt+arrows and the mouse move what stands on it, or the part that it opens. */
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { markAt } from './drop.ts';
import { LadderRow } from './LadderRow.tsx';
import { movableOn, type LadderBook, type LadderPage, type Movable } from './pages.ts';
import { PartHeading } from './PartHeading.tsx';
import type { PictureMap } from './pictures.ts';
import { geometryOf, inSight, pageAfter, rowsOf, scrollTo, type Row, type Size } from './rows.ts';
import type { LadderActions } from './use-ladder-actions.tsx';
import { useLadderDrag } from './use-ladder-drag.ts';
import { usePageWords } from './use-page-words.ts';

interface LadderGridProps {
  readonly book: LadderBook;
  readonly size: Size;
  /** Height of a page by its width. */
  readonly ratio: number;
  readonly active: LadderPage | undefined;
  readonly pictures: PictureMap;
  /** Told which pages are in sight, with true numbers. */
  readonly onSight: (pages: LadderPage[]) => void;
  readonly actions: LadderActions;
  readonly onActive: (page: LadderPage) => void;
  /** Something was dragged to another place. */
  readonly onDropped: (thing: Movable) => void;
}

/** px: rows are looked through anew as often; more than that is drawn beyond what is in sight. */
const SCROLL_STEP = 120;

const pageOf = (target: EventTarget | null): number | null => {
  const found = target instanceof Element ? target.closest<HTMLElement>('[data-page]')?.dataset['page'] : undefined;
  return found === undefined ? null : Number(found);
};

/** The step of a key that moves an article, or on an opener its part: with Alt alone, or as in the outline with Shift as well. */
const stepOf = ({ key }: Pick<KeyboardEvent, 'key'>): 'up' | 'down' | null => (key === 'ArrowLeft' || key === 'ArrowUp' ? 'up' : key === 'ArrowRight' || key === 'ArrowDown' ? 'down' : null);

/** True when the page, or what stands on it, is in this row: the other rows need not be drawn anew. */
const isIn = (row: Row, page: LadderPage | undefined): boolean =>
  page !== undefined &&
  row.type === 'openings' &&
  row.openings.some(({ left, right }) => [left, right].some((each) => each !== null && (each.number === page.number || (page.item !== null && each.item?.id === page.item.id))));

export function LadderGrid({ book, size, ratio, active, pictures, onSight, actions, onActive, onDropped }: LadderGridProps) {
  const { t } = useTexts();
  const { book: info } = useDesk();
  const { titleOf } = usePageWords();
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const geometry = useMemo(() => geometryOf(size, ratio, room.width), [size, ratio, room.width]);
  const { rows, whole } = useMemo(() => rowsOf(book, geometry), [book, geometry]);
  const shown = room.width === 0 ? [] : inSight(rows, top, top + room.height + SCROLL_STEP);
  const { dragging, place } = useLadderDrag({
    book,
    scroller,
    isOff: info.readOnly,
    onDrop: (thing, to) => {
      actions.drop(thing, to);
      onDropped(thing);
    },
  });
  const mark = place === null || place.edge === null ? undefined : markAt(rows, place.edge, geometry);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const read = (): void => { setRoom({ width: element.clientWidth, height: element.clientHeight }); };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, []);

  // The keyboard is the ladder's when it comes into sight.
  useEffect(() => {
    scroller.current?.focus();
  }, []);

  const number = active?.number;
  useEffect(() => {
    const element = scroller.current;
    if (element === null || number === undefined || room.width === 0) return;
    element.scrollTop = scrollTo(rows, number, element.scrollTop, element.clientHeight);
  }, [rows, number, room]);

  // Pictures are numbered as the book was typeset; while numbers are a guess, those of before stand.
  const see = useEffectEvent(() => {
    if (book.settled) onSight(shown.flatMap((row) => (row.type === 'openings' ? row.openings.flatMap(({ left, right }) => [left, right].filter((page) => page !== null)) : [])));
  });
  useEffect(() => {
    see();
  }, [book, rows, top, room]);

  const open = (page: LadderPage | undefined): void => {
    if (page !== undefined) actions.open(page);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const step = stepOf(event);
    if (event.altKey && !event.ctrlKey && !event.metaKey && step !== null) {
      const thing = movableOn(book, active);
      if (thing !== null) actions.step(thing, step);
    } else if (event.altKey || event.ctrlKey || event.metaKey) return;
    else if (event.key === 'Enter') open(active);
    else {
      const next = pageAfter(event.key, number ?? null, { rows, pages: book.pages.length, jump: Math.max(1, Math.floor(room.height / (geometry.height + 70))) });
      const page = next === null ? undefined : book.pages[next - 1];
      if (page === undefined) return;
      onActive(page);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const click = (event: MouseEvent): void => {
    const page = book.pages[(pageOf(event.target) ?? 0) - 1];
    if (page !== undefined) onActive(page);
  };

  return (
    <div className="ladder__area">
      <div
        ref={scroller}
        className={dragging === null ? 'ladder__grid' : 'ladder__grid ladder__grid--dragging'}
        role="grid"
        tabIndex={0}
        data-region-focus
        aria-label={t('ladder.pages')}
        aria-rowcount={rows.length}
        aria-multiselectable
        {...(number === undefined ? {} : { 'aria-activedescendant': `${base}-${String(number)}` })}
        onKeyDownCapture={press}
        onClick={click}
        onDoubleClick={(event) => { open(book.pages[(pageOf(event.target) ?? 0) - 1]); }}
        onScroll={(event) => { setTop(Math.floor(event.currentTarget.scrollTop / SCROLL_STEP) * SCROLL_STEP); }}
      >
        <div className="ladder__all" role="presentation" style={{ height: whole }}>
          {shown.map((row) =>
            row.type === 'part' ? (
              <PartHeading key={`part ${row.part.id ?? ''}`} row={row} index={rows.indexOf(row)} actions={actions} isGoal={place !== null && place.edge === null && place.partId === row.part.id} />
            ) : (
              <LadderRow key={`row ${String((row.openings[0]?.right ?? row.openings[0]?.left)?.number ?? 0)}`} row={row} index={rows.indexOf(row)} base={base} book={book} geometry={geometry} active={isIn(row, active) ? active : undefined} dragging={dragging?.thing ?? null} pictures={pictures} />
            ),
          )}
          {mark === undefined ? null : <div className="ladder__mark" style={mark} />}
        </div>
      </div>
      {dragging === null ? null : (
        <div className="ladder__dragged" style={{ left: dragging.x + 14, top: dragging.y + 10 }} lang="vi" aria-hidden>
          {titleOf(dragging.thing)}
        </div>
      )}
      <p className="visually-hidden" role="status">
        {actions.said}
      </p>
    </div>
  );
}
