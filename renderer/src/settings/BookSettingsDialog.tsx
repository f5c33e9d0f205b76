/** The yearbook's details: every field of BookSettings that a person sets. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { BookSettings } from '@common/book/settings.ts';
import { useApp } from '../app/app-context.ts';
import { useDesk } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import type { Key } from '@common/i18n/index.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { tell } from '../ui/toasts.ts';
import { useTravel } from '../undo/use-travel.ts';
import { CoverFields, isbnIsFine } from './CoverFields.tsx';
import { lengthTexts, typedLengths } from './cover-lengths.ts';
import { DesignFields } from './DesignFields.tsx';
import { finishIsFine, inksText, readInks } from './finish-inks.ts';
import { HouseStyleFields } from './HouseStyleFields.tsx';
import { parseInk, PressFields } from './PressFields.tsx';
import { SettingsFrame } from './SettingsFrame.tsx';
import { patchOf, parseMillimetres, formatMillimetres } from './patch.ts';
import { wantedSettings, type SettingsGroup } from './wanted.ts';
import './settings.css';

/** What stands over a group. */
const NAMES = { press: 'press.group', cover: 'cover.group', house: 'tidy.house' } as const satisfies Readonly<Record<SettingsGroup, Key>>;

export function BookSettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, language } = useTexts();
  const { book, layout, preview, steps } = useDesk();
  const { setBook } = useApp();
  const travel = useTravel(steps);
  const [draft, setDraft] = useState<BookSettings>(book.settings);
  const [bleed, setBleed] = useState(() => formatMillimetres(book.settings.bleed, language));
  const [ink, setInk] = useState(() => String(book.settings.pressInk));
  const [lengths, setLengths] = useState(() => lengthTexts(book.settings, language));
  const [inks, setInks] = useState(() => inksText(book.settings));
  const [profile, setProfile] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [begin] = useState(wantedSettings);
  const [trimFits, setTrimFits] = useState(true);
  const names = [t('settings.groupTitle'), t('designs.group'), t('settings.groupBook'), t('press.group'), t('cover.group'), t('tidy.house')];
  const millimetres = parseMillimetres(bleed);
  const percent = parseInk(ink);
  const typed = typedLengths(lengths, draft);
  const titleMissing = draft.title.trim() === '';
  const change = <K extends keyof BookSettings>(key: K) => (value: BookSettings[K]): void => {
    setDraft((now) => ({ ...now, [key]: value }));
  };
  const field = (key: 'subtitle' | 'period' | 'organisation' | 'publisher' | 'place', label: string, hint?: string) => (
    <Field label={label} value={draft[key]} onChange={change(key)} disabled={book.readOnly} {...(hint === undefined ? {} : { placeholder: hint })} />
  );

  const save = (): void => {
    setAsked(true);
    if (titleMissing || !trimFits || millimetres === null || percent === null || typed.wrong.length > 0 || !isbnIsFine(draft.coverIsbn) || !finishIsFine(draft, inks)) {
      // What is wrong may stand far from where one reads: the first of it is gone to once it is marked.
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.settings [aria-invalid="true"]')?.focus());
      return;
    }
    run(async () => {
      const patch = patchOf(book.settings, { ...draft, ...typed.values, bleed: millimetres, pressInk: percent });
      const settings = profile === null ? await call('book.updateSettings', patch) : await call('app.useProfile', { patch });
      setBook({ ...book, settings });
      steps.refresh();
      layout.schedule(0);
      preview.refresh();
      // Who goes to the text from another work takes back by keys what was typed there.
      tell(profile === null ? t('settings.saved') : t('press.chosen', { name: profile }), { label: t('app.undo'), run: () => { travel('undo'); } });
      onClose();
    });
  };

  return (
    <Dialog title={t('settings.title')} intro={t('settings.intro')} framed onClose={onClose}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <SettingsFrame label={t('settings.groups')} names={names} begin={begin === null ? 0 : names.indexOf(t(NAMES[begin]))}>
          <div className="settings">
            <fieldset className="settings__group">
              <legend>{t('settings.groupTitle')}</legend>
              <Field
                label={t('settings.name')}
                value={draft.title}
                onChange={change('title')}
                problem={asked && titleMissing ? t('settings.titleNeeded') : ''}
                disabled={book.readOnly}
                autoFocus={begin === null}
              />
              {field('subtitle', t('settings.subtitle'))}
              <div className="settings__row">
                {field('organisation', t('settings.organisation'))}
                {field('period', t('settings.period'))}
              </div>
              <div className="settings__row">
                {field('publisher', t('settings.publisher'), t('settings.publisherHint'))}
                {field('place', t('settings.place'), t('settings.placeHint'))}
              </div>
            </fieldset>
            <DesignFields
              settings={draft}
              onChange={(changed) => {
                setDraft((now) => ({ ...now, ...changed }));
              }}
              onTrimFits={setTrimFits}
              disabled={book.readOnly}
            />
            <fieldset className="settings__group">
              <legend>{t('settings.groupBook')}</legend>
              <div className="settings__row">
                <Select
                  label={t('settings.contentsAt')}
                  value={draft.contentsAt}
                  onChange={change('contentsAt')}
                  options={[
                    { id: 'front', label: t('settings.contentsFront') },
                    { id: 'end', label: t('settings.contentsEnd') },
                  ]}
                  disabled={book.readOnly}
                />
                <Field
                  label={t('settings.bleed')}
                  value={bleed}
                  onChange={setBleed}
                  inputMode="decimal"
                  hint={t('settings.bleedHint')}
                  problem={millimetres === null ? t('settings.bleedRange') : ''}
                  disabled={book.readOnly}
                />
              </div>
            </fieldset>
            <PressFields
              settings={draft}
              onChange={(changed) => {
                setDraft((now) => ({ ...now, ...changed }));
              }}
              chosen={profile}
              onChosen={setProfile}
              ink={ink}
              onInk={setInk}
              disabled={book.readOnly}
            />
            <CoverFields
              settings={draft}
              onChange={(changed) => {
                setDraft((now) => ({ ...now, ...changed }));
              }}
              lengths={lengths}
              onLength={(key, text) => {
                const next = { ...lengths, [key]: text };
                setLengths(next);
                setDraft((now) => ({ ...now, ...typedLengths(next, now).values }));
              }}
              inks={inks}
              onInks={(text) => {
                setInks(text);
                setDraft((now) => ({ ...now, ...readInks(text) }));
              }}
              asked={asked}
              disabled={book.readOnly}
            />
            <HouseStyleFields
              settings={draft}
              onChange={(changed) => {
                setDraft((now) => ({ ...now, ...changed }));
              }}
              disabled={book.readOnly}
            />
          </div>
        </SettingsFrame>
        <footer className="dialog__foot">
          <Button onPress={onClose}>{t('app.cancel')}</Button>
          <Button type="submit" look="primary" isDisabled={book.readOnly}>
            {t('settings.save')}
          </Button>
        </footer>
      </Form>
    </Dialog>
  );
}
