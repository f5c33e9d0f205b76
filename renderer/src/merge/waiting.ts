/** Which part of "So bản" is shown, and which article's undecided places somebody asked for from elsewhere. */
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

export type Scope = 'book' | 'article' | 'merge';

interface Shown {
  readonly scope: Scope;
  /** Whose places are shown first; null: the oldest. */
  readonly articleId: string | null;
}

const AT_FIRST: Shown = { scope: 'book', articleId: null };

class ShownScope {
  readonly #listeners = new Listeners();
  #shown = AT_FIRST;

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): Shown => this.#shown;

  set(scope: Scope, articleId: string | null = null): void {
    this.#shown = { scope, articleId };
    this.#listeners.tell();
  }

  /** "So bản" was left. */
  reset(): void {
    this.#shown = AT_FIRST;
    this.#listeners.tell();
  }
}

export const shownScope = new ShownScope();

export const useShownScope = (): Shown => useSyncExternalStore(shownScope.subscribe, shownScope.get);
