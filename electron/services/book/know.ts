/** Keeping exemplars, units and awards: several at once, each time one step to take back. */
import type { Input } from '../../common/contract/channels.ts';
import { AppError } from '../../common/errors.ts';
import type { OperationKind, OperationLabel } from '../../common/history/operations.ts';
import type { KnownKind } from '../../common/know/shapes.ts';
import type { Db } from '../store/connection.ts';
import { hangingOn, isBeneath } from '../store/know.ts';
import type { BookReader } from '../store/reader.ts';
import { readRecord, recordName, removeRecord, updateRecord } from '../store/records.ts';
import type { BookWriter } from '../store/writer.ts';

/** A step named by its only subject, or by how many there are. @throws AppError book/no-record */
function step(book: BookReader, kind: OperationKind, record: KnownKind, ids: readonly string[]): OperationLabel {
  const [first] = ids;
  return { kind, subject: first === undefined || ids.length > 1 ? '' : recordName(book.record(record, first)), count: ids.length };
}

/** Gives all of them the same values. @throws AppError book/no-record, book/invalid */
export function changeRecords(book: BookWriter, { kind, ids, fields }: Input<'know.change'>): void {
  book.changeAs(step(book, 'change-records', kind, ids), (db, _hand, now) => {
    for (const id of ids) {
      if (kind === 'unit') refuseCircle(db, id, fields['parentId']);
      updateRecord(db, kind, id, fields, now);
    }
  });
}

/** A unit that stood beneath itself would be found nowhere. */
function refuseCircle(db: Db, id: string, parentId: unknown): void {
  if (typeof parentId === 'string' && isBeneath(db, parentId, id)) throw new AppError('book/invalid', { where: 'unit.parentId', id });
}

/** Takes records out, and settles what hangs on them (see the channel). @throws AppError book/no-record */
export function removeRecords(book: BookWriter, { kind, ids }: Input<'know.remove'>): void {
  book.changeAs(step(book, 'remove-records', kind, ids), (db, _hand, now) => {
    for (const id of ids) {
      SETTLE[kind](db, id, now);
      removeRecord(db, kind, id, now);
    }
  });
}

const nothing = (): void => undefined;

const SETTLE: Readonly<Record<KnownKind, (db: Db, id: string, now: number) => void>> = {
  award: nothing,
  exemplarArticle: nothing,
  exemplar(db, id, now) {
    for (const award of hangingOn(db, 'award', id)) removeRecord(db, 'award', award, now);
    for (const link of hangingOn(db, 'exemplarArticle', id)) removeRecord(db, 'exemplarArticle', link, now);
    for (const person of hangingOn(db, 'photoPerson', id)) updateRecord(db, 'photoPerson', person, { exemplarId: null }, now);
    for (const task of hangingOn(db, 'taskOfExemplar', id)) updateRecord(db, 'task', task, { exemplarId: null }, now);
  },
  unit(db, id, now) {
    const { parentId } = readRecord(db, 'unit', id).fields;
    for (const unit of hangingOn(db, 'unit', id)) updateRecord(db, 'unit', unit, { parentId }, now);
    for (const exemplar of hangingOn(db, 'exemplar', id)) updateRecord(db, 'exemplar', exemplar, { unitId: parentId }, now);
    for (const task of hangingOn(db, 'task', id)) removeRecord(db, 'task', task, now);
  },
  awardForm(db, id, now) {
    const formText = recordName(readRecord(db, 'awardForm', id));
    for (const award of hangingOn(db, 'awardOfForm', id)) updateRecord(db, 'award', award, { formId: null, formText }, now);
  },
};

/** Digits of the keys by which units that were put in an order by hand are sorted. */
const KEY_DIGITS = 4;

/** Puts a unit where it is to stand. @throws AppError book/no-record, book/invalid */
export function placeUnit(book: BookWriter, { id, parentId, order }: Input<'know.placeUnit'>): void {
  book.changeAs(step(book, 'move-unit', 'unit', [id]), (db, _hand, now) => {
    refuseCircle(db, id, parentId);
    updateRecord(db, 'unit', id, { parentId, ...(order === null ? { sortKey: '' } : {}) }, now);
    (order ?? []).forEach((each, index) => {
      const sortKey = String(index + 1).padStart(KEY_DIGITS, '0');
      if (readRecord(db, 'unit', each).fields['sortKey'] !== sortKey) updateRecord(db, 'unit', each, { sortKey }, now);
    });
  });
}

/** Gives the forms of the catalogue the ranks 1, 2, 3 … @throws AppError book/no-record */
export function orderForms(book: BookWriter, { ids }: Input<'know.orderForms'>): void {
  book.changeAs({ kind: 'order-forms', subject: '', count: 1 }, (db, _hand, now) => {
    ids.forEach((id, index) => {
      if (readRecord(db, 'awardForm', id).fields['rank'] !== index + 1) updateRecord(db, 'awardForm', id, { rank: index + 1 }, now);
    });
  });
}
