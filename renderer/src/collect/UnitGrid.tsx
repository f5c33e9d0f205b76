/** The table of units: grouped, chosen by mouse and keys, edited in place. Only rows in sight are drawn. */
import type { CollectUnit } from '@common/collect/shapes.ts';
import type { RowGroup } from '@common/collect/list.ts';
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { between, HEAD_HEIGHT, linesInSight, linesOf, ROW_HEIGHT, scrollFor, unitAfter } from './grid.ts';
import { COLUMNS, isEditable, nextEditable, UnitCells, type EditableColumn } from './UnitCells.tsx';
import { totalText } from './words.ts';

export interface Selection {
  /** Where keys go from; null: nowhere yet. */
  readonly active: string | null;
  readonly ids: readonly string[];
}

interface UnitGridProps {
  readonly groups: readonly RowGroup[];
  readonly selection: Selection;
  readonly today: string;
  readonly readOnly: boolean;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (unit: CollectUnit) => void;
  readonly onRemove: (ids: readonly string[]) => void;
  readonly onEdit: (id: string, column: EditableColumn, value: string) => void;
}

const GROUP_KEYS = { missing: 'collect.groupMissing', complete: 'collect.groupComplete', unasked: 'collect.groupUnasked' } as const;
const COLUMN_KEYS = { name: 'collect.unit', contactName: 'collect.person', phone: 'collect.phone', got: 'collect.got', reminded: 'collect.lastReminded', standing: 'collect.standing' } as const;

export function UnitGrid({ groups, selection, today, readOnly, onSelect, onOpen, onRemove, onEdit }: UnitGridProps) {
  const { t } = useTexts();
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 600 });
  const [editing, setEditing] = useState<{ readonly id: string; readonly column: EditableColumn } | null>(null);
  const lines = useMemo(() => linesOf(groups), [groups]);
  const units = useMemo(() => new Map(groups.flatMap(({ rows }) => rows.map(({ unit }) => [unit.id, unit]))), [groups]);
  const selected = new Set(selection.ids);
  const shown = linesInSight(lines, view.top, view.top + view.height);

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

  const reveal = (id: string): void => {
    const element = scroller.current;
    if (element !== null) element.scrollTop = scrollFor(lines, id, element.scrollTop, element.clientHeight - HEAD_HEIGHT);
  };
  const backToTable = (): void => {
    setEditing(null);
    scroller.current?.focus();
  };

  const press = (event: KeyboardEvent): void => {
    if (editing !== null || event.nativeEvent.isComposing) return;
    const { active, ids } = selection;
    const unit = active === null ? undefined : units.get(active);
    const page = Math.max(1, Math.floor(view.height / ROW_HEIGHT) - 1);
    const next = event.altKey || event.ctrlKey || event.metaKey ? null : unitAfter(lines.order, active, event.key, page);
    const anchor = ids.find((id) => id !== active) ?? active;
    if (next !== null) {
      onSelect({ active: next, ids: event.shiftKey && anchor !== null ? between(lines.order, ids.length > 1 ? anchorOf(lines.order, ids, active) : anchor, next) : [next] });
      reveal(next);
    } else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyA') onSelect({ active: active ?? lines.order[0] ?? null, ids: lines.order });
    else if (event.key === 'Enter' && unit !== undefined) onOpen(unit);
    else if (event.key === 'F2' && active !== null && !readOnly) setEditing({ id: active, column: 'name' });
    else if (event.key === 'Delete' && ids.length > 0 && !readOnly) onRemove(ids);
    else return;
    event.preventDefault();
  };

  const click = (id: string, event: MouseEvent): void => {
    const main = event.ctrlKey || event.metaKey;
    if (event.shiftKey && selection.active !== null) onSelect({ active: id, ids: between(lines.order, anchorOf(lines.order, selection.ids, selection.active), id) });
    else if (main) onSelect({ active: id, ids: selected.has(id) ? selection.ids.filter((each) => each !== id) : [...selection.ids, id] });
    else onSelect({ active: id, ids: [id] });
  };

  const activeId = selection.active !== null && units.has(selection.active) ? `${base}-${selection.active}` : undefined;
  return (
    <div
      ref={scroller}
      className="units"
      role="grid"
      tabIndex={0}
      data-region-focus
      aria-label={t('collect.list')}
      aria-rowcount={lines.lines.length + 1}
      aria-colcount={COLUMNS.length}
      aria-multiselectable
      {...(activeId === undefined ? {} : { 'aria-activedescendant': activeId })}
      onKeyDown={press}
      onScroll={(event) => {
        setView({ top: event.currentTarget.scrollTop, height: event.currentTarget.clientHeight - HEAD_HEIGHT });
      }}
    >
      <div className="units__head units__row" role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <span key={column} role="columnheader">
            {t(COLUMN_KEYS[column])}
          </span>
        ))}
      </div>
      <div className="units__all" role="rowgroup" style={{ height: lines.height }}>
        {shown.map((line) =>
          line.kind === 'group' ? (
            <div key={line.group} className="units__group" role="row" aria-rowindex={lines.lines.indexOf(line) + 2} style={{ top: line.top }}>
              <span role="gridcell" aria-colspan={COLUMNS.length}>
                {t(GROUP_KEYS[line.group], {
                  count: line.rows.length,
                  what: totalText(t, line.rows.map(({ state }) => state), line.group === 'missing' ? 'missing' : 'received'),
                })}
              </span>
            </div>
          ) : (
            <div
              key={line.row.unit.id}
              id={`${base}-${line.row.unit.id}`}
              className={line.row.unit.id === selection.active ? 'units__row units__row--active' : 'units__row'}
              role="row"
              aria-rowindex={lines.lines.indexOf(line) + 2}
              aria-selected={selected.has(line.row.unit.id)}
              style={{ top: line.top }}
              onClick={(event) => {
                click(line.row.unit.id, event);
              }}
              onDoubleClick={(event) => {
                const column = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]')?.dataset['column'] : undefined;
                if (!readOnly && isEditable(column)) setEditing({ id: line.row.unit.id, column });
                else if (!isEditable(column)) onOpen(line.row.unit);
              }}
            >
              <UnitCells
                row={line.row}
                today={today}
                editing={editing?.id === line.row.unit.id ? editing.column : null}
                onCommit={(column, value, then) => {
                  if (value !== line.row.unit[column]) onEdit(line.row.unit.id, column, value);
                  const next = then === 'next' ? nextEditable(column) : null;
                  if (next !== null) setEditing({ id: line.row.unit.id, column: next });
                  else if (then === 'elsewhere') setEditing(null);
                  else backToTable();
                }}
                onLeave={backToTable}
              />
            </div>
          ),
        )}
      </div>
      {lines.order.length === 0 ? <p className="units__none">{t('collect.noneFound')}</p> : null}
    </div>
  );
}

/** The end of a selection that stays when the other one moves. */
function anchorOf(order: readonly string[], ids: readonly string[], active: string | null): string {
  const places = ids.map((id) => order.indexOf(id)).filter((place) => place >= 0).sort((a, b) => a - b);
  const [first, last] = [order[places[0] ?? 0] ?? '', order[places.at(-1) ?? 0] ?? ''];
  return active === first ? last : first;
}
