/**
 * An exported .docx that a colleague worked in comes back. Three texts meet: the one the file was made from (kept when it was made),
 * the present one, and the file's. What either changed is in the result; where both changed the same words both are kept, the book's
 * stand, and a person decides. What was written without tracking is never put over anything: it is merged like any other change.
 */
import { randomUUID } from 'node:crypto';
import type { ArticleDocument, Change } from '../../common/article/document.ts';
import { linesOf } from '../../common/article/lines.ts';
import { mergeDocuments } from '../../common/article/merge.ts';
import { normalizeDocument } from '../../common/article/normalize.ts';
import { titleOf } from '../../common/article/read.ts';
import { suggestionsOf } from '../../common/article/suggest.ts';
import type { ReadComment, ReadWord, ReadWordArticle, TakenArticle, TakenBack, WordOrigin } from '../../common/contract/word-shapes.ts';
import { AppError } from '../../common/errors.ts';
import { headsOf, readArticle, replaceText } from '../store/articles.ts';
import type { Db } from '../store/connection.ts';
import { keepTextConflict } from '../store/merge/conflicts.ts';
import { textOf } from '../store/merge/texts.ts';
import { preparePhoto, type PreparedPhoto } from '../store/photo-file.ts';
import { insertPhoto } from '../store/photos.ts';
import { insertRecord, updateRecord } from '../store/records.ts';
import type { BookWriter } from '../store/writer.ts';
import { commentsOn } from './export.ts';
import { photoIdsOf } from './pictures.ts';
import { withOwnAddresses } from './addresses.ts';
import { directChanges } from './direct.ts';
import { readWord } from './read/read.ts';
import { writeWord } from './write.ts';

