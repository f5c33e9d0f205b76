/** What was done to the outline and can be taken back. Steps hold commands only; running them is the store's work. */
import type { OutlineArticle, OutlinePart } from '@common/book/outline.ts';
import type { OutlineCommand } from './model.ts';

export type ActionKind = 'rename' | 'move' | 'add' | 'delete';

export interface Step {
  readonly kind: ActionKind;
  readonly forward: OutlineCommand;
  readonly backward: OutlineCommand;
}

const MOST_STEPS = 200;

export class OutlineHistory {
  #done: Step[] = [];
  #undone: Step[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** Notes a step just done; what was undone before can no longer be redone. */
  push(step: Step): void {
    this.#done = [...this.#done, step].slice(-MOST_STEPS);
    this.#undone = [];
  }

  /** Takes the last step for undoing. The caller runs `backward`. */
  undo(): Step | null {
    const step = this.#done.pop();
    if (step === undefined) return null;
    this.#undone.push(step);
    return step;
  }

  /** Takes the last undone step. The caller runs `forward`. */
  redo(): Step | null {
    const step = this.#undone.pop();
    if (step === undefined) return null;
    this.#done.push(step);
    return step;
  }

  /** Forgets everything: the outline was changed by someone else in a way these steps do not know. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }

  /** A part that is added again gets a new id from the file; all steps follow. */
  rename(oldId: string, newId: string): void {
    const follow = (step: Step): Step => ({
      ...step,
      forward: withId(step.forward, oldId, newId),
      backward: withId(step.backward, oldId, newId),
    });
    this.#done = this.#done.map(follow);
    this.#undone = this.#undone.map(follow);
  }
}

/** The same command with one id exchanged everywhere. */
export function withId(command: OutlineCommand, oldId: string, newId: string): OutlineCommand {
  const swap = (id: string): string => (id === oldId ? newId : id);
  const swapOrNull = (id: string | null): string | null => (id === null ? null : swap(id));
  switch (command.type) {
    case 'rename-part':
    case 'rename-article':
    case 'remove-part':
      return { ...command, id: swap(command.id) };
    case 'move-part':
      return { ...command, id: swap(command.id), before: swapOrNull(command.before) };
    case 'move-articles':
      return { ...command, moves: command.moves.map((move) => ({ id: swap(move.id), partId: swap(move.partId), before: swapOrNull(move.before) })) };
    case 'remove-articles':
      return { ...command, ids: command.ids.map(swap) };
    case 'restore-articles':
      return {
        ...command,
        articles: command.articles.map(({ article, place }) => ({
          article: { ...article, id: swap(article.id) } satisfies OutlineArticle,
          place: { partId: swap(place.partId), before: swapOrNull(place.before) },
        })),
      };
    case 'add-part':
      return { ...command, part: { ...command.part, id: swap(command.part.id) } satisfies OutlinePart, after: swapOrNull(command.after) };
  }
}
