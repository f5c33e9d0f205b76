/** Snapshots of the whole book: the list, the articles that differ from now, the article's two texts. */
import { Ellipsis, Printer, Undo2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ArticleChange, Snapshot } from '@common/contract/history-shapes.ts';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { day } from '../i18n/format.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { MenuButton } from '../ui/Menu.tsx';
import { StageMark } from '../ui/StageMark.tsx';
import { Comparison } from './Comparison.tsx';
import { changeKey, differing } from './model.ts';
import { Pick } from './Pick.tsx';
import { PrintedMark } from './PrintedMark.tsx';
import { SnapshotDialog } from './SnapshotDialog.tsx';
import { useAsked } from './use-asked.ts';
import type { HistoryActions } from './use-history-actions.ts';
import { useSnapshotName } from './use-snapshot-name.ts';

const MATTER_WORDS = { changed: 'history.matterChanged', moved: 'history.matterMoved', added: 'history.matterAdded', removed: 'history.matterRemoved' } as const;

interface BookHistoryProps {
  readonly head: ReactNode;
  readonly edition: number;
  readonly actions: HistoryActions;
  readonly onTake: () => void;
  readonly execute: (command: Command) => void;
}

export function BookHistory({ head, edition, actions, onTake, execute }: BookHistoryProps) {
  const { t, language, when } = useTexts();
  const { book } = useDesk();
  const [chosen, setChosen] = useState<string | null>(null);
  const [article, setArticle] = useState<string | null>(null);
  const snapshots = useAsked(`snapshots ${String(edition)}`, () => call('history.snapshots', {}));
  const snapshot = snapshots?.find(({ id }) => id === chosen) ?? snapshots?.[0] ?? null;
  const from = snapshot?.id ?? null;
  const comparison = useAsked(from === null ? null : `compare ${from} ${String(edition)}`, () => call('history.compare', { from, to: null }));
  const changes = comparison === null ? [] : differing(comparison.articles);
  const change = changes.find(({ id }) => id === article) ?? changes[0] ?? null;
  const nameOf = useSnapshotName();

  return (
    <div className={snapshot === null ? 'history' : 'history history--three'} aria-busy={snapshots === null}>
      <aside className="history__side" aria-label={t('history.list')} data-region-focus>
        {head}
        <Pick
          label={t('history.snapshots')}
          chosen={from}
          onChoose={setChosen}
          entries={(snapshots ?? []).map((each) => ({
            id: each.id,
            name: nameOf(each),
            detail: [
              ...(each.printedAt === null ? [] : [t('history.printedOn', { day: day(language, each.printedAt) })]),
              each.author === '' ? when(each.createdAt) : t('history.by', { when: when(each.createdAt), author: each.author }),
            ].join(' · '),
            sign: each.printedAt === null ? (each.id === from ? t('history.old') : '') : <Printer size={15} strokeWidth={2} aria-hidden />,
          }))}
        />
        <p className="history__foot">{t('history.keptNote')}</p>
      </aside>
      {snapshot === null ? (
        <section className="history__main">{snapshots === null ? null : <NoSnapshots disabled={book.readOnly} onTake={onTake} />}</section>
      ) : (
        <>
          <aside className="history__side history__side--articles" aria-label={t('history.changes')}>
            <header className="history__head">
              <h2>{t('history.articles', { changed: changes.length })}</h2>
              <SnapshotMenu snapshot={snapshot} name={nameOf(snapshot)} actions={actions} />
            </header>
            <PrintedMark snapshot={snapshot} actions={actions}>
              {snapshot.printedAt === null ? null : <Button look="link" onPress={() => { execute('errata'); }}>{t('errata.menu')}</Button>}
            </PrintedMark>
            <Pick
              label={t('history.changes')}
              chosen={change?.id ?? null}
              onChoose={setArticle}
              entries={changes.map((each) => ({
                id: each.id,
                name: each.title === '' ? t('outline.untitled') : each.title,
                detail: t(changeKey(each)),
                sign: <StageMark stage={each.stage} />,
              }))}
            />
            {comparison === null ? null : (
              <div className="history__foot">
                <div>{t('history.sameArticles', { count: comparison.articles.length - changes.length })}</div>
                {comparison.settings.length === 0 ? null : <div>{t('history.settingsChanged', { count: comparison.settings.length })}</div>}
                {comparison.parts === 0 ? null : <div>{t('history.partsChanged', { count: comparison.parts })}</div>}
                {comparison.matter === null ? <div>{t('history.matterUnknown')}</div> : null}
                {(comparison.matter ?? []).map((each) => <div key={each.id} lang="vi">{t(MATTER_WORDS[each.state], { title: each.title === '' ? t(`matter.kinds.${each.kind}.name`) : each.title })}</div>)}
              </div>
            )}
          </aside>
          <section className="history__main">
            {change === null ? (
              <div className="history__none">{comparison === null ? null : <p>{t('history.nothingChanged')}</p>}</div>
            ) : (
              <Change key={`${snapshot.id} ${change.id} ${String(edition)}`} snapshot={snapshot} name={nameOf(snapshot)} change={change} edition={edition} actions={actions} />
            )}
          </section>
        </>
      )}
    </div>
  );
}

