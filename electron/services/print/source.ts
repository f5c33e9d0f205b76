/** What the typesetter needs of a book. BookReader gives it; tests and the benchmark can give it without a file. */
import type { ArticleDocument } from '../../common/article/document.ts';
import type { ArticleKind } from '../../common/article/kind.ts';
import type { Outline } from '../../common/book/outline.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import type { BondFacts } from '../../common/photo/bonds.ts';
import type { MadeBook } from '../../common/book/made.ts';
import type { PhotoLook } from '../../common/photo/frame.ts';

export interface PrintPhoto {
  /** Names the picture as it is shown: of one without edits the hash of its original. */
  readonly sha256: string;
  /** px, as it is shown */
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** Absent: as it came. */
  readonly look?: PhotoLook;
}

export interface PrintArticle {
  readonly id: string;
  readonly kind: ArticleKind;
  readonly document: ArticleDocument;
}

export interface PrintSource {
  settings(): BookSettings;
  outline(): Outline;
  articles(): { readonly id: string; readonly document: ArticleDocument }[];
  article(id: string): { readonly id: string; readonly document: ArticleDocument };
  /** What kind of piece each article is; absent, or without it: a feature. */
  kinds?(): ReadonlyMap<string, ArticleKind>;
  /** @throws AppError book/no-photo */
  photo(id: string): PrintPhoto;
  /** Bytes of a document that the book keeps, by their SHA-256: a printer's own profile. Absent: it keeps none. */
  kept?(sha256: string): Uint8Array | null;
  photoBytes(id: string, size: 'original' | 'proxy'): Uint8Array;
  /** Who is on which photo, whose article is whose; absent: there are no records. */
  bondFacts?(): Omit<BondFacts, 'stands'>;
  /** Pages made from the records; absent: there are none. */
  made?(): MadeBook;
}
