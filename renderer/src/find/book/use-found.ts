/** What is found in the book for what is being typed: asked for when typing pauses, page by page. */
import { useEffect, useState } from 'react';
import { MOST_HITS, type FindScope, type FindWhat, type FoundArticle, type FoundInBook } from '@common/contract/find-channels.ts';
import { call } from '../../client/call.ts';
import { useAsked } from '../../history/use-asked.ts';
import { useLatest } from '../../places/use-latest.ts';
import type { BookFind, BookFindState } from './store.ts';

const TYPING_PAUSE = 200;
/** Hits that are told in their sentence at first, and how many more each time. */
const PAGE = 500;

export interface Found {
  /** Null until there is an answer, or without a question. */
  readonly book: FoundInBook | null;
  /** Those of the article that is shown alone, or of all; null while they are awaited. */
  readonly shown: readonly FoundArticle[] | null;
  /** What is shown is what was found before. */
  readonly isOld: boolean;
  /** Loads more hits; null: all are there. */
  readonly more: (() => void) | null;
}

/** @param edition names the state of the book */
export function useFound(find: BookFind, state: BookFindState, edition: number): Found {
  const { matchCase, wholeWord, withTones, part, stage, article } = state;
  const query = usePaused(state.query);
  const [pages, setPages] = useState({ query, count: 1 });
  const most = Math.min(MOST_HITS, (pages.query === query ? pages.count : 1) * PAGE);
  const what = { query, matchCase, wholeWord, withTones };
  const scope: FindScope = { part, stages: stage === null ? null : [stage], article: null };
  const isAsked = query.trim() !== '';
  const name = JSON.stringify([what, scope, most, edition]);
  const answer = useAsked(isAsked ? name : null, () => listed(find, { ...what, scope, most }));
  const latest = useLatest(answer);
  const book = isAsked ? latest : null;
  const chosen = book?.articles.find(({ id }) => id === article) ?? null;
  const isWhole = chosen === null || chosen.hits.length === Math.min(chosen.count, MOST_HITS);
  const one = useAsked(isWhole ? null : `${name} ${chosen.id}`, () => listed(find, { ...what, scope: { ...scope, article: chosen?.id ?? null }, most: MOST_HITS }));
  const told = book?.articles.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
  const isCut = chosen === null && book !== null && told < Math.min(book.count, MOST_HITS);
  return {
    book,
    shown: chosen === null ? (book?.articles ?? null) : isWhole ? [chosen] : (one?.articles ?? null),
    isOld: isAsked && answer === null,
    more: isCut ? () => { setPages({ query, count: most / PAGE + 1 }); } : null,
  };
}

/** Ticks are those of the new answer before it is shown. */
async function listed(find: BookFind, input: FindWhat & { readonly scope: FindScope; readonly most: number }): Promise<FoundInBook> {
  const take = find.answered();
  const book = await call('find.list', input);
  take(book.articles);
  return book;
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => {
      setPaused(value);
    }, TYPING_PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [value]);
  return value.trim() === '' ? value : paused;
}
