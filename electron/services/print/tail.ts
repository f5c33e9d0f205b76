/**
 * Pages that come out badly: a last page that would hold a byline or a few lines, a hole above a photo. Such an article is set a trace
 * tighter or with one line more on each of its pages, its opener a line higher; where that does not do, a trace looser, so that the
 * last page has company. What is given stays within what no reader sees: one line of a page, 1 % of the size between letters. Then the opener
 * gives, as a typesetter would have it: its air, and the height of its portrait. The grid stays the grid.
 */
import type { Fit } from './flow.ts';

export interface Slack {
  /** Lines more on each page of the article. */
  readonly lines: -1 | 0 | 1;
  /** Lines by which its opener stands lower; an opener whose photo bleeds off the head stays where it is. */
  readonly head: -1 | 0;
  /** Between letters, em. */
  readonly tracking: number;
  /** Of the white space of its opener, and of the photo in it, as shares of the design's; absent: all of it. */
  readonly air?: number;
  readonly lead?: number;
}

export const NO_SLACK: Slack = { lines: 0, head: 0, tracking: 0 };

/** How an article is set so that its pages come out well. */
export interface Setting {
  readonly photos: ReadonlyMap<number, Fit>;
  readonly slack: Slack;
  /** Photos may be lower than the design has them at their least, where that spares a page (`fit.ts`). */
  readonly tight?: true;
}

/** In the order in which they are tried; the first that leaves no fault is taken. */
const TRIES: readonly Slack[] = [
  NO_SLACK,
  { lines: 1, head: 0, tracking: 0 },
  { lines: 0, head: 0, tracking: -0.006 },
  { lines: 1, head: 0, tracking: -0.01 },
  { lines: 1, head: -1, tracking: -0.01 },
  { lines: -1, head: 0, tracking: 0.004 },
  { lines: -1, head: 0, tracking: 0.01 },
];

/** Then its opener gives: its air, and the photo in it, where there is one. */
const OPENER_TRIES: readonly Slack[] = [
  { lines: 0, head: 0, tracking: 0, air: 0.8, lead: 0.86 },
  { lines: 1, head: 0, tracking: 0, air: 0.7, lead: 0.76 },
  { lines: 1, head: 0, tracking: -0.006, air: 0.6, lead: 0.68 },
  { lines: 1, head: -1, tracking: -0.01, air: 0.5, lead: 0.55 },
];

/** Further ones where there are photos, which are set smaller than the design has them at their least. */
const TIGHT_TRIES: readonly Slack[] = [NO_SLACK, { lines: 1, head: 0, tracking: 0 }, { lines: 1, head: -1, tracking: -0.01 }, { lines: 1, head: -1, tracking: -0.01, air: 0.5, lead: 0.6 }];

/** What was tried for one article, and what came of it. */
export class Trials {
  /** Faults (`merit.ts`) and setting by try. */
  readonly #seen: { readonly setting: Setting; readonly faults: number }[] = [];
  readonly #tries: readonly Omit<Setting, 'photos'>[];

  /** @param hasPhotos whether it has photos that can be set smaller */
  constructor(hasPhotos = false) {
    this.#tries = [...[...TRIES, ...OPENER_TRIES].map((slack) => ({ slack })), ...(hasPhotos ? TIGHT_TRIES.map((slack) => ({ slack, tight: true as const })) : [])];
  }

  /**
   * Takes an article as it is now set, its photos fitted, with the faults that are left, and gives how it is to be set: anew (`done` false: the
   * photos begin anew, as there is another text on every page), or for good.
   */
  next(setting: Setting, faults: number): { readonly setting: Setting; readonly done: boolean } {
    if (faults === 0) return { setting, done: true };
    this.#seen.push({ setting, faults });
    const next = this.#tries[this.#seen.length];
    return next === undefined ? { setting: this.best() ?? setting, done: true } : { setting: { photos: new Map<number, Fit>(), ...next }, done: false };
  }

  /** The setting with the least faults, the gentlest of those alike, or null before there is any. */
  best(): Setting | null {
    const least = Math.min(...this.#seen.map(({ faults }) => faults));
    return this.#seen.find(({ faults }) => faults === least)?.setting ?? null;
  }
}
