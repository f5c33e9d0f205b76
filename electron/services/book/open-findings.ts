/** What the editors have not settled yet: articles that are not approved, comments that nobody answered, marks on pages of proofs. */
import * as z from 'zod';
import type { ArticleDocument } from '../../common/article/document.ts';
import { isUnwritten } from '../../common/article/read.ts';
import { remarksIn } from '../../common/article/remarks.ts';
import { inPageOrder, markOf } from '../../common/book/marks.ts';
import type { Finding } from '../../common/contract/shapes.ts';
import { articleCalled, pageCalled, say } from '../../common/print/say.ts';
import { comment } from '../../common/records/comment.ts';
import type { BookReader } from '../store/reader.ts';

/** Letters of a remark that stand in its finding. */
const MOST_LETTERS = 90;
const commentFields = z.object(comment.fields);

/** In the order of the book; articles that nobody has written are not printed and are left out. */
export function openFindings(book: BookReader): Finding[] {
  const outline = book.outline();
  const documents = new Map(book.articles().map(({ id, document }) => [id, document]));
  const unwritten = new Set([...documents].filter(([, document]) => isUnwritten(document)).map(([id]) => id));
  const articles = outline.parts.flatMap((part) => part.articles).filter(({ id }) => !unwritten.has(id));
  return [
    ...articles.flatMap(({ id, title, stage }): Finding[] =>
      stage === 'approved' ? [] : [{ code: 'article-unapproved', said: say('findings.unapproved', { article: articleCalled(title), stage: say(`findings.stage.${stage}`) }), articleId: id, block: null, page: null }],
    ),
    ...commentFindings(book, articles, documents),
    ...markFindings(book, new Map([...outline.parts.flatMap((part) => [...part.articles, ...part.matter]), ...outline.back].map(({ id, title }) => [id, title]))),
  ];
}

function short(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length <= MOST_LETTERS ? line : `${line.slice(0, MOST_LETTERS).replace(/\s+\S*$/u, '')}…`;
}

/** One for each thread: its answers are settled with it. The words it was made on carry its id; who took them out left it where it was made. */
function commentFindings(book: BookReader, articles: readonly { readonly id: string; readonly title: string }[], documents: ReadonlyMap<string, ArticleDocument>): Finding[] {
  const threads = book.records('comment').map(({ id, fields }) => ({ id, ...commentFields.parse(fields) })).filter(({ parentId, resolvedAt }) => parentId === null && resolvedAt === null);
  return articles.flatMap(({ id, title }) => {
    const own = threads.filter(({ articleId }) => articleId === id);
    const placed = own.length === 0 ? [] : remarksIn(documents.get(id)?.blocks ?? []).comments;
    return own
      .map(({ id: commentId, author, body, anchor }): Finding => ({
        code: 'comments-open',
        said: author === '' ? say('findings.comment', { article: articleCalled(title), words: short(body) }) : say('findings.commentBy', { article: articleCalled(title), author, words: short(body) }),
        articleId: id,
        block: placed.find((place) => place.id === commentId)?.path[0] ?? anchor?.block ?? null,
        page: null,
        commentId,
      }));
  });
}

/** Page by page as the marks were made; pages counted from the first of the proof: what was printed on them by then nobody knows. */
function markFindings(book: BookReader, titles: ReadonlyMap<string, string>): Finding[] {
  const open = inPageOrder(book.records('pageMark').map(markOf)).filter(({ settledAt }) => settledAt === null);
  return open.map(({ id, page, articleId, matterId, block, body, author }): Finding => {
    const title = titles.get(articleId ?? matterId ?? '');
    const where = title === undefined ? say('findings.proofPage', { page }) : say('findings.proofPageOf', { piece: articleId === null ? pageCalled(title) : articleCalled(title), page });
    const there = title === undefined ? { articleId: null, block: null } : { articleId, block };
    const said = author === '' ? say('findings.mark', { where, words: short(body) }) : say('findings.markBy', { where, author, words: short(body) });
    return { code: 'marks-open', said, ...there, page, markId: id, ...(matterId === null || title === undefined ? {} : { matterId }) };
  });
}
