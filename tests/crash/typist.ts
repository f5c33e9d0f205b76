/** Types in one article as a person at the window does: keys now and then, the window's own autosave, a pause while others change the text. */
import { setTimeout as pause } from 'node:timers/promises';
import { document, paragraph, title } from '@common/article/build.ts';
import type { ArticleDocument } from '@common/article/document.ts';
import { isLine } from '@common/article/lines.ts';
import { inlineText } from '@common/article/read.ts';
import { AppError } from '@common/errors.ts';
import { Autosave } from '../../renderer/src/editor/saving/autosave.ts';
import type { Deeds } from './deeds.ts';
import type { Store } from './killable-host.ts';
import type { Random } from './random.ts';

export const TYPED_TITLE = 'Bài đang viết';
const LETTERS = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y á à ả ã ạ ắ ằ ế ề ố ồ ớ ờ ứ ừ ỳ'.split(' ');

export interface Desk {
  readonly store: Store;
  readonly session: string;
  readonly deeds: Deeds;
  readonly random: Random;
  /** False from the kill on. */
  readonly going: () => boolean;
}

export class Typist {
  readonly #desk: Desk;
  readonly articleId: string;
  #autosave: Autosave;
  /** What stood in the article when it was read last, and what was typed since, with the time of each character. */
  #before: string;
  #text = '';
  #at: number[] = [];
  /** Set while something else may change the text: the window saves before, and reads the article anew after. */
  #away: Promise<void> | null = null;
  #awayAtTheKill = false;
  /** Keys pressed in all. */
  keys = 0;

  private constructor(desk: Desk, articleId: string, revision: number, text: ArticleDocument) {
    this.#desk = desk;
    this.articleId = articleId;
    this.#before = bodyOf(text);
    this.#autosave = this.#newAutosave(revision);
  }

  static async at(desk: Desk, articleId: string): Promise<Typist> {
    const { revision, document: text } = await desk.store.call('article.get', { id: articleId }, { session: desk.session });
    return new Typist(desk, articleId, revision, text);
  }

  /** Types at 8 to 50 keys a second until the kill. */
  async work(): Promise<void> {
    const { random, going } = this.#desk;
    const rest = random.between(20, 120);
    while (going()) {
      await pause(random.chance(0.01) ? 700 : random.between(0.5, 1.5) * rest);
      await this.#away;
      if (!going()) break;
      this.#text += random.chance(0.2) ? ' ' : random.pick(LETTERS);
      this.#at.push(performance.now());
      this.keys += 1;
      this.#autosave.changed();
    }
    this.#awayAtTheKill = this.#away !== null;
    // What it would still try must not reach the next life.
    this.#autosave.reset(0);
  }

  /** Runs a change that may also change this article's text: everything is saved before it, the article is read anew after it. */
  async whileAway(change: () => Promise<unknown>): Promise<void> {
    let back = (): void => undefined;
    this.#away = new Promise((resolve) => (back = resolve));
    try {
      await this.#autosave.flush();
      try {
        await change();
      } finally {
        await this.#readAnew();
      }
    } finally {
      // After the kill it stays set: the change may have come into the file or not.
      if (this.#desk.going()) this.#away = null;
      back();
    }
  }

  async #readAnew(): Promise<void> {
    const { store, session } = this.#desk;
    const { revision, document: text } = await store.call('article.get', { id: this.articleId }, { session });
    this.#autosave = this.#newAutosave(revision);
    this.#before = bodyOf(text);
    this.#text = '';
    this.#at = [];
  }

  #newAutosave(revision: number): Autosave {
    return new Autosave({
      revision,
      read: () => document([title(TYPED_TITLE), paragraph(this.#before + this.#text)]),
      save: (text, baseRevision) => this.#desk.deeds.ask('article.save', { id: this.articleId, baseRevision, document: text }),
      onState: (state) => {
        // The only error a save may meet here is the kill.
        if (state.kind === 'failed' && state.error.code !== 'app/service-stopped') throw new AppError('app/internal', { save: state.error.code });
      },
    });
  }

  /** Compares the text in the file with the keys. @param killedAt `performance.now()` of the kill */
  lookFor(found: ArticleDocument, killedAt: number): { lostMs: number; problems: string[] } {
    // Killed while something else changed the text: all of the typing was saved before that, and the comparison with the twin tells more.
    if (this.#awayAtTheKill) return { lostMs: 0, problems: [] };
    const text = bodyOf(found);
    const kept = text.length - this.#before.length;
    const lostMs = kept >= this.#at.length ? 0 : killedAt - (this.#at[Math.max(kept, 0)] ?? killedAt);
    return { lostMs, problems: (this.#before + this.#text).startsWith(text) && kept >= 0 ? [] : ['the text typed is not what is in the file'] };
  }
}

/** The text of the one paragraph. */
function bodyOf({ blocks }: ArticleDocument): string {
  return blocks.slice(1).map((block) => (isLine(block) ? inlineText(block.children) : '')).join('\n');
}
