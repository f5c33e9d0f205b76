/** How a part stands with its pages, in words. */
import type { TFunction } from 'i18next';
import type { LadderPart } from './pages.ts';

export interface PartWords {
  /** "32 / 40 trang", "32 trang" */
  readonly count: string;
  /** "còn 8 trang", "vượt 3 trang"; empty: no budget. */
  readonly rest: string;
  readonly isOver: boolean;
}

export function partWords(t: TFunction, { part, pages }: Pick<LadderPart, 'part' | 'pages'>): PartWords {
  const budget = part?.budget ?? null;
  if (budget === null) return { count: t('app.pages', { count: pages }), rest: '', isOver: false };
  const rest = budget - pages;
  const words = rest === 0 ? t('ladder.full') : rest > 0 ? t('ladder.left', { count: rest }) : t('ladder.over', { count: -rest });
  return { count: t('ladder.ofBudget', { pages, count: budget }), rest: words, isOver: rest < 0 };
}
