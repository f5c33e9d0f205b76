/** Which of the dialogs of papers is open. */
import type { TakenBack } from '@common/contract/word-shapes.ts';
import { useSyncExternalStore } from 'react';

export type PaperDialog = { readonly kind: 'manuscript' } | { readonly kind: 'taken'; readonly taken: TakenBack };

class PaperStore {
  readonly #listeners = new Set<() => void>();
  #shown: PaperDialog | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): PaperDialog | null => this.#shown;

  show(dialog: PaperDialog | null): void {
    this.#shown = dialog;
    for (const listener of this.#listeners) listener();
  }
}

export const paperDialogs = new PaperStore();

export const usePaperDialog = (): PaperDialog | null => useSyncExternalStore(paperDialogs.subscribe, paperDialogs.get);
