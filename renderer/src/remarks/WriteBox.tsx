/** Where something short is written at once: it has the keyboard, and its words go with it. What is to be found again is `DraftBox.tsx`. */
import { useEffect, useRef, useState } from 'react';
import { WriteField } from './WriteField.tsx';

interface WriteBoxProps {
  readonly label: string;
  readonly action: string;
  /** In whose name it will stand. */
  readonly who?: string;
  readonly onSend: (body: string) => void;
  readonly onCancel: () => void;
}

export function WriteBox({ label, action, who, onSend, onCancel }: WriteBoxProps) {
  const [body, setBody] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  return <WriteField ref={field} label={label} action={action} who={who} body={body} onBody={setBody} onSend={onSend} onEscape={onCancel} onCancel={onCancel} />;
}
