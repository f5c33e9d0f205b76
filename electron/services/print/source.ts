/** What the typesetter needs of a book. BookReader gives it; tests and the benchmark can give it without a file. */
import type { ArticleDocument } from '../../common/article/document.ts';
import type { Outline } from '../../common/book/outline.ts';
import type { BookSettings } from '../../common/book/settings.ts';

export interface PrintPhoto {
  readonly sha256: string;
  /** px, upright */
  readonly width: number;
  readonly height: number;
  readonly name: string;
}

export interface PrintSource {
  settings(): BookSettings;
  outline(): Outline;
  articles(): { readonly id: string; readonly document: ArticleDocument }[];
  article(id: string): { readonly id: string; readonly document: ArticleDocument };
  /** @throws AppError book/no-photo */
  photo(id: string): PrintPhoto;
  photoBytes(id: string, size: 'original' | 'proxy'): Uint8Array;
}
