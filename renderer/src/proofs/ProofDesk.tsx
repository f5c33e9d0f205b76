/** "So hai bản in thử": two PDFs, or one and the book as it is now, page beside page. */
import { FileDiff, FileText, X } from 'lucide-react';
import { useMemo, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { useEvent } from '../client/events.ts';
import { run, wordsOfError } from '../errors/report.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Progress } from '../ui/Progress.tsx';
import { Segments } from '../ui/Segments.tsx';
import { listed } from './model.ts';
import { PageList } from './PageList.tsx';
import { ProofPair } from './ProofPair.tsx';
import { proofStoreOf, type Comparing, type ProofStore } from './state.ts';
import { lookWords, phaseWords } from './words.ts';
import '../history/history.css';
import './proofs.css';

export function ProofDesk({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [store] = useState(() => proofStoreOf(book.id));
  const state = useSyncExternalStore(store.subscribe, store.get);
  const { before, after, against, comparing, all } = state;
  useEvent('job', (event) => {
    store.hear(event);
  });
  const pages = useMemo(() => (comparing.kind === 'done' ? comparing.proofs.comparison.pages : []), [comparing]);
  const shown = useMemo(() => listed(pages, all), [pages, all]);
  const chosen = state.chosen ?? listed(pages, false)[0]?.index ?? shown[0]?.index ?? null;
  const isRunning = comparing.kind === 'running';
  const choose = (index: number): void => {
    store.set({ chosen: index });
  };
  return (
    <div className="history" aria-busy={isRunning}>
      <aside className="history__side" aria-label={t('twoProofs.title')} data-region-focus>
        <header className="history__head">
          <h2>{t('twoProofs.title')}</h2>
          <IconButton icon={X} label={t('twoProofs.leave')} onPress={() => { execute('work-write'); }} />
        </header>
        <div className="proof-files">
          <FileLine label={t('twoProofs.before')} name={before} disabled={isRunning} onChoose={() => { run(() => store.choose('before')); }} />
          <div className="proof-file">
            <span className="field__label" aria-hidden>{t('twoProofs.after')}</span>
            <Segments
              label={t('twoProofs.against')}
              value={against}
              segments={[{ id: 'book', label: t('twoProofs.againstBook') }, { id: 'file', label: t('twoProofs.againstFile') }]}
              onChange={(to) => { if (!isRunning) store.set({ against: to, comparing: { kind: 'none' } }); }}
            />
          </div>
          {against === 'file' ? <FileLine label={t('twoProofs.after')} bare name={after} disabled={isRunning} onChoose={() => { run(() => store.choose('after')); }} /> : null}
          <Button look="primary" icon={FileDiff} isDisabled={isRunning || before === null || (against === 'file' && after === null)} onPress={() => { run(() => store.compare()); }}>
            {t('twoProofs.compare')}
          </Button>
        </div>
        {pages.length === 0 ? null : (
          <>
            <div className="history__scope">
              <Segments
                label={t('twoProofs.show')}
                value={all ? 'all' : 'different'}
                segments={[{ id: 'different', label: t('twoProofs.showDifferent') }, { id: 'all', label: t('twoProofs.showAll') }]}
                onChange={(which) => { store.set({ all: which === 'all' }); }}
              />
            </div>
            {shown.length === 0 ? null : <PageList pages={shown} chosen={chosen} onChoose={choose} />}
          </>
        )}
        <p className="history__foot">{t('twoProofs.numbers')}</p>
      </aside>
      <section className="history__main">
        <Main comparing={comparing} store={store} chosen={chosen} onChoose={choose} />
      </section>
    </div>
  );
}

interface FileLineProps {
  readonly label: string;
  /** The label is only said. */
  readonly bare?: boolean;
  readonly name: string | null;
  readonly disabled: boolean;
  readonly onChoose: () => void;
}

function FileLine({ label, bare = false, name, disabled, onChoose }: FileLineProps) {
  const { t } = useTexts();
  return (
    <div className="proof-file" role="group" aria-label={label}>
      {bare ? null : <span className="field__label" aria-hidden>{label}</span>}
      <span className={name === null ? 'proof-file__name quiet' : 'proof-file__name'} title={name ?? ''}>
        <FileText size={15} strokeWidth={1.75} aria-hidden />
        <span>{name ?? t('twoProofs.noFile')}</span>
      </span>
      <Button isDisabled={disabled} onPress={onChoose}>{t('twoProofs.choose')}</Button>
    </div>
  );
}

interface MainProps {
  readonly comparing: Comparing;
  readonly store: ProofStore;
  readonly chosen: number | null;
  readonly onChoose: (index: number) => void;
}

function Main({ comparing, store, chosen, onChoose }: MainProps) {
  const { t } = useTexts();
  switch (comparing.kind) {
    case 'none':
      return (
        <div className="history__none">
          <h3>{t('twoProofs.beginTitle')}</h3>
          <p>{t('twoProofs.beginBody')}</p>
        </div>
      );
    case 'running': {
      const { progress, stopping, jobId } = comparing;
      const { phase = '', done = 0, total = 0 } = progress ?? {};
      const words = [phaseWords(phase, t), total > 0 ? t('twoProofs.step', { done, total }) : ''].filter(Boolean).join(' · ');
      return (
        <div className="history__none proof-running">
          <div role="status">
            <h3>{t('twoProofs.working')}</h3>
          </div>
          <Progress label={t('twoProofs.working')} done={done} total={total} />
          <p className="quiet">{words}</p>
          <Button isDisabled={stopping || jobId === null} onPress={() => { run(() => store.stop()); }}>
            {stopping ? t('twoProofs.stopping') : t('twoProofs.stop')}
          </Button>
        </div>
      );
    }
    case 'failed': {
      const words = wordsOfError(comparing.error);
      return (
        <div className="history__none" role="alert">
          <h3>{words.title}</h3>
          <p>{words.body}</p>
          <p className="quiet">{t('app.errorCode', { code: words.code })}</p>
        </div>
      );
    }
    case 'done':
      return <Done comparing={comparing} chosen={chosen} onChoose={onChoose} />;
  }
}

function Done({ comparing, chosen, onChoose }: Pick<MainProps, 'chosen' | 'onChoose'> & { readonly comparing: Extract<Comparing, { kind: 'done' }> }) {
  const { t } = useTexts();
  const { proofs, before, after } = comparing;
  const { pages, look, pictures } = proofs.comparison;
  if (chosen === null) {
    return (
      <div className="history__none" role="status">
        <h3>{look === null ? t('twoProofs.sameTitle') : t('twoProofs.sameWordsTitle')}</h3>
        {look === null ? null : <p>{lookWords(look, t)}</p>}
        <p>{look !== null ? t('twoProofs.sameWordsBody', { before: proofs.comparison.pagesBefore, after: proofs.comparison.pagesAfter }) : pictures ? t('twoProofs.sameBody', { count: pages.length }) : t('twoProofs.sameTextBody', { count: pages.length })}</p>
        {pictures ? null : <p className="quiet">{t('twoProofs.noPictures')}</p>}
      </div>
    );
  }
  return <ProofPair proofs={proofs} before={before} after={after ?? t('twoProofs.againstBook')} chosen={chosen} onChoose={onChoose} />;
}
