/** What holds for every row that says nothing else. */
import type { SheetMapping, SheetTarget } from '@common/sheets/fields.ts';
import { dateFromFigures, dateInFigures } from '@common/text/dates.ts';
import { useState } from 'react';
import { useTexts } from '../i18n/use-texts.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';

interface DefaultFieldsProps {
  readonly target: SheetTarget;
  readonly mapping: SheetMapping;
  readonly onMapping: (mapping: SheetMapping) => void;
}

const TEXTS = ['form', 'issuer', 'decisionNumber', 'period'] as const;
const KINDS = ['guess', 'individual', 'collective', 'model'] as const;

export function DefaultFields({ target, mapping, onMapping }: DefaultFieldsProps) {
  const { t } = useTexts();
  const { defaults } = mapping;
  const [day, setDay] = useState(defaults.decidedOn === null ? '' : dateInFigures(defaults.decidedOn));
  const set = (patch: Partial<SheetMapping['defaults']>): void => {
    onMapping({ ...mapping, defaults: { ...defaults, ...patch } });
  };
  return (
    <fieldset className="sheet-defaults">
      <legend>{t('sheets.defaults')}</legend>
      <Select label={t('sheets.fields.kind')} value={defaults.kind ?? 'guess'} options={KINDS.map((id) => ({ id, label: t(`sheets.kinds.${id}`) }))} onChange={(kind) => { set({ kind: kind === 'guess' ? null : kind }); }} />
      {target !== 'awards' ? null : (
        <>
          {TEXTS.map((field) => (
            <Field key={field} label={t(`sheets.fields.${field}`)} value={defaults[field]} onChange={(value) => { set({ [field]: value }); }} />
          ))}
          <Field
            label={t('sheets.fields.decidedOn')}
            value={day}
            placeholder={t('sheets.dayPlaceholder')}
            problem={day.trim() === '' || dateFromFigures(day) !== null ? '' : t('sheets.dayWrong')}
            onChange={(value) => {
              setDay(value);
              set({ decidedOn: dateFromFigures(value) });
            }}
          />
        </>
      )}
    </fieldset>
  );
}
