/** A box to tick, with its label and what it means. */
import { Check } from 'lucide-react';
import { Checkbox as AriaCheckbox, Text } from 'react-aria-components';

interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, hint, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <AriaCheckbox className="checkbox" isSelected={checked} onChange={onChange} isDisabled={disabled} aria-label={label}>
      <span className="checkbox__box" aria-hidden>
        <Check size={13} strokeWidth={2.5} />
      </span>
      <span className="checkbox__text">
        <span>{label}</span>
        {hint === undefined ? null : (
          <Text className="field__hint">{hint}</Text>
        )}
      </span>
    </AriaCheckbox>
  );
}
