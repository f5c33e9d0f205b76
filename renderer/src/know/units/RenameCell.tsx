/** A name that is changed in its row. */
import { useRef } from 'react';

interface RenameCellProps {
  readonly label: string;
  readonly value: string;
  /** Null: it stays as it was. */
  readonly onDone: (name: string | null) => void;
}

export function RenameCell({ label, value, onDone }: RenameCellProps) {
  const left = useRef(false);
  const leave = (name: string | null): void => {
    if (left.current) return;
    left.current = true;
    const text = name?.normalize('NFC').trim() ?? '';
    onDone(text === '' ? null : text);
  };
  return (
    <input
      className="records__edit"
      aria-label={label}
      defaultValue={value}
      autoFocus
      spellCheck={false}
      autoComplete="off"
      lang="vi"
      maxLength={500}
      onFocus={(event) => { event.currentTarget.select(); }}
      onClick={(event) => { event.stopPropagation(); }}
      onBlur={(event) => { leave(event.currentTarget.value); }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        event.stopPropagation();
        if (event.key === 'Escape') leave(null);
        else if (event.key === 'Enter') {
          event.preventDefault();
          leave(event.currentTarget.value);
        }
      }}
    />
  );
}
