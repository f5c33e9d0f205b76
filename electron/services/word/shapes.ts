/** What goes into a Word file, and what comes out of one. */
import type { ArticleDocument } from '../../common/article/document.ts';

/** A comment or an answer to one, as the file can hold it. */
export interface WordComment {
  readonly id: string;
  /** The comment it answers. */
  readonly parentId: string | null;
  readonly author: string;
  readonly body: string;
  /** ms since 1970; the file keeps whole seconds. */
  readonly at: number;
  readonly resolved: boolean;
}

export interface WordArticle {
  readonly id: string;
  /** SHA-256 of the text as it is stored, lower-case hex: what an edited copy is compared with. */
  readonly sha256: string;
  readonly document: ArticleDocument;
  readonly comments: readonly WordComment[];
}

/** A picture as it is embedded: JPEG, px. */
export interface WordPicture {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface WordFile {
  /** Name of the book (a UUID) and its title. */
  readonly bookId: string;
  readonly title: string;
  /** Who made the file. */
  readonly author: string;
  /** ms since 1970 */
  readonly madeAt: number;
  readonly articles: readonly WordArticle[];
  /** By photo; one that is missing leaves its place. */
  readonly pictures: ReadonlyMap<string, WordPicture>;
}
