/** Where a comment or an answer is written: Ctrl+Enter sends it, Esc leaves it. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';

interface WriteBoxProps {
  readonly label: string;
  readonly action: string;
  /** In whose name it will stand. */
  readonly who?: string;
  readonly start?: string;
  readonly onSend: (body: string) => void;
  readonly onCancel: () => void;
}

export function WriteBox({ label, action, who, start = '', onSend, onCancel }: WriteBoxProps) {
  const { t } = useTexts();
  const [body, setBody] = useState(start);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = (): void => {
    if (body.trim() !== '') onSend(body.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else if (event.key === 'Escape') onCancel();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="write-box">
      <textarea ref={field} className="input write-box__words" aria-label={label} lang="vi" rows={3} spellCheck={false} value={body} placeholder={t('remarks.placeholder')} onChange={(event) => { setBody(event.target.value); }} onKeyDown={onKeyDown} />
      <div className="write-box__bar">
        {who === undefined ? null : <span className="quiet">{t('remarks.as', { who })}</span>}
        <Button look="plain" onPress={onCancel}>{t('remarks.cancel')}</Button>
        <Button look="primary" isDisabled={body.trim() === ''} onPress={send}>{action}</Button>
      </div>
    </div>
  );
}
