/** Names a snapshot: a new one, or one that is there. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

interface SnapshotDialogProps {
  /** The present name; null: a new snapshot. */
  readonly known: string | null;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function SnapshotDialog({ known, onName, onClose }: SnapshotDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState(known ?? '');
  const [asked, setAsked] = useState(false);
  const clean = name.normalize('NFC').trim().replace(/\s+/g, ' ');
  return (
    <Dialog title={known === null ? t('history.takeTitle') : t('history.rename')} {...(known === null ? { intro: t('history.takeIntro') } : {})} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (clean !== '') onName(clean);
        }}
      >
        <Field label={t('history.name')} placeholder={t('history.nameHint')} value={name} onChange={setName} autoFocus problem={asked && clean === '' ? t('history.nameNeeded') : ''} />
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {known === null ? t('history.take') : t('history.rename')}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
