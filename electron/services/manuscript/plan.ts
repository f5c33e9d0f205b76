/**
 * What a manuscript for approval is made of: articles in book order, each with the very text that was approved. What is printed is that
 * text, told by its hash; an article that reads otherwise now is refused.
 */
import { createHash } from 'node:crypto';
import type { ArticleDocument } from '../../common/article/document.ts';
import { bylineOf, isUnwritten, titleOf } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import { AppError } from '../../common/errors.ts';
import { headsOf, readArticle } from '../store/articles.ts';
import type { Db } from '../store/connection.ts';
import { textOf } from '../store/merge/texts.ts';
import type { BookReader } from '../store/reader.ts';

/** Who approved a text, and when (ms since 1970). */
export interface Approval {
  readonly by: string;
  readonly at: number;
}

export interface ManuscriptArticle {
  readonly id: string;
  readonly part: string;
  readonly title: string;
  readonly author: string;
  /** The text in force, without comments. */
  readonly document: ArticleDocument;
  /** SHA-256 of the text as it is stored, lower-case hex. */
  readonly sha256: string;
  /** null: not approved. */
  readonly approval: Approval | null;
}

export interface ManuscriptPlan {
  readonly articles: readonly ManuscriptArticle[];
  /** Names all texts of the manuscript together: twelve hexadecimal figures in groups of four. Both copies carry it. */
  readonly digest: string;
}

export interface ManuscriptScope {
  /** Parts and articles; both empty: the whole book. */
  readonly parts: readonly string[];
  readonly articles: readonly string[];
  readonly includeUnapproved: boolean;
}

/**
 * @throws AppError print/empty-book (nothing is written there), manuscript/not-approved (and they were not asked for),
 *   manuscript/changed (an approved article has another text than the approved one), file/damaged
 */
export function planManuscript(book: BookReader, { parts, articles: ids, includeUnapproved }: ManuscriptScope): ManuscriptPlan {
  const everything = parts.length === 0 && ids.length === 0;
  const wanted = book.outline().parts.flatMap((part) => part.articles.filter(({ id }) => everything || parts.includes(part.id) || ids.includes(id)).map(({ id }) => ({ id, part: part.title })));
  const articles = book.readAs((db) => wanted.map(({ id, part }) => articleOf(db, id, part))).filter(({ document }) => !isUnwritten(document));
  if (articles.length === 0) throw new AppError('print/empty-book');
  const open = articles.filter(({ approval }) => approval === null);
  if (open.length > 0 && !includeUnapproved) throw new AppError('manuscript/not-approved', { count: open.length, titles: told(open.map(({ title }) => title)) });
  return { articles, digest: digestOf(articles) };
}

function articleOf(db: Db, id: string, part: string): ManuscriptArticle {
  const { stage, document } = readArticle(db, id);
  const [head] = headsOf(db, [id]);
  const present = head?.content_sha256 ?? '';
  const approval = stage === 'approved' ? approvalOf(db, id) : null;
  const title = titleOf(document);
  if (approval !== null && approval.sha256 !== present) throw new AppError('manuscript/changed', { id, title });
  // Read under its hash: what is printed is what was approved, or nothing.
  const text = textOf(db, id, approval?.sha256 ?? present);
  return { id, part, title, author: bylineOf(text), document: withoutComments(inForce(text)), sha256: present, approval: approval === null ? null : { by: approval.by, at: approval.at } };
}

function approvalOf(db: Db, id: string): (Approval & { readonly sha256: string }) | null {
  const row = db
    .prepare<[string], { by: string; at: number; sha256: string }>(
      `SELECT author AS "by", changed_at AS at, content_sha256 AS sha256 FROM stage_change WHERE article_id = ? AND to_stage = 'approved' ORDER BY changed_at DESC, rowid DESC LIMIT 1`,
    )
    .get(id);
  return row ?? null;
}

const withoutComments = (document: ArticleDocument): ArticleDocument => JSON.parse(JSON.stringify(document, (key: string, value: unknown) => (key === 'comments' ? undefined : value))) as ArticleDocument;

function digestOf(articles: readonly ManuscriptArticle[]): string {
  const all = createHash('sha256').update(JSON.stringify(articles.map(({ id, sha256 }) => [id, sha256]))).digest('hex');
  return grouped(all.slice(0, 12));
}

export const grouped = (figures: string): string => figures.replace(/(.{4})(?=.)/gu, '$1 ');

/** The first three titles, and how many more. */
function told(titles: readonly string[]): string {
  const named = titles.slice(0, 3).map((title) => (title === '' ? '…' : title));
  return titles.length > 3 ? `${named.join('; ')}; …` : named.join('; ');
}
