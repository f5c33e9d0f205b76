/** An open yearbook, for writing: one per file. Every change is one transaction, and on the disk when its method returns. */
import { randomUUID } from 'node:crypto';
import type { ArticleDocument } from '../../common/article/document.ts';
import { titleOf } from '../../common/article/read.ts';
import type { Stage } from '../../common/book/outline.ts';
import type { BookSettings, BookSettingsPatch } from '../../common/book/settings.ts';
import type { ArticleComment } from '../../common/contract/comment-channels.ts';
import type { ImportBatch } from '../../common/contract/intake-shapes.ts';
import type { ImportedArticle, ImportSummary } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import type { OperationLabel, Undone, UndoState } from '../../common/history/operations.ts';
import type { AnyRecord, RecordKind } from '../../common/records/index.ts';
import { addArticle, headsOf, moveArticle, readArticle, removeArticle, renameArticle, replaceText, restoreArticle, saveArticle, setWrittenIn, setWrittenOn } from './articles.ts';
import { timeOfChange, touchBook, updateSettings } from './book-record.ts';
import type { Db } from './connection.ts';
import { finishBatch } from './intake.ts';
import { label, recordLabel, type Label } from './labels.ts';
import { addPart, movePart, partOf, removePart, renamePart, setOrder } from './parts.ts';
import { writeMeasures } from './photo-desk.ts';
import { preparePhoto } from './photo-file.ts';
import { insertPhoto, type StoredPhoto } from './photos.ts';
import { BookReader } from './reader.ts';
import { insertRecord, recordName, removeRecord, updateRecord } from './records.ts';
import { Recorder } from './recorder.ts';
import { keepHead, readVersion, type Hand } from './revisions.ts';
import { noteSession } from './session-record.ts';
import { addComment, bringCommentBack, editComment, removeComment, resolveComment, withdrawComment, type NewComment } from './comments.ts';
import { setStages } from './stages.ts';
import { markPrinted, removeSnapshot, renameSnapshot, restoreState, takeSnapshot } from './snapshots.ts';
import { commitSource, prepareArticle, remarkMaker, type Coming, type PreparedArticle, type SourceFile } from './sources.ts';
import { refuseApproval, takeBack, UndoStack, type Operation } from './undo.ts';

/** Where an article is to go: into a part, in front of article `before`, or to the end. */
export interface Move {
  readonly id: string;
  readonly partId: string;
  readonly before: string | null;
}

export class BookWriter extends BookReader {
  readonly #recorder: Recorder;
  readonly #steps = new UndoStack();
  #hand: Hand;
  readonly #session = randomUUID();

  /** @param author whose changes these will be, as versions name it */
  constructor(file: string, db: Db, onClose: () => void, author: string) {
    super(file, db, onClose);
    this.#recorder = new Recorder(db);
    this.#hand = { author, written: new Map() };
  }

  override get readOnly(): boolean {
    return false;
  }

  override get author(): string {
    return this.#hand.author;
  }

  /** From now on changes are this person's; a former text that they take the place of is a version, and whose it was. */
  setAuthor(author: string): void {
    if (author !== this.author) this.#hand = { author, written: this.#hand.written };
  }

  /** @throws AppError book/invalid */
  updateSettings(patch: BookSettingsPatch): BookSettings {
    return this.#change(label('settings'), (db) => updateSettings(db, patch));
  }

  /** New body part behind part `after`, or last. @throws AppError book/no-part */
  addPart(title: string, after: string | null): { id: string } {
    return this.#change(label('add-part', title), (db, now) => ({ id: addPart(db, title, after, now) }));
  }

