/** The design of the book: which of them, by their pictures, in which faces, at which size, and what of it is changed. */
import { useState } from 'react';
import { TEXT_STEPS, type DesignId } from '@common/book/designs.ts';
import type { BookSettings } from '@common/book/settings.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { DesignChoice, PaletteChoice } from './DesignChoice.tsx';
import { FontChoice } from './FontChoice.tsx';
import { OwnDesignFields } from './OwnDesignFields.tsx';
import { TrimChoice } from './TrimChoice.tsx';

const STEPS = { '-1': 'designs.textSmaller', '0': 'designs.textAsDrawn', '1': 'designs.textLarger' } as const;

interface DesignFieldsProps {
  readonly settings: BookSettings;
  readonly onChange: (changed: Partial<BookSettings>) => void;
  /** Whether what is typed of a trim size is one. */
  readonly onTrimFits: (fits: boolean) => void;
  readonly disabled: boolean;
}

export function DesignFields({ settings, onChange, onTrimFits, disabled }: DesignFieldsProps) {
  const { t } = useTexts();
  // Faces chosen for the designs that were looked at since the dialog opened: who comes back to one finds them again.
  const [kept, setKept] = useState<Readonly<Partial<Record<DesignId, string>>>>({});
  return (
    <fieldset className="settings__group">
      <legend>{t('designs.group')}</legend>
      <DesignChoice
        settings={settings}
        onChange={(changed) => {
          const { design = settings.design } = changed;
          setKept({ ...kept, [settings.design]: settings.fonts });
          // Another design has its own faces.
          onChange({ ...changed, fonts: kept[design] ?? '' });
        }}
        disabled={disabled}
      />
      <OwnDesignFields settings={settings} onChange={onChange} disabled={disabled} />
      <FontChoice settings={settings} onChange={onChange} disabled={disabled} />
      <div className="settings__row">
        <TrimChoice value={settings.trimSize} onChange={(trimSize) => { onChange({ trimSize }); }} onFits={onTrimFits} disabled={disabled} />
        <Select
          label={t('designs.textStep')}
          value={String(settings.textStep) as keyof typeof STEPS}
          onChange={(chosen) => {
            const textStep = TEXT_STEPS.find((step) => String(step) === chosen);
            if (textStep !== undefined) onChange({ textStep });
          }}
          options={TEXT_STEPS.map((step) => ({ id: String(step) as keyof typeof STEPS, label: t(STEPS[String(step) as keyof typeof STEPS]) }))}
          disabled={disabled}
        />
      </div>
      <div className="settings__row">
        <PaletteChoice settings={settings} onChange={onChange} disabled={disabled} />
        <Checkbox
          label={t('designs.ornaments')}
          hint={t('designs.ornamentsHint')}
          checked={settings.ornaments}
          onChange={(ornaments) => {
            onChange({ ornaments });
          }}
          disabled={disabled}
        />
      </div>
    </fieldset>
  );
}
