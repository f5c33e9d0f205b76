/** An open yearbook, for writing: one per file. Every change is one transaction, and on the disk when its method returns. */
import type { ArticleDocument } from '../../common/article/document.ts';
import type { BookSettings, BookSettingsPatch } from '../../common/book/settings.ts';
import type { ImportedArticle, ImportSummary } from '../../common/contract/shapes.ts';
import {
  addArticle,
  moveArticle,
  removeArticle,
  renameArticle,
  restoreArticle,
  saveArticle,
  setWrittenOn,
} from './articles.ts';
import { touchBook, updateSettings } from './book-record.ts';
import type { Db } from './connection.ts';
import { addPart, movePart, removePart, renamePart } from './parts.ts';
import { preparePhoto } from './photo-file.ts';
import { insertPhoto, type StoredPhoto } from './photos.ts';
import { BookReader } from './reader.ts';
import { commitSource, prepareArticle, type PreparedArticle, type SourceFile } from './sources.ts';

export class BookWriter extends BookReader {
  override get readOnly(): boolean {
    return false;
  }

  /** @throws AppError book/invalid */
  updateSettings(patch: BookSettingsPatch): BookSettings {
    return this.#change((db) => updateSettings(db, patch));
  }

  /** New body part behind part `after`, or last. @throws AppError book/no-part */
  addPart(title: string, after: string | null): { id: string } {
    return this.#change((db, now) => ({ id: addPart(db, title, after, now) }));
  }

  /** @throws AppError book/no-part */
  renamePart(id: string, title: string): void {
    this.#change((db, now) => { renamePart(db, id, title, now); });
  }

  /** @throws AppError book/no-part, book/invalid (the front part stays first) */
  movePart(id: string, before: string | null): void {
    this.#change((db, now) => { movePart(db, id, before, now); });
  }

  /** @throws AppError book/no-part, book/invalid (it still holds articles, or is the front part) */
  removePart(id: string): void {
    this.#change((db, now) => { removePart(db, id, now); });
  }

  /** @throws AppError book/no-part */
  addArticle(partId: string, title: string): { id: string } {
    return this.#change((db, now) => ({ id: addArticle(db, partId, title, now) }));
  }

  /** Changes the title in the text; the revision grows. @throws AppError book/no-article */
  renameArticle(id: string, title: string): void {
    this.#change((db, now) => { renameArticle(db, id, title, now); });
  }

  /** @throws AppError book/no-article, book/no-part */
  moveArticle(id: string, partId: string, before: string | null): void {
    this.#change((db, now) => { moveArticle(db, id, partId, before, now); });
  }

  /** Takes it out of the book; `restoreArticle` brings it back where it was. @throws AppError book/no-article */
  removeArticle(id: string): void {
    this.#change((db, now) => { removeArticle(db, id, now); });
  }

  /** @throws AppError book/no-article */
  restoreArticle(id: string): void {
    this.#change((db, now) => { restoreArticle(db, id, now); });
  }

  /** @throws AppError book/no-article, book/stale (the stored revision is not `baseRevision`), book/invalid */
  saveArticle(id: string, baseRevision: number, document: ArticleDocument): { revision: number; savedAt: number } {
    return this.#change((db, now) => saveArticle(db, id, baseRevision, document, now));
  }

  /** `writtenOn`: yyyy-mm-dd or null. @throws AppError book/no-article */
  setWrittenOn(id: string, writtenOn: string | null): void {
    this.#change((db, now) => { setWrittenOn(db, id, writtenOn, now); });
  }

  /** Stores a picture's original and proxy. @throws AppError photo/unsupported, photo/damaged, photo/too-large */
  async addPhoto(name: string, bytes: Uint8Array): Promise<StoredPhoto> {
    const photo = await preparePhoto(name, bytes);
    return this.#change((db, now) => insertPhoto(db, photo, now));
  }

  /**
   * Takes in what an importer read in one document: all of its articles, or nothing when it fails.
   * @throws AppError book/no-part, file/*
   */
  async importSource(partId: string, source: SourceFile, articles: readonly ImportedArticle[]): Promise<ImportSummary[]> {
    const prepared: PreparedArticle[] = [];
    for (const article of articles) prepared.push(await prepareArticle(article));
    return this.#change((db, now) => commitSource(db, partId, source, prepared, now));
  }

  /** One change: all of it or nothing, with the book's time of change. `now`: milliseconds since 1970. */
  #change<T>(work: (db: Db, now: number) => T): T {
    return this.read((db) =>
      db
        .transaction(() => {
          const now = Date.now();
          const result = work(db, now);
          touchBook(db, now);
          return result;
        })
        .immediate(),
    );
  }
}