  /** Body parts behind the last, as one step; part `into` becomes the first of them. @throws AppError book/no-part */
  layOut(titles: readonly string[], into: string | null): void {
    this.#change(label('add-part', titles[0], titles.length), (db, now) => {
      const [first, ...others] = titles;
      if (into !== null && first !== undefined) renamePart(db, into, first, now);
      for (const title of into === null ? titles : others) addPart(db, title, null, now);
    });
  }

  /** @throws AppError book/no-part */
  renamePart(id: string, title: string): void {
    this.#change(label('rename-part', title), (db, now) => { renamePart(db, id, title, now); });
  }

  /** @throws AppError book/no-part, book/invalid (the front part stays first) */
  movePart(id: string, before: string | null): void {
    this.#change(label('move-part', this.#partTitle(id)), (db, now) => { movePart(db, id, before, now); });
  }

  /** @throws AppError book/no-part, book/invalid (it still holds articles, or is the front part) */
  removePart(id: string): void {
    this.#change(label('remove-part', this.#partTitle(id)), (db, now) => { removePart(db, id, now); });
  }

  /** @throws AppError book/no-part */
  addArticle(partId: string, title: string): { id: string } {
    return this.#change(label('add-article', title), (db, now) => ({ id: addArticle(db, partId, title, { author: this.author, now }) }));
  }

  /** Changes the title in the text; the revision grows. @throws AppError book/no-article */
  renameArticle(id: string, title: string): void {
    this.#change(label('rename-article', title), (db, now) => { renameArticle(db, id, title, this.#hand, now); });
  }

  /** @throws AppError book/no-article, book/no-part */
  moveArticle(id: string, partId: string, before: string | null): void {
    this.moveArticles([{ id, partId, before }]);
  }

  /** Moves several, one after the other, as one step; the parts they come into are ordered by hand from then on. @throws AppError book/no-article, book/no-part */
  moveArticles(moves: readonly Move[]): void {
    this.#change(this.#articlesLabel('move-articles', moves.map(({ id }) => id)), (db, now) => {
      for (const { id, partId, before } of moves) moveArticle(db, id, partId, before, now);
      for (const partId of new Set(moves.map((move) => move.partId))) setOrder(db, partId, 'hand', null, now);
    });
  }

  /** Takes it out of the book; `restoreArticle` brings it back where it was. @throws AppError book/no-article */
  removeArticle(id: string): void {
    this.removeArticles([id]);
  }

  /** Takes several out as one step. @throws AppError book/no-article */
  removeArticles(ids: readonly string[]): void {
    this.#change(this.#articlesLabel('remove-articles', ids), (db, now) => {
      for (const id of ids) removeArticle(db, id, now);
    });
  }

  /** @throws AppError book/no-article */
  restoreArticle(id: string): void {
    this.#change(label('restore-articles'), (db, now) => { restoreArticle(db, id, now); });
  }

  /**
   * Stores what was typed; taking that back is the editor's, so it is no step here.
   * @throws AppError book/no-article, book/stale (the stored revision is not `baseRevision`), book/invalid
   */
  saveArticle(id: string, baseRevision: number, document: ArticleDocument): { revision: number; savedAt: number } {
    return this.#change(null, (db, now) => saveArticle(db, id, baseRevision, { document, as: 'save', hand: this.#hand, now }));
  }

  /** `writtenOn`: yyyy-mm-dd or null. @throws AppError book/no-article */
  setWrittenOn(id: string, writtenOn: string | null): void {
    this.#change(this.#articlesLabel('date', [id]), (db, now) => { setWrittenOn(db, id, writtenOn, now); });
  }

  /** Puts a former text in the place of the present one, which becomes a version. @throws AppError book/no-article, book/no-version */
  restoreVersion(id: string, versionId: string): { revision: number; savedAt: number } {
    return this.#change(this.#articlesLabel('restore-version', [id]), (db, now) =>
      replaceText(db, id, { document: readVersion(db, id, versionId), as: 'restore', hand: this.#hand, now }),
    );
  }

  /** Puts a text with something of a former one in the place of the present one, which becomes a version. @throws AppError book/no-article */
  putText(id: string, document: ArticleDocument): { revision: number; savedAt: number } {
    return this.#change(this.#articlesLabel('restore-version', [id]), (db, now) => replaceText(db, id, { document, as: 'restore', hand: this.#hand, now }));
  }

  /** Keeps these articles' texts as versions that stay, so that a copy that was sent out can be compared with them. That is history, no step. */
  keepTexts(ids: readonly string[]): void {
    this.#change(null, (db, now) => {
      for (const head of headsOf(db, ids)) keepHead(db, head, { before: 'copy', pinned: true, now });
    });
  }

  /**
   * Moves articles to a stage as one step. What is approved is locked: every way to its text throws article/locked.
   * @returns ids of the articles that were not there already
   * @throws AppError book/no-article, stage/reason-needed, stage/open-suggestions
   */
  setStage(ids: readonly string[], to: Stage, reason: string): string[] {
    return this.#change(this.#articlesLabel('stage', ids), (db, now) => setStages(db, ids, { to, reason }, this.#hand, now));
  }

  /** Notes how the whole book is now. */
  takeSnapshot(name: string): { id: string } {
    return this.#change(null, (db, now) => ({ id: takeSnapshot(db, name, 'named', this.#hand, now) }));
  }

  /** @throws AppError book/no-snapshot */
  renameSnapshot(id: string, name: string): void {
    this.#change(null, (db) => { renameSnapshot(db, id, name); });
  }

  /** Says that a snapshot is what was printed, and when (ms); null: that it is not. That is history, no step. @throws AppError book/no-snapshot */
  markPrinted(id: string, at: number | null): void {
    this.#change(null, (db) => { markPrinted(db, id, at); });
  }

  /** @throws AppError book/no-snapshot */
  removeSnapshot(id: string): void {
    this.#change(null, (db, now) => { removeSnapshot(db, id, now); });
  }

  /**
   * Brings articles (null: the whole book with settings, parts and places) back to a snapshot; how it is now becomes one first.
   * @returns articles whose text is another now
   * @throws AppError book/no-snapshot, file/damaged
   */
  restoreSnapshot(id: string, articles: readonly string[] | null): string[] {
    const name = this.snapshots().find((each) => each.id === id)?.name ?? '';
    return this.#change(label('restore-snapshot', name), (db, now) => restoreState(db, id, articles, this.#hand, now));
  }

  /** One that begins a thread is no step: it is one with its words' mark in the text (see `withdrawComment`). @throws AppError book/invalid */
  addComment(comment: NewComment): ArticleComment {
    return this.#change(comment.parentId === null ? null : label('comment', comment.body.slice(0, 60)), (db, now) => addComment(db, comment, this.#hand, now));
  }

  /** @throws AppError book/no-record, book/invalid */
  editComment(id: string, body: string): void {
    this.#change(label('edit-comment', body.slice(0, 60)), (db, now) => { editComment(db, id, body, now); });
  }

  /** @throws AppError book/no-record */
  resolveComment(id: string, resolved: boolean): void {
    const name = recordName(this.record('comment', id)).slice(0, 60);
    this.#change(label(resolved ? 'resolve-comment' : 'reopen-comment', name), (db, now) => { resolveComment(db, id, resolved, this.#hand, now); });
  }

  /** @throws AppError book/no-record */
  removeComment(id: string): void {
    this.#change(label('remove-comment', recordName(this.record('comment', id)).slice(0, 60)), (db, now) => { removeComment(db, id, now); });
  }

  /**
   * Undo and redo in the text took a comment's mark away, or brought it again: the comment goes and comes with it, and that is no step.
   * @returns false: it was out already
   * @throws AppError book/no-record
   */
  withdrawComment(id: string, withdrawn: boolean): boolean {
    return this.#change(null, (db, now) => {
      if (withdrawn) return withdrawComment(db, id, now);
      bringCommentBack(db, id, now);
      return true;
    });
  }

  /** @throws AppError book/invalid */
  addRecord(kind: RecordKind, fields: Readonly<Record<string, unknown>>): AnyRecord {
    return this.#change(recordLabel('add', { kind, fields }), (db, now) => insertRecord(db, kind, fields, now));
  }

  /** @throws AppError book/no-record, book/invalid */
  updateRecord(kind: RecordKind, id: string, fields: Readonly<Record<string, unknown>>): AnyRecord {
    return this.#change(recordLabel('change', this.record(kind, id), fields), (db, now) => updateRecord(db, kind, id, fields, now));
  }

  /** @throws AppError book/no-record */
  removeRecord(kind: RecordKind, id: string): void {
    this.#change(recordLabel('remove', this.record(kind, id)), (db, now) => { removeRecord(db, kind, id, now); });
  }

  /** Keeps what was measured of photos: it can be made again, so it is no change of the book and no step. */
  keepMeasures(measures: ReadonlyMap<string, { readonly sharpness: number; readonly likeness: string }>): void {
    this.read((db) => db.transaction(() => { for (const [id, each] of measures) writeMeasures(db, id, each); }).immediate());
  }

  /** Stores a picture's original and proxy. @throws AppError photo/unsupported, photo/damaged, photo/too-large */
  async addPhoto(name: string, bytes: Uint8Array): Promise<StoredPhoto> {
    const photo = await preparePhoto(name, bytes);
    return this.#change(null, (db, now) => insertPhoto(db, photo, now));
  }

  /**
   * Takes in what an importer read in one document: all of its articles, or nothing when it fails. Documents of one batch, one
   * after the other, are one step to take back.
   * @param coming what is known beside the articles; absent: a document by itself
   * @throws AppError book/no-part, file/*
   */
  async importSource(partId: string, source: SourceFile, articles: readonly ImportedArticle[], coming?: Coming): Promise<ImportSummary[]> {
    const prepared: PreparedArticle[] = [];
    for (const article of articles) prepared.push(await prepareArticle(article));
    const remarkOf = await remarkMaker();
    const batch = coming?.batch ?? { id: randomUUID(), files: 1 };
    return this.#change(
      label('import', source.name, articles.length),
      (db, now) => commitSource(db, partId, source, prepared, { ...(coming ?? { batch, pages: [], twins: [] }), remarkOf }, now),
      `import ${batch.id}`,
    );
  }

  /** Notes how a batch ended; that is history, no step. */
  finishBatch(batch: Omit<ImportBatch, 'beganAt' | 'endedAt'>): void {
    this.#change(null, (db, now) => { finishBatch(db, batch, now); });
  }

  /** Place in the dateline; empty: none. @throws AppError book/no-article */
  setWrittenIn(id: string, writtenIn: string): void {
    this.#change(this.#articlesLabel('place', [id]), (db, now) => { setWrittenIn(db, id, writtenIn, now); });
  }

  /**
   * A change made by a service of its own (a merge, bringing articles in): one transaction and one step to take back.
   * @param work gets the connection, whose hand it is and the time (ms since 1970)
   * @param group names a change that is made in several transactions: those that follow each other are one step
   */
  changeAs<T>(step: OperationLabel, work: (db: Db, hand: Hand, now: number) => T, group?: string): T {
    return this.#change(step, (db, now) => work(db, this.#hand, now), group);
  }

  undoState(): UndoState {
    return this.#steps.state;
  }

  /** Takes the last step back. @throws AppError book/nothing-to-undo; book/changed-since, stage/not-undone (the step is then left out for good) */
  undo(): Undone {
    return this.#travel('undo');
  }

  /** Does the last step that was taken back again. Errors as for `undo`. */
  redo(): Undone {
    return this.#travel('redo');
  }

  #travel(direction: 'undo' | 'redo'): Undone {
    const step = this.#steps.next(direction);
    if (step === null) throw new AppError('book/nothing-to-undo');
    try {
      refuseApproval(step);
      const { result, changes } = this.#transaction(true, (db, now) => takeBack(db, step, this.#hand, now));
      this.#steps.took(direction, { label: step.label, changes, at: Date.now() });
      return { label: step.label, articles: result.articles, settings: result.settings, state: this.#steps.state };
    } catch (thrown) {
      if (thrown instanceof AppError && (thrown.code === 'book/changed-since' || thrown.code === 'stage/not-undone')) this.#steps.forget(direction);
      throw thrown;
    }
  }

  /** One change: all of it or nothing. With a name it is a step that can be taken back; `group` makes one step of several. */
  #change<T>(step: Label, work: (db: Db, now: number) => T, group?: string): T {
    const { result, changes } = this.#transaction(step !== null, work);
    if (step !== null) this.#steps.push({ label: step, changes: changes.filter(isContent), at: Date.now(), ...(group === undefined ? {} : { group }) });
    return result;
  }

  #transaction<T>(images: boolean, work: (db: Db, now: number) => T): { result: T; changes: Operation['changes'] } {
    try {
      return this.#recorded(images, work);
    } catch (thrown) {
      // What was noted as written may not have been: a version too many is better than one too few.
      this.#hand.written.clear();
      throw thrown;
    }
  }

  #recorded<T>(images: boolean, work: (db: Db, now: number) => T): { result: T; changes: Operation['changes'] } {
    return this.read((db) =>
      db
        .transaction(() => {
          const now = timeOfChange(db);
          noteSession(db, this.#session, now);
          return this.#recorder.run(() => {
            const result = work(db, now);
            touchBook(db, now);
            return result;
          }, images);
        })
        .immediate(),
    );
  }

  #partTitle(id: string): string {
    return this.read((db) => partOf(db, id).title);
  }

  #articlesLabel(kind: OperationLabel['kind'], ids: readonly string[]): OperationLabel {
    const [first] = ids;
    const subject = first === undefined ? '' : this.read((db) => titleOf(readArticle(db, first).document));
    return label(kind, subject, ids.length);
  }
}

/** The time of the book's last change is no content: a step that changed nothing else is none. */
function isContent({ table, before, after }: Operation['changes'][number]): boolean {
  return table !== 'book' || before?.['settings'] !== after?.['settings'];
}