export interface TakeBackFile {
  /** For messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Plan {
  readonly id: string;
  readonly base: ArticleDocument;
  readonly read: ReadWordArticle;
}

/**
 * Brings the file's changes in as one step to take back; the texts before become versions.
 * @throws AppError word/not-ours, word/other-book, word/article-lost, word/not-kept, article/locked, import/damaged, import/too-large
 */
export async function takeBack(book: BookWriter, { name, bytes }: TakeBackFile): Promise<TakenBack> {
  const known = knownSuggestions(book, { name, origin: readWord(bytes)?.origin ?? null });
  const read = readWord(bytes, known);
  if (read === null) throw new AppError('word/not-ours', { name });
  return await takeReadBack(book, { name, read });
}

/**
 * The suggestions that were in the texts a file was made from: reading it with them gives them their names again.
 * @throws AppError word/not-ours, word/other-book, word/article-lost, word/not-kept
 */
export function knownSuggestions(book: BookWriter, { name, origin }: { readonly name: string; readonly origin: WordOrigin | null }): Change[] {
  return [...basesOf(book, name, origin).values()].flatMap(suggestionsOf);
}

/** As `takeBack`, for a file that was read elsewhere. */
export async function takeReadBack(book: BookWriter, { name, read }: { readonly name: string; readonly read: ReadWord }): Promise<TakenBack> {
  const bases = basesOf(book, name, read.origin);
  const plans = planOf(read.origin.articles.map(({ id }) => id), read.articles, bases, name);
  const pictures = await Promise.all(read.pictures.map(async (one) => preparePhoto(one.name, one.bytes)));
  const step = { kind: 'take-back' as const, subject: plans[0] === undefined ? '' : titleOf(plans[0].base), count: plans.length };
  const articles = book.changeAs(step, (db, hand, now) => plans.map((plan) => putIn(db, plan, { savedBy: read.savedBy, pictures, name, hand, now })));
  return { name, articles };
}

function basesOf(book: BookWriter, name: string, origin: WordOrigin | null): Map<string, ArticleDocument> {
  if (origin === null) throw new AppError('word/not-ours', { name });
  if (origin.bookId !== book.info().id) throw new AppError('word/other-book', { name });
  return book.readAs((db) => new Map(origin.articles.map(({ id, sha256 }) => [id, keptText(db, id, sha256, name)])));
}

/** The text a file was made from. @throws AppError word/not-kept, word/article-lost */
function keptText(db: Db, id: string, sha256: string, name: string): ArticleDocument {
  const there = db.prepare<[string], number>('SELECT 1 FROM article WHERE id = ? AND removed_at IS NULL').pluck().get(id);
  if (there === undefined) throw new AppError('word/article-lost', { name });
  const kept = db.prepare<[string, string, string], number>('SELECT 1 FROM text WHERE sha256 = ? UNION SELECT 1 FROM article WHERE id = ? AND content_sha256 = ?').pluck().get(sha256, id, sha256);
  if (kept === undefined) throw new AppError('word/not-kept', { name });
  return textOf(db, id, sha256);
}

/** Which text of the file is which article's. A file of one article needs no mark; of several each has to be found. */
function planOf(ids: readonly string[], read: readonly ReadWordArticle[], bases: ReadonlyMap<string, ArticleDocument>, name: string): Plan[] {
  const single = ids.length === 1 && read.length === 1;
  const nameless = read.filter(({ id }) => id === null);
  const inOrder = nameless.length === read.length && read.length === ids.length;
  return ids.map((id, index) => {
    const found = single || inOrder ? read[index] : read.find((one) => one.id === id);
    const base = bases.get(id);
    if (found === undefined || base === undefined || (!single && !inOrder && nameless.length > 0)) throw new AppError('word/article-lost', { name });
    return { id, base, read: found };
  });
}

interface Coming {
  readonly savedBy: string;
  readonly pictures: readonly PreparedPhoto[];
  readonly name: string;
  readonly hand: Parameters<Parameters<BookWriter['changeAs']>[1]>[1];
  readonly now: number;
}

function putIn(db: Db, { id, base, read }: Plan, { savedBy, pictures, name, hand, now }: Coming): TakenArticle {
  const present = readArticle(db, id);
  const photos = pictures.map((picture) => insertPhoto(db, picture, now).id);
  const names = matchComments(read.comments, commentsOn(db, id));
  // What a Word file cannot hold is missing from the file, not taken out by anybody: both sides of the comparison went through one.
  const before = asInFile(id, base, names.ids, db);
  const theirs = withOwnAddresses(named(read.document, names.ids, photos), before);
  const { document, conflicts } = mergeDocuments(before, present.document, theirs, 'ours');
  const locked = present.stage === 'approved';
  const textChanged = JSON.stringify(theirs.blocks.map(withoutComments)) !== JSON.stringify(before.blocks.map(withoutComments));
  if (locked && textChanged) throw new AppError('article/locked', { title: titleOf(present.document) });
  const suggestionsBefore = new Set([...suggestionsOf(before), ...suggestionsOf(present.document)].map((one) => one.id));
  const undecided = new Set(suggestionsOf(present.document).map((one) => one.id));
  const said = putComments(db, id, read.comments, names, { savedBy, now });
  if (!locked) {
    replaceText(db, id, { document, as: 'merge', hand, now });
    for (const conflict of conflicts) keepTextConflict(db, id, conflict, name, now);
  }
  const after = new Set(suggestionsOf(theirs).map((one) => one.id));
  const [head] = headsOf(db, [id]);
  return {
    id,
    title: head?.title ?? '',
    comments: said.comments,
    replies: said.replies,
    resolved: said.resolved,
    suggestions: [...after].filter((one) => !suggestionsBefore.has(one)).length,
    decided: suggestionsOf(before).filter((one) => undecided.has(one.id) && !after.has(one.id)).length,
    // What is here already, from this very file perhaps, is nothing new.
    direct: locked ? 0 : Math.min(directChanges(before, theirs), directChanges(present.document, document)),
    conflicts: locked ? 0 : conflicts.length,
  };
}

const withoutComments = (block: ArticleDocument['blocks'][number]): unknown => JSON.parse(JSON.stringify(block, (key: string, value: unknown) => (key === 'comments' ? undefined : value)));

/** Of a file that nobody sees; archives know no day before 1980. */
const ANY_DAY = Date.UTC(2000, 0, 1);

/** The text as it comes out of a file that nobody touched. */
function asInFile(id: string, base: ArticleDocument, commentIds: ReadonlyMap<string, string>, db: Db): ArticleDocument {
  const comments = commentsOn(db, id).filter((one) => [...commentIds.values()].includes(one.id));
  const pictures = new Map(photoIdsOf([base]).map((photoId) => [photoId, { bytes: new Uint8Array(), width: 3, height: 2 }]));
  const file = writeWord({ bookId: 'book', title: '', author: '', madeAt: ANY_DAY, articles: [{ id, sha256: '', document: base, comments }], pictures });
  const [again] = readWord(file, suggestionsOf(base))?.articles ?? [];
  if (again === undefined) throw new AppError('app/internal');
  return named(again.document, matchComments(again.comments, comments).ids, []);
}

/** Comments under their names in the book, photos under theirs; notes by their place. */
function named(document: ArticleDocument, comments: ReadonlyMap<string, string>, photos: readonly string[]): ArticleDocument {
  const photo = (name: string): string | null => (name.startsWith('photo:') ? name.slice('photo:'.length) : (photos[Number(name.slice('picture:'.length))] ?? null));
  const blocks = structuredClone(document.blocks);
  for (const node of blocks.flatMap(linesOf).flatMap((line) => line.children)) {
    const ids = (node.comments ?? []).flatMap((one) => comments.get(one) ?? []);
    if (ids.length === 0) delete node.comments;
    else node.comments = ids;
  }
  for (const block of blocks) {
    if (block.type !== 'photo') continue;
    if (block.photoId !== null) block.photoId = photo(block.photoId);
    const more = (block.more ?? []).flatMap((one) => photo(one) ?? []);
    delete block.more;
    if (more.length > 0) block.more = more;
  }
  return normalizeDocument({ ...document, blocks });
}

interface Names {
  /** The file's number → the record's id, new ones included. */
  readonly ids: ReadonlyMap<string, string>;
  /** Numbers of those that were in the book before. */
  readonly known: ReadonlySet<string>;
}

/** A comment is the one of the book by the same hand in the same minute with the same words; words changed in the file: by hand and second. */
function matchComments(read: readonly ReadComment[], inBook: readonly { id: string; author: string; body: string; at: number }[]): Names {
  const free = new Set(inBook);
  const ids = new Map<string, string>();
  const known = new Set<string>();
  const same: ((one: ReadComment, was: { author: string; body: string; at: number }) => boolean)[] = [
    (one, was) => minute(one.at) === minute(was.at) && squeezed(one.body) === squeezed(was.body),
    (one, was) => one.at !== null && Math.floor(one.at / 1000) === Math.floor(was.at / 1000),
  ];
  for (const test of same) {
    for (const one of read) {
      if (ids.has(one.id)) continue;
      const found = [...free].find((was) => was.author === one.author && test(one, was));
      if (found === undefined) continue;
      free.delete(found);
      ids.set(one.id, found.id);
      known.add(one.id);
    }
  }
  for (const one of read) if (!ids.has(one.id)) ids.set(one.id, randomUUID());
  return { ids, known };
}

const minute = (at: number | null): number | null => (at === null ? null : Math.floor(at / 60_000));
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

function putComments(db: Db, articleId: string, read: readonly ReadComment[], { ids, known }: Names, { savedBy, now }: { savedBy: string; now: number }): { comments: number; replies: number; resolved: number } {
  const resolvedBefore = new Set(commentsOn(db, articleId).filter(({ resolved }) => resolved).map(({ id }) => id));
  const counts = { comments: 0, replies: 0, resolved: 0 };
  // What is answered has to be there before its answers.
  for (const one of [...read].sort((a, b) => Number(a.parentId !== null) - Number(b.parentId !== null))) {
    const id = ids.get(one.id) ?? randomUUID();
    const settled = one.resolved ? { resolvedAt: now, resolvedBy: savedBy } : {};
    if (known.has(one.id)) {
      if (!one.resolved || resolvedBefore.has(id)) continue;
      updateRecord(db, 'comment', id, settled, now);
      counts.resolved += 1;
      continue;
    }
    // A comment without words is a mark somebody left; it stays visible as one.
    const fields = { articleId, parentId: one.parentId === null ? null : (ids.get(one.parentId) ?? null), author: one.author, body: one.body === '' ? '…' : one.body, quoted: one.quoted.slice(0, 2000), ...settled };
    insertRecord(db, 'comment', fields, Math.min(one.at ?? now, now), id);
    counts[one.parentId === null ? 'comments' : 'replies'] += 1;
  }
  return counts;
}
