/** The queue of notices at the foot of the window. */
import type { ErrorWords, Language } from '@common/i18n/index.ts';
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** What only tells. */
export interface Note {
  readonly kind: 'note';
  readonly title: string;
  readonly body?: string;
  readonly action?: Action;
  /** A second one, in front of the first. */
  readonly also?: Action;
}

/** What went wrong, in the language that the window speaks while it is shown. */
export interface ErrorNotice {
  readonly kind: 'error';
  readonly words: (language: Language) => ErrorWords;
  /** Code of the error, for whoever gives support. */
  readonly code: string;
  /** What was tried; once it is tried again this is told no more. Absent: nobody tries it again. */
  readonly about?: string;
  readonly action: { readonly label: (language: Language) => string; readonly run: () => void };
}

export type Notice = Note | ErrorNotice;

export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Tells something that needs no answer. It goes away by itself (`Toasts.tsx`), or when there is something newer to tell. */
export function tell(title: string, action?: Action, more: Pick<Note, 'body' | 'also'> = {}): void {
  for (const { key, content } of notices.visibleToasts) if (content.kind === 'note') notices.close(key);
  notices.add({ kind: 'note', title, ...(action === undefined ? {} : { action }), ...more });
}

/** Puts away what was told of a book that is shown no more: its way back would lead nowhere. */
export function forgetNotes(): void {
  for (const { key } of notices.visibleToasts) notices.close(key);
}

/** Tells what went wrong; the same thing is told once. It stays long enough to be read in quiet, or until it is closed. */
export function tellError(notice: Omit<ErrorNotice, 'kind'>): void {
  const told = notice.words('vi').title;
  const same = notices.visibleToasts.find(({ content }) => content.kind === 'error' && content.words('vi').title === told);
  if (same !== undefined) notices.close(same.key);
  notices.add({ kind: 'error', ...notice });
}

/** What went wrong with this before is told no more: it is tried again. */
export function closeErrorsOf(about: string): void {
  for (const { key, content } of notices.visibleToasts) if (content.kind === 'error' && content.about === about) notices.close(key);
}

/** Closes the error that was told last. False when none is shown. */
export function closeError(): boolean {
  const last = notices.visibleToasts.find(({ content }) => content.kind === 'error');
  if (last !== undefined) notices.close(last.key);
  return last !== undefined;
}