function NoSnapshots({ disabled, onTake }: { readonly disabled: boolean; readonly onTake: () => void }) {
  const { t } = useTexts();
  return (
    <div className="history__none">
      <h3>{t('history.noSnapshots')}</h3>
      <p>{t('history.noSnapshotsBody')}</p>
      <Button look="primary" isDisabled={disabled} onPress={onTake}>
        {t('history.take')}
      </Button>
    </div>
  );
}

interface ChangeProps {
  readonly snapshot: Snapshot;
  readonly name: string;
  readonly change: ArticleChange;
  readonly edition: number;
  readonly actions: HistoryActions;
}

function Change({ snapshot, name, change, edition, actions }: ChangeProps) {
  const { t, when } = useTexts();
  const { book } = useDesk();
  const pair = useAsked(`texts ${snapshot.id} ${change.id} ${String(edition)}`, () => call('history.texts', { articleId: change.id, from: snapshot.id, to: null }));
  if (pair === null) return null;
  const title = change.title === '' ? t('outline.untitled') : change.title;
  return (
    <Comparison
      title={title}
      before={{ name, detail: when(snapshot.createdAt) }}
      after={{ name: t('history.now'), detail: '' }}
      from={pair.from}
      to={pair.to}
      onRepair={(document) => {
        actions.putText(change.id, document);
      }}
      tools={
        change.state === 'added' ? null : (
          <Button icon={Undo2} isDisabled={book.readOnly} onPress={() => { actions.restoreArticle(snapshot.id, change.id, title); }}>
            {t('history.restoreArticle')}
          </Button>
        )
      }
    />
  );
}

function SnapshotMenu({ snapshot, name, actions }: { readonly snapshot: Snapshot; readonly name: string; readonly actions: HistoryActions }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const [open, setOpen] = useState<'rename' | 'restore' | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  return (
    <>
      <MenuButton
        label={t('history.more')}
        groups={[
          { entries: [{ id: 'restore', label: t('history.restoreAll'), icon: Undo2, disabled: book.readOnly, run: () => { setOpen('restore'); } }] },
          {
            entries: [
              { id: 'rename', label: t('history.rename'), disabled: book.readOnly, run: () => { setOpen('rename'); } },
              { id: 'remove', label: t('history.remove'), disabled: book.readOnly, danger: true, run: () => { actions.remove(snapshot.id, name); } },
            ],
          },
        ]}
      >
        <IconButton icon={Ellipsis} label={t('history.more')} />
      </MenuButton>
      {open === 'rename' ? (
        <SnapshotDialog
          known={snapshot.name}
          onClose={close}
          onName={(next) => {
            close();
            actions.rename(snapshot.id, next);
          }}
        />
      ) : null}
      {open === 'restore' ? (
        <Dialog title={t('history.restoreAllTitle', { name })} intro={t('history.restoreAllBody')} onClose={close}>
          <footer className="dialog__foot">
            <Button onPress={close}>{t('app.cancel')}</Button>
            <Button
              look="primary"
              autoFocus
              onPress={() => {
                close();
                actions.restoreAll(snapshot.id, name);
              }}
            >
              {t('history.restoreAllDo')}
            </Button>
          </footer>
        </Dialog>
      ) : null}
    </>
  );
}
