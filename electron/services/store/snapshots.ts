/** The whole book as it was at one moment: settings, parts, places, texts and pages made from its data. Texts are kept once, so a snapshot is small. */
import { randomUUID } from 'node:crypto';
import type { ArticleDocument } from '../../common/article/document.ts';
import { isLocked, ownReason } from '../../common/article/stage.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import type { PartKind, Stage } from '../../common/book/outline.ts';
import type { ArticleChange, BookComparison, Snapshot, TextPair } from '../../common/contract/history-shapes.ts';
import { AppError } from '../../common/errors.ts';
import { headsOf, readArticle, replaceText, restoreArticle } from './articles.ts';
import { parseSettings, readBookRecord, writeSettings } from './book-record.ts';
import type { Db } from './connection.ts';
import { restorePart } from './parts.ts';
import { placeRank } from './ranks.ts';
import { keepHead, readText, type Hand } from './revisions.ts';
import { matterChanges, notedMatter, presentMatter, restoreMatter, type MatterState } from './snapshot-matter.ts';
import { noteStage } from './stages.ts';

interface PartState {
  id: string;
  kind: PartKind;
  title: string;
  rank: string;
}

interface ArticleState {
  id: string;
  part_id: string;
  rank: string;
  title: string;
  words: number;
  stage: Stage;
  content_sha256: string;
}

/** One side of a comparison. */
interface BookState {
  readonly settings: BookSettings;
  readonly parts: readonly PartState[];
  readonly articles: readonly ArticleState[];
  /** Null: nothing was noted of them. */
  readonly matter: readonly MatterState[] | null;
}

/** Notes how the book is now, under a name. Every text becomes a version that is never thinned out. */
export function takeSnapshot(db: Db, name: string, reason: Snapshot['reason'], hand: Hand, now: number): string {
  const id = randomUUID();
  const { settings, parts, articles, matter } = presentState(db);
  db.prepare('INSERT INTO snapshot (id, name, author, reason, settings, matter, created_at) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    id,
    name.normalize('NFC'),
    hand.author,
    reason,
    JSON.stringify(settings),
    JSON.stringify(matter),
    now,
  );
  const putPart = db.prepare('INSERT INTO snapshot_part (snapshot_id, part_id, kind, title, rank) VALUES (?, ?, ?, ?, ?)');
  for (const part of parts) putPart.run(id, part.id, part.kind, part.title, part.rank);
  for (const head of headsOf(db, articles.map((article) => article.id))) {
    keepHead(db, head, { before: 'copy', pinned: true, now });
  }
  const putArticle = db.prepare(
    'INSERT INTO snapshot_article (snapshot_id, article_id, part_id, rank, title, words, stage, content_sha256) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  for (const article of articles) {
    putArticle.run(id, article.id, article.part_id, article.rank, article.title, article.words, article.stage, article.content_sha256);
  }
  return id;
}

/** Newest first. */
export function listSnapshots(db: Db): Snapshot[] {
  return db
    .prepare<[], Snapshot>(
      `SELECT snapshot.id, name, author, reason, created_at AS createdAt, printed_at AS printedAt, count(article_id) AS articles, coalesce(sum(words), 0) AS words
       FROM snapshot LEFT JOIN snapshot_article ON snapshot_id = snapshot.id
       WHERE removed_at IS NULL GROUP BY snapshot.id ORDER BY created_at DESC, snapshot.rowid DESC`,
    )
    .all();
}

/** @throws AppError book/no-snapshot */
export function renameSnapshot(db: Db, id: string, name: string): void {
  requireSnapshot(db, id);
  db.prepare('UPDATE snapshot SET name = ? WHERE id = ?').run(name.normalize('NFC'), id);
}

/** Takes a snapshot off the list; its texts stay among the articles' versions. @throws AppError book/no-snapshot */
export function removeSnapshot(db: Db, id: string, now: number): void {
  requireSnapshot(db, id);
  db.prepare('UPDATE snapshot SET removed_at = ? WHERE id = ?').run(now, id);
}

/** What differs between two states of the book; null: as it is now. Articles in the order of the newer side, removed ones last. */
export function compareStates(db: Db, from: string | null, to: string | null): BookComparison {
  const [old, now] = [stateOf(db, from), stateOf(db, to)];
  const before = new Map(old.articles.map((article) => [article.id, article]));
  const after = new Set(now.articles.map((article) => article.id));
  const moved = movedArticles(old, now);
  const changes = now.articles.map((article): ArticleChange => {
    const was = before.get(article.id);
    const state = was === undefined ? 'added' : was.content_sha256 === article.content_sha256 ? 'same' : 'changed';
    return { id: article.id, title: article.title, stage: article.stage, state, moved: moved.has(article.id) };
  });
  const gone = old.articles
    .filter((article) => !after.has(article.id))
    .map(({ id, title, stage }): ArticleChange => ({ id, title, stage, state: 'removed', moved: false }));
  return { articles: [...changes, ...gone], settings: changedSettings(old.settings, now.settings), parts: changedParts(old, now), matter: matterChanges(old.matter, now.matter) };
}

