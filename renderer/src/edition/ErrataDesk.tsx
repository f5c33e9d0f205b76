/** "Bản đính chính": what of the printed book is to be corrected, gone through, left out, reworded and given out. */
import { lastPrinted } from '@common/errata/printed.ts';
import type { Erratum } from '@common/errata/shapes.ts';
import { Check, FileDown, ListChecks, X } from 'lucide-react';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { run, wordsOfError } from '../errors/report.ts';
import { PrintedMark } from '../history/PrintedMark.tsx';
import { useAsked } from '../history/use-asked.ts';
import { useHistoryActions } from '../history/use-history-actions.ts';
import { useSnapshotName } from '../history/use-snapshot-name.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Select } from '../ui/Select.tsx';
import { tell } from '../ui/toasts.ts';
import { ErratumRow } from './ErratumRow.tsx';
import { errataStoreOf, type ErrataState, type ErrataStore } from './errata-state.ts';
import '../history/history.css';
import './edition.css';

const PHASES = ['typeset', 'compare'] as const;

export function ErrataDesk({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { book, article } = useDesk();
  const [store] = useState(() => errataStoreOf(book.id));
  const state = useSyncExternalStore(store.subscribe, store.get);
  /** Raised when a snapshot was marked. */
  const [marked, setMarked] = useState(0);
  const snapshots = useAsked(`errata snapshots ${String(marked)}`, () => call('history.snapshots', {}));
  const actions = useHistoryActions(() => { setMarked((now) => now + 1); });
  const nameOf = useSnapshotName();
  useEvent('job', (event) => {
    store.hear(event);
  });
  const named = (snapshots ?? []).filter(({ reason, printedAt }) => reason === 'named' || printedAt !== null);
  const chosen = named.find(({ id }) => id === state.since) ?? lastPrinted(named) ?? named[0] ?? null;
  const { list, running, without } = state;
  const left = list === null ? 0 : list.entries.filter(({ id }) => !without.has(id)).length;
  const find = (): void => {
    store.set({ since: chosen?.id ?? null });
    run(async () => {
      await article.flush();
      await store.list();
    });
  };
  return (
    <div className="history" aria-busy={running !== null}>
      <aside className="history__side" aria-label={t('errata.title')} data-region-focus>
        <header className="history__head">
          <h2>{t('errata.title')}</h2>
          <IconButton icon={X} label={t('errata.leave')} onPress={() => { execute('work-write'); }} />
        </header>
        <div className="errata-side">
          {chosen === null ? (
            snapshots === null ? null : (
              <>
                <p>{t('errata.noSnapshots')}</p>
                <Button look="primary" onPress={() => { execute('work-history'); }}>{t('commands.names.work-history')}</Button>
              </>
            )
          ) : (
            <>
              <Select
                label={t('errata.since')}
                value={chosen.id}
                options={named.map((each) => ({ id: each.id, label: each.printedAt === null ? nameOf(each) : t('errata.printedAt', { name: nameOf(each) }) }))}
                onChange={(id) => { store.set({ since: id }); }}
              />
              {chosen.printedAt === null ? <p className="quiet">{t('errata.notMarked')}</p> : null}
              <PrintedMark snapshot={chosen} actions={actions}>
                <Button look="link" onPress={() => { execute('work-history'); }}>{t('errata.snapshots')}</Button>
              </PrintedMark>
              <Button look={list === null ? 'primary' : 'normal'} icon={ListChecks} isDisabled={running !== null} onPress={find}>
                {list === null ? t('errata.list') : t('errata.again')}
              </Button>
            </>
          )}
          {list === null || running !== null ? null : (
            <>
              <p role="status">
                {t('errata.chosen', { count: left })}
                {left === list.entries.length ? '' : ` · ${t('errata.leftOut', { count: list.entries.length - left })}`}
              </p>
              <Button look="primary" icon={FileDown} isDisabled={left === 0} onPress={() => { run(() => give(store, t)); }}>
                {t('errata.make')}
              </Button>
              {list.notPrinted.length === 0 ? null : <p className="quiet">{t('errata.notPrinted', { count: list.notPrinted.length })}</p>}
            </>
          )}
        </div>
        {list === null ? null : <p className="history__foot">{t('errata.pages', { pages: list.printed.pages })}</p>}
      </aside>
      <section className="history__main">
        <Main state={state} store={store} />
      </section>
    </div>
  );
}

async function give(store: ErrataStore, t: ReturnType<typeof useTexts>['t']): Promise<void> {
  const { without, reworded } = store.get();
  const made = await call('app.makeErrata', { without: [...without], reworded: { ...reworded } });
  if (made === null) return;
  tell(t('errata.made', { count: made.entries }), { label: t('errata.reveal'), run: () => { run(() => call('app.showExport', { index: 0, how: 'reveal' })); } });
}

function Main({ state: { list, running, failed, without, reworded }, store }: { readonly state: ErrataState; readonly store: ErrataStore }) {
  const { t } = useTexts();
  const groups = useMemo(() => {
    const found: { id: string; article: string; entries: Erratum[] }[] = [];
    for (const entry of list?.entries ?? []) {
      const last = found.at(-1);
      if (last?.id === entry.articleId) last.entries.push(entry);
      else found.push({ id: entry.articleId, article: entry.article, entries: [entry] });
    }
    return found;
  }, [list]);
  if (running !== null) {
    const { progress, stopping, jobId } = running;
    const phase = PHASES.find((each) => each === progress?.phase);
    return (
      <div className="history__none">
        <div role="status">
          <h3>{t('errata.working')}</h3>
        </div>
        <Progress label={t('errata.working')} done={progress?.done ?? 0} total={progress?.total ?? 0} />
        <p className="quiet">{phase === undefined ? '' : t(`errata.phases.${phase}`)}</p>
        <Button isDisabled={stopping || jobId === null} onPress={() => { run(() => store.stop()); }}>{stopping ? t('errata.stopping') : t('errata.stop')}</Button>
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
  if (list === null) {
    return (
      <div className="history__none">
        <h3>{t('errata.beginTitle')}</h3>
        <p>{t('errata.beginBody')}</p>
      </div>
    );
  }
  if (list.entries.length === 0) {
    return (
      <div className="history__none" role="status">
        <Check size={28} strokeWidth={1.75} aria-hidden />
        <h3>{t('errata.noneTitle')}</h3>
        <p>{t('errata.noneBody', { name: list.printed.name })}</p>
      </div>
    );
  }
  return (
    <div className="errata" role="region" aria-label={t('errata.entries')} tabIndex={-1}>
      <div className="errata__head" aria-hidden>
        <span />
        <span>{t('errata.printed')}</span>
        <span>{t('errata.now')}</span>
        <span />
      </div>
      {groups.map(({ id, article, entries }) => (
        <section key={`${id} ${entries[0]?.id ?? ''}`} aria-label={article}>
          <h3 className="errata__article" lang="vi">{article === '' ? t('outline.untitled') : article}</h3>
          <ul className="errata__rows">
            {entries.map((entry) => (
              <ErratumRow key={entry.id} entry={entry} out={without.has(entry.id)} words={reworded[entry.id] ?? null} store={store} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
