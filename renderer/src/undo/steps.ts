/** What undo and redo would do to the book now, and doing it. The steps themselves are in the process that owns the file. */
import { NO_STEPS, type OperationLabel, type Undone, type UndoState } from '@common/history/operations.ts';
import type { Input, Output, RendererChannel } from '@common/contract/channels.ts';

type Caller = <N extends RendererChannel>(name: N, input: Input<N>) => Promise<Output<N>>;

export interface StepHooks {
  readonly call: Caller;
  /** Settles when everything done on the screen is in the file. */
  readonly settled: () => Promise<unknown>;
  /** A step was taken: what shows the book is to be read anew. */
  readonly onTaken: (undone: Undone) => Promise<void>;
  readonly report: (thrown: unknown) => void;
}

export class Steps {
  readonly #hooks: StepHooks;
  readonly #listeners = new Set<() => void>();
  #state: UndoState = NO_STEPS;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(hooks: StepHooks) {
    this.#hooks = hooks;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): UndoState => this.#state;

  /** Asks the store what can be taken back now. Call it after every change of the book. */
  readonly refresh = (): void => {
    this.#hooks.call('undo.state', {}).then((state) => { this.#set(state); }, this.#hooks.report);
  };

  /** Takes the last step back (or does it again) once everything before is in the file. Gives its name; null: there is none. */
  travel(direction: 'undo' | 'redo'): Promise<OperationLabel | null> {
    const taken = this.#queue.then(() => this.#travel(direction));
    this.#queue = Promise.allSettled([taken]);
    return taken;
  }

  async #travel(direction: 'undo' | 'redo'): Promise<OperationLabel | null> {
    await this.#hooks.settled();
    const state = await this.#hooks.call('undo.state', {});
    this.#set(state);
    if (state[direction] === null) return null;
    try {
      const undone = await this.#hooks.call(direction === 'undo' ? 'undo.undo' : 'undo.redo', {});
      this.#set(undone.state);
      await this.#hooks.onTaken(undone);
      return undone.label;
    } catch (thrown) {
      // A step that can no longer be taken is left out: what comes before it is another one.
      this.refresh();
      throw thrown;
    }
  }

  #set(state: UndoState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
