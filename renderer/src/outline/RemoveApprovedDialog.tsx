/** Asks before approved articles are removed from the book. */
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface RemoveApprovedDialogProps {
  /** Articles that would go, approved or not. */
  readonly count: number;
  /** Titles of the approved ones. */
  readonly approved: readonly string[];
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

export function RemoveApprovedDialog({ count, approved, onRemove, onClose }: RemoveApprovedDialogProps) {
  const { t } = useTexts();
  const [first = ''] = approved;
  const body = count === 1 ? t('outline.removeApproved', { title: first }) : t('outline.removeApprovedOf', { count, approved: approved.length, title: first });
  return (
    <Dialog title={t('outline.removeApprovedTitle', { count })} onClose={onClose}>
      <p className="dialog__body">{body}</p>
      <footer className="dialog__foot">
        <Button onPress={onClose}>{t('app.cancel')}</Button>
        <Button look="primary" onPress={onRemove}>{t('outline.removeAnyway')}</Button>
      </footer>
    </Dialog>
  );
}
