/** The queue of notices at the foot of the window. */
import type { ErrorWords } from '@common/i18n/index.ts';
import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly kind: 'note' | 'error';
  readonly title: string;
  readonly body?: string;
  /** Code of the error, for whoever gives support. */
  readonly code?: string;
  readonly action?: Action;
  /** A second one, in front of the first. */
  readonly also?: Action;
}

export const notices = new ToastQueue<Notice>({ maxVisibleToasts: 3 });

/** Tells something that needs no answer. It goes away by itself (`Toasts.tsx`), or when there is something newer to tell. */
export function tell(title: string, action?: Action, more: Pick<Notice, 'body' | 'also'> = {}): void {
  for (const { key, content } of notices.visibleToasts) if (content.kind === 'note') notices.close(key);
  notices.add({ kind: 'note', title, ...(action === undefined ? {} : { action }), ...more });
}

/** Puts away what was told of a book that is shown no more: its way back would lead nowhere. */
export function forgetNotes(): void {
  for (const { key, content } of notices.visibleToasts) if (content.kind === 'note' || content.action !== undefined) notices.close(key);
}

/** Tells what went wrong; it stays until it is closed. */
export function tellError(words: ErrorWords, code: string, action?: Action): void {
  const same = notices.visibleToasts.find((toast) => toast.content.title === words.title);
  if (same !== undefined) notices.close(same.key);
  notices.add({ kind: 'error', title: words.title, body: words.body, code, ...(action === undefined ? {} : { action }) });
}
