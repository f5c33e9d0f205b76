/**
 * Things to tick under headings, each heading with a box for all below it and how many of them are ticked. Arrows go from row to row, Space ticks,
 * Shift ticks a range, Ctrl+A all. Only the rows in sight are drawn.
 */
import { Check, Minus } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import { keyOf, tickedKeys, tickRows, ticksAfter, type TickGroup, type TickHeading, type TickItem } from './ticks.ts';

/** Height in px of a row that was not measured yet. */
const ESTIMATE = 33;

interface TickListProps {
  readonly label: string;
  readonly groups: readonly TickGroup[];
  /** Ids of items, also of such as are not in the list now. */
  readonly ticked: ReadonlySet<string>;
  readonly onTicked: (ticked: ReadonlySet<string>) => void;
  /** Said where there is no row. */
  readonly empty?: string;
}

export function TickList({ label, groups, ticked, onTicked, empty = '' }: TickListProps) {
  const rows = useMemo(() => tickRows(groups, ticked), [groups, ticked]);
  /** The row that was changed last without Shift: a range begins there. */
  const anchor = useRef<string | null>(null);
  const shift = useRef(false);
  const note = (event: { readonly shiftKey: boolean }): void => {
    shift.current = event.shiftKey;
  };
  return (
    <div className="tick-list" onPointerDownCapture={note} onKeyDownCapture={note}>
      <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: ESTIMATE }}>
        <GridList
          aria-label={label}
          className="tick-rows"
          items={rows}
          selectionMode="multiple"
          selectionBehavior="toggle"
          escapeKeyBehavior="none"
          selectedKeys={tickedKeys(groups, ticked)}
          onSelectionChange={(keys) => {
            const change = ticksAfter(groups, ticked, new Set(keys === 'all' ? rows.map(keyOf) : [...keys].map(String)), shift.current ? anchor.current : null);
            if (!shift.current) anchor.current = change.at;
            onTicked(change.ticked);
          }}
          renderEmptyState={() => <p className="quiet tick-list__empty">{empty}</p>}
        >
          {(row) => ('key' in row ? <Heading row={row} /> : <Item row={row} />)}
        </GridList>
      </Virtualizer>
    </div>
  );
}

function Heading({ row: { key, label, ticked, total } }: { readonly row: TickHeading }) {
  const count = `${String(ticked)}/${String(total)}`;
  const some = ticked > 0 && ticked < total;
  const Sign = some ? Minus : Check;
  return (
    <GridListItem id={key} className={`tick-row tick-row--heading${some ? ' tick-row--some' : ''}`} textValue={`${label}, ${count}`}>
      <span className="checkbox__box" aria-hidden>
        <Sign size={13} strokeWidth={2.5} />
      </span>
      <span className="tick-row__label">{label}</span>
      <span className="tick-row__side">{count}</span>
    </GridListItem>
  );
}

function Item({ row: { id, label, icon, side = '' } }: { readonly row: TickItem }) {
  return (
    <GridListItem id={id} className="tick-row" textValue={label}>
      <span className="checkbox__box" aria-hidden>
        <Check size={13} strokeWidth={2.5} />
      </span>
      <span className="tick-row__label">
        {icon}
        {label}
      </span>
      <span className="tick-row__side">{side}</span>
    </GridListItem>
  );
}
