/** What is printed of the book on an office printer. Pure. */
import type { BookLayout, OfficeChoice } from '@common/contract/shapes.ts';

export type PrintScope = 'book' | 'article' | 'pages';

/** Pages as they were typed: whole numbers from 1, the first not behind the last; null: they are not. */
export function pagesTyped(from: string, to: string): { readonly from: number; readonly to: number } | null {
  const [first, last] = [from, to].map((typed) => (/^\d{1,5}$/u.test(typed.trim()) ? Number(typed) : 0)) as [number, number];
  return first >= 1 && first <= last ? { from: first, to: last } : null;
}

/** The pages of an article; null: it has none. */
export function pagesOf(layout: BookLayout, articleId: string): OfficeChoice['pages'] {
  const found = layout.articles.find(({ id }) => id === articleId);
  return found === undefined ? null : { from: found.start, to: found.start + found.pages - 1 };
}
