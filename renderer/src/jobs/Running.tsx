/** How far running work is: its step, what is left of it, the way to stop it. */
import { useEffect, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { run } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import type { Job } from './jobs.ts';
import { phaseKey } from './phases.ts';
import { inWords, secondsLeft } from './time-left.ts';
import { titleKey } from './titles.ts';

/** How often the time that is left is told anew, ms: a number that flickers is not read. */
const TOLD_MS = 2000;

export function Running({ job }: { readonly job: Job }) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const left = useTimeLeft(job);
  if (job.state.kind !== 'running') return null;
  const { progress, stopping } = job.state;
  const key = phaseKey(progress.phase);
  const words = [key === null ? '' : t(key), progress.total > 0 ? t('jobs.step', { done: progress.done, total: progress.total }) : '', left, progress.label];
  return (
    <div className="job__running">
      <Progress label={t(titleKey(job.what))} done={progress.done} total={progress.total} />
      <div className="job__line">
        <span className="job__what">{words.filter(Boolean).join(' · ')}</span>
        <Button
          isDisabled={stopping}
          onPress={() => {
            run(() => jobs.stop(job));
          }}
        >
          {stopping ? t('jobs.stopping') : t('jobs.stop')}
        </Button>
      </div>
    </div>
  );
}

/** "còn chừng 2 phút"; empty while nobody can tell. */
function useTimeLeft({ state }: Job): string {
  const { t } = useTexts();
  const [now, setNow] = useState(() => Date.now());
  const isRunning = state.kind === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => { setNow(Date.now()); }, TOLD_MS);
    return () => { clearInterval(timer); };
  }, [isRunning]);
  const seconds = isRunning ? secondsLeft(state.progress, state.since, now) : null;
  if (seconds === null) return '';
  const { unit, count } = inWords(seconds);
  return t(unit === 'seconds' ? 'jobs.secondsLeft' : 'jobs.minutesLeft', { count });
}
