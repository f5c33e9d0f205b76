/** The list of an article's former texts: what was kept of it, and what was approved. */
import { titleOf, wordsOf } from '../../common/article/read.ts';
import type { ArticleVersion } from '../../common/contract/history-shapes.ts';
import type { Db } from './connection.ts';
import { readText, rowsOf, type RevisionRow } from './revisions.ts';

interface Approval {
  id: string;
  content_sha256: string;
  author: string;
  changed_at: number;
}

/**
 * Versions of an article, newest first; the text as it is now is not among them, unless something was done while it stood (a snapshot). Each
 * stands under the time of what it is called by. A text that was approved is one of them, and is kept for good: the version that stood when
 * that was done is called so, another one of the same words is not.
 * @throws AppError file/damaged for an approved text
 */
export function listVersions(db: Db, articleId: string): ArticleVersion[] {
  const rows = rowsOf(db, articleId);
  const stands = presentOf(db, articleId);
  const approved = new Map<string, Approval>();
  const alone = new Map<string, ArticleVersion>();
  for (const approval of approvalsOf(db, articleId)) {
    const row = rowAt(rows, approval);
    if (stands !== undefined && isOfPresent(stands, row, approval)) continue;
    // A mark says what it was kept for; the approval of its text is a line of its own.
    if (row !== undefined && row.before !== 'copy') {
      if (!approved.has(row.id)) approved.set(row.id, approval);
      continue;
    }
    const name = row?.id ?? approval.content_sha256;
    if (!alone.has(name)) alone.set(name, versionOfApproval(db, articleId, approval, row));
  }
  const versions = rows.map((row): ArticleVersion => {
    const approval = approved.get(row.id);
    const { id, revision, title, words } = row;
    if (approval === undefined) return { id, revision, title, words, before: row.before, author: row.author, at: timeOf(row), pinned: row.pinned === 1 };
    return { id, revision, title, words, before: 'approved', author: approval.author, at: approval.changed_at, pinned: true };
  });
  return [...versions, ...alone.values()].sort((one, other) => other.at - one.at || other.revision - one.revision);
}

/** When the thing happened by which a version is called: typing keeps a text as it was left, anything else is done at a moment of its own. */
const timeOf = ({ before, written_at: written, kept_at: kept }: RevisionRow): number => (before === 'save' ? written : kept);

interface Present {
  revision: number;
  content_sha256: string;
  text_at: number | null;
}

const presentOf = (db: Db, articleId: string): Present | undefined => db.prepare<[string], Present>('SELECT revision, content_sha256, text_at FROM article WHERE id = ?').get(articleId);

/** Whether the approval is one of the text as it is now. `row`: the version that may have stood then; it may hold the present text, too. */
function isOfPresent({ revision, content_sha256, text_at: at }: Present, row: RevisionRow | undefined, approval: Approval): boolean {
  if (content_sha256 !== approval.content_sha256) return false;
  return at === null ? row === undefined || row.revision === revision : at <= approval.changed_at;
}

/**
 * The version that stood when a text was approved, of several with the same words. Of versions kept by older programs the time of writing
 * may be that of a later change of the article: then it is the first that was kept afterwards.
 */
function rowAt(rows: readonly RevisionRow[], { content_sha256, changed_at }: Approval): RevisionRow | undefined {
  const same = rows.filter((row) => row.content_sha256 === content_sha256);
  return same.find((row) => row.written_at <= changed_at) ?? same.findLast((row) => row.kept_at >= changed_at);
}

/** Texts that were approved, the newest first. */
function approvalsOf(db: Db, articleId: string): Approval[] {
  return db
    .prepare<[string], Approval>(
      `SELECT id, content_sha256, author, changed_at FROM stage_change
       WHERE article_id = ? AND to_stage = 'approved' ORDER BY changed_at DESC, rowid DESC`,
    )
    .all(articleId);
}

function versionOfApproval(db: Db, articleId: string, { id, content_sha256: hash, author, changed_at: at }: Approval, row: RevisionRow | undefined): ArticleVersion {
  const document = readText(db, articleId, hash);
  return { id, revision: row?.revision ?? 0, title: titleOf(document), words: wordsOf(document), before: 'approved', author, at, pinned: true };
}
