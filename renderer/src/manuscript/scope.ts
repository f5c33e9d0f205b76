/** What a manuscript is made of: the whole book, the open article, or a part. */
import type { Outline } from '@common/book/outline.ts';
import { countWords } from '@common/text/words.ts';

export const BOOK = 'book';
export const OPEN = 'open-article';

type Entry = Outline['parts'][number]['articles'][number];

/** The articles of a choice in book order. @param open the article on the screen */
export function articlesOf({ parts }: Outline, scope: string, open: string | null): Entry[] {
  return parts.flatMap((part) => part.articles.filter(({ id }) => scope === BOOK || scope === part.id || (scope === OPEN && id === open)));
}

/** Those with words that nobody approved; a place in the outline without a text is not printed. */
export const unapproved = (articles: readonly Entry[]): Entry[] => articles.filter(({ stage, words, title }) => stage !== 'approved' && words > countWords(title));
