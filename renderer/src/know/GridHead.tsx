/** The heads of a table of records; one of them has the keyboard, arrows lead to the others. */
import { ArrowDown } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import type { Column, RecordGridProps } from './grid-props.ts';

type GridHeadProps<R> = Pick<RecordGridProps<R>, 'template' | 'sorted' | 'onSort'> & { readonly columns: readonly Column<R>[] };

export function GridHead<R>({ columns, template, sorted, onSort }: GridHeadProps<R>) {
  const head = useRef<HTMLDivElement>(null);
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const buttons = [...(head.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === event.target);
    buttons[at + step]?.focus();
    event.preventDefault();
  };
  return (
    <div ref={head} className="records__head records__row" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template }} onKeyDown={press}>
      {columns.map(({ id, label, end }) => (
        <span key={id} role="columnheader" className={end === true ? 'records__end' : ''} {...(id === sorted ? { 'aria-sort': 'ascending' as const } : {})}>
          {onSort === undefined || label === '' ? (
            label
          ) : (
            <button
              type="button"
              className="records__sort"
              tabIndex={id === sorted ? 0 : -1}
              onClick={() => {
                onSort(id);
              }}
            >
              {label}
              {id === sorted ? <ArrowDown size={12} strokeWidth={2} aria-hidden /> : null}
            </button>
          )}
        </span>
      ))}
    </div>
  );
}
