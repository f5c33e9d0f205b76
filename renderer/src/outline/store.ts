/** The outline of the open book: what the tree shows, changed at once and written behind. */
import type { MatterKind } from '@common/book/matter.ts';
import type { Outline, OutlineArticle, PartOrder } from '@common/book/outline.ts';
import type { Input, Output, RendererChannel } from '@common/contract/channels.ts';
import { Listeners } from '../ui/listeners.ts';
import { keeping } from './same.ts';
import { apply, editArticle, isIdle, withArticle, withPart, type OutlineCommand } from './model.ts';

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
  /** Something was written: what can be taken back is another now. */
  readonly onWritten: () => void;
}

export class OutlineStore {
  readonly #hooks: OutlineHooks;
  readonly #call: Caller;
  readonly #listeners = new Listeners();
  #outline: Outline;
  /** The outline came from elsewhere than a hand in the tree. */
  #unasked = false;
  /** Writes go one after another, in the order in which they were made. */
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(outline: Outline, hooks: OutlineHooks) {
    this.#outline = outline;
    this.#hooks = hooks;
    this.#call = hooks.call;
  }

  readonly subscribe = this.#listeners.subscribe;

  readonly get = (): Outline => this.#outline;

  /**
   * Whether the outline is what the file or the editor told of, which nobody waits for: hundreds of rows that an import brought, the words
   * counted in a pause. It can be drawn between keys.
   */
  readonly isUnasked = (): boolean => this.#unasked;

  /** Takes over an outline that came from the file, unless changes of our own are still on their way there. */
  replace(outline: Outline): void {
    if (this.#waiting === 0) this.#set(outline, true);
  }

  /** Reads the outline again. */
  reload(): Promise<void> {
    return this.#enqueue(async () => {
      this.#set(await this.#call('outline.get', {}), true);
    });
  }

  /** Shows what an article now is (title, words), without a step to undo: the editor has its own history. */
  show(id: string, change: Partial<OutlineArticle>): void {
    this.#set(editArticle(this.#outline, id, change), true);
  }

  /** Does a command. False when it would change nothing. */
  do(command: OutlineCommand): boolean {
    if (isIdle(this.#outline, command)) return false;
    this.#set(apply(this.#outline, command));
    this.#enqueue(() => this.#write(command)).catch(this.#hooks.report);
    return true;
  }

  /** New article at the end of a part. Resolves with its id once the file has it. */
  addArticle(partId: string, title: string): Promise<string> {
    return this.#enqueue(async () => {
      const { id } = await this.#call('outline.addArticle', { partId, title });
      this.#set(withArticle(this.#outline, { id, title, stage: 'draft', words: 0, photos: 0 }, partId));
      return id;
    });
  }

  /** New part behind `after`, or last. Resolves with its id. */
  addPart(title: string, after: string | null): Promise<string> {
    return this.#enqueue(async () => {
      const { id } = await this.#call('outline.addPart', { title, after });
      this.#set(withPart(this.#outline, { id, kind: 'body', title, articles: [], matter: [], budget: null, orderBy: 'hand' }, after));
      return id;
    });
  }

  /** Parts with these titles, behind the last, as one step; the part `into` becomes the first of them. */
  layOut(titles: readonly string[], into: string | null): Promise<void> {
    return this.#enqueue(async () => {
      await this.#call('outline.layOut', { titles: [...titles], into });
      this.#set(await this.#call('outline.get', {}));
    });
  }

  /** Makes pages of this kind at the end of a part (null: behind the last; undefined: where they usually stand). Resolves with their id. */
  addMatter(kind: MatterKind, partId: string | null | undefined): Promise<string> {
    return this.#enqueue(async () => {
      const { id } = await this.#call('matter.add', { kind, ...(partId === undefined ? {} : { partId }) });
      this.#set(await this.#call('outline.get', {}));
      return id;
    });
  }

  /** Puts the articles of a part in an order now. Resolves with those that the rule cannot place. */
  orderPart(id: string, orderBy: PartOrder): Promise<readonly string[]> {
    return this.#enqueue(async () => {
      const { unplaced } = await this.#call('part.orderBy', { id, orderBy });
      this.#set(await this.#call('outline.get', {}));
      return unplaced;
    });
  }

  /** Settles when everything done so far is in the file. */
  settled(): Promise<unknown> {
    return this.#queue;
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
        await this.#call('outline.moveArticles', { moves: command.moves.map((move) => ({ ...move })) });
        return;
      case 'remove-articles':
        await this.#hooks.beforeWrite(command.ids);
        await this.#call('outline.removeArticles', { ids: [...command.ids] });
        return;
      case 'remove-part':
        await this.#call('outline.removePart', { id: command.id });
        return;
      case 'rename-matter':
        await this.#call('matter.change', { id: command.id, title: command.title, ...(command.visit === undefined ? {} : { visit: command.visit }) });
        return;
      case 'move-matter':
        await this.#call('matter.place', { id: command.id, partId: command.partId, before: command.before });
        return;
      case 'remove-matter':
        await this.#call('matter.remove', { id: command.id });
        return;
      case 'budget':
        await this.#call('part.budget', { id: command.id, pages: command.budget });
        return;
    }
  }

  /** Runs behind everything before it. When it fails, the file is right and the screen is brought back to it. */
  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#queue.then(work).catch(async (thrown: unknown) => {
      this.#set(await this.#call('outline.get', {}));
      throw thrown;
    });
    const done = (): void => {
      this.#waiting -= 1;
      this.#hooks.onWritten();
    };
    this.#queue = result.then(done, done);
    return result;
  }

  #set(next: Outline, unasked = false): void {
    // The same outline told twice (by the process that imported and by who asked for it) is drawn once: it may hold thousands of rows.
    const outline = keeping(this.#outline, next);
    if (outline === this.#outline) return;
    this.#outline = outline;
    this.#unasked = unasked;
    this.#listeners.tell();
  }
}
