/** At which stage the open article is, as the outline knows it: that is read anew after every step. */
import { isLocked } from '@common/article/stage.ts';
import type { Stage } from '@common/book/outline.ts';
import { useArticle, useOutline } from '../app/desk-context.ts';
import { findArticle } from '../outline/model.ts';

/** Null: no article is open. */
export function useStage(): Stage | null {
  const { view } = useArticle();
  const outline = useOutline();
  return view === null ? null : (findArticle(outline, view.id)?.article.stage ?? view.stage);
}

/** True while the open article is approved: nobody writes in it. */
export function useLocked(): boolean {
  const stage = useStage();
  return stage !== null && isLocked(stage);
}
