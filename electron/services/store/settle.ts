/** What came, put to what was asked for. Call it in the transaction of a change. */
import { randomUUID } from 'node:crypto';
import { titleOf } from '../../common/article/read.ts';
import type { ImportedForm } from '../../common/collect/form.ts';
import { taskFor } from '../../common/collect/fulfil.ts';
import { UnitNames } from '../../common/collect/match.ts';
import type { Wanted } from '../../common/collect/shapes.ts';
import { byDue, isOpen } from '../../common/collect/state.ts';
import { localDay } from '../../common/text/dates.ts';
import { readArticle } from './articles.ts';
import { namedUnits, tasksOf } from './collect.ts';
import type { Db } from './connection.ts';
import { insertRecord, readRecord, updateRecord } from './records.ts';
import { nameSourceUnit, noteSender, sourceOf } from './source-unit.ts';

export interface Assignment {
  readonly articleId: string;
  readonly unitId: string;
  /** yyyy-mm-dd */
  readonly on: string;
  /** Who or what the article is about, where a form says so. */
  readonly exemplar: string;
}

/**
 * The article fulfils the unit's task that fits; where none does it is a task of its own that has been fulfilled, so that what came
 * is counted. Its source is the unit's when nothing else came in it.
 * @throws AppError book/no-record, book/no-article
 */
export function assignArticle(db: Db, { articleId, unitId, on, exemplar }: Assignment, now: number): void {
  readRecord(db, 'unit', unitId);
  const title = titleOf(readArticle(db, articleId).document);
  const source = sourceOf(db, articleId);
  const came = { receivedOn: on, articleId, sourceId: source?.id ?? null };
  const task = taskFor(tasksOf(db, unitId), title, exemplar);
  if (task === null) insertRecord(db, 'task', { unitId, wanted: 'text', title: exemplar === '' ? title : exemplar, ...came }, now, randomUUID());
  else updateRecord(db, 'task', task.id, came, now);
  if (source !== null && source.articles === 1) nameSourceUnit(db, source.id, unitId);
}

/**
 * What a form says is certain: when the book has the unit it names (by exactly that name), its article, its photos and its award decision
 * fulfil what was asked for. Else only the name is kept, and suggests the unit later.
 */
export function settleForm(db: Db, sourceId: string, articleId: string, form: ImportedForm, now: number): void {
  if (form.unit !== '') noteSender(db, sourceId, form.unit);
  const unitId = new UnitNames(namedUnits(db)).exactly(form.unit);
  if (unitId === null) return;
  const on = localDay(now);
  assignArticle(db, { articleId, unitId, on, exemplar: form.exemplar }, now);
  const { number, date, form: kind, body } = form.award;
  const counts: readonly (readonly [Wanted, number])[] = [['photo', form.photos], ['decision', [number, date ?? '', kind, body].some((text) => text !== '') ? 1 : 0]];
  for (const [wanted, count] of counts) {
    const open = tasksOf(db, unitId).filter((task) => task.wanted === wanted && isOpen(task)).sort(byDue);
    for (const task of open.slice(0, count)) updateRecord(db, 'task', task.id, { receivedOn: on, sourceId }, now);
  }
}
