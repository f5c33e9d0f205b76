/** Two records of one person or collective become one: what hangs on them goes over, the name stays as another spelling. */
import type { MergePeoplePreview } from '../../../common/contract/people-channels.ts';
import { AppError } from '../../../common/errors.ts';
import type { Db } from '../../store/connection.ts';
import { dropLink, putLink } from '../../store/exemplar-links.ts';
import type { BookReader } from '../../store/reader.ts';
import { readRecord, updateRecord } from '../../store/records.ts';
import type { BookWriter } from '../../store/writer.ts';
import { sidesOf } from './alike.ts';
import { remember, type MergeMemory } from './merge-memory.ts';
import { otherNamesOf, rowsOf, typed, type Of } from './present.ts';

/** Fields of the kept record that an empty value is filled from the other. Not the sort key: it goes with the name. */
const FILLED = ['honorific', 'role', 'unitId', 'field', 'gender', 'birthYear', 'contact', 'portraitId', 'withdrawnAt', 'withdrawnReason'] as const;
/** Fields that are shown where the two differ: the kept record's value stays. */
const SHOWN = ['name', 'honorific', 'role', 'unitId', 'field', 'gender', 'birthYear', 'portraitId'] as const;

/** What merging would move, and in what the two differ. @throws AppError book/no-record, record/merged */
export function mergePreviewOf(book: BookReader, into: string, from: string): MergePeoplePreview {
  return book.readAs((db) => {
    const [kept, other] = [readable(db, into), readable(db, from)];
    if (into === from || kept.kind !== other.kind) throw new AppError('record/merged', { id: from });
    const side = sidesOf(book);
    return {
      into: side(kept),
      from: side(other),
      differing: SHOWN.filter((field) => !isEmpty(kept[field]) && !isEmpty(other[field]) && kept[field] !== other[field]),
      filled: FILLED.filter((field) => isEmpty(kept[field]) && !isEmpty(other[field])),
      otherNames: namesAfter(kept, other),
    };
  });
}

/** Merges records into one: one step to take back. @throws AppError book/no-record, record/merged, book/invalid */
export function mergeExemplars(book: BookWriter, into: string, from: readonly string[]): void {
  const name = String(book.record('exemplar', into).fields['name']);
  book.changeAs({ kind: 'merge-exemplars', subject: name, count: from.length }, (db, { author }, now) => {
    for (const id of new Set(from)) mergeOne(db, into, id, author, now);
  });
}

function mergeOne(db: Db, into: string, from: string, author: string, now: number): void {
  const [kept, other] = [readable(db, into), readable(db, from)];
  if (into === from || kept.kind !== other.kind) throw new AppError('record/merged', { id: from });
  const moved = { ...movedLinks(db, into, from, now), ...movedRecords(db, into, from, now) };
  const filled = Object.fromEntries(FILLED.flatMap((field) => (isEmpty(kept[field]) && !isEmpty(other[field]) ? [[field, other[field]]] : [])));
  const names = namesAfter(kept, other);
  const notes = [kept.note, other.note].filter((note) => note.trim() !== '');
  const before = otherNamesOf(kept);
  updateRecord(db, 'exemplar', into, { ...filled, otherNames: names.join('\n'), note: kept.note.includes(other.note) ? kept.note : notes.join('\n') }, now);
  updateRecord(db, 'exemplar', from, { mergedInto: into }, now);
  const memory: MergeMemory = { ...moved, names: names.filter((line) => !before.includes(line)), filled };
  remember(db, from, into, memory, author, now);
}

/** A record that stands for itself. @throws AppError book/no-record, record/merged */
export function readable(db: Db, id: string): Of<'exemplar'> {
  const exemplar = typed('exemplar', readRecord(db, 'exemplar', id));
  if (exemplar.mergedInto !== null) throw new AppError('record/merged', { id });
  return exemplar;
}

const isEmpty = (value: unknown): boolean => value === null || value === '';

/** Other names of both, and the name that goes: the person's other spelling. */
function namesAfter(kept: Of<'exemplar'>, other: Of<'exemplar'>): string[] {
  return [...new Set([...otherNamesOf(kept), other.name.trim(), ...otherNamesOf(other)])].filter((line) => line !== kept.name.trim());
}

function movedLinks(db: Db, into: string, from: string, now: number): Pick<MergeMemory, 'links' | 'had'> {
  const links = rowsOf(db, 'exemplarArticle');
  const had = links.filter(({ exemplarId }) => exemplarId === into).map(({ articleId, partPlayed }) => `${articleId} ${partPlayed}`);
  const own = links.filter(({ exemplarId }) => exemplarId === from);
  for (const { id, articleId, partPlayed } of own) {
    dropLink(db, id, now);
    putLink(db, into, articleId, partPlayed, now);
  }
  const parts = own.map(({ articleId, partPlayed }) => ({ articleId, partPlayed }));
  return { links: parts, had: parts.map(({ articleId, partPlayed }) => `${articleId} ${partPlayed}`).filter((part) => had.includes(part)) };
}

function movedRecords(db: Db, into: string, from: string, now: number): Pick<MergeMemory, 'awards' | 'photos' | 'tasks'> {
  const move = (kind: 'award' | 'photoPerson' | 'task'): string[] => {
    const own = rowsOf(db, kind).filter(({ exemplarId }) => exemplarId === from).map(({ id }) => id);
    for (const id of own) updateRecord(db, kind, id, { exemplarId: into }, now);
    return own;
  };
  return { awards: move('award'), photos: move('photoPerson'), tasks: move('task') };
}
