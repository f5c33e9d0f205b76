/** The field of words and the buttons under it: Ctrl+Enter sends, Esc leaves. */
import type { KeyboardEvent, Ref } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';

interface WriteFieldProps {
  readonly ref: Ref<HTMLTextAreaElement>;
  readonly label: string;
  readonly action: string;
  /** In whose name it will stand. */
  readonly who?: string | undefined;
  readonly body: string;
  readonly onBody: (body: string) => void;
  readonly canSend?: boolean;
  readonly onSend: (body: string) => void;
  readonly onEscape: () => void;
  readonly onCancel: () => void;
}

export function WriteField({ ref, label, action, who, body, onBody, canSend = true, onSend, onEscape, onCancel }: WriteFieldProps) {
  const { t } = useTexts();
  const send = (): void => {
    if (canSend && body.trim() !== '') onSend(body.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else if (event.key === 'Escape') onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="write-box">
      <textarea ref={ref} className="input write-box__words" aria-label={label} lang="vi" rows={3} spellCheck={false} value={body} placeholder={t('remarks.placeholder')} onChange={(event) => { onBody(event.target.value); }} onKeyDown={onKeyDown} />
      <div className="write-box__bar">
        {who === undefined ? null : <span className="quiet">{t('remarks.as', { who })}</span>}
        <Button look="plain" onPress={onCancel}>{t('remarks.cancel')}</Button>
        <Button look="primary" isDisabled={!canSend || body.trim() === ''} onPress={send}>{action}</Button>
      </div>
    </div>
  );
}
