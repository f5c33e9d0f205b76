/** Portrait pages: how many to a page, whose, of which days, under headings of their units or not. */
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useList } from '../../know/use-lists.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { FormProps } from '../form-props.ts';
import { useExemplarKinds } from './choices.ts';
import { DayFields } from './DayFields.tsx';
import { Ticks } from './Ticks.tsx';

const COUNTS = ['12', '20'] as const;

export function PortraitsForm({ options, of, disabled, onChange }: FormProps<'portraits'>) {
  const { t } = useTexts();
  const kinds = useExemplarKinds();
  const units = useList('know.units') ?? [];
  const { perPage, unitHeadings } = options;
  return (
    <>
      <div className="matter-line">
        <span className="field__label">{t('making.perPage')}</span>
        <Segments
          label={t('making.perPage')}
          value={perPage === 12 ? '12' : '20'}
          segments={COUNTS.map((id) => ({ id, label: id }))}
          onChange={(id) => { if (!disabled) run(() => onChange({ perPage: id === '12' ? 12 : 20 })); }}
        />
      </div>
      <Ticks label={t('making.whose')} options={kinds} chosen={options.kinds} needed disabled={disabled} onChange={(chosen) => { run(() => onChange({ kinds: chosen })); }} />
      <DayFields days={options} of={of} hint={t('making.portraitDays')} disabled={disabled} onChange={onChange} />
      <Checkbox label={t('making.unitHeadings')} checked={unitHeadings} disabled={disabled} onChange={(on) => { run(() => onChange({ unitHeadings: on })); }} />
      {units.length === 0 ? null : (
        <Ticks
          label={t('making.units')}
          hint={t('making.unitsHint')}
          options={units.map(({ id, name }) => ({ id, label: name }))}
          chosen={options.units}
          disabled={disabled}
          onChange={(chosen) => { run(() => onChange({ units: chosen })); }}
        />
      )}
    </>
  );
}
