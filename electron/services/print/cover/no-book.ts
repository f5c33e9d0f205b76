/** A yearbook that is not there yet: it has settings and nothing in it. */
import type { Outline } from '../../../common/book/outline.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import { AppError } from '../../../common/errors.ts';
import type { PrintSource } from '../source.ts';

export class NoBook implements PrintSource {
  readonly #settings: BookSettings;

  constructor(settings: BookSettings) {
    this.#settings = settings;
  }

  settings(): BookSettings {
    return this.#settings;
  }

  outline(): Outline {
    return { parts: [], back: [] };
  }

  articles(): [] {
    return [];
  }

  /** @throws AppError book/no-article, always */
  article(id: string): never {
    throw new AppError('book/no-article', { id });
  }

  /** @throws AppError book/no-photo, always */
  photo(id: string): never {
    throw new AppError('book/no-photo', { id });
  }

  /** @throws AppError book/no-photo, always */
  photoBytes(id: string): never {
    throw new AppError('book/no-photo', { id });
  }
}
