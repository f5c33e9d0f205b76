/** A copy to send: what goes along, then where it goes. */
import { useState } from 'react';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { fileSize } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { tell } from '../ui/toasts.ts';

interface SendCopyDialogProps {
  readonly onClose: () => void;
  /** What was typed goes into the file first. */
  readonly beforeCopy: () => Promise<void>;
}

export function SendCopyDialog({ onClose, beforeCopy }: SendCopyDialogProps) {
  const { t, language } = useTexts();
  const [history, setHistory] = useState(false);
  const [comments, setComments] = useState(true);
  const [busy, setBusy] = useState(false);

  const send = (): void => {
    setBusy(true);
    run(async () => {
      try {
        await beforeCopy();
        const copy = await call('app.sendCopy', { history, comments });
        if (copy === null) return;
        onClose();
        tell(t('safety.sent', { name: copy.fileName, articles: copy.articles, size: fileSize(language, copy.size) }), {
          label: t('safety.show'),
          run: () => {
            run(() => call('app.showCopy', {}));
          },
        });
      } finally {
        setBusy(false);
      }
    });
  };

  return (
    <Dialog title={t('safety.sendTitle')} intro={t('safety.sendIntro')} onClose={onClose}>
      <div className="dialog__body">
        <Checkbox label={t('safety.withHistory')} hint={t('safety.withHistoryHint')} checked={history} onChange={setHistory} disabled={busy} />
        <Checkbox label={t('safety.withComments')} checked={comments} onChange={setComments} disabled={busy} />
        {busy ? <p className="quiet" role="status">{t('safety.sending')}</p> : null}
      </div>
      <footer className="dialog__foot">
        <Button isDisabled={busy} onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" isDisabled={busy} onPress={send} autoFocus>{t('safety.sendButton')}</Button>
      </footer>
    </Dialog>
  );
}
