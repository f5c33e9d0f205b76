/** Long work at the foot of the window: progress that can be stopped, then what came of it. Nothing here blocks writing. */
import { X } from 'lucide-react';
import type { ImportReport } from '@common/contract/shapes.ts';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { Work } from '../app/work.ts';
import { SalvageCard } from '../damage/SalvageCard.tsx';
import { wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { IconButton } from '../ui/Button.tsx';
import { leaveByItself } from '../ui/leave-by-itself.ts';
import { MadeCard } from '../manuscript/MadeCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';
import type { Job } from './jobs.ts';
import { Running } from './Running.tsx';
import { leavesWithWork, staysFor } from './stays.ts';
import { titleKey } from './titles.ts';
import './jobs.css';

/**
 * @param onReview goes to where what came in is looked through
 * @param work where one is. Where what came in is looked through the card of an import would cover it, and say what stands in its list; who goes on to another
 * work has read it, and the list of works keeps it
 */
export function JobCards({ onReview, work }: { readonly onReview: () => void; readonly work: Work }) {
  const { jobs } = useDesk();
  const reviewing = work === 'review';
  const before = useRef(work);
  const shown = useSyncExternalStore(jobs.subscribe, jobs.get).filter(({ card, state }) => card && state.kind !== 'asking' && !(reviewing && state.kind === 'imported' && wentWell(state.report)));
  useEffect(() => {
    const left = before.current !== work;
    before.current = work;
    for (const job of jobs.get()) {
      if (!job.card) continue;
      if (left && leavesWithWork(job.state)) jobs.dismiss(job);
      if (job.state.kind === 'imported' && (work === 'review' || (left && wentWell(job.state.report)))) jobs.dismiss(job);
    }
  }, [work, jobs]);
  if (shown.length === 0) return null;
  return (
    <div className="jobs" data-region="jobs">
      {shown.map((job) => (
        <JobCard key={job.number} job={job} onReview={() => {
          jobs.dismiss(job);
          onReview();
        }} />
      ))}
    </div>
  );
}

/** Nothing of it needs a word: it is among what waits. */
const wentWell = ({ failed, known }: ImportReport): boolean => failed.length + known.length === 0;

interface JobCardProps {
  readonly job: Job;
  readonly onReview: () => void;
}

function JobCard({ job, onReview }: JobCardProps) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const running = t(titleKey(job.what));
  const { state } = job;
  const card = useRef<HTMLElement>(null);
  const stays = staysFor(state);
  useEffect(() => {
    if (stays === null || card.current === null) return undefined;
    return leaveByItself(card.current, stays, () => { jobs.dismiss(job); });
  }, [stays, jobs, job]);
  const title = (): string => {
    switch (state.kind) {
      case 'asking':
      case 'running':
      case 'over':
        return running;
      case 'imported':
        return t('jobs.importTitle');
      case 'exported':
        return state.result.preflight.errors.length === 0 ? t('jobs.exportDone') : t('jobs.exportDoneToMend', { count: state.result.preflight.errors.length });
      case 'made':
        if (state.papers.open !== undefined) return t('manuscript.madeLicence');
        return state.papers.digest === null ? t('manuscript.exported') : t('manuscript.made');
      case 'salvaged':
        return t('damage.done');
      case 'stopped':
        return job.what.kind === 'salvage' ? t('damage.stopped') : t('jobs.exportStopped');
      case 'failed':
        return wordsOfError(state.error).title;
    }
  };
  return (
    // F6 comes here, since the text keeps Tab for itself; Esc puts it away.
    <section
      ref={card}
      className={`job job--${state.kind}`}
      aria-label={title()}
      tabIndex={-1}
      data-region-focus
      onKeyDown={({ key }) => {
        if (key === 'Escape' && state.kind !== 'running') jobs.dismiss(job);
      }}
    >
      <header className="job__head">
        <h2 role="status">{title()}</h2>
        {state.kind === 'running' ? null : (
          <IconButton
            icon={X}
            label={t('app.close')}
            onPress={() => {
              jobs.dismiss(job);
            }}
          />
        )}
      </header>
      <JobBody job={job} onReview={onReview} />
    </section>
  );
}

function JobBody({ job, onReview }: JobCardProps) {
  const { t } = useTexts();
  const { state } = job;
  switch (state.kind) {
    case 'asking':
    case 'over':
      return null;
    case 'running':
      return (
        <>
          <Running job={job} />
          <p className="job__text quiet">{t('jobs.keepWriting')}</p>
        </>
      );
    case 'imported':
      return <ImportCard report={state.report} onReview={onReview} />;
    case 'exported':
      return <ExportCard result={state.result} />;
    case 'made':
      return <MadeCard {...state.papers} />;
    case 'salvaged':
      return <SalvageCard result={state.result} />;
    case 'stopped':
      return <p className="job__text">{job.what.kind === 'salvage' ? t('damage.stoppedBody') : t('jobs.exportStoppedBody')}</p>;
    case 'failed': {
      const words = wordsOfError(state.error);
      return (
        <p className="job__text">
          {words.body} <span className="quiet">{t('app.errorCode', { code: words.code })}</span>
        </p>
      );
    }
  }
}
