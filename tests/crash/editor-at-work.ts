/** What an editor does at the desk beside typing, both at once: arranges the book, and brings in texts and pictures. */
import { setTimeout as pause } from 'node:timers/promises';
import { AppError } from '@common/errors.ts';
import type { OutlinePart } from '@common/book/outline.ts';
import { freshPicture, withPictures, type Materials } from './materials.ts';
import { TYPED_TITLE, type Desk, type Typist } from './typist.ts';

/** Where imported texts go. */
export const IMPORT_PART = 'Bài gửi về';

/** Runs until the store is gone. @throws whatever else happens */
async function untilGone({ going }: Desk, step: () => Promise<void>): Promise<void> {
  while (going()) {
    try {
      await step();
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      // A refusal is an answer like any other: it is in the list of deeds and tried on the other book as well.
      if (thrown.code === 'app/service-stopped') return;
    }
  }
}

type Step = () => Promise<unknown>;

/** Renames, moves, takes out and brings back, changes settings and records, goes back and forth in the book's history. */
export function arrange(desk: Desk, typist: Typist): Promise<void> {
  const { random, deeds } = desk;
  const groups: readonly (readonly [share: number, steps: (now: Now) => readonly Step[]])[] = [
    [0.72, (now) => outlineSteps(desk, now)],
    [0.12, () => [() => typist.whileAway(() => deeds.ask('undo.undo', {})), () => typist.whileAway(() => deeds.ask('undo.undo', {})), () => typist.whileAway(() => deeds.ask('undo.redo', {}))]],
    [0.08, (now) => historySteps(desk, typist, now)],
    [0.08, (now) => recordSteps(desk, now)],
  ];
  return untilGone(desk, async () => {
    await pause(random.between(0, 40));
    const { parts } = await desk.store.call('outline.get', {}, { session: desk.session });
    const now = { parts, part: random.pick(parts), articles: some(parts, desk) };
    let left = random.next();
    const chosen = groups.find(([share]) => (left -= share) < 0) ?? groups[0];
    if (chosen !== undefined) await random.pick(chosen[1](now))();
  });
}

/** The outline as it is, a part of it, and one to three articles other than the one that is typed in. */
interface Now {
  readonly parts: readonly OutlinePart[];
  readonly part: OutlinePart;
  readonly articles: readonly string[];
}

function some(parts: readonly OutlinePart[], { random }: Desk): string[] {
  const all = parts.flatMap(({ articles }) => articles).filter(({ title }) => title !== TYPED_TITLE);
  const first = random.int(all.length);
  return all.slice(first, first + 1 + random.int(3)).map(({ id }) => id);
}

function outlineSteps({ random, deeds }: Desk, { parts, part, articles }: Now): Step[] {
  const name = (): string => `${random.pick(['Phần', 'Gương', 'Người'])} ${String(random.int(1000))}`;
  const [id = ''] = articles;
  return [
    move,
    move,
    move,
    () => deeds.ask('outline.renamePart', { id: part.id, title: part.title === IMPORT_PART ? IMPORT_PART : name() }),
    () => deeds.ask('outline.renameArticle', { id, title: name() }),
    () => deeds.ask('outline.movePart', { id: part.id, before: random.chance(0.3) ? null : random.pick(parts).id }),
    () => deeds.ask('outline.addPart', { title: name(), after: random.chance(0.5) ? null : part.id }),
    () => deeds.ask('outline.addArticle', { partId: part.id, title: name() }),
    () => deeds.ask('outline.removePart', { id: part.id }),
    () => deeds.ask('outline.removeArticles', { ids: [...articles] }),
    () => deeds.ask('outline.restoreArticle', { id }),
    () => deeds.ask('article.setWrittenOn', { id, writtenOn: random.chance(0.2) ? null : `2021-0${String(1 + random.int(9))}-1${String(random.int(10))}` }),
    () => deeds.ask('book.updateSettings', { subtitle: name(), contentsAt: random.pick(['front', 'end'] as const) }),
  ];

  function move(): Promise<unknown> {
    const goal = random.pick(parts);
    const moves = articles.map((each) => ({ id: each, partId: goal.id, before: random.chance(0.4) ? null : (goal.articles[random.int(goal.articles.length)]?.id ?? null) }));
    return deeds.ask('outline.moveArticles', { moves });
  }
}

function historySteps({ random, deeds }: Desk, typist: Typist, { articles }: Now): Step[] {
  const take: Step = () => deeds.ask('history.takeSnapshot', { name: `Bản ${String(random.int(1000))}` });
  const ifAny = (step: (id: string) => Promise<unknown>): Step => async () => {
    const known = await deeds.ask('history.snapshots', {});
    await (known.length === 0 ? take() : step(random.pick(known).id));
  };
  return [
    take,
    ifAny((id) => deeds.ask('history.renameSnapshot', { id, name: `Bản đổi ${String(random.int(1000))}` })),
    ifAny((id) => deeds.ask('history.removeSnapshot', { id })),
    ifAny((id) => deeds.ask('history.restoreSnapshot', { id, articles: [...articles] })),
    ifAny((id) => typist.whileAway(() => deeds.ask('history.restoreSnapshot', { id, articles: null }))),
    async () => {
      const [id = ''] = articles;
      const versions = await deeds.ask('history.versions', { id });
      if (versions.length > 0) await deeds.ask('history.restoreVersion', { id, versionId: random.pick(versions).id });
    },
  ];
}

function recordSteps({ random, deeds }: Desk, { articles }: Now): Step[] {
  const kinds = ['unit', 'exemplar', 'term', 'comment'] as const;
  const kind = random.pick(kinds);
  const some = String(random.int(1000));
  const fields = {
    unit: { name: `Chi bộ ${some}` },
    exemplar: { kind: 'individual', name: `Bà Trần Thị ${some}` },
    term: { text: `Khối ${some}` },
    comment: { articleId: articles[0] ?? '', author: 'Biên tập', body: `Xem lại câu ${some}` },
  }[kind];
  const add: Step = () => deeds.ask('record.add', { kind, fields });
  const onOne = (step: (id: string) => Promise<unknown>): Step => async () => {
    const known = await deeds.ask('record.list', { kind });
    await (known.length === 0 ? add() : step(random.pick(known).id));
  };
  return [add, onOne((id) => deeds.ask('record.update', { kind, id, fields })), onOne((id) => deeds.ask('record.remove', { kind, id }))];
}

/** Takes texts with pictures into the book, each one long transaction, and single pictures. */
export function bringIn(desk: Desk, materials: Materials, partId: string): Promise<void> {
  const { deeds, random } = desk;
  return untilGone(desk, async () => {
    await pause(random.between(0, 400));
    if (random.chance(0.4)) {
      await deeds.ask('photo.add', freshPicture(materials, random));
      return;
    }
    const pictures = Array.from({ length: random.int(5) }, () => freshPicture(materials, random));
    await deeds.ask('import.commit', { ...withPictures(random.pick(materials.sources), pictures), partId });
  });
}
