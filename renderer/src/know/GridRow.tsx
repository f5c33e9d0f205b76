/** One row of a table of records. */
import { ChevronRight } from 'lucide-react';
import type { DragEventHandler, MouseEvent } from 'react';
import { ROW_HEIGHT, type DropWhere } from './grid.ts';
import type { Column } from './grid-props.ts';

interface GridRowProps<R> {
  readonly id: string;
  readonly row: R;
  readonly index: number;
  readonly columns: readonly Column<R>[];
  readonly template: string;
  readonly selected: boolean;
  readonly active: boolean;
  readonly look: string;
  /** Where a dragged row would come to stand beside this one. */
  readonly over: DropWhere | null;
  /** Of a tree: 1 at the top. */
  readonly level?: number;
  readonly expanded?: boolean | null;
  readonly onToggle?: () => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: () => void;
  readonly draggable?: boolean;
  readonly onDragStart?: DragEventHandler;
  readonly onDragOver?: DragEventHandler;
  readonly onDragEnd?: DragEventHandler;
  readonly onDrop?: DragEventHandler;
}

/** Pixels that each level of a tree is moved in. */
const INDENT = 20;

export function GridRow<R>({ id, row, index, columns, template, selected, active, look, over, level, expanded = null, onToggle, ...handlers }: GridRowProps<R>) {
  const classes = ['records__row', active ? 'records__row--active' : '', over === null ? '' : `records__row--${over}`, look].filter((each) => each !== '').join(' ');
  return (
    <div
      id={id}
      className={classes}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      style={{ top: index * ROW_HEIGHT, gridTemplateColumns: template }}
      {...(level === undefined ? {} : { 'aria-level': level })}
      {...(expanded === null ? {} : { 'aria-expanded': expanded })}
      {...handlers}
    >
      {columns.map(({ id: column, cell, end }, place) => (
        <span
          key={column}
          role="gridcell"
          className={end === true ? 'records__end' : ''}
          {...(place === 0 && level !== undefined ? { style: { paddingLeft: (level - 1) * INDENT } } : {})}
        >
          {place === 0 && level !== undefined ? <Fold expanded={expanded} onToggle={onToggle} /> : null}
          {cell(row)}
        </span>
      ))}
    </div>
  );
}

/** Folds what lies beneath the row; the keyboard does that with the arrows. */
function Fold({ expanded, onToggle }: { readonly expanded: boolean | null; readonly onToggle: (() => void) | undefined }) {
  return (
    <i
      className={expanded === true ? 'records__fold records__fold--open' : 'records__fold'}
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        onToggle?.();
      }}
    >
      {expanded === null ? null : <ChevronRight size={14} strokeWidth={2} />}
    </i>
  );
}
