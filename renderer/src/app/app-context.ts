/** What every screen may need of the app as a whole. */
import type { BookInfo, Preferences, RecentBook } from '@common/contract/shapes.ts';
import { createContext, use } from 'react';

export interface AppValue {
  readonly preferences: Preferences;
  readonly recent: readonly RecentBook[];
  readonly setPreferences: (change: Partial<Preferences>) => void;
  /** Asks for the name that stands beside what the person changes. */
  readonly askMyName: () => void;
  /** Shows the dialog of a new yearbook. */
  readonly newBook: () => void;
  readonly openBook: () => void;
  readonly openRecent: (id: string) => void;
  readonly forgetRecent: (id: string) => void;
  readonly openSample: () => void;
  /** Opens the file that the last salvage made. */
  readonly openSalvaged: () => void;
  /** Back to the start screen. */
  readonly closeBook: () => void;
  /** The window's book is another one now, or has other content: the desk begins anew. */
  readonly showAnew: (book: BookInfo) => void;
  /** Shows the backups of a recent book. */
  readonly showBackups: (recent: string, title: string) => void;
  /** The book's own record was changed. */
  readonly setBook: (book: BookInfo) => void;
  /** A book is being opened. */
  readonly opening: boolean;
  /** What has to be done before the book leaves the window (the desk flushes its editor here). */
  readonly onLeave: (leave: (() => Promise<void>) | null) => void;
}

const AppContext = createContext<AppValue | null>(null);
export const AppProvider = AppContext.Provider;

export function useApp(): AppValue {
  const value = use(AppContext);
  if (value === null) throw new Error('useApp outside App');
  return value;
}
