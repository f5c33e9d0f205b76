/** Lists of who was commended: whose, with what, from when to when. */
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { useList } from '../../know/use-lists.ts';
import type { FormProps } from '../form-props.ts';
import { useExemplarKinds } from './choices.ts';
import { DayFields } from './DayFields.tsx';
import { Ticks } from './Ticks.tsx';

export function CommendedForm({ options, of, disabled, onChange }: FormProps<'commended'>) {
  const { t } = useTexts();
  const kinds = useExemplarKinds();
  const forms = useList('know.forms') ?? [];
  const levels = [...new Set(forms.map(({ level }) => level).filter((level) => level !== ''))];
  return (
    <>
      <Ticks label={t('making.whose')} options={kinds} chosen={options.kinds} needed disabled={disabled} onChange={(chosen) => { run(() => onChange({ kinds: chosen })); }} />
      <DayFields days={options} of={of} hint={t('making.dayHint')} disabled={disabled} onChange={onChange} />
      {levels.length === 0 ? null : (
        <Ticks label={t('making.levels')} hint={t('making.noneIsAll')} options={levels.map((level) => ({ id: level, label: level }))} chosen={options.levels} disabled={disabled} onChange={(chosen) => { run(() => onChange({ levels: chosen })); }} />
      )}
      {forms.length === 0 ? null : (
        <Ticks label={t('making.forms')} hint={t('making.noneIsAll')} options={forms.map(({ id, name }) => ({ id, label: name }))} chosen={options.formIds} disabled={disabled} onChange={(chosen) => { run(() => onChange({ formIds: chosen })); }} />
      )}
    </>
  );
}
