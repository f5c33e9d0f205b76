/** The outline of the open book: what the tree shows, changed at once and written behind, with undo. */
import type { Outline, OutlineArticle } from '@common/book/outline.ts';
import type { Input, Output, RendererChannel } from '@common/contract/channels.ts';
import { OutlineHistory, withId, type ActionKind } from './history.ts';
import { apply, editArticle, inverse, type OutlineCommand } from './model.ts';

/** How the store reaches the file: the typed client, or a stand-in in tests. */
export type Caller = <N extends RendererChannel>(name: N, input: Input<N>) => Promise<Output<N>>;

export interface OutlineHooks {
  readonly call: Caller;
  /** Told of writes that failed. */
  readonly report: (thrown: unknown) => void;
  /** Waited for before articles are renamed or taken out: what is being typed in them must be in the file first. */
  readonly beforeWrite: (articleIds: readonly string[]) => Promise<void>;
  /** An article's text was changed by a rename: whoever shows it must read it again. */
  readonly afterRename: (articleId: string) => void;
}

export class OutlineStore {
  readonly #hooks: OutlineHooks;
  readonly #call: Caller;
  readonly #listeners = new Set<() => void>();
  readonly #history = new OutlineHistory();
  #outline: Outline;
  /** Writes go one after another, in the order in which they were made. */
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  /** Ids that parts had before they were taken out and added again. */
  readonly #newIds = new Map<string, string>();

  constructor(outline: Outline, hooks: OutlineHooks) {
    this.#outline = outline;
    this.#hooks = hooks;
    this.#call = hooks.call;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly get = (): Outline => this.#outline;

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  /** Takes over an outline that came from the file, unless changes of our own are still on their way there. */
  replace(outline: Outline): void {
    if (this.#waiting === 0) this.#set(outline);
  }

  /** Reads the outline again. */
  reload(): Promise<void> {
    return this.#enqueue(async () => {
      this.#set(await this.#call('outline.get', {}));
    });
  }

  /** Shows what an article now is (title, words), without a step to undo: the editor has its own history. */
  show(id: string, change: Partial<OutlineArticle>): void {
    this.#set(editArticle(this.#outline, id, change));
  }

  /** Does a command and notes how to take it back. False when it would change nothing. */
  do(kind: ActionKind, command: OutlineCommand): boolean {
    const backward = inverse(this.#outline, command);
    if (backward === null) return false;
    this.#history.push({ kind, forward: command, backward });
    this.#perform(command);
    return true;
  }

  /** New article at the end of a part. Resolves with its id once the file has it. */
  addArticle(partId: string, title: string): Promise<string> {
    return this.#enqueue(async () => {
      const { id } = await this.#call('outline.addArticle', { partId, title });
      const article: OutlineArticle = { id, title, stage: 'draft', words: 0, photos: 0 };
      const forward: OutlineCommand = { type: 'restore-articles', articles: [{ article, place: { partId, before: null } }] };
      this.#history.push({ kind: 'add', forward, backward: { type: 'remove-articles', ids: [id] } });
      this.#set(apply(this.#outline, forward));
      return id;
    });
  }

  /** New part behind `after`, or last. Resolves with its id. */
  addPart(title: string, after: string | null): Promise<string> {
    return this.#enqueue(async () => {
      const { id } = await this.#call('outline.addPart', { title, after });
      const forward: OutlineCommand = { type: 'add-part', part: { id, kind: 'body', title, articles: [] }, after };
      this.#history.push({ kind: 'add', forward, backward: { type: 'remove-part', id } });
      this.#set(apply(this.#outline, forward));
      return id;
    });
  }

  /** Takes the last step back; gives its kind, or null when there is none. */
  undo(): ActionKind | null {
    const step = this.#history.undo();
    if (step !== null) this.#perform(step.backward);
    return step?.kind ?? null;
  }

  redo(): ActionKind | null {
    const step = this.#history.redo();
    if (step !== null) this.#perform(step.forward);
    return step?.kind ?? null;
  }

  /** Settles when everything done so far is in the file. */
  settled(): Promise<unknown> {
    return this.#queue;
  }

  #perform(command: OutlineCommand): void {
    this.#set(apply(this.#outline, command));
    this.#enqueue(() => this.#write(this.#current(command))).catch(this.#hooks.report);
  }

  /** The command with the ids that parts have now: a part may have come back under another while this one waited. */
  #current(command: OutlineCommand): OutlineCommand {
    let now = command;
    for (const [oldId, newId] of this.#newIds) now = withId(now, oldId, newId);
    return now;
  }

  async #write(command: OutlineCommand): Promise<void> {
    switch (command.type) {
      case 'rename-part':
        await this.#call('outline.renamePart', { id: command.id, title: command.title });
        return;
      case 'rename-article':
        await this.#hooks.beforeWrite([command.id]);
        await this.#call('outline.renameArticle', { id: command.id, title: command.title });
        this.#hooks.afterRename(command.id);
        return;
      case 'move-part':
        await this.#call('outline.movePart', { id: command.id, before: command.before });
        return;
      case 'move-articles':
        for (const move of command.moves) await this.#call('outline.moveArticle', { ...move });
        return;
      case 'remove-articles':
        await this.#hooks.beforeWrite(command.ids);
        for (const id of command.ids) await this.#call('outline.removeArticle', { id });
        return;
      case 'restore-articles':
        for (const { article } of command.articles) await this.#call('outline.restoreArticle', { id: article.id });
        return;
      case 'add-part': {
        const { id } = await this.#call('outline.addPart', { title: command.part.title, after: command.after });
        this.#set({ parts: this.#outline.parts.map((part) => (part.id === command.part.id ? { ...part, id } : part)) });
        this.#history.rename(command.part.id, id);
        this.#newIds.set(command.part.id, id);
        return;
      }
      case 'remove-part':
        await this.#call('outline.removePart', { id: command.id });
        return;
    }
  }

  /** Runs behind everything before it. When it fails, the file is right and the screen is brought back to it. */
  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#queue.then(work).catch(async (thrown: unknown) => {
      this.#history.clear();
      this.#set(await this.#call('outline.get', {}));
      throw thrown;
    });
    this.#queue = result.then(
      () => (this.#waiting -= 1),
      () => (this.#waiting -= 1),
    );
    return result;
  }

  #set(outline: Outline): void {
    if (outline === this.#outline) return;
    this.#outline = outline;
    for (const listener of this.#listeners) listener();
  }
}
