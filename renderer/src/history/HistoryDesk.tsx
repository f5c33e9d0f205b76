/** "So bản": what the book or the open article was, beside what it is now. */
import { Bookmark } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useArticle, useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { MergeDesk } from '../merge/MergeDesk.tsx';
import { shownScope, useShownScope, type Scope } from '../merge/waiting.ts';
import { IconButton } from '../ui/Button.tsx';
import { Segments } from '../ui/Segments.tsx';
import { BookHistory } from './BookHistory.tsx';
import { SnapshotDialog } from './SnapshotDialog.tsx';
import { useHistoryActions } from './use-history-actions.ts';
import { VersionHistory } from './VersionHistory.tsx';
import './history.css';

export function HistoryDesk({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { book } = useDesk();
  const { view } = useArticle();
  const { scope } = useShownScope();
  const setScope = (next: Scope): void => {
    shownScope.set(next);
  };
  useEffect(() => () => {
    shownScope.reset();
  }, []);
  const [naming, setNaming] = useState(false);
  /** Raised when something was changed here: everything is asked anew. */
  const [edition, setEdition] = useState(0);
  const actions = useHistoryActions(() => {
    setEdition((now) => now + 1);
  });
  const head = (
    <>
      <header className="history__head">
        <h2>{{ book: t('history.snapshots'), article: t('history.versions'), merge: t('merge.title') }[scope]}</h2>
        <IconButton icon={Bookmark} label={t('history.take')} isDisabled={book.readOnly} onPress={() => { setNaming(true); }} />
      </header>
      <div className="history__scope">
        <Segments
          label={t('history.scope')}
          value={scope}
          onChange={setScope}
          segments={[
            { id: 'book', label: t('history.wholeBook') },
            { id: 'article', label: t('history.thisArticle') },
            { id: 'merge', label: t('merge.short') },
          ]}
        />
      </div>
    </>
  );
  return (
    <>
      {scope === 'merge' ? <MergeDesk head={head} /> : scope === 'book' ? (
        <BookHistory head={head} edition={edition} actions={actions} onTake={() => { setNaming(true); }} execute={execute} />
      ) : (
        <VersionHistory key={view?.id ?? ''} head={head} edition={edition} actions={actions} />
      )}
      {naming ? (
        <SnapshotDialog
          known={null}
          onClose={() => {
            setNaming(false);
          }}
          onName={(name) => {
            setNaming(false);
            actions.take(name);
          }}
        />
      ) : null}
    </>
  );
}
