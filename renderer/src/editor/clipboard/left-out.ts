/** What of a pasted page does not come along, and how it is told. */
import type { TFunction } from 'i18next';

export interface LeftOut {
  readonly pictures: number;
  /** Titles of other articles that a box of links leads to. */
  readonly related: readonly string[];
}

export const NOTHING_LEFT: LeftOut = { pictures: 0, related: [] };

export const isSomething = ({ pictures, related }: LeftOut): boolean => pictures > 0 || related.length > 0;

/** So many titles are told by name. */
const MOST_TOLD = 3;

/** One notice of all of it. */
export function leftOutWords({ pictures, related }: LeftOut, t: TFunction): string {
  const titles = `${related.slice(0, MOST_TOLD).map((title) => `“${title}”`).join(', ')}${related.length > MOST_TOLD ? ' …' : ''}`;
  return [
    pictures > 0 ? t('editor.picturesLeft', { count: pictures }) : '',
    related.length > 0 ? t('editor.relatedLeft', { count: related.length, titles }) : '',
  ].filter((words) => words !== '').join(' ');
}
