/** Before articles are approved with comments that nobody settled: that is allowed, and it is said. */
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface OpenCommentsDialogProps {
  /** What would be approved, and what is left open, as sentences. */
  readonly body: string;
  readonly onApprove: () => void;
  readonly onClose: () => void;
}

export function OpenCommentsDialog({ body, onApprove, onClose }: OpenCommentsDialogProps) {
  const { t } = useTexts();
  return (
    <Dialog title={t('stages.openTitle')} onClose={onClose}>
      <p className="dialog__body">{body}</p>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" onPress={onApprove}>{t('stages.approveAnyway')}</Button>
      </footer>
    </Dialog>
  );
}
