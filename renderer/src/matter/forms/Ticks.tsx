/** Several of a list, ticked. The order of the list is kept. */
import { Checkbox } from '../../ui/Checkbox.tsx';

interface TicksProps<T extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly options: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: readonly T[];
  /** One at least stays ticked. */
  readonly needed?: boolean;
  readonly disabled: boolean;
  readonly onChange: (chosen: T[]) => void;
}

export function Ticks<T extends string>({ label, hint, options, chosen, needed = false, disabled, onChange }: TicksProps<T>) {
  const ticked = new Set<T>(chosen);
  return (
    <div className="matter-ticks" role="group" aria-label={label}>
      <span className="field__label">{label}</span>
      <div className="matter-ticks__list">
        {options.map(({ id, label: name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={ticked.has(id)}
            disabled={disabled || (needed && ticked.size === 1 && ticked.has(id))}
            onChange={(on) => {
              onChange(options.map((option) => option.id).filter((each) => (each === id ? on : ticked.has(each))));
            }}
          />
        ))}
      </div>
      {hint === undefined ? null : <span className="field__hint">{hint}</span>}
    </div>
  );
}
