/**
 * Short last pages. An article whose last page would hold a byline, or a few lines, is set a trace tighter or with one line more on
 * each of its pages, so that they come back; where that does not do, a trace looser, so that the last page has company. What is
 * given stays within what no reader sees: one line of a page, 1 % of the size between letters. The grid stays the grid.
 */
import { placeKey, type Place } from './fit.ts';
import type { TextBlock } from './design.ts';

export interface Slack {
  /** Lines more on each page of the article. */
  readonly lines: -1 | 0 | 1;
  /** Between letters, em. */
  readonly tracking: number;
}

export const NO_SLACK: Slack = { lines: 0, tracking: 0 };

/** In the order in which they are tried; the first that helps is taken. */
const TRIES: readonly Slack[] = [
  NO_SLACK,
  { lines: 1, tracking: 0 },
  { lines: 0, tracking: -0.006 },
  { lines: 1, tracking: -0.01 },
  { lines: -1, tracking: 0.004 },
  { lines: -1, tracking: 0.01 },
];

/** A last page with no more lines than this is too short. */
export const SHORT_TAIL_LINES = 8;

/** What was tried for one article, and what came of it. */
export class TailState {
  /** Lines of the last page by try. */
  readonly #seen: number[] = [];
  #chosen: number | null = null;

  get slack(): Slack {
    return TRIES[this.#chosen ?? this.#seen.length] ?? NO_SLACK;
  }

  /** Takes the lines of the last page as now set (null: there is only one page); says whether the article is to be set again. */
  next(lines: number | null): boolean {
    if (this.#chosen !== null) return false;
    if (lines === null || lines > SHORT_TAIL_LINES) {
      this.#chosen = this.#seen.length;
      return false;
    }
    this.#seen.push(lines);
    if (this.#seen.length < TRIES.length) return true;
    // Nothing helped: the longest of the short pages, and the gentlest means of those alike.
    this.#chosen = this.#seen.indexOf(Math.max(...this.#seen));
    return this.#chosen !== TRIES.length - 1;
  }
}

/** Lines on the article's last page, or null when it has one page only. */
export function lastPageLines(articleId: string, places: ReadonlyMap<string, Place>, page: TextBlock, bleed: number): number | null {
  const start = places.get(placeKey('start', articleId));
  const end = places.get(placeKey('end', articleId));
  if (start === undefined || end === undefined || end[2] === start[2]) return null;
  return Math.ceil((end[3] - bleed - page.top) / page.line - 0.02);
}
