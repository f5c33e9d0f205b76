/** What came in: batches, the sources' pages, and which articles a person has still to look through. */
import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { importBatch, knownFile, sourceLine, type ImportBatch, type IntakeEntry, type IntakeList, type IntakeView, type SourceLine, type SourcePage, type Twin } from '../../common/contract/intake-shapes.ts';
import { conversion, importFailure, importGuess, importWarning, sourceReport, type ImportedArticle, type ImportWarning } from '../../common/contract/shapes.ts';
import { titleOf } from '../../common/article/read.ts';
import { AppError } from '../../common/errors.ts';
import { traceLines } from '../../common/intake/trace.ts';
import { readArticle } from './articles.ts';
import type { Db } from './connection.ts';

/** Makes the batch's row when it is not there yet. @param files how many were given */
export function openBatch(db: Db, id: string, files: number, now: number): void {
  db.prepare(`INSERT INTO import_batch (id, began_at, files, stopped, failed, known) VALUES (?, ?, ?, 0, '[]', '[]') ON CONFLICT DO NOTHING`).run(id, now, files);
}

export function finishBatch(db: Db, batch: Omit<ImportBatch, 'beganAt' | 'endedAt'>, now: number): void {
  const { id, files, stopped, failed, known } = batch;
  openBatch(db, id, files, now);
  db.prepare('UPDATE import_batch SET ended_at = ?, files = ?, stopped = ?, failed = ?, known = ? WHERE id = ?').run(
    now,
    files,
    stopped ? 1 : 0,
    JSON.stringify(failed),
    JSON.stringify(known),
    id,
  );
}

/** @returns its id */
export function insertPage(db: Db, sourceId: string, page: SourcePage, now: number): string {
  const id = randomUUID();
  db.prepare('INSERT INTO source_page (id, source_id, member, lines, report, read_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    id,
    sourceId,
    page.member,
    JSON.stringify(page.lines),
    JSON.stringify(page.report),
    now,
  );
  return id;
}

export interface NewIntake {
  readonly batchId: string;
  readonly articleId: string;
  readonly pageId: string | null;
  /** Which of the page's articles it is, from 0. */
  readonly place: number;
  readonly imported: ImportedArticle;
  /** All remarks, those of storing among them. */
  readonly warnings: readonly ImportWarning[];
  readonly twin: Pick<Twin, 'kind' | 'id'> | null;
}

export function insertIntake(db: Db, intake: NewIntake, now: number): void {
  const { batchId, articleId, pageId, place, imported, warnings, twin } = intake;
  db.prepare(
    `INSERT INTO intake (id, batch_id, article_id, page_id, place_in_page, encoding, guesses, conversions, left_out, warnings, content_sha256,
       twin_id, twin_kind, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT content_sha256 FROM article WHERE id = ?), ?, ?, ?, ?)`,
  ).run(
    randomUUID(),
    batchId,
    articleId,
    pageId,
    place,
    imported.encoding,
    JSON.stringify(imported.guesses ?? []),
    JSON.stringify(imported.conversions ?? []),
    JSON.stringify(imported.leftOut),
    JSON.stringify(warnings),
    articleId,
    twin?.id ?? null,
    twin?.kind ?? null,
    now,
    now,
  );
}

/** What another reading of the document gave, in the place of what the first gave. */
export function rereadIntake(db: Db, id: string, reading: { pageId: string; imported: ImportedArticle }, now: number): void {
  const { pageId, imported } = reading;
  db.prepare(
    `UPDATE intake SET page_id = ?, encoding = ?, guesses = ?, conversions = ?, left_out = ?, warnings = ?, updated_at = ?,
       content_sha256 = (SELECT content_sha256 FROM article WHERE id = article_id) WHERE id = ?`,
  ).run(
    pageId,
    imported.encoding,
    JSON.stringify(imported.guesses ?? []),
    JSON.stringify(imported.conversions ?? []),
    JSON.stringify(imported.leftOut),
    JSON.stringify(imported.warnings),
    now,
    id,
  );
}

export function setConversions(db: Db, id: string, conversions: IntakeView['conversions'], now: number): void {
  db.prepare('UPDATE intake SET conversions = ?, updated_at = ? WHERE id = ?').run(JSON.stringify(conversions), now, id);
}

/** @param accepted ms since 1970, or null: to be looked through again */
export function setAccepted(db: Db, id: string, accepted: number | null, now: number): void {
  if (db.prepare('UPDATE intake SET accepted_at = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL').run(accepted, now, id).changes === 0) {
    throw new AppError('book/no-intake', { id });
  }
}

interface EntryRow {
  id: string;
  batch_id: string;
  article_id: string;
  title: string;
  file: string | null;
  member: string | null;
  format: string | null;
  encoding: string;
  guesses: number;
  warnings: number;
  twin_id: string | null;
  twin_kind: Twin['kind'] | null;
  twin_title: string | null;
  accepted_at: number | null;
}

const ENTRIES = `SELECT intake.id, intake.batch_id, intake.article_id, article.title, source.name AS file, source_page.member,
    source_page.report ->> '$.format' AS format, intake.encoding, json_array_length(intake.guesses) AS guesses,
    json_array_length(intake.warnings) AS warnings, intake.twin_id, intake.twin_kind, twin.title AS twin_title, intake.accepted_at
  FROM intake JOIN article ON article.id = intake.article_id
  LEFT JOIN source_page ON source_page.id = intake.page_id
  LEFT JOIN source ON source.id = article.source_id
  LEFT JOIN article AS twin ON twin.id = intake.twin_id AND twin.removed_at IS NULL
  WHERE intake.removed_at IS NULL AND article.removed_at IS NULL`;

