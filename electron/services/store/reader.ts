/** An open yearbook, for reading. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ArticleDocument } from '../../common/article/document.ts';
import type { ArticleKind } from '../../common/article/kind.ts';
import type { Outline, Stage } from '../../common/book/outline.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import type { ArticleView, BookInfo, ReadOnlyReason, SearchHit } from '../../common/contract/shapes.ts';
import type { ImportBatch, IntakeEntry, IntakeList, IntakeView } from '../../common/contract/intake-shapes.ts';
import type { ArticleVersion, BookComparison, Snapshot, TextPair } from '../../common/contract/history-shapes.ts';
import type { ArticleComment } from '../../common/contract/comment-channels.ts';
import type { StageChange } from '../../common/contract/stage-channels.ts';
import { AppError } from '../../common/errors.ts';
import type { BookFacts } from '../../common/support/shapes.ts';
import type { BondFacts } from '../../common/photo/bonds.ts';
import type { AnyRecord, RecordKind } from '../../common/records/index.ts';
import { articleKinds, listArticles, readArticle, textStates } from './articles.ts';
import { copyWhileOpen, type CopyOptions } from './backup/copy.ts';
import { isSound, type CopyFacts } from './backup/facts.ts';
import { readBookRecord } from './book-record.ts';
import { check, type Problem } from './check.ts';
import type { Db } from './connection.ts';
import { onFile, storeError } from './errors.ts';
import { intakeSource, listIntake, readIntake, type IntakeSource } from './intake.ts';
import { readOutline } from './parts.ts';
import { bondFacts } from './photo-desk.ts';
import { readPhoto, readPhotoBytes, type PhotoSize, type StoredPhoto } from './photos.ts';
import { listRecords, readRecord } from './records.ts';
import { readVersion } from './revisions.ts';
import { search } from './search.ts';
import { articleOfSource } from './sources.ts';
import { commentsOf } from './comments.ts';
import { lookAhead, stageHistory } from './stages.ts';
import { readSupportFacts } from './support-facts.ts';
import { compareStates, listSnapshots, textPair } from './snapshots.ts';
import { listVersions } from './versions.ts';

/** Reads one yearbook; another process may be writing it. Every method throws AppError file/* when the file fails under it. */
export class BookReader {
  /** Real, absolute path of the file. */
  readonly file: string;
  /** For this class and those that extend it; nobody else speaks SQL to the book. */
  protected readonly db: Db;
  readonly #onClose: () => void;
  readonly #because: ReadOnlyReason;

  /** @param because why this handle does not write, for people */
  constructor(file: string, db: Db, onClose: () => void, because: ReadOnlyReason = 'medium') {
    this.file = file;
    this.db = db;
    this.#onClose = onClose;
    this.#because = because;
  }

  /** What is read is a copy made when the book was opened (of an older format, or of what is healthy in it): changes of the file are not in it. */
  get isCopy(): boolean {
    return this.db.name !== this.file;
  }

  get readOnly(): boolean {
    return true;
  }

  /** Whose changes these will be; empty: none can be made. */
  get author(): string {
    return '';
  }

  /** What a window may know of the book. @throws AppError file/damaged */
  info(): BookInfo {
    const { uuid, settings, modifiedAt } = this.read((db) => readBookRecord(db));
    return {
      id: uuid,
      fileName: path.basename(this.file),
      folderLabel: folderLabel(path.dirname(this.file)),
      readOnly: this.readOnly,
      readOnlyBecause: this.readOnly ? this.#because : null,
      settings,
      modifiedAt,
      author: this.author,
    };
  }

  settings(): BookSettings {
    return this.read((db) => readBookRecord(db).settings);
  }

  outline(): Outline {
    return this.read(readOutline);
  }

  /** Every article of the book in book order (front part first). @throws AppError file/damaged when a text cannot be read */
  articles(): ArticleView[] {
    return this.read(listArticles);
  }

  /** @throws AppError book/no-article */
  article(id: string): ArticleView {
    return this.read((db) => readArticle(db, id));
  }

  /** What kind of piece each article is, by id. */
  kinds(): Map<string, ArticleKind> {
    return this.read(articleKinds);
  }

  /** Every article of the book with the hash (SHA-256) of its text. */
  textStates(): { id: string; sha256: string }[] {
    return this.read(textStates);
  }

  /** What came in, newest batch first. @throws AppError file/damaged */
  intake(): IntakeList {
    return this.read(listIntake);
  }

  /** One batch with what came in with it. @throws AppError book/no-intake */
  intakeBatch(id: string): { batch: ImportBatch; entries: IntakeEntry[] } {
    const { batches, entries } = this.intake();
    const batch = batches.find((each) => each.id === id);
    if (batch === undefined) throw new AppError('book/no-intake', { id });
    return { batch, entries: entries.filter(({ batchId }) => batchId === id) };
  }

  /** @throws AppError book/no-intake */
  intakeView(id: string): IntakeView {
    return this.read((db) => readIntake(db, id));
  }

