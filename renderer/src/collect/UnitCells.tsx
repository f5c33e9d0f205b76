/** The cells of one unit's row; three of them can be edited in place. */
import type { UnitRow } from '@common/collect/list.ts';
import { isOpen, type UnitState } from '@common/collect/state.ts';
import type { CollectUnit } from '@common/collect/shapes.ts';
import { Check } from 'lucide-react';
import { useRef } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { remindedTextOf, standingText } from './words.ts';

export const COLUMNS = ['name', 'contactName', 'phone', 'got', 'reminded', 'standing'] as const;
export type EditableColumn = 'name' | 'contactName' | 'phone';
const EDITABLE: readonly EditableColumn[] = ['name', 'contactName', 'phone'];

export const isEditable = (column: string | undefined): column is EditableColumn => EDITABLE.some((each) => each === column);
/** The column that is edited after this one; null: it is the last. */
export const nextEditable = (column: EditableColumn): EditableColumn | null => EDITABLE[EDITABLE.indexOf(column) + 1] ?? null;

/** Squares drawn before the number alone has to tell. */
const MOST_MARKS = 6;

interface UnitCellsProps {
  readonly row: UnitRow;
  readonly today: string;
  readonly editing: EditableColumn | null;
  /** `then`: where the keyboard goes. After a click elsewhere it is elsewhere already. */
  readonly onCommit: (column: EditableColumn, value: string, then: 'table' | 'next' | 'elsewhere') => void;
  readonly onLeave: () => void;
}

export function UnitCells({ row: { unit, state }, today, editing, onCommit, onLeave }: UnitCellsProps) {
  const { t } = useTexts();
  const late = state.overdue.length > 0;
  const notReminded = state.missing.length > 0 && unit.reminded === null;
  const cell = (column: EditableColumn) =>
    editing === column ? <EditCell key={column} column={column} unit={unit} onCommit={onCommit} onLeave={onLeave} /> : <span lang="vi">{unit[column]}</span>;
  return (
    <>
      <span role="gridcell" data-column="name" className="units__name" title={unit.name}>
        {cell('name')}
      </span>
      <span role="gridcell" data-column="contactName" title={unit.contactName}>
        {cell('contactName')}
      </span>
      <span role="gridcell" data-column="phone">
        {cell('phone')}
      </span>
      <span role="gridcell" className="units__got">
        <Marks unit={unit} state={state} />
      </span>
      <span role="gridcell" className={notReminded ? 'units__warn' : ''}>
        {remindedTextOf(t, unit, state, today)}
      </span>
      <span role="gridcell" className={late ? 'units__late' : ''} title={standingText(t, state, today)}>
        {state.standing === 'complete' ? <Check size={15} strokeWidth={2} aria-hidden /> : null}
        {standingText(t, state, today)}
      </span>
    </>
  );
}

/** A square for each text asked for, filled when it has come; of a unit asked for no text, one for each other thing. */
function Marks({ unit, state }: { readonly unit: CollectUnit; readonly state: UnitState }) {
  const wanted = unit.tasks.filter((task) => !task.waived);
  const texts = wanted.filter((task) => task.wanted === 'text');
  const counted = texts.length > 0 ? texts : wanted;
  if (counted.length === 0) return <span className="units__tally">–</span>;
  const received = counted.filter((task) => !isOpen(task)).length;
  return (
    <>
      <span className="marks" aria-hidden>
        {Array.from({ length: Math.min(counted.length, MOST_MARKS) }, (_, index) => (
          <i key={index} className={index < received ? 'marks__one marks__one--full' : 'marks__one'} />
        ))}
      </span>
      <span className={state.missing.length > 0 ? 'units__tally units__tally--open' : 'units__tally'}>{`${String(received)}/${String(counted.length)}`}</span>
    </>
  );
}

const LABEL_KEYS = { name: 'collect.unit', contactName: 'collect.person', phone: 'collect.phone' } as const;

interface EditCellProps {
  readonly column: EditableColumn;
  readonly unit: CollectUnit;
  readonly onCommit: UnitCellsProps['onCommit'];
  readonly onLeave: () => void;
}

function EditCell({ column, unit, onCommit, onLeave }: EditCellProps) {
  const { t } = useTexts();
  const left = useRef(false);
  const commit = (value: string, then: 'table' | 'next' | 'elsewhere'): void => {
    if (left.current) return;
    left.current = true;
    const text = value.trim();
    // A unit without a name would be nobody's.
    onCommit(column, column === 'name' && text === '' ? unit.name : text, then);
  };
  return (
    <input
      className="units__edit"
      aria-label={t(LABEL_KEYS[column])}
      defaultValue={unit[column]}
      autoFocus
      spellCheck={false}
      autoComplete="off"
      maxLength={column === 'name' ? 500 : 300}
      onFocus={(event) => {
        event.currentTarget.select();
      }}
      onClick={(event) => {
        event.stopPropagation();
      }}
      onDoubleClick={(event) => {
        event.stopPropagation();
      }}
      onBlur={(event) => {
        commit(event.currentTarget.value, 'elsewhere');
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') {
          left.current = true;
          onLeave();
        } else if (event.key === 'Enter' || event.key === 'Tab') {
          event.preventDefault();
          commit(event.currentTarget.value, event.key === 'Tab' && !event.shiftKey ? 'next' : 'table');
        }
      }}
    />
  );
}
