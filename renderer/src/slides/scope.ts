/** Which articles are shown: of the whole book, of a part, or chosen one by one. Pure. */
import { tellingOf } from '@common/book/appendix.ts';
import type { Outline, OutlineArticle } from '@common/book/outline.ts';
import type { SlideChoice } from '@common/contract/way-shapes.ts';
import { countWords } from '@common/text/words.ts';

export const WHOLE = 'whole';
export const CHOSEN = 'chosen';

/** A place in the outline without a text has no slide. */
const isWritten = ({ words, title }: OutlineArticle): boolean => words > countWords(title);

/** Articles that can be shown by their parts, in the order of the book. */
export const showable = ({ parts }: Outline): Outline['parts'] => parts.map((part) => ({ ...part, articles: part.articles.filter(isWritten) })).filter(({ articles }) => articles.length > 0);

/** @param scope WHOLE, CHOSEN or the id of a part @param ticked ids chosen one by one */
export function scoped(outline: Outline, scope: string, ticked: ReadonlySet<string>, approvedOnly: boolean): OutlineArticle[] {
  const inScope = showable(outline).flatMap((part) => (scope === WHOLE ? tellingOf(part) : part.articles.filter(({ id }) => (scope === CHOSEN ? ticked.has(id) : part.id === scope))));
  return approvedOnly ? inScope.filter(({ stage }) => stage === 'approved') : inScope;
}

/** What is asked for: of the whole book no list, so that articles written later are shown too. */
export const choiceOf = (scope: string, articles: readonly OutlineArticle[], approvedOnly: boolean): SlideChoice => ({ articles: scope === WHOLE ? [] : articles.map(({ id }) => id), approvedOnly });
