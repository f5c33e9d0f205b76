/** What the collection desk reads in one go: units with what they were asked for, and articles that are nobody's yet. */
import { bylineOf } from '../../common/article/read.ts';
import { UnitNames, type Named } from '../../common/collect/match.ts';
import type { CollectOverview, CollectTask, CollectUnit, RemindedHow, ReminderEntry, StrayArticle, Wanted } from '../../common/collect/shapes.ts';
import { localDay } from '../../common/text/dates.ts';
import type { Db } from './connection.ts';
import { parseContent } from './content.ts';

interface UnitRow {
  id: string;
  name: string;
  shortName: string;
  contactName: string;
  phone: string;
  contact: string;
  note: string;
}

interface TaskRow {
  id: string;
  unitId: string;
  wanted: Wanted;
  title: string;
  askedOn: string | null;
  dueOn: string | null;
  receivedOn: string | null;
  waived: number;
  articleId: string | null;
  articleTitle: string | null;
}

/** Units in the order in which they were entered; those merged into others left out. */
export function readOverview(db: Db): CollectOverview {
  const tasks = tasksByUnit(db);
  const reminded = lastReminders(db);
  const units = db
    .prepare<[], UnitRow>(
      `SELECT id, name, short_name AS shortName, contact_name AS contactName, phone, contact, note FROM unit
       WHERE removed_at IS NULL AND merged_into IS NULL ORDER BY created_at, rowid`,
    )
    .all()
    .map((row): CollectUnit => ({ ...row, tasks: tasks.get(row.id) ?? [], reminded: reminded.get(row.id) ?? null }));
  return { units, strays: readStrays(db, units) };
}

const TASKS = `SELECT task.id, task.unit_id AS unitId, task.wanted, task.title, task.asked_on AS askedOn, task.due_on AS dueOn,
    task.received_on AS receivedOn, task.waived, article.id AS articleId, article.title AS articleTitle
  FROM task LEFT JOIN article ON article.id = task.article_id AND article.removed_at IS NULL
  WHERE task.removed_at IS NULL AND task.unit_id IS NOT NULL`;

function tasksByUnit(db: Db): Map<string, CollectTask[]> {
  const found = new Map<string, CollectTask[]>();
  for (const row of db.prepare<[], TaskRow>(`${TASKS} ORDER BY task.created_at, task.rowid`).all()) {
    const list = found.get(row.unitId);
    if (list === undefined) found.set(row.unitId, [toTask(row)]);
    else list.push(toTask(row));
  }
  return found;
}

/** What one unit was asked for, in the order in which it was. */
export function tasksOf(db: Db, unitId: string): CollectTask[] {
  return db.prepare<[string], TaskRow>(`${TASKS} AND task.unit_id = ? ORDER BY task.created_at, task.rowid`).all(unitId).map(toTask);
}

function toTask({ id, wanted, title, askedOn, dueOn, receivedOn, waived, articleId, articleTitle }: TaskRow): CollectTask {
  return { id, wanted, title, askedOn, dueOn, receivedOn, waived: waived === 1, articleId, articleTitle: articleTitle ?? '' };
}

function lastReminders(db: Db): Map<string, { on: string | null; how: RemindedHow }> {
  const rows = db
    .prepare<[], { unitId: string; on: string | null; how: RemindedHow }>(
      `SELECT unit_id AS unitId, reminded_on AS "on", how FROM reminder WHERE removed_at IS NULL AND how <> 'note' ORDER BY reminded_on, created_at, rowid`,
    )
    .all();
  return new Map(rows.map(({ unitId, on, how }) => [unitId, { on, how }]));
}

/** Every unit by its names. */
export function namedUnits(db: Db): Named[] {
  return db.prepare<[], Named>('SELECT id, name, short_name AS shortName FROM unit WHERE removed_at IS NULL AND merged_into IS NULL').all();
}

/** Newest first. */
export function readLog(db: Db, unitId: string): ReminderEntry[] {
  return db
    .prepare<[string], ReminderEntry>(
      `SELECT id, reminded_on AS remindedOn, how, text FROM reminder WHERE removed_at IS NULL AND unit_id = ?
       ORDER BY reminded_on DESC, created_at DESC, rowid DESC`,
    )
    .all(unitId);
}

interface StrayRow {
  id: string;
  title: string;
  content: string;
  sourceName: string;
  receivedAt: number;
  unitId: string | null;
  receivedFrom: string;
  leftOut: string;
}

/** Articles that came in a file and fulfil no task of a unit. What a person wrote in the book itself is not collected. */
function readStrays(db: Db, units: readonly CollectUnit[]): StrayArticle[] {
  const names = new UnitNames(units);
  const known = new Set(units.map(({ id }) => id));
  return db
    .prepare<[], StrayRow>(
      `SELECT article.id, article.title, article.content, source.name AS sourceName, source.received_at AS receivedAt, source.unit_id AS unitId,
         source.received_from AS receivedFrom, source.left_out AS leftOut
       FROM article JOIN source ON source.id = article.source_id JOIN part ON part.id = article.part_id
       WHERE article.removed_at IS NULL AND part.removed_at IS NULL AND NOT EXISTS (
         SELECT 1 FROM task JOIN unit ON unit.id = task.unit_id
         WHERE task.article_id = article.id AND task.removed_at IS NULL AND unit.removed_at IS NULL)
       ORDER BY source.received_at, article.number`,
    )
    .all()
    .map((row) => {
      const byline = bylineOf(parseContent(row.id, row.content));
      const sure = row.unitId !== null && known.has(row.unitId) ? { unitId: row.unitId, by: 'form' as const } : null;
      const traces = { form: row.receivedFrom, fileName: row.sourceName, byline, mark: markOf(row.leftOut) };
      return { id: row.id, title: row.title, byline, sourceName: row.sourceName, receivedOn: localDay(row.receivedAt), suggestion: sure ?? names.suggest(traces) };
    });
}

/** The agency's mark among the lines an importer left out: short, with a dash behind it. */
function markOf(leftOut: string): string {
  const lines: unknown = JSON.parse(leftOut);
  if (!Array.isArray(lines)) return '';
  return lines.filter((line: unknown) => typeof line === 'string').find((line) => line.length <= 60 && /[-–—:]\s*$/u.test(line)) ?? '';
}
