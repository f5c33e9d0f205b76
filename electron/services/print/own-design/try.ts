/** A design that came in, tried on the book it is for before the book keeps it: everything is set in it that the book is printed as. */
import type { OwnDesign } from '../../../common/book/own-design.ts';
import type { Progress } from '../../../common/contract/shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { ShownPhotos } from '../../photo/shown.ts';
import { CoverTypesetter } from '../cover/typeset.ts';
import { SlideTypesetter } from '../../ways/slides/typeset.ts';
import { findPages } from '../preflight/article-pages.ts';
import { articlePages } from '../preview.ts';
import { madePhotoIds } from '../made/data.ts';
import type { PrintSource } from '../source.ts';
import { Typesetter } from '../typeset.ts';
import { lostBlocks } from './lost.ts';

export interface TryOptions {
  readonly onProgress: (progress: Progress) => void;
  readonly signal?: AbortSignal | undefined;
}

/** A book as it would be in the design. */
export function inDesign(source: PrintSource, own: OwnDesign): PrintSource {
  const settings = { ...source.settings(), design: own.base, ownDesign: own };
  return { ...source, settings: () => settings };
}

/**
 * Sets the interior, a cover and a slide, and looks whether every block of every article is on its pages.
 * @returns pages of the book in this design
 * @throws AppError design/not-set (Typst's own words: file, line, what is wrong), design/lost-words, job/cancelled
 */
export async function tryDesign(source: PrintSource, own: OwnDesign, { onProgress, signal }: TryOptions): Promise<{ readonly pages: number }> {
  const articles = source.articles();
  const check = (done: number): void => {
    if (signal?.aborted === true) throw new AppError('job/cancelled');
    onProgress({ phase: 'design', done, total: articles.length, label: '' });
  };
  check(0);
  const book = await new ShownPhotos(inDesign(source, own)).ready(articles.map(({ document }) => document), madePhotoIds(source));
  tryOther(book);
  check(0);
  const typesetter = new Typesetter(book, 'screen', { pictures: 'held' });
  try {
    const typeset = told(() => typesetter.book());
    const spans = new Map(articlePages(typeset).map((span) => [span.id, span]));
    const find = findPages(typesetter, book);
    for (const [index, article] of articles.entries()) {
      check(index);
      // The event loop has a turn between two articles: a wish to stop is heard.
      await new Promise((next) => { setImmediate(next); });
      const span = spans.get(article.id);
      if (span === undefined) continue;
      const [lost] = lostBlocks([article], (id) => told(() => find(id, span.start)).texts().join(' '));
      if (lost !== undefined) throw new AppError('design/lost-words', { title: lost.title, text: lost.text });
    }
    check(articles.length);
    return { pages: typeset.document.numOfPages };
  } finally {
    typesetter.close();
  }
}

/** The entries beside the book's. */
function tryOther(book: PrintSource): void {
  const cover = new CoverTypesetter('screen');
  const slides = new SlideTypesetter();
  try {
    told(() => cover.cover(book, 100, null));
    told(() => slides.typeset(book, { slides: [{ kind: 'title' }], cover: null }));
  } finally {
    cover.close();
    slides.close();
  }
}

/** What Typst says of the design's files is about the design. */
function told<T>(set: () => T): T {
  try {
    return set();
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'print/typeset') throw thrown;
    const { message = '' } = thrown.detail;
    throw new AppError('design/not-set', { message: String(message).replace(/^\//u, '') }, { cause: thrown });
  }
}
