/** A box to tick, with its label and what it means. */
import { Check } from 'lucide-react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';

interface CheckboxProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, hint, checked, onChange, disabled = false }: CheckboxProps) {
  return (
    <CheckboxField className="checkbox-field" isSelected={checked} onChange={onChange} isDisabled={disabled}>
      <CheckboxButton className="checkbox">
        <span className="checkbox__box" aria-hidden>
          <Check size={13} strokeWidth={2.5} />
        </span>
        {label}
      </CheckboxButton>
      {hint === undefined ? null : (
        <Text slot="description" className="field__hint checkbox__hint">
          {hint}
        </Text>
      )}
    </CheckboxField>
  );
}
