/** The parts of a book that have something to print, in their order. */
import type { ArticleDocument } from '../../common/article/document.ts';
import type { ArticleKind } from '../../common/article/kind.ts';
import type { MadeBook } from '../../common/book/made.ts';
import type { Outline } from '../../common/book/outline.ts';
import { numberInWords } from '../../common/text/numbers.ts';
import { itemsOf, type Item } from './made/plan.ts';
import type { PrintArticle, PrintSource } from './source.ts';

export interface PartPlan {
  readonly id: string;
  readonly kind: 'front' | 'body';
  readonly title: string;
  /** "Phần một", or empty where the title says it itself. */
  readonly number: string;
  /** Small line above an article's title. */
  readonly kicker: string;
  readonly articles: PrintArticle[];
  /** The same with made pages among them. */
  readonly items: readonly Item[];
}

/** Parts that have an article or a made page to print. A part's number counts those that are printed: a reader sees no others. */
export function planParts(source: PrintSource, outline: Outline, documents: ReadonlyMap<string, ArticleDocument>, made: MadeBook): PartPlan[] {
  let body = 0;
  const kinds = source.kinds?.() ?? new Map<string, ArticleKind>();
  return outline.parts.flatMap((part): PartPlan[] => {
    const articles = part.articles.flatMap(({ id }) => {
      const document = documents.get(id);
      return document === undefined ? [] : [{ id, kind: kinds.get(id) ?? ('feature' as const), document }];
    });
    const items = itemsOf(part, articles, made);
    if (items.length === 0) return [];
    const numbered = part.kind === 'body';
    if (numbered) body += 1;
    const { id, kind, title } = part;
    return [{ id, kind, title, number: numbered && !/^phần\s/iu.test(title) ? `Phần ${numberInWords(body)}` : '', kicker: numbered ? title : '', articles, items }];
  });
}

/** The parts with these articles alone, without made pages. */
export function onlyOf(parts: readonly PartPlan[], articles: PartPlan['articles']): PartPlan[] {
  const wanted = new Set(articles);
  const narrowed = parts.map((part) => ({
    ...part,
    articles: part.articles.filter((article) => wanted.has(article)),
    items: part.items.filter((item) => 'article' in item && wanted.has(item.article)),
  }));
  return narrowed.filter((part) => part.articles.length > 0);
}
