/** What an editor does at the desk, three things at once: types in one article, arranges the others, brings in texts and pictures. */
import { setTimeout as pause } from 'node:timers/promises';
import { document, paragraph, title } from '@common/article/build.ts';
import { AppError } from '@common/errors.ts';
import type { OutlineArticle, OutlinePart } from '@common/book/outline.ts';
import { Autosave } from '../../renderer/src/editor/saving/autosave.ts';
import type { Deeds } from './deeds.ts';
import type { Store } from './killable-host.ts';
import { freshPicture, withPictures, type Materials } from './materials.ts';
import type { Random } from './random.ts';

const LETTERS = 'a ă â b c d đ e ê g h i k l m n o ô ơ p q r s t u ư v x y á à ả ã ạ ắ ằ ế ề ố ồ ớ ờ ứ ừ ỳ'.split(' ');

export const TYPED_TITLE = 'Bài đang viết';
/** Its articles are never taken out and no text is typed in them. */
export const IMPORT_PART = 'Bài gửi về';

/** The article that is typed in: what was typed and when, ms of `performance.now()`. */
export interface Typed {
  readonly articleId: string;
  /** What stood in the article when it was opened. */
  readonly before: string;
  text: string;
  readonly at: number[];
}

export interface Work {
  readonly store: Store;
  readonly session: string;
  readonly deeds: Deeds;
  readonly random: Random;
  readonly materials: Materials;
  /** False from the kill on. */
  readonly going: () => boolean;
}

/** Runs until the store is gone. @throws whatever else happens */
async function untilGone(work: Work, step: () => Promise<void>): Promise<void> {
  while (work.going()) {
    try {
      await step();
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      // A refusal is an answer like any other: it is in the list of deeds and tried on the other book as well.
      if (thrown.code === 'app/service-stopped') return;
    }
  }
}

/** Types at 8 to 50 keys a second, and saves as the window does. */
export async function type(work: Work, typed: Typed, revision: number): Promise<void> {
  const { deeds, random } = work;
  const autosave = new Autosave({
    revision,
    read: () => document([title(TYPED_TITLE), paragraph(typed.before + typed.text)]),
    save: (text, baseRevision) => deeds.ask('article.save', { id: typed.articleId, baseRevision, document: text }),
    onState: () => undefined,
  });
  const rest = random.between(20, 120);
  while (work.going()) {
    await pause(random.chance(0.01) ? 700 : random.between(0.5, 1.5) * rest);
    if (!work.going()) break;
    typed.text += random.chance(0.2) ? ' ' : random.pick(LETTERS);
    typed.at.push(performance.now());
    autosave.changed();
  }
  // What it would still try must not reach the next life.
  autosave.reset(0);
}

/** Renames, moves, takes out and brings back, and changes the settings. */
export function arrange(work: Work): Promise<void> {
  const { store, session, deeds, random } = work;
  const removed: string[] = [];
  return untilGone(work, async () => {
    await pause(random.between(0, 40));
    const { parts } = await store.call('outline.get', {}, { session });
    const part = random.pick(parts);
    const article = anyArticle(parts, random);
    await random.pick<() => Promise<unknown>>([
      () => move(),
      () => move(),
      () => deeds.ask('outline.renamePart', { id: part.id, title: part.title === IMPORT_PART ? IMPORT_PART : `Phần ${String(random.int(1000))}` }),
      () => deeds.ask('outline.renameArticle', { id: article.id, title: `Gương ${String(random.int(1000))}` }),
      () => deeds.ask('outline.movePart', { id: part.id, before: random.chance(0.3) ? null : random.pick(parts).id }),
      () => deeds.ask('outline.addPart', { title: `Phần ${String(random.int(1000))}`, after: random.chance(0.5) ? null : part.id }),
      () => deeds.ask('outline.addArticle', { partId: part.id, title: `Gương ${String(random.int(1000))}` }),
      () => deeds.ask('outline.removePart', { id: part.title === IMPORT_PART ? random.pick(parts).id : part.id }),
      async () => {
        await deeds.ask('outline.removeArticle', { id: article.id });
        removed.push(article.id);
      },
      async () => {
        const id = removed.pop();
        if (id !== undefined) await deeds.ask('outline.restoreArticle', { id });
      },
      () => deeds.ask('article.setWrittenOn', { id: article.id, writtenOn: random.chance(0.2) ? null : `2021-0${String(1 + random.int(9))}-1${String(random.int(10))}` }),
      () => deeds.ask('book.updateSettings', { subtitle: `Gương điển hình ${String(random.int(1000))}`, contentsAt: random.pick(['front', 'end'] as const) }),
    ])();

    async function move(): Promise<void> {
      const goal = random.pick(parts);
      const before = random.chance(0.4) ? null : (goal.articles[random.int(goal.articles.length)]?.id ?? null);
      await deeds.ask('outline.moveArticle', { id: article.id, partId: goal.id, before });
    }
  });
}

function anyArticle(parts: readonly OutlinePart[], random: Random): OutlineArticle {
  return random.pick(parts.flatMap(({ articles }) => articles).filter(({ title: words }) => words !== TYPED_TITLE));
}

/** Takes texts with pictures into the book, each one long transaction, and single pictures. */
export function bringIn(work: Work, partId: string): Promise<void> {
  const { deeds, random, materials } = work;
  return untilGone(work, async () => {
    await pause(random.between(0, 400));
    if (random.chance(0.4)) {
      await deeds.ask('photo.add', freshPicture(materials, random));
      return;
    }
    const pictures = Array.from({ length: random.int(5) }, () => freshPicture(materials, random));
    await deeds.ask('import.commit', { ...withPictures(random.pick(materials.sources), pictures), partId });
  });
}
