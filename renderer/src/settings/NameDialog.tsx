/** Asks what the person is called, on this computer. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';

/** As long as the contract lets a name be. */
const MOST = 100;

interface NameDialogProps {
  readonly title: string;
  readonly intro: string;
  /** What the button says. */
  readonly action: string;
  /** Where the field begins. */
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

export function NameDialog({ title, intro, action, name: first, onName, onClose }: NameDialogProps) {
  const { t } = useTexts();
  const [name, setName] = useState(first);
  return (
    <Dialog title={title} intro={intro} onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          onName(name.trim().slice(0, MOST));
        }}
      >
        <div className="dialog__body">
          <Field label={t('settings.myName')} value={name} onChange={setName} hint={t('settings.myNameHint')} autoFocus />
        </div>
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {action}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
