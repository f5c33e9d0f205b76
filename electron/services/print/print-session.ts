/**
 * What one export of a book leaves for the next: photos as they are shown, what was found of articles' pages, and the compiler with all
 * it has typeset. Somebody exports, reads, mends a word and exports again: of the second book only the article with that word is new.
 */
import { ShownPhotos } from '../photo/shown.ts';
import { asBegun, type AsBegun } from './as-begun.ts';
import { KeptSettings } from './found.ts';
import { madePhotoIds } from './made/data.ts';
import type { Earlier } from './pdf/earlier.ts';
import { StreamMemory } from './pdf/stream-memory.ts';
import type { StreamColours } from './preflight/content-stream.ts';
import type { PrintSource } from './source.ts';
import { Typesetter, type Pictures, type Target } from './typeset.ts';

export interface SessionPages {
  readonly target: Target;
  readonly pictures: Pictures;
  /** Pages have their bleed on the screen too. */
  readonly bleeds: boolean;
}

/** Of one book, as it is in the file each time it is asked. */
export class PrintSession {
  readonly #source: AsBegun;
  readonly #shown: ShownPhotos;
  readonly #kept: KeptSettings;
  /** Content streams with black that overprints, and what was read of those of finished files. */
  readonly overprinted = new StreamMemory<Uint8Array>();
  readonly readBack = new StreamMemory<StreamColours>();
  /** The print file that was finished last. */
  printed: Earlier | null = null;
  #last: { readonly key: string; readonly typesetter: Typesetter } | null = null;

  /** @param cache where what was found of articles' pages is kept; may be emptied at any time */
  constructor(source: PrintSource, cache: string) {
    this.#source = asBegun(source);
    this.#shown = new ShownPhotos(this.#source);
    this.#kept = new KeptSettings(cache);
  }

  /** An export begins: the book as it is from now on, for all that asks until the next. */
  begin(): PrintSource {
    this.#source.begin();
    return this.#source;
  }

  /** The typesetter of such pages, the book's photos ready for it; that of other pages is let go. @throws AppError photo/damaged, book/no-photo */
  async typesetter({ target, pictures, bleeds }: SessionPages): Promise<Typesetter> {
    await this.#shown.ready(this.#source.articles().map(({ document }) => document), madePhotoIds(this.#source));
    const key = JSON.stringify([target, pictures, bleeds]);
    if (this.#last?.key !== key) {
      this.#last?.typesetter.close();
      this.#last = { key, typesetter: new Typesetter(this.#shown, target, { pictures, bleeds, fitted: this.#kept.found }) };
    }
    return this.#last.typesetter;
  }

  /** Keeps what was found, for other processes as well. */
  keep(): void {
    this.#kept.keep();
  }

  /** Between two exports: what neither of the last ones needed is forgotten. */
  rest(): void {
    this.#last?.typesetter.relax();
    this.overprinted.rest();
    this.readBack.rest();
  }

  /** A process that ends now need not: its memory goes with it. */
  close(): void {
    this.#last?.typesetter.close();
    this.#last = null;
  }
}
