/** "Kiểm tra trước khi in": what stands in the way of printing, place by place. */
import { countsOf, SEVERITIES } from '@common/print/checks.ts';
import { BookCheck, Check, FileDown, FileSearch, X } from 'lucide-react';
import { useEffect, useEffectEvent, useMemo, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { run, wordsOfError } from '../errors/report.ts';
import { clock } from '../i18n/format.ts';
import { wantGroup } from '../handing/state.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { showPageInLadder } from '../ladder/show.ts';
import { showRecord } from '../know/shown.ts';
import { setMarkMode } from '../marks/mode.ts';
import { wantPhoto } from '../photos/wanted.ts';
import { wantSettings } from '../settings/wanted.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Segments } from '../ui/Segments.tsx';
import { tell } from '../ui/toasts.ts';
import { FindingList } from './FindingList.tsx';
import { checksMade, findingsOf, placeOf, rowsOf, type Row, type Shown } from './model.ts';
import { checkStoreOf, type CheckState, type CheckStore } from './state.ts';
import '../history/history.css';
import './preflight.css';

const PHASES = ['start', 'records', 'typeset', 'check', 'file', 'file-photos'] as const;
const SHOWN: readonly Shown[] = ['all', ...SEVERITIES];

export function PreflightDesk({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { book, steps, article } = useDesk();
  const [store] = useState(() => checkStoreOf(book.id));
  const state = useSyncExternalStore(store.subscribe, store.get);
  useEvent('job', (event) => {
    store.hear(event);
  });
  useEffect(() => {
    const look = (): void => { run(() => store.look()); };
    look();
    return steps.subscribe(look);
  }, [store, steps]);
  const check = (): void => {
    run(async () => {
      await article.flush();
      await store.check();
    });
  };
  const checkFile = (): void => {
    run(async () => {
      await article.flush();
      await store.checkFile();
    });
  };
  // Who comes here wants to know: with nothing to show yet the check begins, in a process of its own. One that is of yesterday stays until it is asked for anew.
  const arrive = useEffectEvent(() => {
    if (store.isEmpty()) check();
  });
  useEffect(() => { arrive(); }, []);
  const { result, running } = state;
  const isBusy = running !== null || state.asking;
  const findings = useMemo(() => (result === null ? [] : findingsOf(result)), [result]);
  const counts = countsOf(findings);
  return (
    <div className="history" aria-busy={running !== null}>
      <aside className="history__side" aria-label={t('preflight.title')} data-region-focus>
        <header className="history__head">
          <h2>{t('preflight.title')}</h2>
          <IconButton icon={X} label={t('preflight.leave')} onPress={() => { execute('work-write'); }} />
        </header>
        <div className="check-side">
          <Button look="primary" icon={BookCheck} isDisabled={isBusy} onPress={check}>
            {result === null ? t('preflight.run') : t('preflight.again')}
          </Button>
          <Button icon={FileSearch} isDisabled={isBusy} onPress={checkFile}>{t('preflight.checkFile')}</Button>
          {result === null ? null : (
            <>
              <p className="quiet">{t('preflight.checkedAt', { time: clock(result.checkedAt), pages: result.book.pages })}</p>
              {result.exported === null ? null : <p className="quiet">{t('preflight.file', { name: result.exported.name })}</p>}
              {result.given === null ? null : <p className="quiet">{t('preflight.given', { name: result.given.name })}</p>}
              <Segments
                label={t('preflight.show')}
                value={state.shown}
                segments={SHOWN.map((id) => ({ id, label: id === 'all' ? t('preflight.all', { count: findings.length }) : `${t(`checks.severity.${id}`)} ${String(counts[id])}` }))}
                onChange={(shown) => { store.set({ shown, active: null }); }}
              />
              <Button icon={FileDown} isDisabled={isBusy} onPress={() => { run(async () => { await saveReport((name) => t('preflight.reportSaved', { name })); }); }}>
                {t('preflight.saveReport')}
              </Button>
            </>
          )}
        </div>
        {findings.length === 0 ? null : <p className="history__foot">{t('preflight.keys')}</p>}
      </aside>
      <section className="history__main check-main">
        {state.stale && running === null ? (
          <p className="check-stale" role="status">
            {t('preflight.stale')}
            <Button look="link" onPress={check}>{t('preflight.again')}</Button>
          </p>
        ) : null}
        <Main state={state} store={store} execute={execute} />
      </section>
    </div>
  );
}

async function saveReport(words: (name: string) => string): Promise<void> {
  const saved = await call('app.saveCheckReport', {});
  if (saved !== null) tell(words(saved.name));
}

interface MainProps {
  readonly state: CheckState;
  readonly store: CheckStore;
  readonly execute: (command: Command) => void;
}

function Main({ state, store, execute }: MainProps) {
  const { t } = useTexts();
  const { running, failed, result } = state;
  if (running !== null) {
    const { progress, stopping, jobId } = running;
    const phase = PHASES.find((each) => each === progress?.phase);
    return (
      <div className="history__none check-running">
        <div role="status">
          <h3>{t('preflight.working')}</h3>
        </div>
        <Progress label={t('preflight.working')} done={progress?.done ?? 0} total={progress?.total ?? 0} />
        <p className="quiet">{phase === undefined ? '' : t(`preflight.phases.${phase}`)}</p>
        <Button isDisabled={stopping || jobId === null} onPress={() => { run(() => store.stop()); }}>
          {stopping ? t('preflight.stopping') : t('preflight.stop')}
        </Button>
      </div>
    );
  }
  if (failed !== null) {
    const words = wordsOfError(failed);
    return (
      <div className="history__none" role="alert">
        <h3>{words.title}</h3>
        <p>{words.body}</p>
        <p className="quiet">{t('app.errorCode', { code: words.code })}</p>
      </div>
    );
  }
  if (result === null) {
    return (
      <div className="history__none">
        <h3>{t('preflight.beginTitle')}</h3>
        <p>{t('preflight.beginBody')}</p>
      </div>
    );
  }
  return <Found state={state} store={store} execute={execute} />;
}

function Found({ state: { result, shown, active }, store, execute }: MainProps) {
  const { t } = useTexts();
  const { openArticle, openMatter, sides } = useDesk();
  const findings = useMemo(() => (result === null ? [] : findingsOf(result)), [result]);
  const rows = useMemo(() => rowsOf(findings, shown), [findings, shown]);
  if (result === null) return null;
  if (findings.length === 0) {
    return (
      <div className="history__none" role="status">
        <Check className="check-good" size={28} strokeWidth={1.75} aria-hidden />
        <h3>{t('preflight.goodTitle')}</h3>
        <p>{t('preflight.goodBody', { checks: checksMade(result), pages: result.book.pages })}</p>
      </div>
    );
  }
  if (rows.length === 0) {
    return (
      <div className="history__none" role="status">
        <p>{t('preflight.noneShown')}</p>
      </div>
    );
  }
  const go = ({ id: row, finding }: Row): void => {
    store.set({ active: row });
    const place = placeOf(finding, result.given?.findings.includes(finding) === true);
    switch (place.kind) {
      case 'article':
        if (place.meant.remark !== undefined) sides.show('remarks', true);
        if (place.mark !== null) {
          sides.show('page', true);
          setMarkMode({ active: place.mark });
        }
        openArticle(place.id, { page: place.page, block: place.block, meant: place.meant, focus: true });
        return;
      case 'matter':
        openMatter(place.id, place.spot);
        return;
      case 'exemplar':
        showRecord('exemplars', place.id);
        execute('work-know');
        return;
      case 'photo':
        wantPhoto(place.id);
        execute('work-photos');
        return;
      case 'settings':
        wantSettings(place.group);
        execute('book-settings');
        return;
      case 'order':
        wantGroup('licence');
        execute('package');
        return;
      case 'pages':
        if (place.page !== null) showPageInLadder(place.page);
        execute('work-ladder');
    }
  };
  return <FindingList rows={rows} active={active ?? rows[0]?.id ?? null} onActive={(id) => { store.set({ active: id }); }} onGo={go} />;
}
