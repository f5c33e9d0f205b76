/** No book is open: begin one, open one, go on with one. */
import { BookOpen, FolderOpen, Plus } from 'lucide-react';
import { useState } from 'react';
import { fold } from '@common/text/fold.ts';
import { useApp } from '../app/app-context.ts';
import { call } from '../client/call.ts';
import { run } from '../errors/report.ts';
import { CrashNotes } from '../safety/CrashNote.tsx';
import { useTexts } from '../i18n/use-texts.ts';
import { Button } from '../ui/Button.tsx';
import { SearchField } from '../ui/Field.tsx';
import { EmptyStart } from './EmptyStart.tsx';
import { LatestBook, RecentCard } from './RecentBooks.tsx';
import './start.css';

/** With this many recent books a field to narrow them appears. */
const MANY = 5;

export function StartScreen() {
  const { t } = useTexts();
  const app = useApp();
  const [query, setQuery] = useState('');
  const wanted = fold(query.normalize('NFC').trim());
  const shown = app.recent.filter((book) => fold(`${book.title} ${book.organisation} ${book.period}`).includes(wanted));
  const [latest, ...others] = shown;

  return (
    <div className="start">
      <aside className="start__side">
        <h1 className="start__brand">
          <BookOpen size={22} strokeWidth={1.75} aria-hidden />
          {t('app.name')}
        </h1>
        <div className="start__actions">
          <Button large icon={Plus} keys="Ctrl+N" onPress={app.newBook} look={app.recent.length === 0 ? 'primary' : 'normal'}>
            {t('start.newBook')}
          </Button>
          <Button large icon={FolderOpen} keys="Ctrl+O" onPress={app.openBook}>
            {t('start.openBook')}
          </Button>
          <Button large icon={BookOpen} onPress={app.openSample}>
            {t('start.openSample')}
          </Button>
          <p className="start__hint">{t('start.sampleHint')}</p>
        </div>
        <Steps />
        <p>
          <Button
            look="link"
            onPress={() => {
              run(() => call('app.manual', { page: 'bat-dau' }));
            }}
          >
            {t('manual.title')}
          </Button>
        </p>
        <p className="start__foot">{t('start.ownership')}</p>
      </aside>
      <main className="start__main" aria-busy={app.opening}>
        <CrashNotes />
        {app.recent.length === 0 ? (
          <EmptyStart />
        ) : (
          <div className="start__recent">
            <header className="start__head">
              <h2>{t('start.recent')}</h2>
              {app.recent.length >= MANY ? (
                <SearchField label={t('start.filter')} clearLabel={t('app.delete')} value={query} onChange={setQuery} />
              ) : null}
            </header>
            {latest === undefined ? <p className="quiet">{t('start.noMatch', { query })}</p> : <LatestBook key={latest.id} book={latest} />}
            {others.length === 0 ? null : (
              <ul className="start__others">
                {others.map((book) => (
                  <RecentCard key={book.id} book={book} />
                ))}
              </ul>
            )}
          </div>
        )}
        {app.opening ? (
          <p className="start__opening" role="status">
            {t('start.opening')}
          </p>
        ) : null}
      </main>
    </div>
  );
}

function Steps() {
  const { t } = useTexts();
  const steps = [
    [t('start.step1'), t('start.step1Text')],
    [t('start.step2'), t('start.step2Text')],
    [t('start.step3'), t('start.step3Text')],
    [t('start.step4'), t('start.step4Text')],
  ] as const;
  return (
    <section className="steps">
      <h2>{t('start.stepsTitle')}</h2>
      <ol>
        {steps.map(([name, text]) => (
          <li key={name}>
            <strong>{name}</strong>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
