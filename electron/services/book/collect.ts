/** Collecting: what units were asked for, what has come, what they were told. Each change is one step to take back. */
import type { Input } from '../../common/contract/channels.ts';
import { nameKey } from '../../common/collect/paste.ts';
import type { CollectOverview, PastedUnit, ReminderEntry } from '../../common/collect/shapes.ts';
import { countedWords, dayText } from '../../common/collect/words.ts';
import type { OperationKind, OperationLabel } from '../../common/history/operations.ts';
import { readArticle } from '../store/articles.ts';
import { readLog, readOverview } from '../store/collect.ts';
import { titleOf } from '../../common/article/read.ts';
import type { BookReader } from '../store/reader.ts';
import { insertRecord, listRecords, readRecord, recordName, removeRecord, updateRecord } from '../store/records.ts';
import { assignArticle } from '../store/settle.ts';
import { sourceOf } from '../store/source-unit.ts';
import type { BookWriter } from '../store/writer.ts';

/** Everything the desk shows but the logs. */
export function overviewOf(book: BookReader): CollectOverview {
  return book.readAs(readOverview);
}

/** Newest first. */
export function logOf(book: BookReader, unitId: string): ReminderEntry[] {
  return book.readAs((db) => readLog(db, unitId));
}

/** A step named by its only subject, or by how many there are. */
function step(book: BookReader, kind: OperationKind, record: 'unit' | 'task', ids: readonly string[]): OperationLabel {
  const [first] = ids;
  return { kind, subject: first === undefined || ids.length > 1 ? '' : recordName(book.record(record, first)), count: ids.length };
}

/** Takes in units whose names the book does not have, tones and case aside. */
export function addUnits(book: BookWriter, units: readonly PastedUnit[]): { ids: string[]; known: number } {
  const taken = new Set(book.records('unit').map((unit) => nameKey(recordName(unit))));
  const fresh = units.filter(({ name }) => {
    const key = nameKey(name);
    if (taken.has(key)) return false;
    taken.add(key);
    return true;
  });
  const known = units.length - fresh.length;
  if (fresh.length === 0) return { ids: [], known };
  const label = { kind: 'add-units', subject: fresh.length === 1 ? (fresh[0]?.name ?? '') : '', count: fresh.length } as const;
  const ids = book.changeAs(label, (db, _hand, now) => fresh.map(({ name, contactName, phone }) => insertRecord(db, 'unit', { name, contactName, phone }, now).id));
  return { ids, known };
}

/** Asks units for things and notes it in their logs. @throws AppError book/no-record */
export function ask(book: BookWriter, { unitIds, wants, askedOn, dueOn }: Input<'collect.ask'>): { tasks: number } {
  const said = `Giao ${countedWords(wants)}${dueOn === null ? '' : `, hạn ${dayText(dueOn)}`}`;
  return book.changeAs(step(book, 'ask', 'unit', unitIds), (db, _hand, now) => {
    let tasks = 0;
    for (const unitId of unitIds) {
      readRecord(db, 'unit', unitId);
      for (const { wanted, count, title } of wants) {
        for (let index = 0; index < count; index += 1) {
          insertRecord(db, 'task', { unitId, wanted, title, askedOn, dueOn }, now);
          tasks += 1;
        }
      }
      insertRecord(db, 'reminder', { unitId, remindedOn: askedOn, how: 'note', text: said }, now);
    }
    return { tasks };
  });
}

/** @throws AppError book/no-record, book/no-article */
export function receive(book: BookWriter, { taskIds, on, articleId }: Input<'collect.receive'>): void {
  book.changeAs(step(book, on === null ? 'unreceive' : 'receive', 'task', taskIds), (db, _hand, now) => {
    if (articleId !== null) readArticle(db, articleId);
    const sourceId = articleId === null ? null : (sourceOf(db, articleId)?.id ?? null);
    const came = on === null ? { articleId: null, sourceId: null } : articleId === null ? {} : { articleId, sourceId };
    for (const id of taskIds) updateRecord(db, 'task', id, { receivedOn: on, ...came }, now);
  });
}

/** @throws AppError book/no-record, book/no-article */
export function assign(book: BookWriter, { articles, on }: Input<'collect.assign'>): void {
  const [first] = articles;
  const subject = first === undefined || articles.length > 1 ? '' : titleOf(book.article(first.articleId).document);
  book.changeAs({ kind: 'receive', subject, count: articles.length }, (db, _hand, now) => {
    for (const { articleId, unitId } of articles) assignArticle(db, { articleId, unitId, on, exemplar: '' }, now);
  });
}

/** @throws AppError book/no-record */
export function waive(book: BookWriter, { taskIds, waived }: Input<'collect.waive'>): void {
  updateTasks(book, 'waive', taskIds, { waived });
}

/** @throws AppError book/no-record */
export function setDue(book: BookWriter, { taskIds, dueOn }: Input<'collect.setDue'>): void {
  updateTasks(book, 'due', taskIds, { dueOn });
}

function updateTasks(book: BookWriter, kind: OperationKind, taskIds: readonly string[], fields: Readonly<Record<string, unknown>>): void {
  book.changeAs(step(book, kind, 'task', taskIds), (db, _hand, now) => {
    for (const id of taskIds) updateRecord(db, 'task', id, fields, now);
  });
}

/** @throws AppError book/no-record */
export function removeTasks(book: BookWriter, taskIds: readonly string[]): void {
  book.changeAs(step(book, 'remove-tasks', 'task', taskIds), (db, _hand, now) => {
    for (const id of taskIds) removeRecord(db, 'task', id, now);
  });
}

/** Units go with what they were asked for; articles stay in the book. @throws AppError book/no-record */
export function removeUnits(book: BookWriter, unitIds: readonly string[]): void {
  book.changeAs(step(book, 'remove-units', 'unit', unitIds), (db, _hand, now) => {
    const gone = new Set(unitIds);
    for (const task of listRecords(db, 'task')) {
      if (typeof task.fields['unitId'] === 'string' && gone.has(task.fields['unitId'])) removeRecord(db, 'task', task.id, now);
    }
    for (const id of unitIds) removeRecord(db, 'unit', id, now);
  });
}

/** @throws AppError book/no-record */
export function remind(book: BookWriter, { entries, on, how }: Input<'collect.remind'>): void {
  book.changeAs(step(book, 'remind', 'unit', entries.map(({ unitId }) => unitId)), (db, _hand, now) => {
    for (const { unitId, text } of entries) {
      readRecord(db, 'unit', unitId);
      insertRecord(db, 'reminder', { unitId, remindedOn: on, how, text }, now);
    }
  });
}