function entryOf(row: EntryRow): IntakeEntry {
  const { twin_id: twinId, twin_kind: kind, twin_title: twinTitle } = row;
  return {
    id: row.id,
    batchId: row.batch_id,
    articleId: row.article_id,
    title: row.title,
    file: row.file ?? '',
    member: row.member ?? '',
    format: row.format ?? '',
    encoding: row.encoding,
    guesses: row.guesses,
    warnings: row.warnings,
    twin: twinId === null || kind === null || twinTitle === null ? null : { kind, id: twinId, title: twinTitle },
    accepted: row.accepted_at !== null,
  };
}

/** Newest batch first. @throws AppError file/damaged */
export function listIntake(db: Db): IntakeList {
  const batches = db.prepare<[], BatchRow>('SELECT * FROM import_batch ORDER BY began_at DESC, id').all().map(batchOf);
  const entries = db.prepare<[], EntryRow>(`${ENTRIES} ORDER BY intake.created_at, article.number`).all().map(entryOf);
  return { batches, entries };
}

/** @throws AppError book/no-intake, file/damaged */
export function readIntake(db: Db, id: string): IntakeView {
  const row = db.prepare<[string], EntryRow>(`${ENTRIES} AND intake.id = ?`).get(id);
  const more = db
    .prepare<[string], { lines: string | null; report: string | null; guesses: string; conversions: string; left_out: string; warnings: string; written_on: string | null; written_in: string; untouched: number }>(
      `SELECT source_page.lines, source_page.report, intake.guesses, intake.conversions, intake.left_out, intake.warnings, article.written_on,
         article.written_in, intake.content_sha256 = article.content_sha256 AS untouched
       FROM intake JOIN article ON article.id = intake.article_id LEFT JOIN source_page ON source_page.id = intake.page_id WHERE intake.id = ?`,
    )
    .get(id);
  if (row === undefined || more === undefined) throw new AppError('book/no-intake', { id });
  const lines = parsed('source_page.lines', id, z.array(sourceLine), more.lines ?? '[]');
  return {
    entry: entryOf(row),
    lines,
    report: more.report === null ? null : parsed('source_page.report', id, sourceReport, more.report),
    guesses: parsed('intake.guesses', id, z.array(importGuess), more.guesses),
    conversions: parsed('intake.conversions', id, z.array(conversion), more.conversions),
    leftOut: parsed('intake.left_out', id, z.array(z.string()), more.left_out),
    warnings: parsed('intake.warnings', id, z.array(importWarning), more.warnings),
    sisters: sistersOf(db, id, lines),
    writtenOn: more.written_on,
    writtenIn: more.written_in,
    untouched: more.untouched === 1,
  };
}

/** The other articles of the same page, and which of its lines each has. @throws AppError file/damaged */
function sistersOf(db: Db, id: string, lines: readonly SourceLine[]): IntakeView['sisters'] {
  return db
    .prepare<[string], { article_id: string }>(
      `SELECT other.article_id FROM intake JOIN intake AS other ON other.page_id = intake.page_id AND other.id <> intake.id AND other.removed_at IS NULL
       JOIN article ON article.id = other.article_id AND article.removed_at IS NULL WHERE intake.id = ? ORDER BY other.place_in_page`,
    )
    .all(id)
    .map(({ article_id: articleId }) => {
      const { document } = readArticle(db, articleId);
      const own = traceLines(lines, document, []).flatMap((trace, index) => (typeof trace === 'number' ? [index] : []));
      return { title: titleOf(document), lines: own };
    });
}

export interface IntakeSource {
  readonly name: string;
  readonly member: string;
  readonly place: number;
  readonly bytes: Buffer;
  readonly sourceId: string;
  readonly articleId: string;
}

/** The document it came from, as it arrived. @throws AppError book/no-intake */
export function intakeSource(db: Db, id: string): IntakeSource {
  const row = db
    .prepare<[string], IntakeSource>(
      `SELECT source.name, coalesce(source_page.member, '') AS member, intake.place_in_page AS place, source_blob.bytes, source.id AS sourceId,
         article.id AS articleId
       FROM intake JOIN article ON article.id = intake.article_id JOIN source ON source.id = article.source_id
       JOIN source_blob ON source_blob.source_id = source.id LEFT JOIN source_page ON source_page.id = intake.page_id WHERE intake.id = ?`,
    )
    .get(id);
  if (row === undefined) throw new AppError('book/no-intake', { id });
  return row;
}

interface BatchRow {
  id: string;
  began_at: number;
  ended_at: number | null;
  files: number;
  stopped: number;
  failed: string;
  known: string;
}

function batchOf(row: BatchRow): ImportBatch {
  return importBatch.parse({
    id: row.id,
    beganAt: row.began_at,
    endedAt: row.ended_at,
    files: row.files,
    stopped: row.stopped === 1,
    failed: parsed('import_batch.failed', row.id, z.array(importFailure), row.failed),
    known: parsed('import_batch.known', row.id, z.array(knownFile), row.known),
  });
}

function parsed<T>(where: string, id: string, shape: z.ZodType<T>, text: string): T {
  const result = shape.safeParse(JSON.parse(text));
  if (!result.success) throw new AppError('file/damaged', { where, id }, { cause: result.error });
  return result.data;
}
