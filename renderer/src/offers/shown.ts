/** Which words of the open article the panel shows: it says so, the text paints them and brings them into sight. */
import type { ArticleOffer } from '@common/contract/offer-channels.ts';
import { Listeners } from '../ui/listeners.ts';

export type OfferPlace = ArticleOffer['places'][number];

export interface Shown {
  readonly articleId: string;
  readonly places: readonly (OfferPlace & { readonly key: string })[];
  /** The offer whose words are shown stronger. */
  readonly active: string | null;
}

const listeners = new Listeners();
let current: Shown | null = null;
let bring: ((place: OfferPlace) => void) | null = null;

export const shownOffers = {
  get: (): Shown | null => current,
  subscribe: listeners.subscribe,
  set: (next: Shown | null): void => {
    current = next;
    listeners.tell();
  },
  /** The text says how a place is brought into sight. Gives what takes that back. */
  bringWith: (how: (place: OfferPlace) => void): (() => void) => {
    bring = how;
    return () => {
      if (bring === how) bring = null;
    };
  },
  goTo: (place: OfferPlace): void => {
    bring?.(place);
  },
};
