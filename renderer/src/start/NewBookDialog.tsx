/** Names a new yearbook; its cover grows beside as one types. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Cover } from './Cover.tsx';

interface NewBookDialogProps {
  readonly onCreate: (details: { title: string; period: string; organisation: string }) => void;
  readonly onClose: () => void;
}

export function NewBookDialog({ onCreate, onClose }: NewBookDialogProps) {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const [period, setPeriod] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [asked, setAsked] = useState(false);
  const clean = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

  return (
    <Dialog title={t('start.newTitle')} intro={t('start.newIntro')} wide onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (clean(title) !== '') onCreate({ title: clean(title), period: clean(period), organisation: clean(organisation) });
        }}
      >
        <div className="new-book">
          <div className="new-book__fields">
            <Field
              label={t('start.fieldTitle')}
              hint={t('start.fieldTitleHint')}
              value={title}
              onChange={setTitle}
              problem={asked && clean(title) === '' ? t('start.titleNeeded') : ''}
              autoFocus
            />
            <Field label={t('start.fieldPeriod')} hint={t('start.fieldPeriodHint')} value={period} onChange={setPeriod} />
            <Field label={t('start.fieldOrganisation')} hint={t('start.fieldOrganisationHint')} value={organisation} onChange={setOrganisation} />
          </div>
          <Cover title={title.trim() === '' ? t('start.fieldTitle') : title} period={period} organisation={organisation} width={200} />
        </div>
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary">
            {t('start.create')}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
