/** The index: whose names, and of which pages. */
import { run } from '../../errors/report.ts';
import { useTexts } from '../../i18n/use-texts.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import type { FormProps } from '../form-props.ts';
import { useExemplarKinds } from './choices.ts';
import { Ticks } from './Ticks.tsx';

export function IndexForm({ options, disabled, onChange }: FormProps<'index'>) {
  const { t } = useTexts();
  const kinds = useExemplarKinds();
  return (
    <>
      <Ticks label={t('making.whoseNames')} options={kinds} chosen={options.kinds} needed disabled={disabled} onChange={(chosen) => { run(() => onChange({ kinds: chosen })); }} />
      <Checkbox label={t('making.mentions')} checked={options.mentions} disabled={disabled} onChange={(mentions) => { run(() => onChange({ mentions })); }} />
      <Checkbox label={t('making.lists')} checked={options.lists} disabled={disabled} onChange={(lists) => { run(() => onChange({ lists })); }} />
    </>
  );
}
