/** What undo and redo would do to the book now, and doing it. The steps themselves are in the process that owns the file. */
import { NO_STEPS, type OperationLabel, type Undone, type UndoState } from '@common/history/operations.ts';
import type { Input, Output, RendererChannel } from '@common/contract/channels.ts';
import { Listeners } from '../ui/listeners.ts';

type Caller = <N extends RendererChannel>(name: N, input: Input<N>) => Promise<Output<N>>;

export interface StepHooks {
  readonly call: Caller;
  /** Settles when everything done on the screen is in the file. */
  readonly settled: () => Promise<unknown>;
  /** A step was taken: what shows the book is to be read anew. */
  readonly onTaken: (undone: Undone) => Promise<void>;
  readonly report: (thrown: unknown) => void;
}

/** What a press of undo came to: the step's name; null: there is none; `overtaken`: something newer was done while the press waited. */
export type Taken = OperationLabel | 'overtaken' | null;

export class Steps {
  readonly #hooks: StepHooks;
  readonly #listeners = new Listeners();
  #state: UndoState = NO_STEPS;
  #queue: Promise<unknown> = Promise.resolve();
  /** When the last step was taken (ms since 1970): what it did again is older than that, whenever it was asked for. */
  #lastTaken = 0;

  constructor(hooks: StepHooks) {
    this.#hooks = hooks;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): UndoState => this.#state;

  /** Asks the store what can be taken back now. Call it after every change of the book. */
  readonly refresh = (): void => {
    this.#hooks.call('undo.state', {}).then((state) => { this.#set(state); }, this.#hooks.report);
  };

  /**
   * Takes the last step back (or does it again) once everything before is in the file.
   * A press that waited for others means what was on the screen when it came: what was done meanwhile is not taken back.
   */
  travel(direction: 'undo' | 'redo'): Promise<Taken> {
    // The store answers in turn: what was sent before the press, a field that was left for it, is in the file by then.
    const asked = this.#hooks.settled().then(() => this.#hooks.call('undo.state', {}));
    const taken = Promise.all([asked, this.#queue]).then(([{ at }]) => this.#travel(direction, at[direction] ?? 0));
    this.#queue = Promise.allSettled([taken]);
    return taken;
  }

  /** @param newest when the newest step was done that the press may have meant (ms since 1970) */
  async #travel(direction: 'undo' | 'redo', newest: number): Promise<Taken> {
    await this.#hooks.settled();
    const state = await this.#hooks.call('undo.state', {});
    this.#set(state);
    if (state[direction] === null) return null;
    if ((state.at[direction] ?? 0) > Math.max(newest, this.#lastTaken)) return 'overtaken';
    try {
      const undone = await this.#hooks.call(direction === 'undo' ? 'undo.undo' : 'undo.redo', {});
      this.#lastTaken = Date.now();
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
    this.#listeners.tell();
  }
}
