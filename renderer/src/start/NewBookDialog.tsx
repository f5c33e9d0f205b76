/** Begins a yearbook: its names, its size, its design; its cover grows beside as one types. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { defaultSettings } from '@common/book/settings.ts';
import type { Input } from '@common/contract/channels.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { DesignChoice, PaletteChoice } from '../settings/DesignChoice.tsx';
import { TrimChoice } from '../settings/TrimChoice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { DraftCover } from './DraftCover.tsx';

interface NewBookDialogProps {
  readonly onCreate: (begun: Input<'app.newBook'>) => void;
  readonly onClose: () => void;
}

const { trimSize, design, palette } = defaultSettings('');
const usual: Pick<Input<'app.newBook'>, 'trimSize' | 'design' | 'palette'> = { trimSize, design, palette };

export function NewBookDialog({ onCreate, onClose }: NewBookDialogProps) {
  const { t } = useTexts();
  const [title, setTitle] = useState('');
  const [period, setPeriod] = useState('');
  const [organisation, setOrganisation] = useState('');
  const [look, setLook] = useState(usual);
  const [asked, setAsked] = useState(false);
  const [trimFits, setTrimFits] = useState(true);
  const clean = (text: string): string => text.normalize('NFC').trim().replace(/\s+/g, ' ');

  const begun = { title: clean(title), period: clean(period), organisation: clean(organisation), ...look };
  const change = (changed: Partial<typeof look>): void => { setLook((now) => ({ ...now, ...changed })); };

  return (
    <Dialog title={t('start.newTitle')} intro={t('start.newIntro')} wide onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (begun.title !== '' && trimFits) onCreate(begun);
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
            <Field label={t('start.fieldOrganisation')} hint={t('start.fieldOrganisationHint')} value={organisation} onChange={setOrganisation} />
            <div className="settings__row">
              <Field label={t('start.fieldPeriod')} hint={t('start.fieldPeriodHint')} value={period} onChange={setPeriod} />
              <TrimChoice value={look.trimSize} onChange={(trimSize) => { change({ trimSize }); }} onFits={setTrimFits} />
            </div>
            <DesignChoice settings={look} onChange={change} brief />
            <PaletteChoice settings={look} onChange={change} />
          </div>
          <DraftCover begun={begun.title === '' ? { ...begun, title: t('start.fieldTitle') } : begun} />
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