  /** The document an article came from, as it arrived. @throws AppError book/no-intake */
  intakeSource(id: string): IntakeSource {
    return this.read((db) => intakeSource(db, id));
  }

  /** An article of the book that came from this very file, or null. */
  articleOfSource(sha256: string): { id: string; title: string } | null {
    return this.read((db) => articleOfSource(db, sha256));
  }

  /** @throws AppError book/no-photo */
  photo(id: string): StoredPhoto {
    return this.read((db) => readPhoto(db, id));
  }

  /** The original as it came, or the JPEG proxy (long edge 800 px at most). @throws AppError book/no-photo */
  photoBytes(id: string, size: PhotoSize): Uint8Array<ArrayBuffer> {
    return this.read((db) => readPhotoBytes(db, id, size));
  }

  /** Who is on which photo, whose article is whose. */
  bondFacts(): Omit<BondFacts, 'stands'> {
    return this.read(bondFacts);
  }

  /** How many photos the file holds. */
  photoCount(): number {
    return this.read((db) => Number(db.prepare('SELECT count(*) FROM photo').pluck().get()));
  }

  /** At most 100 articles, those with the hit in their title first. */
  search(query: string): SearchHit[] {
    return this.read((db) => search(db, query));
  }

  /** Former texts of an article, newest first. */
  versions(articleId: string): ArticleVersion[] {
    return this.read((db) => listVersions(db, articleId));
  }

  /** @throws AppError book/no-version */
  version(articleId: string, versionId: string): ArticleDocument {
    return this.read((db) => readVersion(db, articleId, versionId));
  }

  /** Moves of an article from stage to stage, newest first. */
  stageHistory(articleId: string): StageChange[] {
    return this.read((db) => stageHistory(db, articleId));
  }

  /** What somebody has to know before articles are moved to a stage. @throws AppError book/no-article, stage/open-suggestions */
  lookAhead(ids: readonly string[], to: Stage): { comments: number } {
    return this.read((db) => lookAhead(db, ids, to));
  }

  /** Comments on an article and the answers to them, oldest first. */
  comments(articleId: string): ArticleComment[] {
    return this.read((db) => commentsOf(db, articleId));
  }

  /** Newest first. */
  snapshots(): Snapshot[] {
    return this.read(listSnapshots);
  }

  /** What differs between two snapshots; null: the book as it is now. @throws AppError book/no-snapshot */
  compare(from: string | null, to: string | null): BookComparison {
    return this.read((db) => compareStates(db, from, to));
  }

  /** An article's text on both sides of a comparison. @throws AppError book/no-snapshot */
  texts(articleId: string, from: string | null, to: string | null): TextPair {
    return this.read((db) => textPair(db, articleId, from, to));
  }

  /** Records of one kind, oldest first. */
  records(kind: RecordKind): AnyRecord[] {
    return this.read((db) => listRecords(db, kind));
  }

  /** @throws AppError book/no-record */
  record(kind: RecordKind, id: string): AnyRecord {
    return this.read((db) => readRecord(db, kind, id));
  }

  /** Pages in order, every text the one that was saved: quicker than `check`, which looks at photos too. */
  isSound(): boolean {
    return this.read(isSound);
  }

  /** Everything that is not as it was stored, in English, one line each; empty = the file is whole. Reads the whole file. */
  check(): Problem[] {
    return this.read(check);
  }

  /** What a support bundle may know of it. Reads the whole file. */
  supportFacts(): BookFacts {
    return this.read((db) => readSupportFacts(db, this.file));
  }

  /**
   * Copies the whole file while it may be written on, through the connection that is open: also when the file has lost its name
   * meanwhile. What is copied has to be checked (`verifyCopy`).
   * @param target a path that does not exist
   * @throws AppError file/* of the target, job/cancelled
   */
  async copyTo(target: string, options: CopyOptions = {}): Promise<CopyFacts> {
    try {
      return await copyWhileOpen(this.db, target, options);
    } catch (thrown) {
      fs.rmSync(target, { force: true });
      throw storeError(thrown, target);
    }
  }

  /** Reading by a service of its own (a merge): its functions get the connection. */
  readAs<T>(work: (db: Db) => T): T {
    return this.read(work);
  }

  /** May be called twice. */
  close(): void {
    if (!this.db.open) return;
    this.db.close();
    this.#onClose();
  }

  protected read<T>(work: (db: Db) => T): T {
    return onFile(this.file, () => work(this.db));
  }
}

/** The folder as people know it: home as ~, of a long path only its end. */
function folderLabel(folder: string): string {
  const home = os.homedir();
  const inHome = folder === home || folder.startsWith(home + path.sep);
  const pieces = (inHome ? `~${folder.slice(home.length)}` : folder).split(path.sep);
  return pieces.length <= 4 ? pieces.join(path.sep) : ['…', ...pieces.slice(-3)].join(path.sep);
}
