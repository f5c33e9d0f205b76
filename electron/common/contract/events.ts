/** Events that main sends to a window. One schema each; the bridge passes nothing that is not here. */
import * as z from '../schema.ts';
import type { DeskCommand } from '../commands/desk.ts';
import { outline } from '../book/outline.ts';
import { bookCheck } from './damage.ts';
import { fileState } from './file-state.ts';
import { bookInfo, preferences, progress } from './shapes.ts';

/** Commands of the native menu that the window carries out. */
export const MENU_COMMANDS = [
  'new-book',
  'open-book',
  'close-book',
  'import',
  'export-print',
  'export-proof',
  'export-cover',
  'export-dummy',
  'export-office',
  'export-epub',
  'export-web',
  'export-docx',
  'export-impose',
  'package',
  'export-slides',
  'present',
  'export-photos',
  'compare-proofs',
  'preflight',
  'errata',
  'next-edition',
  'export-word',
  'take-back-word',
  'manuscript',
  'licence',
  'export-sheet',
  'undo',
  'redo',
  'find',
  'find-here',
  'replace-here',
  'find-in-book',
  'work-write',
  'work-collect',
  'work-review',
  'work-history',
  'work-photos',
  'work-know',
  'work-ladder',
  'tidy',
  'toggle-outline',
  'show-in-print',
  'toggle-preview',
  'long-work',
  'book-settings',
  'save',
  'save-as',
  'send-copy',
  'backups',
  'palette',
  'shortcuts',
  'manual-here',
  'focus-mode',
  'copy-html',
] as const satisfies readonly DeskCommand[];

export const events = {
  /** Long work: `state` ends with done, failed or cancelled. */
  job: z.object({
    jobId: z.string(),
    kind: z.enum(['import', 'export', 'salvage', 'sheet', 'proof', 'check', 'errata', 'design']),
    state: z.enum(['running', 'done', 'failed', 'cancelled']),
    progress,
  }),
  /** The book's outline changed by something other than this window's own call (an import, another window). */
  outline: z.object({ outline }),
  /** Where the file of the window's book stands has changed. */
  fileState,
  /** The window's book is the same, but its file is called otherwise, or was opened anew. */
  bookFile: z.object({ book: bookInfo, why: z.enum(['renamed', 'back']) }),
  /** The check of the window's book in the background has gone on, or found something. */
  bookCheck,
  /** The book can no longer be written, or can again. */
  book: bookInfo,
  menu: z.object({ command: z.enum(MENU_COMMANDS) }),
  /** Language or theme were changed in the native menu or in another window. */
  preferences,
  /** The window is about to close: save what is being typed, then call `app.readyToClose`. */
  closing: z.object({}),
} as const;

export type EventName = keyof typeof events;
export type EventPayload<N extends EventName> = z.infer<(typeof events)[N]>;

export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}
