/** A day, typed as people write it. */
import { dayFrom } from '@common/collect/words.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Field } from '../ui/Field.tsx';

interface DayFieldProps {
  readonly label: string;
  /** As typed; what it means is `dayFrom`'s to say. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly today: string;
  readonly autoFocus?: boolean;
  /** A day has to be given. */
  readonly needed?: boolean;
}

/** True when the text is a day, or empty where none is needed. */
export const isDayText = (text: string, today: string, needed: boolean): boolean => (text.trim() === '' ? !needed : dayFrom(text, today) !== null);

export function DayField({ label, value, onChange, today, autoFocus = false, needed = false }: DayFieldProps) {
  const { t } = useTexts();
  const problem = value.trim() !== '' && dayFrom(value, today) === null ? t('collect.dayProblem') : '';
  return <Field label={label} value={value} onChange={onChange} problem={problem} autoFocus={autoFocus} {...(needed ? {} : { hint: t('collect.dayHint') })} />;
}
