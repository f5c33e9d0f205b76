/** The window: the start screen, or the desk with a book; what both need. */
import type { Output } from '@common/contract/channels.ts';
import type { BookInfo, Preferences } from '@common/contract/shapes.ts';
import { useRef, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { call } from '../client/call.ts';
import { useEvent } from '../client/events.ts';
import { run } from '../errors/report.ts';
import { changeLanguage } from '../i18n/setup.ts';
import { BackupsDialog } from '../safety/BackupsDialog.tsx';
import { closeWhenSaved } from '../safety/close-when-saved.ts';
import { MyNameDialog } from '../settings/MyNameDialog.tsx';
import { NewBookDialog } from '../start/NewBookDialog.tsx';
import { StartScreen } from '../start/StartScreen.tsx';
import { Toasts } from '../ui/Toasts.tsx';
import { forgetNotes } from '../ui/toasts.ts';
import { AppProvider, type AppValue } from './app-context.ts';
import { Desk } from './Desk.tsx';
import { applyTheme } from './theme.ts';
import './app.css';

export function App({ start }: { readonly start: Output<'app.start'> }) {
  const [preferences, setPreferences] = useState(start.preferences);
  const [recent, setRecent] = useState(start.recent);
  const [book, setBook] = useState<BookInfo | null>(start.book);
  const [naming, setNaming] = useState(false);
  const [askingName, setAskingName] = useState(false);
  /** The outline that came with the book the window began with; null when that one was left. */
  const [begun, setBegun] = useState(start.outline);
  /** Raised when the same book has other content: the desk begins anew. */
  const [edition, setEdition] = useState(0);
  const [backupsOf, setBackupsOf] = useState<{ recent: string; title: string } | null>(null);
  const [opening, setOpening] = useState(false);
  const leave = useRef<(() => Promise<void>) | null>(null);

  /** Opens another book: what is being typed goes into the old one first. Null: the person cancelled. */
  const open = (ask: () => Promise<BookInfo | null>): void => {
    run(async () => {
      await leave.current?.();
      setOpening(true);
      try {
        const next = await ask();
        if (next === null) return;
        setBegun(null);
        setBook(next);
      } finally {
        setOpening(false);
      }
    });
  };

  const showAnew = (next: BookInfo): void => {
    setEdition((now) => now + 1);
    setBegun(null);
    setBook(next);
  };

  const value: AppValue = {
    showAnew,
    showBackups: (id, title) => {
      setBackupsOf({ recent: id, title });
    },
    preferences,
    recent,
    opening,
    setPreferences: (change: Partial<Preferences>) => {
      run(async () => {
        const next = await call('app.setPreferences', change);
        setPreferences(next);
        applyTheme(next.theme);
        await changeLanguage(next.language);
      });
    },
    askMyName: () => {
      setAskingName(true);
    },
    newBook: () => {
      setNaming(true);
    },
    openBook: () => {
      open(() => call('app.openBook', {}));
    },
    openRecent: (id) => {
      open(() => call('app.openRecent', { id }));
    },
    forgetRecent: (id) => {
      run(async () => {
        setRecent(await call('app.forgetRecent', { id }));
      });
    },
    openSample: () => {
      open(() => call('app.openSample', {}));
    },
    openSalvaged: () => {
      open(() => call('app.openSalvaged', {}));
    },
    closeBook: () => {
      run(async () => {
        await leave.current?.();
        if (!(await call('app.closeBook', {})).closed) return;
        forgetNotes();
        setBegun(null);
        setBook(null);
        setRecent((await call('app.start', {})).recent);
      });
    },
    setBook,
    onLeave: (next) => {
      leave.current = next;
    },
  };

  useEvent('menu', ({ command }) => {
    if (command === 'new-book') value.newBook();
    else if (command === 'open-book') value.openBook();
    else if (command === 'close-book' && book !== null) value.closeBook();
  });

  useEvent('preferences', (next) => {
    run(async () => {
      setPreferences(next);
      applyTheme(next.theme);
      await changeLanguage(next.language);
    });
  });

  useEvent('book', (next) => {
    setBook((shown) => (shown?.id === next.id ? next : shown));
  });

  useEvent('closing', () => {
    run(async () => {
      await closeWhenSaved(leave.current, setBook);
    });
  });

  return (
    <I18nProvider locale={preferences.language === 'vi' ? 'vi-VN' : 'en-GB'}>
      <AppProvider value={value}>
        {book === null ? <StartScreen /> : <Desk key={`${book.id}:${String(edition)}`} book={book} begun={begun} />}
        {naming ? (
          <NewBookDialog
            onClose={() => {
              setNaming(false);
            }}
            onCreate={(details) => {
              setNaming(false);
              open(() => call('app.newBook', details));
            }}
          />
        ) : null}
        {askingName ? (
          <MyNameDialog
            onClose={() => {
              setAskingName(false);
            }}
          />
        ) : null}
        {backupsOf === null ? null : (
          <BackupsDialog
            {...backupsOf}
            onClose={() => {
              setBackupsOf(null);
            }}
            onRestored={showAnew}
          />
        )}
        <Toasts />
      </AppProvider>
    </I18nProvider>
  );
}
