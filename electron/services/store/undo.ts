/**
 * Taking back and doing again, across everything that is in the book. A step holds the rows that it changed, before and after;
 * taking it back puts back the values it changed and leaves alone what was changed since. Lives as long as the book is open:
 * what is older stands in versions and snapshots.
 */
import { mergeDocuments } from '../../common/article/merge.ts';
import type { OperationLabel, Undone, UndoState } from '../../common/history/operations.ts';
import { isForGood, isLocked, ownReason } from '../../common/article/stage.ts';
import type { Stage } from '../../common/book/outline.ts';
import { AppError } from '../../common/errors.ts';
import { replaceText, type Save } from './articles.ts';
import type { Db } from './connection.ts';
import { contentOf, parseContent } from './content.ts';
import { readRow } from './digests.ts';
import { reindexRecord } from './records.ts';
import type { RowChange, RowImage } from './recorder.ts';
import type { Hand } from './revisions.ts';
import { partRank, placeRank, standsAt } from './ranks.ts';
import { noteStage } from './stages.ts';
import { dropFromIndex, putInIndex } from './search-index.ts';
import { tableNamed } from './tables.ts';

export interface Operation {
  readonly label: OperationLabel;
  readonly changes: readonly RowChange[];
  /** Steps of one group that follow each other are one, done when the first of them was. */
  readonly group?: string;
  /** When it was done (ms since 1970), or taken back. */
  readonly at: number;
}

/** As many steps as anybody takes back. */
const MOST = 200;

export class UndoStack {
  #done: Operation[] = [];
  #undone: Operation[] = [];

