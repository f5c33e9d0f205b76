/** A new form of award: its name; the rest is filled in beside the list. */
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';

export function NewFormDialog({ onClose, onAdd }: { readonly onClose: () => void; readonly onAdd: (name: string) => void }) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const written = name.normalize('NFC').trim();
  return (
    <Dialog title={t('know.addForm')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (written === '') return;
          onClose();
          onAdd(written);
        }}
      >
        <div className="dialog__body">
          <Field label={t('know.formName')} value={name} onChange={setName} placeholder={t('know.formExample')} autoFocus />
        </div>
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button look="primary" type="submit" isDisabled={written === ''}>
            {t('know.add')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
