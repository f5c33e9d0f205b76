/** What of the slides is open, and which articles were chosen last. */
import { ALL_SLIDES, type SlideChoice } from '@common/contract/way-shapes.ts';
import { useSyncExternalStore } from 'react';
import { Listeners } from '../ui/listeners.ts';

export type SlideLayer = { readonly kind: 'choose' } | { readonly kind: 'photos' } | { readonly kind: 'show'; readonly pages: number };

class SlideStore {
  readonly #listeners = new Listeners();
  #shown: SlideLayer | null = null;
  /** Of this window: the next show is the same. */
  #choice: SlideChoice = ALL_SLIDES;

  readonly subscribe = this.#listeners.subscribe;

  readonly chosen = (): SlideChoice => this.#choice;

  choose(choice: SlideChoice): void {
    this.#choice = choice;
  }

  readonly get = (): SlideLayer | null => this.#shown;

  show(layer: SlideLayer | null): void {
    this.#shown = layer;
    this.#listeners.tell();
  }
}

export const slideLayers = new SlideStore();

export const useSlideLayer = (): SlideLayer | null => useSyncExternalStore(slideLayers.subscribe, slideLayers.get);
