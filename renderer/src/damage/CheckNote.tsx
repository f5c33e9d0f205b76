/** In the status bar while the book is checked in the background. */
import type { BookCheck } from '@common/contract/damage.ts';
import { Button as AriaButton } from 'react-aria-components';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';

export function CheckNote({ check }: { readonly check: BookCheck }) {
  const { t } = useTexts();
  if (check.state !== 'running') return null;
  const { step, steps } = check;
  return (
    <span className="check-note">
      {steps > 0 ? t('damage.checkingAt', { percent: Math.floor((step / steps) * 100) }) : t('damage.checking')}
      <AriaButton
        className="check-note__stop"
        onPress={() => {
          run(() => call('app.stopCheck', {}));
        }}
      >
        {t('damage.stopCheck')}
      </AriaButton>
    </span>
  );
}
