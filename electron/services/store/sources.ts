/** Documents that articles came from, kept as they arrived, and the taking in of what an importer read in them. */
import { randomUUID } from 'node:crypto';
import type { ArticleDocument, Block } from '../../common/article/document.ts';
import { countWords } from '../../common/text/words.ts';
import { bylineOf, captionsOf, captionsWithoutPhoto, photosOf, sapoOf, titleOf, wordsOf } from '../../common/article/read.ts';
import { normalizeDocument } from '../../common/article/normalize.ts';
import type { ImportedArticle, ImportSummary } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { insertArticle } from './articles.ts';
import type { Db } from './connection.ts';
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
  readonly warnings: readonly string[];
}

/** How an importer names picture N of its own list. */
const PICTURE = /^picture:(\d+)$/;

/** Checks every picture and makes its proxy. A picture that cannot be taken becomes a warning; its caption stays in the text. */
export async function prepareArticle(imported: ImportedArticle): Promise<PreparedArticle> {
  const pictures: (PreparedPhoto | null)[] = [];
  const warnings = imported.warnings.map((warning) => warning.text);
  for (const picture of imported.pictures) {
    try {
      pictures.push(await preparePhoto(picture.name, picture.bytes));
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      pictures.push(null);
      warnings.push(`Không lấy được ảnh “${picture.name}” (${thrown.code}); chú thích vẫn còn trong bài.`);
    }
  }
  return { imported, pictures, warnings };
}

/** Stores a source with its articles at the end of a part. Call it in one transaction: all of it comes in or nothing. */
export function commitSource(db: Db, partId: string, source: SourceFile, articles: readonly PreparedArticle[], now: number): ImportSummary[] {
  const before = db.prepare<[string], string>('SELECT name FROM source WHERE sha256 = ?').pluck().get(source.sha256);
  const twice = before === undefined ? [] : [`Tệp này đã được nhập trước đây với tên “${before}”; trong sách giờ có hai bản.`];
  const sourceId = insertSource(db, source, articles.flatMap(({ imported }) => imported.leftOut), now);
  return articles.map((article) => {
    const photoIds = article.pictures.map((picture) => (picture === null ? null : insertPhoto(db, picture, now).id));
    const document = bindPhotos(normalizeDocument(article.imported.document), photoIds);
    const { writtenOn, encoding } = article.imported;
    const id = insertArticle(db, { partId, document, writtenOn, sourceId, now });
    if (article.imported.form !== undefined) settleForm(db, sourceId, id, article.imported.form, now);
    return { ...summaryOf(id, document), date: writtenOn, encoding, warnings: [...article.warnings, ...leftOutWarnings(article.imported), ...twice] };
  });
}

/** From so many words on a line that was left out may be a sentence of the article: a person should see it. */
const SENTENCE_WORDS = 8;

function leftOutWarnings({ leftOut, form }: ImportedArticle): string[] {
  return leftOut
    // A field of a form has its place: what it says is no sentence of the article.
    .filter((line) => countWords(line) >= SENTENCE_WORDS && !(form !== undefined && isFieldLine(line)))
    .map((line) => `Đã để ra ngoài bài: “${line}”. Tệp gốc giữ trong sách vẫn còn dòng này.`);
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

/** "picture:N" → the stored photo's id. */
function bindPhotos(document: ArticleDocument, photoIds: readonly (string | null)[]): ArticleDocument {
  const bind = (block: Block): Block => {
    if (block.type !== 'photo' || block.photoId === null) return block;
    const index = PICTURE.exec(block.photoId)?.[1];
    return { ...block, photoId: index === undefined ? null : (photoIds[Number(index)] ?? null) };
  };
  return { ...document, blocks: document.blocks.map(bind) };
}

function summaryOf(id: string, document: ArticleDocument): Omit<ImportSummary, 'date' | 'encoding' | 'warnings'> {
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
