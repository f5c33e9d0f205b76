/** Between the text and its printed pages: from a point of a page to the words, from the caret to its line, to any page of the book. */
import type { DeskValue } from '../app/desk-context.ts';
import { call } from '../client/call.ts';
import { lineOf, piecesOf, pointedAt, type PagePlace } from './printed.ts';

type Desk = Pick<DeskValue, 'article' | 'preview'>;

/** Brings the caret to the words at a point of a page (mm from its top left), of a footnote into its bar; a photo there is picked. */
export async function goToText({ article }: Desk, page: number, x: number, y: number): Promise<void> {
  const { view } = article.get();
  const { editor } = article;
  if (view === null || editor === null) return;
  const pages = await call('preview.words', { id: view.id });
  const { print } = editor;
  const pointed = pointedAt(pages, { blocks: print.texts(), notes: print.notes(), pictures: print.pictures() }, page, x, y);
  if (pointed?.kind === 'text') print.goTo(pointed);
  else if (pointed?.kind === 'note') print.goToNote(pointed.index, pointed.offset);
  else if (pointed?.kind === 'picture') print.pick(pointed.index);
}

/** The printed line in which the caret stands; without a caret the article's first. Null: it is not printed. */
export async function lineAtCaret({ article }: Pick<Desk, 'article'>): Promise<PagePlace | null> {
  const { view } = article.get();
  const { editor } = article;
  if (view === null || editor === null) return null;
  const caret = editor.print.caret() ?? { block: 0, offset: 0 };
  return lineOf(piecesOf(await call('preview.words', { id: view.id }), editor.print.texts()), caret);
}

/** Looks at the page on which the caret stands, and points its line out. */
export async function showInPrint({ article, preview }: Desk): Promise<void> {
  const line = await lineAtCaret({ article });
  if (line !== null) preview.pointOut(line);
}

/** Looks at a page of the book: the article that stands on it, or the last one before it, is opened. */
export function goToPrintedPage({ article, preview, layout, openArticle }: Pick<DeskValue, 'article' | 'preview' | 'layout' | 'openArticle'>, page: number): void {
  const spans = layout.get().layout?.articles ?? [];
  const found = spans.findLast(({ start }) => start <= page) ?? spans[0];
  if (found === undefined) return;
  const shown = Math.max(found.start, Math.min(page, found.start + found.pages - 1));
  if (article.get().view?.id === found.id) preview.goTo(shown);
  else openArticle(found.id, { page: shown });
}
