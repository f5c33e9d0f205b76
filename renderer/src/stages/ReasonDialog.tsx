/** Asks why an article goes back; for what is approved there has to be an answer. */
import { cleanReason } from '@common/article/stage.ts';
import type { Stage } from '@common/book/outline.ts';
import { useState, type KeyboardEvent } from 'react';
import { Form } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/TextArea.tsx';

interface ReasonDialogProps {
  readonly title: string;
  readonly needed: boolean;
  readonly to: Stage;
  readonly onReason: (reason: string) => void;
  readonly onClose: () => void;
}

/** As long as the contract lets a reason be. */
const MOST = 2000;

/** Enter is a line end in a reason; with Ctrl it sends, as in a comment. */
function submitByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.closest('form')?.requestSubmit();
}

export function ReasonDialog({ title, needed, to, onReason, onClose }: ReasonDialogProps) {
  const { t, stageName } = useTexts();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = needed && cleanReason(reason) === '';
  return (
    <Dialog title={title} intro={needed ? t('stages.unlockIntro', { stage: stageName(to) }) : t('stages.backIntro')} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (!missing) onReason(cleanReason(reason).slice(0, MOST));
          // Who is told that it is missing writes it next.
          else event.currentTarget.querySelector('textarea')?.focus();
        }}
      >
        <div className="dialog__body reason" onKeyDown={submitByKey}>
          <TextArea label={t('stages.reason')} value={reason} onChange={setReason} rows={3} autoFocus placeholder={t('stages.reasonHint')} />
          <p className="reason__missing" role="alert">
            {asked && missing ? t('stages.reasonNeeded') : ''}
          </p>
        </div>
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" keys="Ctrl+Enter">
            {needed ? t('stages.unlock') : t('stages.goBack')}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
