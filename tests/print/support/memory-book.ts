/** A book that exists only in memory: what the typesetter reads of a yearbook, without a file. */
import { isUnwritten, photosOf, titleOf, wordsOf } from '../../../electron/common/article/read.ts';
import type { ArticleDocument } from '../../../electron/common/article/document.ts';
import type { ArticleKind } from '../../../electron/common/article/kind.ts';
import type { Outline, PartKind } from '../../../electron/common/book/outline.ts';
import { defaultSettings, type BookSettings } from '../../../electron/common/book/settings.ts';
import type { PhotoLook } from '../../../electron/common/photo/frame.ts';
import { AppError } from '../../../electron/common/errors.ts';
import type { PrintPhoto, PrintSource } from '../../../electron/services/print/source.ts';
import type { Picture } from './pictures.ts';

export interface MemoryPart {
  readonly id: string;
  readonly kind: PartKind;
  readonly title: string;
  readonly articles: { readonly id: string; document: ArticleDocument }[];
}

export class MemoryBook implements PrintSource {
  readonly #settings: BookSettings;
  readonly #parts: readonly MemoryPart[];
  readonly #pictures: ReadonlyMap<string, Picture>;
  readonly #looks = new Map<string, PhotoLook>();
  readonly #kinds: ReadonlyMap<string, ArticleKind>;

  constructor(settings: Partial<BookSettings>, parts: readonly MemoryPart[], pictures: ReadonlyMap<string, Picture> = new Map(), kinds: ReadonlyMap<string, ArticleKind> = new Map()) {
    this.#kinds = kinds;
    this.#settings = { ...defaultSettings(settings.title ?? 'Kỷ yếu thử'), ...settings };
    this.#parts = parts;
    this.#pictures = pictures;
  }

  /** The same book with other settings. */
  with(settings: Partial<BookSettings>): MemoryBook {
    return new MemoryBook({ ...this.#settings, ...settings }, this.#parts, this.#pictures, this.#kinds);
  }

  /** Gives an article another text. */
  rewrite(id: string, document: ArticleDocument): void {
    this.#find(id).document = document;
  }

  settings(): BookSettings {
    return this.#settings;
  }

  outline(): Outline {
    return {
      parts: this.#parts.map(({ articles, ...part }) => ({
        ...part,
        matter: [],
        budget: null,
        orderBy: 'hand',
        articles: articles.map(({ id, document }) => ({ id, title: titleOf(document), stage: 'draft', words: wordsOf(document), photos: photosOf(document).length })),
      })),
      back: [],
    };
  }

  articles(): { id: string; document: ArticleDocument }[] {
    return this.#parts.flatMap(({ articles }) => articles.map(({ id, document }) => ({ id, document })));
  }

  /** What comes on paper: articles that somebody has written. */
  printed(): { id: string; document: ArticleDocument }[] {
    return this.articles().filter(({ document }) => !isUnwritten(document));
  }

  article(id: string): { id: string; document: ArticleDocument } {
    const { document } = this.#find(id);
    return { id, document };
  }

  kinds(): ReadonlyMap<string, ArticleKind> {
    return this.#kinds;
  }

  photo(id: string): PrintPhoto {
    const { name, width, height, sha256 } = this.#picture(id);
    const look = this.#looks.get(id);
    return { name, width, height, sha256, ...(look === undefined ? {} : { look }) };
  }

  /** How a photo is shown from now on. */
  edit(id: string, look: PhotoLook): void {
    this.#looks.set(id, look);
  }

  photoBytes(id: string, size: 'original' | 'proxy'): Uint8Array {
    return this.#picture(id)[size];
  }

  close(): void {
    // Nothing is open.
  }

  #find(id: string): { readonly id: string; document: ArticleDocument } {
    const found = this.#parts.flatMap(({ articles }) => articles).find((article) => article.id === id);
    if (found === undefined) throw new AppError('book/no-article', { id });
    return found;
  }

  #picture(id: string): Picture {
    const found = this.#pictures.get(id);
    if (found === undefined) throw new AppError('book/no-photo', { id });
    return found;
  }
}
