/** "Xem bài nhập": file by file, the source at the left of what came of it, and one key to take it and go on. */
import { ArrowLeft } from 'lucide-react';
import type { IntakeList } from '@common/contract/intake-shapes.ts';
import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { Command } from '../app/shortcuts.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { useAsked } from '../history/use-asked.ts';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { batchesToShow, inOrder, nextWaiting } from './model.ts';
import { Queue } from './Queue.tsx';
import { Review } from './Review.tsx';
import { useIntakeActions } from './use-intake-actions.ts';
import './intake.css';

export function IntakeDesk({ execute }: { readonly execute: (command: Command) => void }) {
  const { t } = useTexts();
  const { article, book, steps } = useDesk();
  const [edition, setEdition] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const actions = useIntakeActions(
    useCallback(() => {
      setEdition((now) => now + 1);
    }, []),
  );
  // What is taken back or done again changes what is shown here.
  const step = JSON.stringify(useSyncExternalStore(steps.subscribe, steps.get));
  const key = `${String(edition)} ${step}`;
  const list = useAsked(`list ${key}`, () => call('intake.list', {}));
  /** What is shown until the next answer is there, with the question it answered: an article is asked about only as long as it is listed. */
  const [shown, setShown] = useState<{ readonly key: string; readonly list: IntakeList } | null>(null);
  if (list !== null && shown?.key !== key) setShown({ key, list });
  const rows = shown === null ? [] : batchesToShow(shown.list);
  const entries = inOrder(rows);
  const current = entries.find(({ id }) => id === chosen) ?? nextWaiting(entries, null) ?? entries[0] ?? null;

  const open = useEffectEvent((id: string) => {
    run(() => article.open(id));
  });
  const articleId = current?.articleId ?? null;
  useEffect(() => {
    if (articleId !== null) open(articleId);
  }, [articleId]);

  const accept = (): void => {
    if (current === null || book.readOnly) return;
    const next = nextWaiting(entries, current.id);
    if (!current.accepted) actions.accept([current.id]);
    if (next !== null) setChosen(next.id);
    // Nothing waits any more: one goes on with the text.
    else if (current.accepted) execute('work-write');
  };
  const go = (by: 1 | -1): void => {
    const next = entries[entries.findIndex(({ id }) => id === current?.id) + by];
    if (next !== undefined) setChosen(next.id);
  };
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || document.querySelector('.veil, .popover') !== null) return;
    const main = event.ctrlKey || event.metaKey;
    const does = main && event.key === 'Enter' ? accept : event.altKey && !event.shiftKey && event.key === 'ArrowDown' ? () => { go(1); } : event.altKey && !event.shiftKey && event.key === 'ArrowUp' ? () => { go(-1); } : null;
    if (does === null) return;
    event.preventDefault();
    event.stopPropagation();
    does();
  });
  useEffect(() => {
    // Before the editor and the desk hear them: here these keys go through the files.
    const listen = (event: KeyboardEvent): void => {
      hear(event);
    };
    window.addEventListener('keydown', listen, true);
    return () => {
      window.removeEventListener('keydown', listen, true);
    };
  }, []);

  if (shown === null) return <div className="intake" />;
  if (entries.length === 0 && rows.every(({ batch }) => batch.failed.length + batch.known.length === 0)) {
    return (
      <div className="intake intake--empty">
        <div className="empty">
          <h2>{t('intake.emptyTitle')}</h2>
          <p>{t('intake.emptyBody')}</p>
          <div className="empty__actions">
            <Button look="primary" isDisabled={book.readOnly} onPress={() => { execute('import'); }}>
              {t('desk.import')}
            </Button>
            <Button icon={ArrowLeft} onPress={() => { execute('work-write'); }}>
              {t('intake.back')}
            </Button>
          </div>
        </div>
      </div>
    );
  }
  return (
    <div className="intake">
      <Queue rows={rows} current={current?.id ?? null} readOnly={book.readOnly} onChoose={setChosen} onBack={() => { execute('work-write'); }} actions={actions} />
      {current === null ? (
        <section className="intake__main" />
      ) : (
        <Review
          key={current.id}
          entry={current}
          edition={shown.key}
          actions={actions}
          execute={execute}
          isLast={nextWaiting(entries, current.id) === null}
          onAccept={accept}
          onLater={() => { go(1); }}
          onReject={() => {
            const next = nextWaiting(entries, current.id);
            if (next !== null) setChosen(next.id);
            actions.reject(current.id);
          }}
        />
      )}
    </div>
  );
}
