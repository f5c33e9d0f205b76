/** The one place of long work: in the status bar how much of it runs; opened, all that runs and what came of the last. */
import { CircleCheck, CircleSlash, CircleX, ListTodo } from 'lucide-react';
import type { TFunction } from 'i18next';
import { useEffect, useRef, useSyncExternalStore, type RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { clock } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import type { AsideKind, Job } from './jobs.ts';
import { Running } from './Running.tsx';
import { overKey, titleKey } from './titles.ts';
import { workList } from './work-list.ts';

/** Where the result of work without a card is. */
const PLACE: Readonly<Partial<Record<AsideKind, Command>>> = { check: 'preflight', proof: 'compare-proofs', errata: 'errata' };

export function WorkList({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const isOpen = useSyncExternalStore(workList.subscribe, workList.get);
  const running = useSyncExternalStore(jobs.subscribe, jobs.get).filter(({ state }) => state.kind === 'running').length;
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <AriaButton ref={button} className="work-list__open" aria-expanded={isOpen} onPress={() => { workList.show(!isOpen); }}>
        <ListTodo size={13} aria-hidden />
        {running > 0 ? t('jobs.running', { count: running }) : t('jobs.list')}
      </AriaButton>
      {isOpen ? <List execute={execute} button={button} /> : null}
    </>
  );
}

/** Beside the work, not in front of it: Esc and a press anywhere else close it. */
function List({ execute, button }: { readonly execute: (command: Command) => void; readonly button: RefObject<HTMLButtonElement | null> }) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const box = useRef<HTMLElement>(null);
  const all = useSyncExternalStore(jobs.subscribe, jobs.get).filter(({ state }) => state.kind !== 'asking');
  const over = all.filter(({ ended }) => ended !== null).reverse();
  useEffect(() => {
    box.current?.focus();
    const elsewhere = ({ target }: PointerEvent): void => {
      if (target instanceof Node && box.current?.contains(target) === false && button.current?.contains(target) === false) workList.show(false);
    };
    document.addEventListener('pointerdown', elsewhere, true);
    return () => { document.removeEventListener('pointerdown', elsewhere, true); };
  }, [button]);
  return (
    <section
      ref={box}
      className="work-list"
      role="dialog"
      aria-label={t('jobs.listTitle')}
      tabIndex={-1}
      onKeyDown={({ key }) => {
        if (key !== 'Escape') return;
        workList.show(false);
        button.current?.focus();
      }}
    >
      <h2>{t('jobs.listTitle')}</h2>
      {all.length === 0 ? <p className="quiet">{t('jobs.listEmpty')}</p> : null}
      {all.filter(({ state }) => state.kind === 'running').map((job) => (
        <section key={job.number} className="work-list__running">
          <h3>{t(titleKey(job.what))}</h3>
          <Running job={job} />
        </section>
      ))}
      {over.length === 0 ? null : (
        <ul className="work-list__over" aria-label={t('jobs.listOver')}>
          {over.map((job) => (
            <Over key={job.number} job={job} execute={execute} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** What came of it in a word, where the list has no room for more. */
function resultOf(t: TFunction, state: Job['state']): string {
  if (state.kind === 'imported') return t('app.articles', { count: state.report.articles.length });
  if (state.kind === 'exported') return state.result.files[0]?.path.split(/[\\/]/u).at(-1) ?? '';
  return '';
}

function Over({ job, execute }: { readonly job: Job; readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { jobs } = useDesk();
  const { what, state, ended } = job;
  const failed = state.kind === 'failed' || (state.kind === 'over' && !state.well);
  const stopped = state.kind === 'stopped';
  const Icon = failed ? CircleX : stopped ? CircleSlash : CircleCheck;
  const place = what.kind === 'aside' ? PLACE[what.of] : undefined;
  const show = what.kind === 'aside' ? (place === undefined || stopped ? null : () => { execute(place); }) : () => { jobs.showAgain(job); };
  return (
    <li className={failed ? 'work-list__row work-list__row--failed' : 'work-list__row'}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <span className="work-list__name">
        {t(overKey(what))}
        <span className="quiet">
          {[clock(ended ?? 0), t(failed ? 'jobs.wasFailed' : stopped ? 'jobs.wasStopped' : 'jobs.wasDone'), resultOf(t, state)].filter(Boolean).join(' · ')}
        </span>
      </span>
      {show === null ? null : (
        <Button
          onPress={() => {
            workList.show(false);
            show();
          }}
        >
          {t('jobs.showResult')}
        </Button>
      )}
    </li>
  );
}
