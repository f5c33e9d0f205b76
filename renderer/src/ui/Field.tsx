/** Fields of a form: label, input, hint or what is wrong. */
import { Search, X } from 'lucide-react';
import { Button, FieldError, Input, Label, SearchField as AriaSearchField, Text, TextField } from 'react-aria-components';

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly placeholder?: string;
  /** Shown in place of the hint when it is not empty. */
  readonly problem?: string;
  /** Wrong, and told of elsewhere. */
  readonly invalid?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
  readonly inputMode?: 'text' | 'decimal';
}

export function Field({ label, value, onChange, hint, placeholder, problem = '', invalid = false, autoFocus = false, disabled = false, inputMode = 'text' }: FieldProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={invalid || problem !== ''} autoFocus={autoFocus} isDisabled={disabled}>
      <Label className="field__label">{label}</Label>
      {/* What a dialog begins with is there to be typed over. */}
      <Input className="input" spellCheck={false} autoComplete="off" inputMode={inputMode} onFocus={({ currentTarget }) => { if (autoFocus) currentTarget.select(); }} {...(placeholder === undefined ? {} : { placeholder })} />
      {problem === '' && hint !== undefined ? (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field__error">{problem}</FieldError>
    </TextField>
  );
}

interface SearchFieldProps {
  readonly label: string;
  readonly clearLabel: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A small field that narrows a list as one types. Escape empties it. */
export function SearchField({ label, clearLabel, value, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField className="search-field" aria-label={label} value={value} onChange={onChange}>
      <Search size={15} strokeWidth={1.75} aria-hidden />
      <Input className="input" placeholder={label} spellCheck={false} autoComplete="off" />
      <Button className="button button--plain button--icon" aria-label={clearLabel}>
        <X size={14} aria-hidden />
      </Button>
    </AriaSearchField>
  );
}
