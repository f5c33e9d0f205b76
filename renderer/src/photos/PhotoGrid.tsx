/** The grid of photos: only rows in sight are drawn; keys go from photo to photo, Shift and Ctrl select several. */
import type { DeskPhoto } from '@common/photo/filters.ts';
import { useEffect, useId, useLayoutEffect, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { indexAfter, leftOf, rowsInSight, scrollTo, shapeOf, topOf } from './grid.ts';
import { PhotoCell } from './PhotoCell.tsx';

export interface Selection {
  /** Where keys go from; null: nowhere yet. */
  readonly active: string | null;
  readonly ids: readonly string[];
  /** From where Shift selects. */
  readonly anchor: string | null;
}
export const NOTHING: Selection = { active: null, ids: [], anchor: null };

interface PhotoGridProps {
  readonly photos: readonly DeskPhoto[];
  readonly selection: Selection;
  readonly readOnly: boolean;
  readonly onSelect: (selection: Selection) => void;
  readonly onLarge: () => void;
  readonly onRemove: (ids: readonly string[]) => void;
  /** A letter was typed: it goes to the field that finds. */
  readonly onType: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

const between = (photos: readonly DeskPhoto[], from: number, to: number): string[] => photos.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ line }) => line.id);

export function PhotoGrid({ photos, selection, readOnly, onSelect, onLarge, onRemove, onType, onFiles }: PhotoGridProps) {
  const { t } = useTexts();
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [top, setTop] = useState(0);
  const [dropping, setDropping] = useState(false);
  const shape = shapeOf(photos.length, size.width);
  const { first, last } = rowsInSight(shape, top, top + size.height);
  const selected = new Set(selection.ids);
  const indexOf = (id: string | null): number | null => {
    const found = id === null ? -1 : photos.findIndex(({ line }) => line.id === id);
    return found === -1 ? null : found;
  };
  const active = indexOf(selection.active);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const read = (): void => { setSize({ width: element.clientWidth, height: element.clientHeight }); };
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => { observer.disconnect(); };
  }, []);

  // What is active stays in sight: also when the grid comes back from the large view, or is filtered.
  useEffect(() => {
    const element = scroller.current;
    if (element === null || active === null || size.width === 0) return;
    const now = shapeOf(photos.length, size.width);
    element.scrollTop = scrollTo(Math.floor(active / now.columns), now, element.scrollTop, element.clientHeight);
  }, [active, photos.length, size.width, size.height]);

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const main = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor(size.height / (shape.height + 14)));
    const next = main && event.key !== 'Home' && event.key !== 'End' ? null : indexAfter(event.key, active, photos.length, shape.columns, page);
    const id = next === null ? undefined : photos[next]?.line.id;
    if (next !== null && id !== undefined) {
      const anchor = indexOf(selection.anchor) ?? active ?? next;
      onSelect(event.shiftKey ? { active: id, ids: between(photos, anchor, next), anchor: photos[anchor]?.line.id ?? id } : { active: id, ids: [id], anchor: id });
    } else if (main && event.code === 'KeyA') onSelect({ ...selection, active: selection.active ?? photos[0]?.line.id ?? null, ids: photos.map(({ line }) => line.id) });
    else if (main && event.key === ' ' && selection.active !== null) toggle(selection.active);
    else if (!main && (event.key === 'Enter' || event.key === ' ') && active !== null) onLarge();
    else if (event.key === 'Delete' && selection.ids.length > 0 && !readOnly) onRemove(selection.ids);
    else if (event.key === 'Escape' && selection.ids.length > 1 && selection.active !== null) onSelect({ active: selection.active, ids: [selection.active], anchor: selection.active });
    else {
      // The letter itself reaches the field, which has the keyboard by then.
      if (!main && event.key.length === 1 && event.key !== ' ') onType();
      return;
    }
    event.preventDefault();
  };

  const toggle = (id: string): void => {
    onSelect({ active: id, anchor: id, ids: selected.has(id) ? selection.ids.filter((each) => each !== id) : [...selection.ids, id] });
  };

  const click = (event: MouseEvent): void => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const index = cell === null ? Number.NaN : Number(cell.dataset['index']);
    const id = photos[index]?.line.id;
    if (id === undefined) return;
    const anchor = indexOf(selection.anchor);
    if (event.shiftKey && anchor !== null) onSelect({ ...selection, active: id, ids: between(photos, anchor, index) });
    else if (event.ctrlKey || event.metaKey) toggle(id);
    else onSelect({ active: id, ids: [id], anchor: id });
  };

  const cells = photos.slice(first * shape.columns, (last + 1) * shape.columns);
  const drag = (event: DragEvent, over: boolean): void => {
    if (readOnly || ![...event.dataTransfer.items].some((item) => item.kind === 'file' && item.type.startsWith('image/'))) return;
    event.preventDefault();
    setDropping(over);
  };
  return (
    <div
      ref={scroller}
      className={dropping ? 'photo-grid photo-grid--drop' : 'photo-grid'}
      role="grid"
      tabIndex={0}
      data-region-focus
      aria-label={t('photos.grid')}
      aria-multiselectable
      aria-rowcount={shape.rows}
      aria-colcount={shape.columns}
      {...(active === null ? {} : { 'aria-activedescendant': `${base}-${selection.active ?? ''}` })}
      onKeyDown={press}
      onClick={click}
      onDoubleClick={(event) => {
        if (event.target instanceof Element && event.target.closest('[data-index]') !== null) onLarge();
      }}
      onScroll={(event) => { setTop(event.currentTarget.scrollTop); }}
      onDragEnter={(event) => { drag(event, true); }}
      onDragOver={(event) => { drag(event, true); }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null || (event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget))) setDropping(false);
      }}
      onDrop={(event) => {
        drag(event, false);
        const files = [...event.dataTransfer.files].filter(({ type }) => type.startsWith('image/'));
        if (!readOnly && files.length > 0) onFiles(files);
      }}
    >
      <div className="photo-grid__all" role="presentation" style={{ height: shape.whole }}>
        {size.width === 0 ? null : Array.from({ length: Math.ceil(cells.length / shape.columns) }, (_, number) => {
          const row = first + number;
          return (
            <div key={row} role="row" aria-rowindex={row + 1} className="photo-grid__row">
              {cells.slice(number * shape.columns, (number + 1) * shape.columns).map((photo, column) => (
                <PhotoCell
                  key={photo.line.id}
                  photo={photo}
                  index={row * shape.columns + column}
                  id={`${base}-${photo.line.id}`}
                  left={leftOf(column, shape)}
                  top={topOf(row, shape)}
                  width={shape.width}
                  height={shape.height}
                  picture={shape.picture}
                  row={row}
                  column={column}
                  active={photo.line.id === selection.active}
                  selected={selected.has(photo.line.id)}
                />
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
