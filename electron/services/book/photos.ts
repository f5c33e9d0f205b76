/** The photo desk: what is known of every photo, and changing it. Each change is one step to take back. */
import { document, title } from '../../common/article/build.ts';
import type { Input } from '../../common/contract/channels.ts';
import type { PhotoDoubtLine, PhotoLine } from '../../common/contract/photo-channels.ts';
import { AppError } from '../../common/errors.ts';
import type { OperationKind, OperationLabel } from '../../common/history/operations.ts';
import { photoDoubts } from '../../common/photo/bonds.ts';
import { isPlain } from '../../common/photo/frame.ts';
import { alike } from '../../common/photo/hints.ts';
import { grouped, type Stand } from '../../common/photo/stands.ts';
import { insertArticle } from '../store/articles.ts';
import { bondFacts, changePhoto, personsByPhoto, photoRows, setArticleKind, setPersons, setRemoved } from '../store/photo-desk.ts';
import type { BookReader } from '../store/reader.ts';
import { insertRecord } from '../store/records.ts';
import type { BookWriter } from '../store/writer.ts';
import { measuredOf } from './photo-measures.ts';
import { photoStands } from './photo-stands.ts';
import { blocksOf, chosenOf } from './photo-texts.ts';

/** Every photo of the file (or these), oldest first. @throws AppError job/cancelled, file/damaged */
export async function listPhotos(book: BookReader, ids: readonly string[] | null = null, signal?: AbortSignal): Promise<PhotoLine[]> {
  const stands = byPhoto(await photoStands(book, signal));
  const measured = measuredOf(book);
  const rows = book.readAs(photoRows);
  const twins = alike(rows.filter(({ removed }) => !removed).map(({ id }) => ({ id, likeness: measured.get(id)?.likeness ?? null })));
  const persons = book.readAs(personsByPhoto);
  const portraits = portraitsOf(book);
  const wanted = ids === null ? null : new Set(ids);
  return rows.filter(({ id }) => wanted === null || wanted.has(id)).map((row) => ({
    ...row,
    persons: persons.get(row.id) ?? [],
    stands: (stands.get(row.id) ?? []).map(({ photoId: _photo, ...stand }) => stand),
    portraitOf: portraits.get(row.id) ?? [],
    sharpness: measured.get(row.id)?.sharpness ?? null,
    alike: twins.get(row.id) ?? [],
  }));
}

function byPhoto(stands: readonly Stand[]): Map<string, Stand[]> {
  return grouped(stands, ({ photoId }) => photoId);
}

function portraitsOf(book: BookReader): Map<string, string[]> {
  const portraits = new Map<string, string[]>();
  for (const { id, fields } of book.records('exemplar')) {
    const { portraitId } = fields as { portraitId: string | null };
    if (portraitId !== null) portraits.set(portraitId, [...(portraits.get(portraitId) ?? []), id]);
  }
  return portraits;
}

/** A step named by its only photo, or by how many there are. */
function step(book: BookReader, kind: OperationKind, ids: readonly string[]): OperationLabel {
  const [first] = ids;
  return { kind, subject: first === undefined || ids.length > 1 ? '' : book.photo(first).name, count: ids.length };
}

/** @throws AppError book/no-photo */
export function changePhotos(book: BookWriter, { ids, patch }: Input<'photo.change'>): void {
  // Edits that change nothing are none: a photo that was turned round and back is as it came.
  const { edits } = patch;
  const plain = edits !== undefined && edits !== null && edits.focus === null && isPlain({ crop: null, edits });
  book.changeAs(step(book, 'photo', ids), (db, _hand, now) => {
    for (const id of ids) changePhoto(db, id, plain ? { ...patch, edits: null } : patch, now);
  });
}

/** @throws AppError book/no-photo, book/no-record, book/invalid */
export function setPhotoPersons(book: BookWriter, { photoId, persons }: Input<'photo.setPersons'>): void {
  book.changeAs(step(book, 'photo-persons', [photoId]), (db, _hand, now) => { setPersons(db, photoId, persons, now); });
}

/** @throws AppError photo/stands (one of them is in a text, or is a portrait), book/no-photo */
export async function removePhotos(book: BookWriter, ids: readonly string[]): Promise<void> {
  const stands = byPhoto(await photoStands(book));
  const portraits = portraitsOf(book);
  for (const id of ids) {
    const [stand] = stands.get(id) ?? [];
    if (stand !== undefined || portraits.has(id)) throw new AppError('photo/stands', { name: book.photo(id).name, title: stand?.title ?? '' });
  }
  book.changeAs(step(book, 'remove-photos', ids), (db, _hand, now) => {
    for (const id of ids) setRemoved(db, id, now, now);
  });
}

/** @throws AppError book/no-photo */
export function restorePhotos(book: BookWriter, ids: readonly string[]): void {
  book.changeAs(step(book, 'restore-photos', ids), (db, _hand, now) => {
    for (const id of ids) setRemoved(db, id, null, now);
  });
}

/** What does not fit between photos, persons, captions and articles, in the order of the book. @throws AppError job/cancelled */
export async function doubtsOnPhotos(book: BookReader, signal?: AbortSignal): Promise<PhotoDoubtLine[]> {
  const stands = await photoStands(book, signal);
  const titles = new Map(stands.map(({ articleId, title: name }) => [articleId, name]));
  return photoDoubts({ ...book.readAs(bondFacts), stands }).map(({ kind, key, photoId, articleId, block, ...rest }) => ({
    kind,
    key,
    photoId,
    articleId,
    block,
    title: titles.get(articleId) ?? '',
    ...('shown' in rest ? { name: rest.shown, person: rest.about } : rest),
  }));
}

/** It is right as it stands. @throws AppError book/invalid */
export function decideDoubt(book: BookWriter, { key, photoId, articleId }: Input<'photo.decide'>): void {
  book.changeAs(step(book, 'photo-right', [photoId]), (db, { author }, now) => {
    insertRecord(db, 'verdict', { about: 'photo', key, photoId, articleId, decision: 'right', author }, now);
  });
}

/**
 * A photo essay: the photos in their order, each with its caption; those without one that follow each other stand together as groups.
 * @throws AppError book/no-part, book/no-photo
 */
export async function makeEssay(book: BookWriter, { ids, partId, title: name }: Input<'photo.makeEssay'>): Promise<{ articleId: string }> {
  const blocks = [title(name), ...blocksOf(await chosenOf(book, ids))];
  return book.changeAs({ kind: 'essay', subject: name, count: ids.length }, (db, { author }, now) => {
    const articleId = insertArticle(db, { partId, document: document(blocks), writtenOn: null, sourceId: null, author, now });
    setArticleKind(db, articleId, 'essay');
    return { articleId };
  });
}
