/** Where made pages stand among the articles, and what mục lục lists. */
import type { Made, MadeBook } from '../../../common/book/made.ts';
import type { Outline, OutlinePart } from '../../../common/book/outline.ts';
import type { PrintArticle } from '../source.ts';
import { displayed } from '../runs.ts';

/** What is printed in a part, in order. */
export type Item = { readonly made: Made } | { readonly article: PrintArticle };

/** Matter of which nothing would be printed (no photo chosen, nobody commended) is left out. */
export function isEmptyMade(made: Made): boolean {
  switch (made.kind) {
    case 'commended':
    case 'statistics':
      return made.sections.length === 0;
    case 'plates':
      return made.photos.length === 0;
    case 'imprint':
      return false;
    default:
      return made.groups.length === 0;
  }
}

/** @param articles those of the part that are printed, in order */
export function itemsOf(part: OutlinePart, articles: readonly PrintArticle[], { pages }: MadeBook): Item[] {
  const printed = new Map(articles.map((article) => [article.id, article]));
  const at = (place: number): Item[] => part.matter.filter((matter) => matter.at === place).flatMap(({ id }) => madeItem(pages.get(id)));
  return [
    ...part.articles.flatMap(({ id }, index): Item[] => {
      const article = printed.get(id);
      return [...at(index), ...(article === undefined ? [] : [{ article }])];
    }),
    ...at(part.articles.length),
  ];
}

/** Behind the last part; an imprint that is the last of it stands on the book's last page, behind mục lục. */
export function backItems(outline: Outline, { pages }: MadeBook): { readonly back: readonly Made[]; readonly last: readonly Made[] } {
  const all = outline.back.flatMap(({ id }) => madeItem(pages.get(id))).map(({ made }) => made);
  const end = all.at(-1);
  return end?.kind === 'imprint' ? { back: all.slice(0, -1), last: [end] } : { back: all, last: [] };
}

const madeItem = (made: Made | undefined): { made: Made }[] => (made === undefined || isEmptyMade(made) ? [] : [{ made }]);

/** A line of mục lục for a made page, in the shape of an article's. */
export const listedMade = ({ id, title, contents }: Made): { id: string; title: string; author: string }[] => (contents && title !== '' ? [{ id, title: displayed(title), author: '' }] : []);
