/** The suggestions of some articles, loaded a page at a time: a book may have tens of thousands. */
import { useState } from 'react';
import type { ArticleTidy, TidyLine } from '@common/contract/tidy-channels.ts';
import type { TidyRule } from '@common/text/tidy/rule.ts';
import { call } from '../client/call.ts';
import { useAsked } from '../history/use-asked.ts';
import { pageOf } from './model.ts';

/** Places on the first page, and how many more each time. */
const PAGE = 300;

export interface Suggestions {
  /** Null until they are there. */
  readonly articles: readonly ArticleTidy[] | null;
  /** More can be loaded. */
  readonly isCut: boolean;
  readonly more: () => void;
}

/**
 * @param name names the question: articles, rule and the state of the book
 * @param lines articles in the order in which they are shown
 */
export function useSuggestions(name: string, lines: readonly TidyLine[], rule: TidyRule | null): Suggestions {
  const [wanted, setWanted] = useState({ name, places: PAGE });
  const places = wanted.name === name ? wanted.places : PAGE;
  const page = pageOf(lines, rule, places);
  const articles = useAsked(`${name} ${String(page.length)}`, () => Promise.all(page.map(({ id }) => call('tidy.article', { id }))));
  return {
    articles,
    isCut: page.length < lines.length,
    more: () => {
      setWanted({ name, places: places + PAGE });
    },
  };
}