  get state(): UndoState {
    const [undo, redo] = [this.#done.at(-1), this.#undone.at(-1)];
    return {
      undo: undo?.label ?? null,
      redo: redo?.label ?? null,
      at: { undo: undo?.at ?? null, redo: redo?.at ?? null },
      texts: { undo: textsOf(undo), redo: textsOf(redo) },
    };
  }

  /** Notes a step just done. One that changed nothing is none. */
  push(operation: Operation): void {
    if (operation.changes.length === 0) return;
    const last = this.#done.at(-1);
    if (operation.group !== undefined && last?.group === operation.group) {
      const label = { ...last.label, count: last.label.count + operation.label.count };
      this.#done = [...this.#done.slice(0, -1), { ...last, label, changes: [...last.changes, ...operation.changes] }];
    } else this.#done = [...this.#done, operation].slice(-MOST);
    this.#undone = [];
  }

  /** The step that undo (redo) would take. */
  next(direction: 'undo' | 'redo'): Operation | null {
    return (direction === 'undo' ? this.#done : this.#undone).at(-1) ?? null;
  }

  /** The step was taken: it changes sides, with the rows as they were changed now. */
  took(direction: 'undo' | 'redo', operation: Operation): void {
    const [from, to] = direction === 'undo' ? [this.#done, this.#undone] : [this.#undone, this.#done];
    from.pop();
    to.push(operation);
  }

  /** A step that can no longer be taken back is in the way of those before it. */
  forget(direction: 'undo' | 'redo'): void {
    (direction === 'undo' ? this.#done : this.#undone).pop();
  }
}

/** Articles that were in the book before and after, with another text. */
function textsOf(step: Operation | undefined): string[] {
  const changed = (step?.changes ?? []).filter(({ table, before, after }) => table === 'article' && before !== null && after !== null && before['content'] !== after['content']);
  return [...new Set(changed.map(({ key }) => key))];
}

/** Columns that keep books about a row; they follow by themselves. */
const KEPT_BY_ITSELF: ReadonlySet<string> = new Set(['updated_at', 'modified_at', 'revision', 'content_sha256', 'words', 'photos', 'text_author', 'text_at']);
const DERIVED: ReadonlySet<string> = new Set(['title']);
/** Tables whose rows have a place. The catalogue of awards has a column of that name for something else. */
const PLACED: ReadonlySet<string> = new Set(['part', 'article', 'matter']);

export interface Applied {
  /** Articles whose text is another now. */
  readonly articles: string[];
  readonly settings: boolean;
}

/**
 * Puts back what a step changed. What it changes in doing so, recorded, is the step that does it again. Call it in a recorded
 * transaction.
 * @throws AppError book/changed-since when what it would put back was changed by something else meanwhile; article/locked when it
 *   would change the text of an article that is approved
 */
export function takeBack(db: Db, { changes }: Pick<Operation, 'changes'>, hand: Hand, now: number): Applied {
  const articles: string[] = [];
  const backwards = [...changes].reverse();
  const aside = putPlacesAside(db, backwards);
  for (const { table, key, before, after } of backwards) {
    if (applyChange(db, { table, key, from: after, to: before, aside: aside.has(`${table} ${key}`) }, hand, now)) articles.push(key);
  }
  const rewritten = new Set(articles);
  for (const change of backwards) if (!isInStep(change, rewritten)) bringInStep(db, change.table, change.key);
  return { articles, settings: backwards.some(({ table, before, after }) => table === 'book' && before?.['settings'] !== after?.['settings']) };
}

/** Steps that are nothing but a person's word on a stage. What brings texts along (a merge, a snapshot) is taken back as a whole. */
const ON_STAGES: ReadonlySet<OperationLabel['kind']> = new Set(['stage', 'decide-conflict']);

/**
 * Approving and unlocking are a person's word, and unlocking asks why: neither is taken back, or done again, by a key.
 * @throws AppError stage/not-undone, with the article
 */
export function refuseApproval({ label, changes }: Pick<Operation, 'label' | 'changes'>): void {
  if (!ON_STAGES.has(label.kind)) return;
  for (const { table, key, before, after } of changes) {
    if (table !== 'article' || before === null || after === null || before['content'] !== after['content']) continue;
    if (isForGood(before['stage'] as Stage, after['stage'] as Stage)) throw new AppError('stage/not-undone', { id: key, title: String(after['title']) });
  }
}

/** A text that was put back is in the search table already, unless its article came or went as well. */
function isInStep({ table, key, before, after }: RowChange, rewritten: ReadonlySet<string>): boolean {
  return table === 'article' && rewritten.has(key) && before !== null && after !== null && before['removed_at'] === after['removed_at'];
}

/**
 * Rows that the step moved give up their places before any gets its former one back: two that changed places would meet on the way.
 * @returns those rows, by table and key
 */
function putPlacesAside(db: Db, backwards: readonly RowChange[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const aside = new Set<string>();
  for (const { table, key, before, after } of backwards) {
    const name = `${table} ${key}`;
    if (before === null || after === null || seen.has(name) || before['rank'] === after['rank'] || !PLACED.has(table)) continue;
    seen.add(name);
    if (readRow(db, tableNamed(table), key)?.['rank'] !== after['rank']) continue;
    db.prepare(`UPDATE "${table}" SET rank = '~' || id WHERE id = ?`).run(key);
    aside.add(name);
  }
  return aside;
}

interface Turn {
  readonly table: string;
  readonly key: string;
  /** The row as the step left it. */
  readonly from: RowImage | null;
  /** The row as it shall be. */
  readonly to: RowImage | null;
  /** Its place was given up for the time being. */
  readonly aside: boolean;
}

/** True when an article's text is another now. */
function applyChange(db: Db, { table, key, from, to, aside }: Turn, hand: Hand, now: number): boolean {
  if (from === null && to === null) return false;
  if (to === null) takeOut(db, table, key, now);
  else if (from === null) bringBack(db, table, key, to, now);
  else return putBack(db, { table, key, from, to, aside }, hand, now);
  return table === 'article';
}

/** Nothing that a person wrote leaves the file: a row that can be marked as removed is. */
function takeOut(db: Db, table: string, key: string, now: number): void {
  const row = readRow(db, tableNamed(table), key);
  if (row === undefined) return;
  if (table === 'part' && holdsAnything(db, key)) throw new AppError('book/changed-since', { table, id: key });
  if ('removed_at' in row) db.prepare(`UPDATE "${table}" SET removed_at = ? WHERE id = ?`).run(now, key);
  // With the merge that found it taken back, ours stands: there is nothing to decide.
  if (table === 'conflict') db.prepare(`UPDATE conflict SET decision = 'ours', decided_at = ? WHERE id = ?`).run(now, key);
  // A source and its bytes stay: an article that was taken out still names it.
}

function holdsAnything(db: Db, partId: string): boolean {
  return db.prepare('SELECT 1 FROM article WHERE part_id = ? AND removed_at IS NULL UNION ALL SELECT 1 FROM matter WHERE part_id = ? AND removed_at IS NULL').get(partId, partId) !== undefined;
}

function bringBack(db: Db, table: string, key: string, to: RowImage, now: number): void {
  const row = readRow(db, tableNamed(table), key);
  if (row !== undefined && 'removed_at' in row) db.prepare(`UPDATE "${table}" SET removed_at = ? WHERE id = ?`).run(to['removed_at'] ?? null, key);
  if (row !== undefined && 'updated_at' in row) db.prepare(`UPDATE "${table}" SET updated_at = ? WHERE id = ?`).run(now, key);
  if (table === 'conflict') db.prepare('UPDATE conflict SET decision = NULL, decided_at = NULL WHERE id = ?').run(key);
}

function putBack(db: Db, { table, key, from, to, aside }: Turn & { from: RowImage; to: RowImage }, hand: Hand, now: number): boolean {
  const row = readRow(db, tableNamed(table), key);
  if (row === undefined) throw new AppError('book/changed-since', { table, id: key });
  const textChanged = table === 'article' && from['content'] !== to['content'];
  const columns = Object.keys(to).filter((column) => from[column] !== to[column] && !KEPT_BY_ITSELF.has(column) && column !== 'content' && !(table === 'article' && DERIVED.has(column)));
  const free = columns.filter((column) => (row[column] ?? null) === from[column] || (aside && column === 'rank'));
  // A place may have been taken since, and may be given up: order is not content. Anything else has to be as the step left it.
  const foreign = columns.filter((column) => !free.includes(column) && column !== 'rank');
  if (foreign.length > 0) throw new AppError('book/changed-since', { table, id: key, column: foreign[0] ?? '' });
  const values: Record<string, string | number | null> = Object.fromEntries(free.map((column) => [column, to[column] ?? null]));
  if ('rank' in values || 'part_id' in values) values['rank'] = freeRank(db, table, key, { ...row, ...values });
  if ('updated_at' in row) values['updated_at'] = now;
  // A step that moved the article, or that brought one approved text in the place of another, moves it and its text together.
  const moved = table === 'article' && 'stage' in values;
  const evenLocked = moved || (table === 'article' && isLocked(from['stage'] as Stage) && isLocked(to['stage'] as Stage));
  const putText = (): boolean =>
    textChanged && putTextBack(db, key, { from: String(from['content']), now: String(row['content']), to: String(to['content']) }, { hand, now, evenLocked });
  // A text can be changed only while its article is in the book: before it is taken out, after it has come back.
  const present = (row['removed_at'] ?? null) === null;
  const before = present && putText();
  // With the text its time was written.
  if (!before || Object.keys(values).some((column) => column !== 'updated_at')) setColumns(db, table, key, values);
  const changed = present ? before : putText();
  // A stage that comes back is a move like any other.
  if (moved || (changed && evenLocked)) noteStage(db, key, row['stage'] as Stage, ownReason('undo'), hand, now);
  return changed;
}

function setColumns(db: Db, table: string, key: string, values: Readonly<Record<string, string | number | null>>): void {
  const names = Object.keys(values);
  if (names.length === 0) return;
  const id = table === 'book' ? Number(key) : key;
  db.prepare(`UPDATE "${table}" SET ${names.map((name) => `"${name}" = ?`).join(', ')} WHERE id = ?`).run(...names.map((name) => values[name] ?? null), id);
}

/** The text of before the step, with what was written since. @throws AppError book/changed-since when both touch the same words, article/locked */
function putTextBack(db: Db, id: string, texts: { from: string; now: string; to: string }, how: Omit<Save, 'document' | 'as'>): boolean {
  const to = parseContent(id, texts.to);
  const merged = mergeDocuments(parseContent(id, texts.from), parseContent(id, texts.now), to);
  if (merged.conflicts.length > 0) throw new AppError('book/changed-since', { table: 'article', id, column: 'content' });
  if (contentOf(merged.document) === texts.now) return false;
  replaceText(db, id, { document: merged.document, as: 'undo', ...how });
  return true;
}

/** The place's key, or one right by it when something else has it now. */
function freeRank(db: Db, table: string, key: string, row: Readonly<Record<string, unknown>>): string {
  const rank = String(row['rank']);
  if (table === 'article' || table === 'matter') {
    const partId = typeof row['part_id'] === 'string' ? row['part_id'] : null;
    const other = standsAt(db, partId, rank, key);
    return other === null ? rank : placeRank(db, partId, other, key);
  }
  if (table !== 'part') return rank;
  const other = db.prepare<[string, string], string>('SELECT id FROM part WHERE rank = ? AND id <> ?').pluck().get(rank, key);
  return other === undefined ? rank : partRank(db, other, key);
}

function bringInStep(db: Db, table: string, key: string): void {
  if (table !== 'article') {
    reindexRecord(db, table, key);
    return;
  }
  const row = db.prepare<[string], { number: number; content: string; removed_at: number | null }>('SELECT number, content, removed_at FROM article WHERE id = ?').get(key);
  if (row === undefined) return;
  if (row.removed_at === null) putInIndex(db, row.number, parseContent(key, row.content));
  else dropFromIndex(db, row.number);
}

/** What a window is told of a step that was taken. */
export function undone({ label }: Operation, { articles, settings }: Applied, state: UndoState): Undone {
  return { label, articles, settings, state };
}
