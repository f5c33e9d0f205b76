/** One article that came in: its source, what came of it, and what can be said about that. */
import type { IntakeEntry, IntakeView } from '@common/contract/intake-shapes.ts';
import { traceLines } from '@common/intake/trace.ts';
import { useMemo } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { ArticleColumn } from '../app/ArticleColumn.tsx';
import { useArticle, useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { useAsked } from '../history/use-asked.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { EncodingBar } from './EncodingBar.tsx';
import { Doubts } from './Doubts.tsx';
import { sourceRows } from './model.ts';
import { SourcePane } from './SourcePane.tsx';
import type { IntakeActions } from './use-intake-actions.ts';

interface ReviewProps {
  readonly entry: IntakeEntry;
  /** Names the state of the book: what is shown is asked anew when it is another. */
  readonly edition: string;
  readonly actions: IntakeActions;
  readonly execute: (command: Command) => void;
  /** No other article waits. */
  readonly isLast: boolean;
  readonly onAccept: () => void;
  readonly onLater: () => void;
  readonly onReject: () => void;
}

export function Review({ entry, edition, actions, execute, isLast, onAccept, onLater, onReject }: ReviewProps) {
  const { t } = useTexts();
  const { book } = useDesk();
  const view = useAsked(`intake ${entry.id} ${edition}`, () => call('intake.get', { id: entry.id }));
  return (
    <section className="intake__main" aria-label={`${t('intake.title')}: ${entry.title}`}>
      {view === null ? <div className="intake__panes" /> : <Panes view={view} actions={actions} execute={execute} />}
      <footer className="intake__bar">
        <Button look="plain" isDisabled={book.readOnly} onPress={onReject}>
          {t('intake.reject')}
        </Button>
        <Button look="plain" onPress={onLater}>
          {t('intake.later')}
        </Button>
        <Button look="plain" onPress={() => { actions.saveSource(entry.id); }}>
          {t('intake.saveSource')}
        </Button>
        <span className="intake__note quiet">{t('intake.sourceKept')}</span>
        <Button look="primary" keys="Ctrl+Enter" isDisabled={book.readOnly} onPress={onAccept}>
          {entry.accepted ? t(isLast ? 'intake.back' : 'intake.next') : t(isLast ? 'intake.acceptLast' : 'intake.accept')}
        </Button>
      </footer>
    </section>
  );
}

function Panes({ view, actions, execute }: { readonly view: IntakeView; readonly actions: IntakeActions; readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { view: open } = useArticle();
  const { article } = useDesk();
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({ id: 'kyyeu.intake', storage: localStorage });
  const document = open?.id === view.entry.articleId ? open.document : null;
  const rows = useMemo(() => (document === null ? [] : sourceRows(view, traceLines(view.lines, document, view.leftOut))), [view, document]);
  const guessed = useMemo(() => new Set(view.guesses.flatMap(({ block }) => (block === null ? [] : [block]))), [view]);
  const goTo = (block: number): void => {
    article.editor?.goTo(block);
  };
  return (
    <>
      <EncodingBar view={view} actions={actions} />
      <Group className="intake__panes" id="kyyeu.intake" {...(defaultLayout === undefined ? {} : { defaultLayout })} onLayoutChanged={onLayoutChanged}>
        <Panel id="source" defaultSize="46%" minSize={280}>
          <SourcePane view={view} rows={rows} guessed={guessed} actions={actions} onGoTo={goTo} />
        </Panel>
        <Separator className="divider" aria-label={t('intake.resize')} />
        <Panel id="result" minSize={380}>
          <div className="intake__result" role="group" aria-label={t('intake.result')}>
            <Doubts view={view} document={document} actions={actions} onGoTo={goTo} />
            <div className="intake__article">
              <ArticleColumn execute={execute} />
            </div>
          </div>
        </Panel>
      </Group>
    </>
  );
}