/** The book as it was in a snapshot, with its texts. @throws AppError book/no-snapshot, file/damaged */
export function snapshotBook(db: Db, id: string): { settings: BookSettings; parts: { id: string; kind: PartKind; title: string; articles: SnapshotArticle[] }[] } {
  const { settings, parts, articles } = snapshotState(db, id);
  return {
    settings,
    parts: parts.map((part) => ({
      id: part.id,
      kind: part.kind,
      title: part.title,
      articles: articles
        .filter((article) => article.part_id === part.id)
        .map((article) => ({ id: article.id, title: article.title, stage: article.stage, words: article.words, document: readText(db, article.id, article.content_sha256) })),
    })),
  };
}

export interface SnapshotArticle {
  readonly id: string;
  readonly title: string;
  readonly stage: Stage;
  readonly words: number;
  readonly document: ArticleDocument;
}

/** Says that a snapshot is what was printed, and when; null: that it is not. @throws AppError book/no-snapshot */
export function markPrinted(db: Db, id: string, at: number | null): void {
  requireSnapshot(db, id);
  db.prepare('UPDATE snapshot SET printed_at = ? WHERE id = ?').run(at, id);
}

/** An article's text on both sides. @throws AppError book/no-snapshot, file/damaged */
export function textPair(db: Db, articleId: string, from: string | null, to: string | null): TextPair {
  return { from: textIn(db, articleId, from), to: textIn(db, articleId, to) };
}

function textIn(db: Db, articleId: string, side: string | null): ArticleDocument | null {
  const article = stateOf(db, side).articles.find(({ id }) => id === articleId);
  if (article === undefined) return null;
  return side === null ? readArticle(db, articleId).document : readText(db, articleId, article.content_sha256);
}

/**
 * Brings texts back to what they were in a snapshot: of these articles, or (null) the whole book with its settings, parts,
 * places and pages made from its data (a snapshot that noted none of these leaves them as they are). How the book is now becomes a snapshot first; articles that came later stay where they are. An article gets the stage back
 * that it had with that text, also when it is approved by now.
 * @returns ids of the articles whose text is another now
 * @throws AppError book/no-snapshot, file/damaged
 */
export function restoreState(db: Db, id: string, only: readonly string[] | null, hand: Hand, now: number): string[] {
  const state = stateOf(db, id);
  const name = db.prepare<[string], string>('SELECT name FROM snapshot WHERE id = ?').pluck().get(id) ?? '';
  takeSnapshot(db, name, 'restore', hand, now);
  if (only === null) restoreFrame(db, state, now);
  if (only === null && state.matter !== null) restoreMatter(db, state.matter, now);
  const wanted = only === null ? null : new Set(only);
  return state.articles
    .filter((article) => wanted?.has(article.id) !== false)
    .filter((article) => {
      restoreArticle(db, article.id, now);
      if (only === null) putInPlace(db, article, now);
      const { revision: before, stage } = readArticle(db, article.id);
      const document = readText(db, article.id, article.content_sha256);
      const changed = replaceText(db, article.id, { document, as: 'restore', hand, now, evenLocked: true }).revision !== before;
      putStage(db, article, { from: stage, changed }, { name, hand, now });
      return changed;
    })
    .map((article) => article.id);
}

/** Text and stage belong together: an approval is one of that text. */
function putStage(db: Db, { id, stage }: ArticleState, { from, changed }: { from: Stage; changed: boolean }, { name, hand, now }: { name: string; hand: Hand; now: number }): void {
  if (from !== stage) db.prepare('UPDATE article SET stage = ?, updated_at = ? WHERE id = ?').run(stage, now, id);
  if (from !== stage || (changed && isLocked(stage))) noteStage(db, id, from, ownReason('snapshot', name), hand, now);
}

function restoreFrame(db: Db, { settings, parts }: BookState, now: number): void {
  writeSettings(db, settings);
  const update = db.prepare('UPDATE part SET title = ?, updated_at = ? WHERE id = ? AND title <> ?');
  // Ranks are put aside first: two parts that changed places would meet on the way.
  const aside = db.prepare(`UPDATE part SET rank = '~' || id WHERE id = ?`);
  const place = db.prepare('UPDATE part SET rank = ? WHERE id = ?');
  const taken = db.prepare<[string], number>('SELECT count(*) FROM part WHERE rank = ?').pluck();
  for (const part of parts) {
    restorePart(db, part.id, now);
    update.run(part.title, now, part.id, part.title);
    aside.run(part.id);
  }
  // A part that was made later may have an old one's key: then the old one goes right behind it.
  for (const part of parts) place.run((taken.get(part.rank) ?? 0) === 0 ? part.rank : `${part.rank}V`, part.id);
}

