/** What a merge compares of a book: every row that people wrote, and which texts each article had. Bytes and texts are read when they are needed. */
import type { BookSettings } from '../../../common/book/settings.ts';
import { parseSettings, readBookRecord } from '../book-record.ts';
import type { Db } from '../connection.ts';
import { readSessions, type WritingSession } from '../session-record.ts';

export type RowValue = string | number | null;
export type MergeRow = Readonly<Record<string, RowValue>>;

/** Tables whose rows are merged, each behind those it refers to. */
export const MERGED_TABLES = [
  'unit',
  'source',
  'photo',
  'part',
  'exemplar',
  'article',
  'stage_change',
  'exemplar_article',
  'award_form',
  'award',
  'photo_person',
  'comment',
  'task',
  'term',
  'reminder',
  'verdict',
  'matter',
  'page_mark',
] as const;
export type MergedTable = (typeof MERGED_TABLES)[number];

/** A text that an article had: SHA-256 of its content, and the number it had then. */
export interface FormerText {
  readonly revision: number;
  readonly sha256: string;
  /** ms since 1970; of the present text: not later than this. */
  readonly writtenAt: number;
}

/** An article's present text, with whom it is of (null: not known, empty: of nobody who gave a name). */
export interface PresentText extends FormerText {
  readonly author: string | null;
}

export interface MergeState {
  readonly uuid: string;
  readonly settings: BookSettings;
  /** Rows by id, removed ones among them; of articles without their content. */
  readonly rows: Readonly<Record<MergedTable, ReadonlyMap<string, MergeRow>>>;
  /** Newest first, the present text not among them. */
  readonly former: ReadonlyMap<string, readonly FormerText[]>;
  /** Rows that are never changed after they were written, with the time (ms since 1970) of that. */
  readonly marks: ReadonlyMap<string, number>;
  /** Oldest first. */
  readonly sessions: readonly (Omit<WritingSession, 'settings'> & { readonly settings: BookSettings })[];
}

/** @throws AppError file/damaged */
export function readMergeState(db: Db): MergeState {
  return db.transaction((): MergeState => {
    const { uuid, settings } = readBookRecord(db);
    return {
      uuid,
      settings,
      rows: Object.fromEntries(MERGED_TABLES.map((table) => [table, rowsOf(db, table)])) as Record<MergedTable, Map<string, MergeRow>>,
      former: formerTexts(db),
      marks: marksOf(db),
      sessions: readSessions(db).map((session) => ({ ...session, settings: parseSettings(session.settings) })),
    };
  })();
}

function rowsOf(db: Db, table: MergedTable): Map<string, MergeRow> {
  const columns = db
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
    .filter((column) => !(table === 'article' && column === 'content'));
  const rows = db.prepare<[], MergeRow>(`SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM "${table}" ORDER BY id`).all();
  return new Map(rows.map((row) => [String(row['id']), row]));
}

function formerTexts(db: Db): Map<string, FormerText[]> {
  const former = new Map<string, FormerText[]>();
  const rows = db
    .prepare<[], { article_id: string } & FormerText>(
      'SELECT article_id, revision, content_sha256 AS sha256, written_at AS writtenAt FROM revision ORDER BY article_id, revision DESC, id',
    )
    .all();
  for (const { article_id: id, ...text } of rows) former.set(id, [...(former.get(id) ?? []), text]);
  return former;
}

function marksOf(db: Db): Map<string, number> {
  const rows = db
    .prepare<[], { id: string; at: number }>(
      `SELECT 'revision ' || id AS id, kept_at AS at FROM revision UNION ALL SELECT 'snapshot ' || id, created_at FROM snapshot
       UNION ALL SELECT 'stage ' || id, changed_at FROM stage_change`,
    )
    .all();
  return new Map(rows.map(({ id, at }) => [id, at]));
}

