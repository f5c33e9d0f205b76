/** Rows of another book, put into this one as they are, under the ids they are given. */
import type { ArticleDocument } from '../../../common/article/document.ts';
import { photosOf, titleOf, wordsOf } from '../../../common/article/read.ts';
import { contentOf, sha256 } from '../content.ts';
import type { Db } from '../connection.ts';
import { keepText } from '../revisions.ts';
import type { MergeRow, MergedTable } from './state.ts';

/** What comes with a row and is not in it. */
export interface Along {
  /** The text of an article, its pictures by the ids of this book. */
  text?: ArticleDocument;
  /** Of a change of stage: the text that it names, as it is stored. */
  content?: string;
  /** Of a photo or a source. */
  bytes?: Uint8Array;
  /** Of a photo: its small JPEG. */
  proxy?: Uint8Array;
}

/**
 * Inserts one row. Its columns are those of its table in this program's format; a part or an article stands aside until it is
 * given its rank.
 */
export function insertRow(db: Db, table: MergedTable, row: MergeRow, along: Along, now: number): void {
  const values: Record<string, string | number | null> = { ...row };
  delete values['number'];
  if ('updated_at' in values) values['updated_at'] = now;
  if ('rank' in values && (table === 'part' || table === 'article')) values['rank'] = asideRank(String(values['id']));
  if (along.text !== undefined) Object.assign(values, columnsOfText(along.text));
  if (along.content !== undefined) keepText(db, String(values['content_sha256']), along.content);
  const columns = Object.keys(values);
  db.prepare(`INSERT INTO "${table}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    ...columns.map((column) => values[column] ?? null),
  );
  if (table === 'source') db.prepare('INSERT INTO source_blob (source_id, bytes) VALUES (?, ?)').run(values['id'], along.bytes);
  if (table !== 'photo') return;
  db.prepare('INSERT INTO photo_blob (photo_id, bytes) VALUES (?, ?)').run(values['id'], along.bytes);
  db.prepare('INSERT INTO photo_proxy (photo_id, sha256, bytes) VALUES (?, ?, ?)').run(values['id'], sha256(along.proxy ?? new Uint8Array()), along.proxy);
}

/** A rank that no row has: two rows that change places would meet on the way. */
export const asideRank = (id: string): string => `~${id}`;

function columnsOfText(document: ArticleDocument): Record<string, string | number> {
  const content = contentOf(document);
  return { content, content_sha256: sha256(content), title: titleOf(document), words: wordsOf(document), photos: photosOf(document).length };
}
