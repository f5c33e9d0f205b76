/** Long work at the foot of the window: progress that can be stopped, then what came of it. Nothing here blocks writing. */
import { X } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { SalvageCard } from '../damage/SalvageCard.tsx';
import { run, wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { MadeCard } from '../manuscript/MadeCard.tsx';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';
import { phaseKey } from './phases.ts';
import type { Job, JobWhat } from './jobs.ts';
import './jobs.css';

/** @param onReview goes to where what came in is looked through */
export function JobCards({ onReview }: { readonly onReview: () => void }) {
  const { jobs } = useDesk();
  const shown = useSyncExternalStore(jobs.subscribe, jobs.get).filter((job) => job.state.kind !== 'asking');
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

function useJobTitle(): (what: JobWhat) => string {
  const { t } = useTexts();
  return (what) => {
    if (what.kind === 'import') return t('jobs.importing');
    if (what.kind === 'salvage') return t('damage.job');
    if (what.to === 'manuscript') return t('manuscript.making');
    if (what.to === 'word') return t('manuscript.exporting');
    if (what.to === 'office') return t('proofs.exportingOffice');
    if (what.to === 'cover') return t('cover.exporting');
    if (what.to === 'dummy') return t('proofs.exportingDummy');
    if (what.to === 'impose') return t('impose.making');
    if (what.to === 'package') return t('order.making');
    if (what.to === 'epub') return t('ways.makingEpub');
    if (what.to === 'web') return t('ways.makingWeb');
    if (what.to === 'docx') return t('ways.makingDocx');
    if (what.to === 'slides') return t('ways.makingSlides');
    if (what.to === 'show') return t('ways.makingShow');
    if (what.to === 'photos') return t('ways.makingPhotos');
    return what.to === 'print' ? t('jobs.exportingPrint') : t('jobs.exportingProof');
  };
}

interface JobCardProps {
  readonly job: Job;
  readonly onReview: () => void;
}

function JobCard({ job, onReview }: JobCardProps) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const running = useJobTitle()(job.what);
  const { state } = job;
  const title = (): string => {
    switch (state.kind) {
      case 'asking':
      case 'running':
        return running;
      case 'imported':
        return t('jobs.importTitle');
      case 'exported':
        return t('jobs.exportDone');
      case 'made':
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
      return null;
    case 'running':
      return <Running job={job} />;
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

function Running({ job }: { readonly job: Job }) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const title = useJobTitle()(job.what);
  if (job.state.kind !== 'running') return null;
  const { progress, stopping } = job.state;
  const key = phaseKey(progress.phase);
  const words = [key === null ? '' : t(key), progress.total > 0 ? t('jobs.step', { done: progress.done, total: progress.total }) : '', progress.label];
  return (
    <div className="job__running">
      <Progress label={title} done={progress.done} total={progress.total} />
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
      <p className="quiet">{t('jobs.keepWriting')}</p>
    </div>
  );
}
