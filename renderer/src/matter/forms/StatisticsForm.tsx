/** Statistics: which sections, with or without charts. */
import { STATISTIC_SECTIONS } from '@common/book/matter.ts';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { FormProps } from '../form-props.ts';
import { Ticks } from './Ticks.tsx';

export function StatisticsForm({ options, disabled, onChange }: FormProps<'statistics'>) {
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
      <Checkbox label={t('making.charts')} checked={options.charts} disabled={disabled} onChange={(charts) => { run(() => onChange({ charts })); }} />
    </>
  );
}
