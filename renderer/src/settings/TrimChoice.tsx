/** The trim size: one of those with a name, or one's own by its millimetres. */
import { useState } from 'react';
import { OWN_TRIM, TRIM_SIZE_IDS, trimIdOf, trimLabel, trimSize, type TrimId } from '@common/book/trim.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { formatLength, readLength } from './cover-lengths.ts';

interface TrimChoiceProps {
  readonly value: TrimId;
  readonly onChange: (trim: TrimId) => void;
  /** Told whether what is typed is a size that a book can have; until it is, the value stays. */
  readonly onFits: (fits: boolean) => void;
  readonly disabled?: boolean;
}

const OWN = 'own';
/** What a length may be at all, mm; whether a book can have both together is another question. */
const ANY = { least: 1, most: 999, usual: 0 };

export function TrimChoice({ value, onChange, onFits, disabled = false }: TrimChoiceProps) {
  const { t, language } = useTexts();
  const isNamed = TRIM_SIZE_IDS.some((id) => id === value);
  const [own, setOwn] = useState(!isNamed);
  const texts = (): { width: string; height: string } => {
    const { width, height } = trimSize(value);
    return { width: formatLength(width, language), height: formatLength(height, language) };
  };
  const [typed, setTyped] = useState(texts);
  const [problem, setProblem] = useState(false);
  const type = (changed: Partial<typeof typed>): void => {
    const next = { ...typed, ...changed };
    setTyped(next);
    const [width, height] = [readLength(next.width, ANY), readLength(next.height, ANY)];
    const trim = width === null || height === null ? null : trimIdOf(width, height);
    setProblem(trim === null);
    onFits(trim !== null);
    if (trim !== null) onChange(trim);
  };
  return (
    <div className="trim-choice">
      <Select
        label={t('settings.trimSize')}
        value={own ? OWN : value}
        onChange={(chosen) => {
          setOwn(chosen === OWN);
          setProblem(false);
          onFits(true);
          if (chosen === OWN) setTyped(texts());
          else onChange(chosen);
        }}
        options={[...TRIM_SIZE_IDS.map((id) => ({ id, label: trimLabel(id, language) })), { id: OWN, label: t('settings.trimOwn') }]}
        disabled={disabled}
      />
      {own ? (
        <>
          <p className={problem ? 'field__error' : 'field__hint'} role="status">
            {t('settings.trimRange', {
              width: `${String(OWN_TRIM.width.least)}–${String(OWN_TRIM.width.most)}`,
              height: `${String(OWN_TRIM.height.least)}–${String(OWN_TRIM.height.most)}`,
              least: formatLength(OWN_TRIM.slim.least, language),
              most: formatLength(OWN_TRIM.slim.most, language),
            })}
          </p>
          <div className="trim-choice__own">
            <Field label={t('settings.trimWidth')} value={typed.width} onChange={(width) => { type({ width }); }} inputMode="decimal" disabled={disabled} invalid={problem} />
            <Field label={t('settings.trimHeight')} value={typed.height} onChange={(height) => { type({ height }); }} inputMode="decimal" disabled={disabled} invalid={problem} />
          </div>
        </>
      ) : null}
    </div>
  );
}
