/** The undecided places of the open article. */
import { useMemo } from 'react';
import { useArticle } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { useFollowed } from '../versions/use-followed.ts';
import type { TextConflict } from './undecided.ts';

const NONE: readonly TextConflict[] = [];

export function useWaiting(): readonly TextConflict[] {
  const { view, edition } = useArticle();
  const id = view?.id ?? null;
  // Whatever brings such places, or decides them, has the text read anew.
  const conflicts = useFollowed(id, String(edition), () => call('merge.conflicts', {}));
  return useMemo(() => {
    const here = (conflicts ?? []).filter((each) => each.kind === 'text' && each.articleId === id) as TextConflict[];
    return here.length === 0 ? NONE : here;
  }, [conflicts, id]);
}
