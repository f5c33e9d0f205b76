/** Statistics: which sections, with or without charts, of which days. */
import { STATISTIC_SECTIONS } from '@common/book/matter.ts';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { FormProps } from '../form-props.ts';
import { DayFields } from './DayFields.tsx';
import { Ticks } from './Ticks.tsx';

export function StatisticsForm({ options, of, disabled, onChange }: FormProps<'statistics'>) {
  const { t } = useTexts();
  return (
    <>
      <Ticks
        label={t('making.sections')}
        options={STATISTIC_SECTIONS.map((id) => ({ id, label: t(`making.section.${id}`) }))}
        chosen={options.sections}
        needed
        disabled={disabled}
        onChange={(sections) => { run(() => onChange({ sections })); }}
      />
      <DayFields days={options} of={of} hint={t('making.countedDays')} disabled={disabled} onChange={onChange} />
      <Checkbox label={t('making.charts')} checked={options.charts} disabled={disabled} onChange={(charts) => { run(() => onChange({ charts })); }} />
    </>
  );
}
