/** Documents that articles came from, kept as they arrived, and the taking in of what an importer read in them. */
import { randomUUID } from 'node:crypto';
import { withPictures, type ArticleDocument, type Block } from '../../common/article/document.ts';
import { countWords } from '../../common/text/words.ts';
import { bylineOf, captionsOf, captionsWithoutPhoto, photosOf, sapoOf, titleOf, wordsOf } from '../../common/article/read.ts';
import { normalizeDocument } from '../../common/article/normalize.ts';
import type { SourcePage, Twin } from '../../common/contract/intake-shapes.ts';
import type { ImportedArticle, ImportSummary, ImportWarning } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import type { RemarkOf } from '../../common/intake/remark.ts';
import { say } from '../../common/print/say.ts';
import { insertArticle } from './articles.ts';
import type { Db } from './connection.ts';
import { bindComments, idsFor, insertComments } from './import-comments.ts';
import { insertIntake, insertPage, openBatch } from './intake.ts';
import { isFieldLine } from '../../common/collect/form.ts';
import { preparePhoto, type PreparedPhoto } from './photo-file.ts';
import { insertPhoto } from './photos.ts';
import { settleForm } from './settle.ts';

/** A document as it arrived. */
export interface SourceFile {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** An imported article whose pictures were checked; `null` stands for a picture that could not be taken. */
export interface PreparedArticle {
  readonly imported: ImportedArticle;
  readonly pictures: readonly (PreparedPhoto | null)[];
  readonly warnings: readonly ImportWarning[];
}

/** How an importer names picture N of its own list. */
const PICTURE = /^picture:(\d+)$/;

/** What makes remarks. The texts of the interface are read when something comes in: the process that opens books is there sooner without them. */
export const remarkMaker = async (): Promise<RemarkOf> => (await import('../../common/intake/remark.ts')).remarkOf;

/** Checks every picture and makes its proxy. A picture that cannot be taken becomes a warning; its caption stays in the text. */
export async function prepareArticle(imported: ImportedArticle): Promise<PreparedArticle> {
  const pictures: (PreparedPhoto | null)[] = [];
  const warnings = [...imported.warnings];
  for (const picture of imported.pictures) {
    try {
      pictures.push(await preparePhoto(picture.name, picture.bytes));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      pictures.push(null);
      const remarkOf = await remarkMaker();
      warnings.push(remarkOf('photo-lost', say('importRemarks.photoLost', { name: picture.name, code: thrown.code })));
    }
  }
  return { imported, pictures, warnings };
}

/** What is known of a source's coming in beside its articles. */
export interface Coming {
  /** What was taken in together. @see openBatch */
  readonly batch: { readonly id: string; readonly files: number };
  readonly pages: readonly SourcePage[];
  /** For each article the one of the book that it is a twin of, or null. */
  readonly twins: readonly (Pick<Twin, 'kind' | 'id'> | null)[];
}

/** Stores a source with its articles at the end of a part. Call it in one transaction: all of it comes in or nothing. */
export function commitSource(db: Db, partId: string, source: SourceFile, articles: readonly PreparedArticle[], coming: Coming & { readonly remarkOf: RemarkOf }, now: number): ImportSummary[] {
  const { remarkOf } = coming;
  const before = db.prepare<[string], string>('SELECT name FROM source WHERE sha256 = ?').pluck().get(source.sha256);
  const twice = before === undefined ? [] : [remarkOf('came-before', say('importRemarks.cameBefore', { name: before }))];
  openBatch(db, coming.batch.id, coming.batch.files, now);
  const sourceId = insertSource(db, source, articles.flatMap(({ imported }) => imported.leftOut), now);
  const pages = new Map(coming.pages.map((page) => [page.member, { id: insertPage(db, sourceId, page, now), articles: 0 }]));
  return articles.map((article, index) => {
    const { imported } = article;
    const comments = imported.comments ?? [];
    const commentIds = idsFor(comments);
    const document = bindComments(bindPictures(db, article, now), commentIds);
    const { writtenOn, encoding, place: writtenIn = '' } = imported;
    const id = insertArticle(db, { partId, document, writtenOn, writtenIn, sourceId, author: null, now });
    insertComments(db, id, comments, commentIds, now);
    if (imported.form !== undefined) settleForm(db, sourceId, id, imported.form, now);
    const twin = coming.twins[index] ?? null;
    const page = pages.get(imported.member ?? '');
    const warnings = [...article.warnings, ...leftOutWarnings(imported, remarkOf), ...twice, ...twinWarnings(db, twin, remarkOf)];
    insertIntake(db, { batchId: coming.batch.id, articleId: id, pageId: page?.id ?? null, place: page?.articles ?? 0, imported, warnings, twin }, now);
    if (page !== undefined) page.articles += 1;
    return { ...summaryOf(id, document), file: source.name, date: writtenOn, place: writtenIn, encoding, warnings };
  });
}

/** The article's text with its pictures stored and named. */
export function bindPictures(db: Db, { imported, pictures }: PreparedArticle, now: number): ArticleDocument {
  const photoIds = pictures.map((picture) => (picture === null ? null : insertPhoto(db, picture, now).id));
  return bindPhotos(normalizeDocument(imported.document), photoIds);
}

/** An article that is in the book and came from this very file. @param hash SHA-256 of its bytes */
export function articleOfSource(db: Db, hash: string): { id: string; title: string } | null {
  const found = db
    .prepare<[string], { id: string; title: string }>(
      'SELECT article.id, article.title FROM article JOIN source ON source.id = article.source_id WHERE source.sha256 = ? AND article.removed_at IS NULL ORDER BY article.number LIMIT 1',
    )
    .get(hash);
  return found ?? null;
}

function twinWarnings(db: Db, twin: Pick<Twin, 'kind' | 'id'> | null, remarkOf: RemarkOf): ImportWarning[] {
  if (twin === null) return [];
  const title = db.prepare<[string], string>('SELECT title FROM article WHERE id = ?').pluck().get(twin.id) ?? '';
  return [remarkOf(`twin-${twin.kind}`, say(twin.kind === 'same' ? 'importRemarks.twinSame' : 'importRemarks.twinAlike', { title }))];
}

/** From so many words on a line that was left out may be a sentence of the article: a person should see it. */
const SENTENCE_WORDS = 8;

function leftOutWarnings({ leftOut, form }: ImportedArticle, remarkOf: RemarkOf): ImportWarning[] {
  return leftOut
    // A field of a form has its place: what it says is no sentence of the article.
    .filter((line) => countWords(line) >= SENTENCE_WORDS && !(form !== undefined && isFieldLine(line)))
    .map((line) => remarkOf('left-out', say('importRemarks.leftOut', { line })));
}

/** Keeps a document that no article comes from, once. */
export function keepDocument(db: Db, source: SourceFile, now: number): void {
  const there = db.prepare<[string], number>('SELECT 1 FROM source JOIN source_blob ON source_id = source.id WHERE sha256 = ?').pluck().get(source.sha256);
  if (there === undefined) insertSource(db, source, [], now);
}

/** A document's bytes by their SHA-256, or null. */
export function keptDocument(db: Db, sha256: string): Uint8Array | null {
  return db.prepare<[string], Uint8Array>('SELECT bytes FROM source JOIN source_blob ON source_id = source.id WHERE sha256 = ?').pluck().get(sha256) ?? null;
}

function insertSource(db: Db, source: SourceFile, leftOut: readonly string[], now: number): string {
  const id = randomUUID();
  const { name, mediaType, sha256, bytes } = source;
  db.prepare('INSERT INTO source (id, name, media_type, sha256, size, received_at, left_out) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
    id,
    name.normalize('NFC'),
    mediaType,
    sha256,
    bytes.byteLength,
    now,
    JSON.stringify(leftOut),
  );
  db.prepare('INSERT INTO source_blob (source_id, bytes) VALUES (?, ?)').run(id, bytes);
  return id;
}

/** "picture:N" → the stored photo's id, also of the others in a group. */
function bindPhotos(document: ArticleDocument, photoIds: readonly (string | null)[]): ArticleDocument {
  const stored = (name: string): string | null => {
    const index = PICTURE.exec(name)?.[1];
    return index === undefined ? null : (photoIds[Number(index)] ?? null);
  };
  return { ...document, blocks: document.blocks.map((block): Block => (block.type === 'photo' ? withPictures(block, stored) : block)) };
}

function summaryOf(id: string, document: ArticleDocument): Omit<ImportSummary, 'file' | 'date' | 'place' | 'encoding' | 'warnings'> {
  return {
    id,
    title: titleOf(document),
    sapo: sapoOf(document),
    byline: bylineOf(document),
    words: wordsOf(document),
    photos: photosOf(document).filter((photo) => photo.photoId !== null).length,
    captions: captionsOf(document),
    captionsWithoutPhoto: captionsWithoutPhoto(document),
  };
}
