/** What the bar over the article looks for. It outlives the article: in the next one the same words are looked for. */
import { PLAIN_FIND, type FindOptions } from '@common/text/find.ts';
import { Listeners } from '../../ui/listeners.ts';

export interface BarState extends FindOptions {
  readonly isOpen: boolean;
  readonly withReplace: boolean;
  readonly query: string;
  readonly replacement: string;
  readonly keepCase: boolean;
  /** Raised whenever the bar is asked for: its field gets the keyboard. */
  readonly asked: number;
  /** Which hit to go to when the bar comes, from 0; null: the first one behind the caret. */
  readonly wanted: number | null;
}

export type Step = 1 | -1;

const FIRST: BarState = { ...PLAIN_FIND, isOpen: false, withReplace: false, query: '', replacement: '', keepCase: false, asked: 0, wanted: null };

export class ArticleFind {
  readonly #listeners = new Listeners();
  readonly #bars = new Set<(step: Step) => void>();
  #state = FIRST;

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): BarState => this.#state;

  readonly set = (change: Partial<BarState>): void => {
    this.#state = { ...this.#state, ...change };
    this.#listeners.tell();
  };

  /** Shows the bar and gives its field the keyboard. */
  readonly open = (withReplace: boolean): void => {
    this.set({ isOpen: true, withReplace: withReplace || (this.#state.isOpen && this.#state.withReplace), asked: this.#state.asked + 1, wanted: null });
  };

  /** Shows the bar at one hit of what was found elsewhere; the text keeps the keyboard. */
  readonly show = (what: FindOptions & { readonly query: string }, wanted: number): void => {
    const { query, matchCase, wholeWord, withTones } = what;
    this.set({ isOpen: true, query, matchCase, wholeWord, withTones, wanted });
  };

  readonly close = (): void => {
    this.set({ isOpen: false, wanted: null });
  };

  /** The next hit, or the one before; opens the bar when it is closed. */
  readonly step = (step: Step): void => {
    if (!this.#state.isOpen) this.open(false);
    else for (const bar of this.#bars) bar(step);
  };

  /** The bar on the screen takes the steps. Gives the way to stop. */
  readonly onStep = (bar: (step: Step) => void): (() => void) => {
    this.#bars.add(bar);
    return () => this.#bars.delete(bar);
  };
}

/** The window's. */
export const articleFind = new ArticleFind();

/** Carries out the desk's commands that are of the bar. */
export function findHere(command: 'find-here' | 'replace-here' | 'find-next' | 'find-previous'): void {
  if (command === 'find-next' || command === 'find-previous') articleFind.step(command === 'find-next' ? 1 : -1);
  else articleFind.open(command === 'replace-here');
}
