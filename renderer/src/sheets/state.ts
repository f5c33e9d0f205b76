/** Which of the dialogs of spreadsheets is open, and on what it begins. */
import type { SheetList } from '@common/contract/sheet-channels.ts';
import type { SheetTarget } from '@common/sheets/fields.ts';
import { useSyncExternalStore } from 'react';

export type SheetDialogKind = { readonly kind: 'in'; readonly target: SheetTarget } | { readonly kind: 'out'; readonly what: SheetList };

class SheetStore {
  readonly #listeners = new Set<() => void>();
  #shown: SheetDialogKind | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): SheetDialogKind | null => this.#shown;

  show(dialog: SheetDialogKind | null): void {
    this.#shown = dialog;
    for (const listener of this.#listeners) listener();
  }
}

export const sheetDialogs = new SheetStore();

export const useSheetDialog = (): SheetDialogKind | null => useSyncExternalStore(sheetDialogs.subscribe, sheetDialogs.get);
