/** On the start screen after a bad end: how the book that was open stands. Nothing is opened by itself: the book may be the cause. */
import type { CrashedBook } from '@common/contract/safety-shapes.ts';
import { LifeBuoy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useApp } from '../app/app-context.ts';
import { call } from '../client/call.ts';
import { report, run } from '../errors/report.ts';
import { useTexts, type Texts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import './safety.css';

export function CrashNotes() {
  const [books, setBooks] = useState<readonly CrashedBook[]>([]);
  useEffect(() => {
    let wanted = true;
    call('app.crashedBooks', {}).then((found) => {
      if (wanted) setBooks(found.filter((book) => !book.open));
    }, report);
    return () => {
      wanted = false;
    };
  }, []);
  const seen = (): void => {
    setBooks([]);
    run(() => call('app.crashesSeen', {}));
  };
  return books.map((book) => <CrashNote key={book.recent} book={book} onSeen={seen} />);
}

function CrashNote({ book, onSeen }: { readonly book: CrashedBook; readonly onSeen: () => void }) {
  const { t, when } = useTexts();
  const app = useApp();
  const title = t('safety.crashTitle', { title: book.title });
  return (
    <section className="crash-note" role="status" aria-label={title}>
      <LifeBuoy size={20} strokeWidth={1.75} aria-hidden />
      <div>
        <h2>{title}</h2>
        <p>{crashWords(book, t, when)}</p>
      </div>
      <div className="crash-note__actions">
        {book.state === 'whole' ? (
          <Button look={book.times > 1 ? 'normal' : 'primary'} onPress={() => { app.openRecent(book.recent); }}>
            {t('safety.crashOpen')}
          </Button>
        ) : null}
        <Button onPress={() => { app.showBackups(book.recent, book.title); }}>{t('safety.backups')}</Button>
        <Button look="plain" onPress={onSeen}>{t('safety.crashSeen')}</Button>
      </div>
    </section>
  );
}

function crashWords({ state, fileName, savedAt, times }: CrashedBook, t: Texts['t'], when: Texts['when']): string {
  const words = {
    whole: t('safety.crashWhole', { when: savedAt === null ? '' : when(savedAt) }),
    damaged: t('safety.crashDamaged', { name: fileName }),
    missing: t('safety.crashMissing', { name: fileName }),
  }[state];
  return times > 1 ? `${words} ${t('safety.crashAgain', { times })}` : words;
}
