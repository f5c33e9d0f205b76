/** A book as its other ways out read it: the pages that are printed, in their order, as documents of one block model, made pages included. */
import type { ArticleDocument } from '../../common/article/document.ts';
import { isUnwritten, titleOf } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import { NOTHING_MADE, type Made } from '../../common/book/made.ts';
import { MATTER_TITLES, type MatterKind } from '../../common/book/matter.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import { AppError } from '../../common/errors.ts';
import { backItems } from '../print/made/plan.ts';
import { planParts } from '../print/parts.ts';
import type { PrintArticle, PrintSource } from '../print/source.ts';
import { wellFormed } from '../print/well-formed.ts';
import { madeDocument } from './made.ts';
import { namedWhere } from './named.ts';
import { numbered } from './names.ts';

interface PageFrame {
  /** Of the article, the matter, the part. */
  readonly id: string;
  /** Name of its file without an ending: "012-nguoi-dua-thu". */
  readonly stem: string;
  /** Never empty. */
  readonly title: string;
}

/** A page of text: an article, or one made from the records. */
export interface TextPage extends PageFrame {
  readonly kind: 'article' | MatterKind;
  /** Small line above the title; empty: none. */
  readonly kicker: string;
  /** In mục lục. */
  readonly listed: boolean;
  readonly document: ArticleDocument;
}

/** The opener of a part. */
export interface PartPage extends PageFrame {
  readonly kind: 'part';
  /** "Phần một", or empty where the title says it itself. */
  readonly number: string;
}

export type WayPage = TextPage | PartPage;

/** `part` null: what stands before the first part or behind the last. */
export interface WayGroup {
  readonly part: PartPage | null;
  readonly pages: readonly TextPage[];
}

export interface WayBook {
  readonly settings: BookSettings;
  readonly title: string;
  readonly groups: readonly WayGroup[];
}

/** Printed where an article has no title yet. */
const UNTITLED = '(Chưa có tên)';

/** Every page in the order of the book. */
export const pagesOf = ({ groups }: Pick<WayBook, 'groups'>): WayPage[] => groups.flatMap(({ part, pages }) => [...(part === null ? [] : [part]), ...pages]);
export const textPagesOf = ({ groups }: Pick<WayBook, 'groups'>): TextPage[] => groups.flatMap(({ pages }) => [...pages]);

/**
 * What the PDF prints: texts in force, articles that somebody has written, parts and made pages that have something in them.
 * @throws AppError print/empty-book, photo/damaged
 */
export function readWays(source: PrintSource): WayBook {
  const written = source.articles().map(({ id, document }) => ({ id, document: inForce(document) })).filter(({ document }) => !isUnwritten(document));
  const made = source.made?.() ?? NOTHING_MADE;
  const outline = source.outline();
  const parts = planParts(source, outline, new Map(written.map(({ id, document }) => [id, document])), made);
  if (parts.every(({ articles }) => articles.length === 0)) throw new AppError('print/empty-book');
  const titles = new Map(written.map(({ id, document }) => [id, titleOf(document) || UNTITLED]));
  const places = namedWhere(written, made.names);
  const stem = numbered();
  const articlePage = ({ id, document }: PrintArticle, kicker: string): TextPage => {
    const title = wellFormed(titles.get(id) ?? UNTITLED);
    return { id, kind: 'article', stem: stem(title), title, kicker, listed: true, document };
  };
  const madePage = (page: Made): TextPage => {
    const title = wellFormed(page.title) || MATTER_TITLES[page.kind];
    return { id: page.id, kind: page.kind, stem: stem(title), title, kicker: '', listed: page.contents, document: madeDocument(page, title, { titles, places }) };
  };
  const groups = parts.map((part): WayGroup => {
    const opener = part.kind === 'body' ? { id: part.id, kind: 'part' as const, stem: stem(part.title || part.number), title: wellFormed(part.title) || part.number || UNTITLED, number: part.number } : null;
    return { part: opener, pages: part.items.map((item) => ('made' in item ? madePage(item.made) : articlePage(item.article, part.kicker))) };
  });
  const { back, last } = backItems(outline, made);
  const settings = source.settings();
  return { settings, title: wellFormed(settings.title) || 'Kỷ yếu', groups: [...groups, { part: null, pages: [...back, ...last].map(madePage) }].filter(({ part, pages }) => part !== null || pages.length > 0) };
}
