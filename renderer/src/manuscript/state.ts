/** Which of the dialogs of papers is open. */
import type { TakenBack } from '@common/contract/word-shapes.ts';
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

export type PaperDialog = { readonly kind: 'manuscript' } | { readonly kind: 'taken'; readonly taken: TakenBack };

class PaperStore {
  readonly #listeners = new Listeners();
  #shown: PaperDialog | null = null;

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): PaperDialog | null => this.#shown;

  show(dialog: PaperDialog | null): void {
    this.#shown = dialog;
    this.#listeners.tell();
  }
}

export const paperDialogs = new PaperStore();

export const usePaperDialog = (): PaperDialog | null => useSyncExternalStore(paperDialogs.subscribe, paperDialogs.get);
