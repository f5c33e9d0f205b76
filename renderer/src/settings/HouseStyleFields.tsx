/** The house style: one choice for each thing in which books differ. */
import { STYLE_FIELDS, type HouseStyle, type StyleField } from '@common/book/house-style.ts';
import { styleKey, type BookSettings } from '@common/book/settings.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Select } from '../ui/Select.tsx';

/** What each choice is called; "leave" is called the same everywhere. */
const CHOICES = {
  quotes: { curly: 'tidy.quotesCurly', straight: 'tidy.quotesStraight' },
  ellipsis: { sign: 'tidy.ellipsisSign', dots: 'tidy.ellipsisDots' },
  ranges: { dash: 'tidy.rangesDash', hyphen: 'tidy.rangesHyphen' },
  dashes: { dash: 'tidy.dashesDash' },
  spaces: { tidy: 'tidy.spacesTidy' },
  tone: { old: 'tidy.toneOld', new: 'tidy.toneNew' },
  dates: { pad: 'tidy.datesPad', none: 'tidy.datesNone' },
  counts: { pad: 'tidy.countsPad', none: 'tidy.countsNone' },
  thousands: { dots: 'tidy.thousandsDots' },
  units: { signs: 'tidy.unitsSigns' },
} as const satisfies { readonly [F in StyleField]: Readonly<Record<Exclude<HouseStyle[F], 'leave'>, string>> };

const NAMES = {
  quotes: 'tidy.quotes',
  ellipsis: 'tidy.ellipsis',
  ranges: 'tidy.ranges',
  dashes: 'tidy.dashes',
  spaces: 'tidy.spaces',
  tone: 'tidy.tone',
  dates: 'tidy.dates',
  counts: 'tidy.counts',
  thousands: 'tidy.thousands',
  units: 'tidy.units',
} as const satisfies Readonly<Record<StyleField, string>>;

interface HouseStyleFieldsProps {
  readonly settings: BookSettings;
  readonly onChange: (changed: Partial<BookSettings>) => void;
  readonly disabled: boolean;
}

export function HouseStyleFields({ settings, onChange, disabled }: HouseStyleFieldsProps) {
  const { t } = useTexts();
  return (
    <fieldset className="settings__group">
      <legend>{t('tidy.house')}</legend>
      <p className="field__hint">{t('tidy.houseHint')}</p>
      <div className="settings__row">
        {STYLE_FIELDS.map((field) => (
          <Select<string>
            key={field}
            label={t(NAMES[field])}
            value={settings[styleKey(field)]}
            onChange={(choice) => {
              onChange({ [styleKey(field)]: choice });
            }}
            options={[...Object.entries(CHOICES[field]).map(([id, key]) => ({ id, label: t(key) })), { id: 'leave', label: t('tidy.choiceLeave') }]}
            disabled={disabled}
          />
        ))}
      </div>
    </fieldset>
  );
}
