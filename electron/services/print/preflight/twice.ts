/** Articles that stand in the book twice: brought in again from another file, their titles and quotation marks perhaps written otherwise. */
import type { ArticleDocument } from '../../../common/article/document.ts';
import { blockLines, titleOf } from '../../../common/article/read.ts';
import { inForce } from '../../../common/article/suggest.ts';
import { pageLabel } from '../../../common/book/page-label.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { articleCalled, say } from '../../../common/print/say.ts';
import { fold } from '../../../common/text/fold.ts';

/** Letters: less, as a line that thanks the reader, may well stand in two articles. */
const LEAST = 120;

/**
 * The second of each pair, with where the first stands.
 * @param starts first page of each article; one that is in it comes in the order of these pages
 * @param lastRoman see `common/book/page-label.ts`
 */
export function twiceFindings(articles: readonly { readonly id: string; readonly document: ArticleDocument }[], starts: ReadonlyMap<string, number>, lastRoman: number): Finding[] {
  const first = new Map<string, { readonly id: string; readonly title: string }>();
  const texts = sameTexts(articles);
  const inOrder = [...articles].sort((one, other) => (starts.get(one.id) ?? 0) - (starts.get(other.id) ?? 0));
  return inOrder.flatMap(({ id, document }): Finding[] => {
    const text = texts.get(id);
    const title = titleOf(document);
    if (text === undefined) return [];
    const known = first.get(text);
    if (known === undefined) {
      first.set(text, { id, title });
      return [];
    }
    const page = starts.get(known.id);
    const told = { article: articleCalled(title), other: articleCalled(known.title) };
    const said = page === undefined ? say('findings.articleTwice', told) : say('findings.articleTwiceOn', { ...told, page: pageLabel(page, lastRoman) });
    return [{ code: 'article-twice', said, articleId: id, block: null, page: starts.get(id) ?? null }];
  });
}

/**
 * The words that are printed, title and captions apart, without what two copies are written differently in: signs, spaces, capitals, places of
 * tones; only of texts that have as many letters as another, for folding keeps their number.
 */
function sameTexts(articles: readonly { readonly id: string; readonly document: ArticleDocument }[]): Map<string, string> {
  const letters = new Map(articles.map(({ id, document }) => [id, lettersOf(document)]));
  const counts = new Map<number, number>();
  for (const { length } of letters.values()) counts.set(length, (counts.get(length) ?? 0) + 1);
  return new Map([...letters].flatMap(([id, text]) => (text.length >= LEAST && (counts.get(text.length) ?? 0) > 1 ? [[id, fold(text)] as const] : [])));
}

function lettersOf(document: ArticleDocument): string {
  const lines = inForce(document).blocks.flatMap((block) => (block.type === 'title' || block.type === 'photo' ? [] : blockLines(block)));
  return lines.join(' ').normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');
}
