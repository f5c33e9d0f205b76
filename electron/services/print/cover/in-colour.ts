/** A book's own source as its cover is made from it: a book in one ink has a cover in all of them, one on uncoated paper a coated cover. */
import type { Outline } from '../../../common/book/outline.ts';
import { paperProfile } from '../../../common/book/press.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import type { PrintPhoto, PrintSource } from '../source.ts';

export class InColour implements PrintSource {
  readonly #source: PrintSource;
  readonly #draft: BookSettings | null;

  /** `draft`: settings that are not stored yet. */
  constructor(source: PrintSource, draft: BookSettings | null = null) {
    this.#source = source;
    this.#draft = draft;
  }

  settings(): BookSettings {
    const settings = this.#draft ?? this.#source.settings();
    return { ...settings, pressColours: 'four', pressProfile: paperProfile(settings.pressProfile) === undefined ? settings.pressProfile : '' };
  }

  outline(): Outline {
    return this.#source.outline();
  }

  articles(): ReturnType<PrintSource['articles']> {
    return this.#source.articles();
  }

  article(id: string): ReturnType<PrintSource['article']> {
    return this.#source.article(id);
  }

  photo(id: string): PrintPhoto {
    return this.#source.photo(id);
  }

  photoBytes(id: string, size: 'original' | 'proxy'): Uint8Array {
    return this.#source.photoBytes(id, size);
  }

  kept(sha256: string): Uint8Array | null {
    return this.#source.kept?.(sha256) ?? null;
  }
}
