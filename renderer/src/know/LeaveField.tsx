/** A field of a record: what is typed is saved when it is left; what is wrong stands below it. */
import { useState, type KeyboardEvent } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { wordsOfError } from '../errors/report.ts';

interface LeaveFieldProps {
  readonly label: string;
  /** What the file has. */
  readonly value: string;
  /** The record that the value was read from: another object each time it is read. */
  readonly of: object;
  /** @throws AppError its words stand below the field */
  readonly onSave: (text: string) => Promise<void>;
  /** What is wrong with a text; empty: nothing. */
  readonly check?: (text: string) => string;
  readonly hint?: string;
  /** More than one: a field of several lines. */
  readonly rows?: number;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

const textOf = (typed: string): string => typed.normalize('NFC').trim();

export function LeaveField({ label, value, of, onSave, check, hint, rows = 1, placeholder, autoFocus = false, disabled = false }: LeaveFieldProps) {
  const [seen, setSeen] = useState({ value, of });
  const [draft, setDraft] = useState<string | null>(null);
  const [saved, setSaved] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const [problem, setProblem] = useState('');
  // The record was read anew. What was saved is in it, unless it was taken back at once: the field shows what was read. What is being typed at this moment stays.
  if (seen.of !== of || seen.value !== value) {
    const changed = seen.value !== value;
    setSeen({ value, of });
    if (changed) setProblem('');
    if ((draft !== null && textOf(draft) === saved) || (changed && (!focused || draft?.trim() === value))) setDraft(null);
    setSaved(null);
  }

  const leave = (): void => {
    if (draft === null) return;
    const text = textOf(draft);
    const wrong = text === value ? '' : (check?.(text) ?? '');
    setProblem(wrong);
    if (wrong !== '') return;
    if (text === value) setDraft(null);
    else onSave(text).then(() => { setSaved(text); }, (thrown: unknown) => { setProblem(wordsOfError(thrown).title); });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
      setProblem('');
    } else if (event.key === 'Enter' && rows === 1) {
      event.preventDefault();
      leave();
    }
  };
  const shared = { className: rows > 1 ? 'input text-area' : 'input', spellCheck: false, autoComplete: 'off', lang: 'vi', onKeyDown: press, ...(placeholder === undefined ? {} : { placeholder }) };
  return (
    <TextField
      className="field"
      value={draft ?? value}
      onChange={setDraft}
      isInvalid={problem !== ''}
      isDisabled={disabled}
      autoFocus={autoFocus}
      onFocusChange={(has) => {
        setFocused(has);
        if (!has) leave();
      }}
    >
      <Label className="field__label">{label}</Label>
      {rows > 1 ? <TextArea {...shared} rows={rows} /> : <Input {...shared} />}
      {problem === '' && hint !== undefined ? (
        <Text slot="description" className="field__hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field__error">{problem}</FieldError>
    </TextField>
  );
}
