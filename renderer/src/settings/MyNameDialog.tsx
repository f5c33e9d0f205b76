/** The name that stands beside what the person changes, on this computer. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useApp } from '../app/app-context.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { tell } from '../ui/toasts.ts';

/** As long as the contract lets a name be. */
const MOST = 100;

export function MyNameDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTexts();
  const { preferences, setPreferences } = useApp();
  const [name, setName] = useState(preferences.author);
  return (
    <Dialog title={t('settings.myName')} intro={t('settings.myNameIntro')} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          setPreferences({ author: name.slice(0, MOST) });
          tell(t('settings.myNameSaved'));
          onClose();
        }}
      >
        <div className="dialog__body">
          <Field label={t('settings.myName')} value={name} onChange={setName} hint={t('settings.myNameHint')} autoFocus />
        </div>
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('settings.save')}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
