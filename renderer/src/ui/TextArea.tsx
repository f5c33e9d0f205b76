/** A field of several lines. */
import { FieldError, Label, Text, TextArea as AriaTextArea, TextField } from 'react-aria-components';

interface TextAreaProps {
  readonly label: string;
  /** The label is said but not shown. */
  readonly bare?: boolean;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows: number;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

export function TextArea({ label, bare = false, value, onChange, rows, hint, placeholder, autoFocus = false, disabled = false }: TextAreaProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} autoFocus={autoFocus} isDisabled={disabled} {...(bare ? { 'aria-label': label } : {})}>
      {bare ? null : <Label className="field__label">{label}</Label>}
      <AriaTextArea className="input text-area" rows={rows} spellCheck={false} {...(placeholder === undefined ? {} : { placeholder })} />
      {hint === undefined ? null : (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      )}
      <FieldError className="field__error" />
    </TextField>
  );
}
