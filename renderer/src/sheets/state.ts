/** Which of the dialogs of spreadsheets is open, and on what it begins. */
import type { SheetList } from '@common/contract/sheet-channels.ts';
import type { SheetTarget } from '@common/sheets/fields.ts';
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

export type SheetDialogKind = { readonly kind: 'in'; readonly target: SheetTarget } | { readonly kind: 'out'; readonly what: SheetList };

class SheetStore {
  readonly #listeners = new Listeners();
  #shown: SheetDialogKind | null = null;

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): SheetDialogKind | null => this.#shown;

  show(dialog: SheetDialogKind | null): void {
    this.#shown = dialog;
    this.#listeners.tell();
  }
}

export const sheetDialogs = new SheetStore();

export const useSheetDialog = (): SheetDialogKind | null => useSyncExternalStore(sheetDialogs.subscribe, sheetDialogs.get);
