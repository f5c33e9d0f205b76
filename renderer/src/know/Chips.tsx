/** Filters side by side: each with how many it lets through. One of a group is on, or none. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

export interface Chip<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly count: number;
}

interface ChipsProps<T extends string> {
  readonly label: string;
  /** Null: none is on. */
  readonly value: T | null;
  readonly chips: readonly Chip<T>[];
  readonly onChange: (value: T | null) => void;
}

/** Those that let nothing through are left out, unless they are on. */
export function Chips<T extends string>({ label, value, chips, onChange }: ChipsProps<T>) {
  const shown = chips.filter(({ id, count }) => count > 0 || id === value);
  if (shown.length === 0) return null;
  return (
    <ToggleButtonGroup
      className="chips"
      aria-label={label}
      selectionMode="single"
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={(keys) => {
        onChange(chips.find(({ id }) => keys.has(id))?.id ?? null);
      }}
    >
      {shown.map(({ id, label: name, count }) => (
        <ToggleButton key={id} id={id} className="chip">
          {name} <span className="chip__count">{count}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
