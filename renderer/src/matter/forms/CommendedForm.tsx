/** Lists of who was commended: whose, with what, from when to when. */
import { dayFrom, dayText } from '@common/collect/words.ts';
import { localDay } from '@common/text/dates.ts';
import { useState } from 'react';
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { LeaveField } from '../../know/LeaveField.tsx';
import { useList } from '../../know/use-lists.ts';
import type { FormProps } from '../form-props.ts';
import { useExemplarKinds } from './choices.ts';
import { Ticks } from './Ticks.tsx';

export function CommendedForm({ options, of, disabled, onChange }: FormProps<'commended'>) {
  const { t } = useTexts();
  const kinds = useExemplarKinds();
  const forms = useList('know.forms') ?? [];
  const levels = [...new Set(forms.map(({ level }) => level).filter((level) => level !== ''))];
  const [today] = useState(() => localDay(Date.now()));
  const check = (text: string): string => (text === '' || dayFrom(text, today) !== null ? '' : t('making.noDay'));
  const day = (text: string): string | null => (text === '' ? null : dayFrom(text, today));
  const shown = (iso: string | null): string => (iso === null ? '' : dayText(iso));
  return (
    <>
      <Ticks label={t('making.whose')} options={kinds} chosen={options.kinds} needed disabled={disabled} onChange={(chosen) => { run(() => onChange({ kinds: chosen })); }} />
      <div className="matter-pair">
        <LeaveField label={t('making.from')} value={shown(options.from)} of={of} check={check} hint={t('making.dayHint')} disabled={disabled} whileTyping stands={(text) => shown(day(text))} onSave={(text, visit) => onChange({ from: day(text) }, visit)} />
        <LeaveField label={t('making.to')} value={shown(options.to)} of={of} check={check} disabled={disabled} whileTyping stands={(text) => shown(day(text))} onSave={(text, visit) => onChange({ to: day(text) }, visit)} />
      </div>
      {levels.length === 0 ? null : (
        <Ticks label={t('making.levels')} hint={t('making.noneIsAll')} options={levels.map((level) => ({ id: level, label: level }))} chosen={options.levels} disabled={disabled} onChange={(chosen) => { run(() => onChange({ levels: chosen })); }} />
      )}
      {forms.length === 0 ? null : (
        <Ticks label={t('making.forms')} hint={t('making.noneIsAll')} options={forms.map(({ id, name }) => ({ id, label: name }))} chosen={options.formIds} disabled={disabled} onChange={(chosen) => { run(() => onChange({ formIds: chosen })); }} />
      )}
    </>
  );
}
