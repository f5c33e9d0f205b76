/** A field of a record: what is typed is saved when it is left, of made pages also while one types; what is wrong stands below it. */
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';
import { wordsOfError } from '../errors/report.ts';
import { notStored } from './pending.ts';

/** What is typed is sent this long after the last key, ms … */
const REST_MS = 700;
/** … and at most this long after the first that was not sent, ms. */
const LONGEST_MS = 1500;

interface LeaveFieldProps {
  readonly label: string;
  /** What the file has. */
  readonly value: string;
  /** The record that the value was read from: another object each time it is read. */
  readonly of: object;
  /** @param visit names one stay in the field: its saves are one step to take back. @throws AppError its words stand below the field */
  readonly onSave: (text: string, visit: string) => Promise<void>;
  /** Saves after a short rest, too, where nothing is sorted or looked for by what is half typed. */
  readonly whileTyping?: boolean;
  /** How a text stands when it is read again, where that is not the text. */
  readonly stands?: (text: string) => string;
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

const same = (text: string): string => text;

export function LeaveField({ label, value, of, onSave, whileTyping = false, stands = same, check, hint, rows = 1, placeholder, autoFocus = false, disabled = false }: LeaveFieldProps) {
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
    // What was sent while one types comes back without the space one has just typed: the field stays as it is.
    const own = whileTyping && focused && saved !== null && value === stands(saved);
    if (!own) {
      if ((draft !== null && textOf(draft) === saved) || (changed && (!focused || draft?.trim() === value))) setDraft(null);
      setSaved(null);
    }
  }
  /** Of the stay in the field: its name, what stood there when it began, what was sent last, when the first key came that is not sent. */
  const visit = useRef<{ name: string; before: string; sent: string | null; since: number | null }>({ name: '', before: value, sent: null, since: null });

  const send = (text: string): void => {
    visit.current.since = null;
    if (visit.current.sent === text) return;
    visit.current.sent = text;
    onSave(text, visit.current.name).then(
      () => { setSaved(text); },
      (thrown: unknown) => {
        if (visit.current.sent === text) visit.current.sent = null;
        setProblem(wordsOfError(thrown).title);
      },
    );
  };
  const leave = (): void => {
    if (draft === null) return;
    const text = textOf(draft);
    const wrong = text === value ? '' : (check?.(text) ?? '');
    setProblem(wrong);
    if (wrong !== '') return;
    if (stands(text) === value) setDraft(null);
    else send(text);
  };
  /** What is wrong may only be half typed: that is told when the field is left. */
  const rest = useEffectEvent((): void => {
    if (draft === null) return;
    const text = textOf(draft);
    if (stands(text) !== value && (check?.(text) ?? '') === '') send(text);
  });
  useEffect(() => {
    if (!whileTyping || draft === null) return undefined;
    const due = (visit.current.since ?? performance.now()) + LONGEST_MS - performance.now();
    const timer = setTimeout(rest, Math.max(0, Math.min(REST_MS, due)));
    return () => { clearTimeout(timer); };
  }, [draft, whileTyping]);
  // The form may be taken away under the keyboard.
  const end = useEffectEvent((): void => { if (whileTyping) rest(); });
  useEffect(() => () => { end(); }, []);
  const unstored = whileTyping && problem === '' && draft !== null && stands(textOf(draft)) !== value && textOf(draft) !== saved;
  useEffect(() => (unstored ? notStored() : undefined), [unstored]);

  const type = (text: string): void => {
    visit.current.since ??= performance.now();
    visit.current.sent = null;
    setDraft(text);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      // What stood there when the field was entered; what was sent meanwhile goes the same way back.
      if (whileTyping && visit.current.before !== value) type(visit.current.before);
      else setDraft(null);
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
      onChange={type}
      isInvalid={problem !== ''}
      isDisabled={disabled}
      autoFocus={autoFocus}
      onFocusChange={(has) => {
        setFocused(has);
        if (has) visit.current = { name: crypto.randomUUID(), before: value, sent: null, since: null };
        else leave();
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
