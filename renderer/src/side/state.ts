/** Which tab at the right is shown: remembered on this computer, and open to be asked for from anywhere on the desk. */
import { Listeners } from '../ui/listeners.ts';
export interface SideState<Id extends string> {
  readonly shown: Id;
  /** Raised whenever something asks for a tab: the panel opens if it was hidden. */
  readonly asked: number;
  /** The one who asked last wants the keyboard there. */
  readonly focus: boolean;
}

/** Where the choice is kept between two starts; localStorage in the window. */
export interface ChoiceShelf {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

const KEY = 'kyyeu.side';

export class SideStore<Id extends string> {
  readonly #shelf: ChoiceShelf;
  readonly #listeners = new Listeners();
  #state: SideState<Id>;

  /** @param ids the tabs there are, the first of them shown when nothing was chosen yet */
  constructor(ids: readonly [Id, ...Id[]], shelf: ChoiceShelf) {
    this.#shelf = shelf;
    const kept = shelf.getItem(KEY);
    this.#state = { shown: ids.find((id) => id === kept) ?? ids[0], asked: 0, focus: false };
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): SideState<Id> => this.#state;

  /** The tab a person chose in the panel itself. */
  choose(id: Id): void {
    if (id === this.#state.shown) return;
    this.#shelf.setItem(KEY, id);
    this.#set({ ...this.#state, shown: id });
  }

  /** Shows a tab from elsewhere, opening the panel; `focus` takes the keyboard there. */
  show(id: Id, focus = false): void {
    this.#shelf.setItem(KEY, id);
    this.#set({ shown: id, asked: this.#state.asked + 1, focus });
  }

  #set(state: SideState<Id>): void {
    this.#state = state;
    this.#listeners.tell();
  }
}
