/** What the printing house asks of the files: kind, inks, marks, its own colour profile. */
import { useEffect, useState } from 'react';
import { INK, paperProfile, PAPER_PROFILES, profileOfOtherPaper, type PaperProfile } from '@common/book/press.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { call } from '../client/call.ts';
import { report, runAgain } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';

const PROFILE_NAMES = { '': 'press.profileUsual', uncoated: 'press.profileUncoated', 'uncoated-yellowish': 'press.profileYellowish' } as const satisfies Record<PaperProfile, string>;

/** Entries of the list: a list knows no empty name. */
const [COATED, OWN] = ['coated', 'own'] as const;

interface PressFieldsProps {
  readonly settings: BookSettings;
  readonly onChange: (changed: Partial<BookSettings>) => void;
  /** What a profile chosen in this dialog calls itself, kept with the rest of it; null: none was chosen, or it was given up for another. */
  readonly chosen: string | null;
  readonly onChosen: (name: string | null) => void;
  /** As it is typed. */
  readonly ink: string;
  readonly onInk: (ink: string) => void;
  readonly disabled: boolean;
}

export function PressFields({ settings, onChange, chosen, onChosen, ink, onInk, disabled }: PressFieldsProps) {
  const { t } = useTexts();
  const paperOf = paperProfile(settings.pressProfile);
  const own = chosen !== null || paperOf === undefined;
  const stored = useProfileName(paperOf === undefined);
  const choose = (): void => {
    runAgain('profile', async () => {
      const profile = await call('app.chooseProfile', {});
      if (profile !== null) onChosen(profile.name);
    });
  };
  const unlike = own ? null : profileOfOtherPaper(settings);
  return (
    <fieldset className="settings__group">
      <legend>{t('press.group')}</legend>
      <p className="field__hint">{t('press.intro')}</p>
      <div className="settings__row">
        <Select
          label={t('press.standard')}
          value={settings.pressStandard}
          onChange={(pressStandard) => { onChange({ pressStandard }); }}
          options={[{ id: 'x4', label: t('press.standardX4') }, { id: 'x1a', label: t('press.standardX1a') }]}
          disabled={disabled}
        />
        <Select
          label={t('press.colours')}
          value={settings.pressColours}
          onChange={(pressColours) => { onChange({ pressColours }); }}
          options={[{ id: 'four', label: t('press.coloursFour') }, { id: 'one', label: t('press.coloursOne') }]}
          disabled={disabled}
        />
      </div>
      <div className="settings__row">
        <Field label={t('press.ink')} value={ink} onChange={onInk} inputMode="decimal" hint={t('press.inkHint')} problem={parseInk(ink) === null ? t('press.inkRange') : ''} disabled={disabled} />
        <div className="settings__profile">
          <Select
            label={t('press.profile')}
            value={own ? OWN : (paperOf || COATED)}
            onChange={(id) => {
              if (id === OWN) return;
              onChosen(null);
              onChange({ pressProfile: id === COATED ? '' : id });
            }}
            options={[...PAPER_PROFILES.map((id) => ({ id: id || COATED, label: t(PROFILE_NAMES[id]) })), ...(own ? [{ id: OWN, label: chosen ?? stored ?? '…' }] : [])]}
            disabled={disabled}
          />
          <Button onPress={choose} isDisabled={disabled}>{t('press.choose')}</Button>
        </div>
      </div>
      {unlike !== null ? <p className="settings__caution" role="note">{t(unlike === 'coated' ? 'press.otherPaper' : 'press.otherPaperCoated')}</p> : null}
      <Checkbox label={t('press.marks')} hint={t('press.marksHint')} checked={settings.pressMarks} onChange={(pressMarks) => { onChange({ pressMarks }); }} disabled={disabled} />
    </fieldset>
  );
}

/** "300" → 300; null when it is not a whole number of per cent that paper can take. */
export function parseInk(text: string): number | null {
  const value = /^\s*(\d{3})\s*%?\s*$/.exec(text)?.[1];
  const percent = Number(value);
  return value !== undefined && percent >= INK.least && percent <= INK.most ? percent : null;
}

function useProfileName(wanted: boolean): string | null {
  const [name, setName] = useState<string | null>(null);
  useEffect(() => {
    if (wanted) call('press.profile', {}).then((answer) => { setName(answer.name); }, (thrown: unknown) => { report(thrown); });
  }, [wanted]);
  return name;
}
