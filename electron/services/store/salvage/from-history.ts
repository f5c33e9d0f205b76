/** Articles whose row is gone but of which the file keeps former texts. */
import { photosOf, titleOf, wordsOf } from '../../../common/article/read.ts';
import type { Db } from '../connection.ts';
import { parseContent } from '../content.ts';
import type { Losses } from './report.ts';

interface Former {
  readonly content: string;
  readonly content_sha256: string;
  readonly revision: number;
  /** Whose text it is, and when it was written (ms since 1970). */
  readonly author: string | null;
  readonly written_at: number | null;
}

/**
 * Brings the newest former text of each gone article back under its own id.
 * @param gone ids that the digests miss; what names an article that is not there is found here
 * @returns titles of those that came back; ids of those that did not
 */
export function fromHistory(db: Db, gone: readonly string[], losses: Losses): { titles: Set<string>; left: string[] } {
  const named = db
    .prepare<[], string>(
      `SELECT article_id FROM revision UNION SELECT article_id FROM snapshot_article UNION SELECT article_id FROM exemplar_article
       UNION SELECT article_id FROM comment UNION SELECT article_id FROM stage_change`,
    )
    .pluck()
    .all();
  const there = new Set(db.prepare<[], string>('SELECT id FROM article').pluck().all());
  const titles = new Set<string>();
  const left: string[] = [];
  for (const id of new Set([...gone, ...named].filter((each) => !there.has(each)))) {
    const title = bringBack(db, id);
    if (title === null) left.push(id);
    else {
      titles.add(title);
      losses.doubt({ kind: 'article', name: title, reason: 'older' });
    }
  }
  return { titles, left };
}

function bringBack(db: Db, id: string): string | null {
  const former =
    db
      .prepare<[string], Former>('SELECT content, content_sha256, revision, author, written_at FROM revision JOIN text ON text.sha256 = content_sha256 WHERE article_id = ? ORDER BY revision DESC LIMIT 1')
      .get(id) ??
    db.prepare<[string], Former>('SELECT content, content_sha256, 1 AS revision, NULL AS author, NULL AS written_at FROM snapshot_article JOIN text ON text.sha256 = content_sha256 WHERE article_id = ? LIMIT 1').get(id);
  if (former === undefined) return null;
  const document = parseContent(id, former.content);
  const part = db.prepare<[string], string>('SELECT part_id FROM snapshot_article WHERE article_id = ? AND part_id IN (SELECT id FROM part) LIMIT 1').pluck().get(id);
  const number = Number(db.prepare('SELECT coalesce(max(number), 0) + 1 FROM article').pluck().get());
  const now = Date.now();
  db.prepare(
    `INSERT INTO article (number, id, part_id, rank, title, words, photos, content, content_sha256, stage, revision, created_at, updated_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?, ?)`,
  ).run(
    ...([number, id, part ?? '', `zz${String(number)}x`, titleOf(document), wordsOf(document), photosOf(document).length] as const),
    ...([former.content, former.content_sha256, former.revision + 1, now, now] as const),
  );
  // A file of before version 15 has no room for whose text it is.
  const hasWriter = db.prepare(`SELECT 1 FROM pragma_table_info('article') WHERE name = 'text_author'`).get() !== undefined;
  if (hasWriter) db.prepare('UPDATE article SET text_author = ?, text_at = ? WHERE id = ?').run(former.author, former.written_at, id);
  return titleOf(document);
}
