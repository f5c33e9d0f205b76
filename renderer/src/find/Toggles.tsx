/** The three ways of being exact, as small buttons that are on or off. */
import { ToggleButton } from 'react-aria-components';
import type { FindOptions } from '@common/text/find.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Hint } from '../ui/Hint.tsx';

interface TogglesProps {
  readonly options: FindOptions;
  readonly onChange: (change: Partial<FindOptions>) => void;
}

export function Toggles({ options, onChange }: TogglesProps) {
  const { t } = useTexts();
  return (
    <span className="find-toggles" role="group" aria-label={t('find.options')}>
      <Toggle label={t('find.matchCase')} sign="Aa" on={options.matchCase} onChange={(matchCase) => { onChange({ matchCase }); }} />
      <Toggle label={t('find.wholeWord')} sign={t('find.wholeWordSign')} on={options.wholeWord} onChange={(wholeWord) => { onChange({ wholeWord }); }} />
      <Toggle label={t('find.withTones')} sign={t('find.withTonesSign')} on={options.withTones} onChange={(withTones) => { onChange({ withTones }); }} />
    </span>
  );
}

interface ToggleProps {
  /** Said by a screen reader and shown as a tooltip. */
  readonly label: string;
  readonly sign: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

export function Toggle({ label, sign, on, onChange }: ToggleProps) {
  return (
    <Hint text={label}>
      <ToggleButton className="button button--plain find-toggle" aria-label={label} isSelected={on} onChange={onChange}>
        <span className="find-toggle__sign" data-sign={sign} aria-hidden />
      </ToggleButton>
    </Hint>
  );
}
