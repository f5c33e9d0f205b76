/** A table of records: chosen by mouse and keys, sorted by its heads; a tree where rows have levels. Only rows in sight are drawn. */
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { between, unitAfter } from '../collect/grid.ts';
import { anchorOf, HEAD_HEIGHT, ROW_HEIGHT, rowsInSight, scrollTo, type DropWhere } from './grid.ts';
import { GridHead } from './GridHead.tsx';
import { GridRow } from './GridRow.tsx';
import type { RecordGridProps } from './grid-props.ts';

const DRAGGED = 'application/x-kyyeu-record';

export function RecordGrid<R>(props: RecordGridProps<R>) {
  const { label, rows, idOf, columns, template, selection, onSelect, sorted, onSort, empty, tree, drag } = props;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [over, setOver] = useState<{ readonly id: string; readonly where: DropWhere } | null>(null);
  const dragged = useRef<string | null>(null);
  const order = useMemo(() => rows.map(idOf), [rows, idOf]);
  const selected = useMemo(() => new Set(selection.ids), [selection.ids]);
  const [from, to] = rowsInSight(rows.length, view.top, view.height);
  const active = selection.active !== null && order.includes(selection.active) ? selection.active : null;

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setView({ top: element.scrollTop, height: element.clientHeight - HEAD_HEIGHT });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  const reveal = useEffectEvent((id: string) => {
    const element = scroller.current;
    if (element !== null) element.scrollTop = scrollTo(order.indexOf(id), element.scrollTop, element.clientHeight - HEAD_HEIGHT);
  });
  useEffect(() => {
    if (active !== null) reveal(active);
  }, [active]);

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    if (handled(event, props, { order, active, page: Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 1) })) event.preventDefault();
  };
  const click = (id: string, event: MouseEvent): void => {
    if (event.shiftKey && active !== null) onSelect({ active: id, ids: between(order, anchorOf(order, selection.ids, active), id) });
    else if (event.ctrlKey || event.metaKey) onSelect({ active: id, ids: selected.has(id) ? selection.ids.filter((each) => each !== id) : [...selection.ids, id] });
    else onSelect({ active: id, ids: [id] });
  };
  const whereOver = (event: DragEvent): DropWhere => {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (event.clientY - box.top) / box.height;
    if (drag?.into !== true) return part < 0.5 ? 'before' : 'after';
    return part < 0.25 ? 'before' : part > 0.75 ? 'after' : 'on';
  };

  return (
    <div
      ref={scroller}
      className="records"
      role={tree === undefined ? 'grid' : 'treegrid'}
      tabIndex={0}
      data-region-focus
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      {...(active === null ? {} : { 'aria-activedescendant': `${base}-${active}` })}
      onKeyDown={press}
      onScroll={(event) => {
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight - HEAD_HEIGHT });
      }}
    >
      <GridHead columns={columns} template={template} sorted={sorted} onSort={onSort} />
      <div className="records__all" role="rowgroup" style={{ height: rows.length * ROW_HEIGHT }}>
        {rows.slice(from, to).map((row, offset) => {
          const id = idOf(row);
          return (
            <GridRow
              key={id}
              id={`${base}-${id}`}
              row={row}
              index={from + offset}
              columns={columns}
              template={template}
              selected={selected.has(id)}
              active={id === active}
              look={props.look?.(row) ?? ''}
              over={over?.id === id ? over.where : null}
              {...(tree === undefined ? {} : { level: tree.levelOf(row), expanded: tree.expandedOf(row), onToggle: () => { tree.onToggle(id); } })}
              onClick={(event) => { click(id, event); }}
              onDoubleClick={() => { props.onOpen?.(id); }}
              {...(drag === undefined
                ? {}
                : {
                    draggable: true,
                    onDragStart: (event: DragEvent) => {
                      dragged.current = id;
                      event.dataTransfer.setData(DRAGGED, id);
                      event.dataTransfer.effectAllowed = 'move';
                    },
                    onDragOver: (event: DragEvent) => {
                      const where = whereOver(event);
                      if (dragged.current === null || !drag.accepts(dragged.current, id, where)) {
                        setOver(null);
                        return;
                      }
                      event.preventDefault();
                      event.dataTransfer.dropEffect = 'move';
                      if (over?.id !== id || over.where !== where) setOver({ id, where });
                    },
                    onDragEnd: () => {
                      dragged.current = null;
                      setOver(null);
                    },
                    onDrop: (event: DragEvent) => {
                      event.preventDefault();
                      const what = dragged.current;
                      dragged.current = null;
                      setOver(null);
                      if (what !== null) drag.onDrop(what, id, whereOver(event));
                    },
                  })}
            />
          );
        })}
      </div>
      {rows.length > 0 ? null : typeof empty === 'string' ? <p className="records__none">{empty}</p> : empty}
    </div>
  );
}

interface Here {
  readonly order: readonly string[];
  readonly active: string | null;
  readonly page: number;
}

/** Does what a key asks; false: it is not the table's. */
function handled<R>(event: KeyboardEvent, props: RecordGridProps<R>, { order, active, page }: Here): boolean {
  const { selection, onSelect } = props;
  const { key } = event;
  const main = event.ctrlKey || event.metaKey;
  if (event.altKey) return !main && active !== null && (props.onStep?.(active, key) ?? false);
  if (main && key.toLowerCase() === 'a') onSelect({ active: active ?? order[0] ?? null, ids: order });
  else if (main && key === ' ' && active !== null) onSelect({ active, ids: selection.ids.includes(active) ? selection.ids.filter((each) => each !== active) : [...selection.ids, active] });
  else if (main) return false;
  else if (props.tree !== undefined && active !== null && (key === 'ArrowLeft' || key === 'ArrowRight')) props.tree.onFold(active, key === 'ArrowRight');
  else if (key === 'Enter' && active !== null) props.onOpen?.(active);
  else if (key === 'F2' && active !== null) props.onRename?.(active);
  else if (key === 'Delete' && selection.ids.length > 0) props.onRemove?.(selection.ids);
  else if (key === 'Escape' && selection.ids.length > 1) onSelect({ active, ids: active === null ? [] : [active] });
  else if ((key.length === 1 && key !== ' ') || key === 'Process') {
    // The letter falls into the field that narrows the list.
    props.onType?.();
    return false;
  } else {
    const next = unitAfter(order, active, key, page);
    if (next === null) return false;
    onSelect({ active: next, ids: event.shiftKey && active !== null ? between(order, anchorOf(order, selection.ids, active), next) : [next] });
  }
  return true;
}