function putInPlace(db: Db, article: ArticleState, now: number): void {
  const taken = db
    .prepare<[string, string, string], number>('SELECT count(*) FROM article WHERE part_id = ? AND rank = ? AND id <> ?')
    .pluck()
    .get(article.part_id, article.rank, article.id);
  const rank = taken === 0 ? article.rank : placeRank(db, article.part_id, null, article.id);
  db.prepare('UPDATE article SET part_id = ?, rank = ?, updated_at = ? WHERE id = ? AND (part_id <> ? OR rank <> ?)').run(
    article.part_id,
    rank,
    now,
    article.id,
    article.part_id,
    rank,
  );
}

function stateOf(db: Db, side: string | null): BookState {
  return side === null ? presentState(db) : snapshotState(db, side);
}

function presentState(db: Db): BookState {
  return {
    settings: readBookRecord(db).settings,
    parts: db.prepare<[], PartState>(`SELECT id, kind, title, rank FROM part WHERE removed_at IS NULL ORDER BY kind <> 'front', rank`).all(),
    articles: db
      .prepare<[], ArticleState>(
        `SELECT article.id, part_id, article.rank, article.title, words, stage, content_sha256 FROM article JOIN part ON part.id = part_id
         WHERE article.removed_at IS NULL AND part.removed_at IS NULL ORDER BY part.kind <> 'front', part.rank, article.rank`,
      )
      .all(),
    matter: presentMatter(db),
  };
}

function snapshotState(db: Db, id: string): BookState {
  const { settings, matter } = requireSnapshot(db, id);
  return {
    settings: parseSettings(settings),
    matter: notedMatter(matter),
    parts: db
      .prepare<[string], PartState>(`SELECT part_id AS id, kind, title, rank FROM snapshot_part WHERE snapshot_id = ? ORDER BY kind <> 'front', rank`)
      .all(id),
    articles: db
      .prepare<[string, string], ArticleState>(
        `SELECT article_id AS id, a.part_id, a.rank, a.title, words, stage, content_sha256 FROM snapshot_article AS a
         JOIN snapshot_part AS p ON p.part_id = a.part_id AND p.snapshot_id = ? WHERE a.snapshot_id = ? ORDER BY p.kind <> 'front', p.rank, a.rank`,
      )
      .all(id, id),
  };
}

/** What is stored of the book itself. */
function requireSnapshot(db: Db, id: string): { settings: string; matter: string | null } {
  const stored = db.prepare<[string], { settings: string; matter: string | null }>('SELECT settings, matter FROM snapshot WHERE id = ?').get(id);
  if (stored === undefined) throw new AppError('book/no-snapshot', { id });
  return stored;
}

/** Articles on both sides that stand in another part, or in another order among those that stayed in theirs. */
function movedArticles(old: BookState, now: BookState): Set<string> {
  const moved = new Set<string>();
  const was = new Map(old.articles.map((article) => [article.id, article.part_id]));
  for (const article of now.articles) if ((was.get(article.id) ?? article.part_id) !== article.part_id) moved.add(article.id);
  for (const part of now.parts) {
    const stayed = (state: BookState, other: BookState): string[] => {
      const there = new Set(other.articles.filter((article) => article.part_id === part.id).map((article) => article.id));
      return state.articles.filter((article) => article.part_id === part.id && there.has(article.id)).map((article) => article.id);
    };
    const kept = new Set(longestCommon(stayed(old, now), stayed(now, old)));
    for (const id of stayed(now, old)) if (!kept.has(id)) moved.add(id);
  }
  return moved;
}

/** The longest run of ids that stand in the same order on both sides (both hold the same ids): the longest rising sequence. */
function longestCommon(before: readonly string[], after: readonly string[]): string[] {
  const place = new Map(before.map((id, index) => [id, index]));
  const tails: { readonly place: number; readonly run: readonly string[] }[] = [];
  for (const id of after) {
    const at = place.get(id) ?? 0;
    let slot = tails.findIndex((tail) => tail.place >= at);
    if (slot === -1) slot = tails.length;
    tails[slot] = { place: at, run: [...(tails[slot - 1]?.run ?? []), id] };
  }
  return [...(tails.at(-1)?.run ?? [])];
}

function changedSettings(old: BookSettings, now: BookSettings): string[] {
  return (Object.keys(now) as (keyof BookSettings)[]).filter((key) => JSON.stringify(old[key]) !== JSON.stringify(now[key]));
}

function changedParts(old: BookState, now: BookState): number {
  const line = (parts: readonly PartState[]): Map<string, string> => new Map(parts.map((part, index) => [part.id, `${String(index)} ${part.title}`]));
  const [before, after] = [line(old.parts), line(now.parts)];
  return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id)).length;
}
