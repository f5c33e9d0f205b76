/** Asks what a photo essay is called. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

export function EssayDialog({ onMake, onClose }: { readonly onMake: (title: string) => void; readonly onClose: () => void }) {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  return (
    <Dialog title={t('photos.essay')} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          onMake(title.trim());
        }}
      >
        <div className="dialog__body">
          <Field label={t('photos.essayTitle')} value={title} onChange={setTitle} autoFocus />
        </div>
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('photos.make')}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
