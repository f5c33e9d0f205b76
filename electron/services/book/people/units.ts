/** Units renamed, moved in their tree, merged. Each is one step to take back; former names stay as other names. */
import { AppError } from '../../../common/errors.ts';
import { isAbove } from '../../../common/know/unit-order.ts';
import type { Db } from '../../store/connection.ts';
import { moveSources } from '../../store/exemplar-links.ts';
import { readRecord, updateRecord } from '../../store/records.ts';
import type { BookWriter } from '../../store/writer.ts';
import { otherNamesOf, rowsOf, typed, type Of } from './present.ts';

const FILLED = ['shortName', 'contact', 'contactName', 'phone'] as const;

/** @throws AppError book/no-record, book/invalid */
export function renameUnit(book: BookWriter, id: string, name: string): void {
  const unit = typed('unit', book.record('unit', id));
  if (unit.name === name.normalize('NFC')) return;
  book.changeAs({ kind: 'rename-unit', subject: name, count: 1 }, (db, _hand, now) => {
    updateRecord(db, 'unit', id, { name, otherNames: withNames(unit, [unit.name], name) }, now);
  });
}

/** Puts a unit below another, or at the top. @throws AppError book/no-record, record/circle, record/merged */
export function moveUnit(book: BookWriter, id: string, parentId: string | null): void {
  const unit = typed('unit', book.record('unit', id));
  if (unit.parentId === parentId) return;
  book.changeAs({ kind: 'move-unit', subject: unit.name, count: 1 }, (db, _hand, now) => {
    if (parentId !== null) {
      readableUnit(db, parentId);
      if (isAbove(treeOf(db), id, parentId)) throw new AppError('record/circle', { id });
    }
    updateRecord(db, 'unit', id, { parentId }, now);
  });
}

/** Units below, exemplars, tasks, log entries and sources go over. @throws AppError book/no-record, record/merged */
export function mergeUnits(book: BookWriter, into: string, from: readonly string[]): void {
  const { name } = typed('unit', book.record('unit', into));
  book.changeAs({ kind: 'merge-units', subject: name, count: from.length }, (db, _hand, now) => {
    for (const id of new Set(from)) mergeOne(db, into, id, now);
  });
}

function mergeOne(db: Db, into: string, from: string, now: number): void {
  if (into === from) throw new AppError('record/merged', { id: from });
  const [kept, other] = [readableUnit(db, into), readableUnit(db, from)];
  // A unit that stood below the one that goes takes its place in the tree.
  const parentId = isAbove(treeOf(db), from, into) ? other.parentId : kept.parentId;
  for (const { id, parentId: above } of rowsOf(db, 'unit')) if (above === from && id !== into) updateRecord(db, 'unit', id, { parentId: into }, now);
  const filled = Object.fromEntries(FILLED.flatMap((field) => (kept[field] === '' && other[field] !== '' ? [[field, other[field]]] : [])));
  const note = kept.note.includes(other.note) ? kept.note : [kept.note, other.note].filter((line) => line.trim() !== '').join('\n');
  updateRecord(db, 'unit', into, { ...filled, parentId, note, otherNames: withNames(kept, [other.name, other.shortName, ...otherNamesOf(other)], kept.name) }, now);
  for (const kind of ['exemplar', 'task', 'reminder'] as const) {
    for (const { id, unitId } of rowsOf(db, kind)) if (unitId === from) updateRecord(db, kind, id, { unitId: into }, now);
  }
  moveSources(db, from, into);
  updateRecord(db, 'unit', from, { mergedInto: into }, now);
}

function readableUnit(db: Db, id: string): Of<'unit'> {
  const unit = typed('unit', readRecord(db, 'unit', id));
  if (unit.mergedInto !== null) throw new AppError('record/merged', { id });
  return unit;
}

const treeOf = (db: Db): Map<string, Of<'unit'>> => new Map(rowsOf(db, 'unit').map((unit) => [unit.id, unit]));

/** Its other names with more of them, one a line; never its own name. */
function withNames(unit: { readonly otherNames: string; readonly shortName: string }, names: readonly string[], own: string): string {
  return [...new Set([...otherNamesOf(unit), ...names.map((name) => name.trim())])].filter((name) => name !== '' && name !== own && name !== unit.shortName).join('\n');
}
