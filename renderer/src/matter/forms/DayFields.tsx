/** From which day to which awards are taken, in lists and in figures. */
import { dayFrom, dayText } from '@common/collect/words.ts';
import { localDay } from '@common/text/dates.ts';
import { useState } from 'react';
import { useTexts } from '../../i18n/use-texts.ts';
import { LeaveField } from '../../know/LeaveField.tsx';

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

interface DayFieldsProps {
  readonly days: Days;
  readonly of: object;
  /** Under the first of them. */
  readonly hint: string;
  readonly disabled: boolean;
  readonly onChange: (change: Partial<Days>, visit?: string) => Promise<void>;
}

export function DayFields({ days, of, hint, disabled, onChange }: DayFieldsProps) {
  const { t } = useTexts();
  const [today] = useState(() => localDay(Date.now()));
  const check = (text: string): string => (text === '' || dayFrom(text, today) !== null ? '' : t('making.noDay'));
  const day = (text: string): string | null => (text === '' ? null : dayFrom(text, today));
  const shown = (iso: string | null): string => (iso === null ? '' : dayText(iso));
  return (
    <div className="matter-pair">
      <LeaveField label={t('making.from')} value={shown(days.from)} of={of} check={check} hint={hint} disabled={disabled} whileTyping stands={(text) => shown(day(text))} onSave={(text, visit) => onChange({ from: day(text) }, visit)} />
      <LeaveField label={t('making.to')} value={shown(days.to)} of={of} check={check} disabled={disabled} whileTyping stands={(text) => shown(day(text))} onSave={(text, visit) => onChange({ to: day(text) }, visit)} />
    </div>
  );
}
