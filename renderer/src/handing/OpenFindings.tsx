/** What the checks find still open, in a few lines: how many of each severity, the errors by check, and the way to all of them. */
import { Check, CircleAlert, TriangleAlert } from 'lucide-react';
import { countsOf, grouped } from '@common/print/checks.ts';
import { wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import type { CheckState } from '../preflight/state.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';

interface OpenFindingsProps {
  readonly state: CheckState;
  /** Goes to all of them. */
  readonly onGo: () => void;
}

export function OpenFindings({ state: { running, failed, result }, onGo }: OpenFindingsProps) {
  const { t } = useTexts();
  if (running !== null) {
    return (
      <div className="handing__open" role="status">
        <span>{t('preflight.working')}</span>
        <Progress label={t('preflight.working')} done={running.progress?.done ?? 0} total={running.progress?.total ?? 0} />
      </div>
    );
  }
  if (failed !== null) return <p className="handing__open field__error" role="alert">{wordsOfError(failed).title}</p>;
  if (result === null) return null;
  const counts = countsOf(result.findings);
  const groups = grouped(result.findings).filter(({ severity }) => severity !== 'note');
  return (
    <div className="handing__open" role="status">
      <div className="handing__counts">
        {groups.length === 0 ? <Check className="check-good" size={16} aria-hidden /> : null}
        <span>{groups.length === 0 ? t('order.noneOpen') : t('order.open', { errors: counts.error, warnings: counts.warning })}</span>
        {groups.length === 0 ? null : <Button look="link" onPress={onGo}>{t('order.goThrough')}</Button>}
      </div>
      {groups.length === 0 ? null : (
        <ul className="handing__findings">
          {groups.map(({ code, severity, findings }) => (
            <li key={code}>
              {severity === 'error' ? <CircleAlert className="check--error" size={14} aria-hidden /> : <TriangleAlert className="check--warning" size={14} aria-hidden />}
              <span>{t(`checks.name.${code}`)}</span>
              <span className="quiet">{findings.length}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
