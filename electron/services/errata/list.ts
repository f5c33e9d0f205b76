/** The list of corrections: the printed state of a book against the book as it is now, each difference on its page of the printed book. */
import { differencesBetween, type Difference } from '../../common/errata/differences.ts';
import { lastPrinted } from '../../common/errata/printed.ts';
import type { Errata, Erratum } from '../../common/errata/shapes.ts';
import type { ArticleDocument } from '../../common/article/document.ts';
import { isUnwritten, titleOf } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import type { Snapshot } from '../../common/contract/history-shapes.ts';
import type { Progress } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { ShownPhotos } from '../photo/shown.ts';
import { KeptSettings } from '../print/found.ts';
import { madePhotoIds } from '../print/made/data.ts';
import { pageLabel } from '../../common/book/page-label.ts';
import { svgTexts } from '../print/svg-text.ts';
import { Typesetter } from '../print/typeset.ts';
import type { BookReader } from '../store/reader.ts';
import { ArticleLines } from './lines.ts';
import { printedSource } from './printed-source.ts';

export interface ListOptions {
  /** Id of a snapshot; null: the one that was printed last. */
  readonly since: string | null;
  /** What was found of articles' pages is kept here between runs. */
  readonly cache: string;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** @throws AppError book/no-printed, book/no-snapshot, print/empty-book, print/typeset, photo/damaged, file/damaged, job/cancelled */
export async function listErrata(book: BookReader, { since, cache, onProgress, signal }: ListOptions): Promise<Errata> {
  const say = (phase: string, done: number, total: number): void => {
    if (signal?.aborted === true) throw new AppError('job/cancelled');
    onProgress?.({ phase, done, total, label: '' });
  };
  const snapshot = printedSnapshot(book.snapshots(), since);
  const source = printedSource(book, snapshot.id);
  say('typeset', 0, 0);
  const printed = source.articles().filter(({ document }) => !isUnwritten(inForce(document)));
  const shown = await new ShownPhotos(source).ready(printed.map(({ document }) => document), madePhotoIds(source));
  const kept = new KeptSettings(cache);
  const typesetter = new Typesetter(shown, 'screen', { fitted: kept.found, pictures: 'held' });
  try {
    const { places, document, lastRoman } = typesetter.book();
    kept.keep();
    const starts = new Map(places.flatMap(([what, key, page]) => (what === 'start' ? [[key, page] as const] : [])));
    const now = new Map(book.articles().map((article) => [article.id, article.document]));
    const entries: Erratum[] = [];
    for (const [index, { id, document: then }] of printed.entries()) {
      say('compare', index, printed.length);
      const start = starts.get(id) ?? null;
      const title = titleOf(inForce(then));
      const today = now.get(id);
      const common = { articleId: id, article: title };
      if (today === undefined) entries.push({ ...common, id, kind: 'article', where: 'title', page: start === null ? '' : pageLabel(start, lastRoman), line: null, row: null, note: null, printed: [{ text: title, changed: false }], now: [] });
      else entries.push(...ofArticle(common, then, today, (blocks, texts) => linesOf(typesetter, id, then, start ?? 1, blocks, texts), (page) => pageLabel(page, lastRoman)));
    }
    const { title, period, organisation, trimSize } = source.settings();
    const known = new Set(printed.map(({ id }) => id));
    return {
      book: { title, period, organisation, trimSize },
      printed: { id: snapshot.id, name: snapshot.name, at: snapshot.printedAt ?? snapshot.createdAt, pages: document.numOfPages },
      entries,
      notPrinted: [...now].filter(([id, text]) => !known.has(id) && !isUnwritten(text)).map(([, text]) => titleOf(inForce(text))),
    };
  } finally {
    typesetter.close();
  }
}

function printedSnapshot(snapshots: readonly Snapshot[], since: string | null): Snapshot {
  if (since !== null) {
    const wanted = snapshots.find(({ id }) => id === since);
    if (wanted === undefined) throw new AppError('book/no-snapshot', { id: since });
    return wanted;
  }
  const last = lastPrinted(snapshots);
  if (last === null) throw new AppError('book/no-printed');
  return last;
}

/** An article set alone stands as it stands in the book; only one that differs is set again. */
function linesOf(typesetter: Typesetter, id: string, document: ArticleDocument, first: number, blocks: ArticleDocument['blocks'], texts: readonly string[]): ArticleLines {
  const typeset = typesetter.article(id, document, first);
  const lead = first % 2 === 0 ? 1 : 0;
  const offset = first - 1 - lead;
  return new ArticleLines({
    pages: svgTexts(typesetter.svg(typeset)).slice(lead),
    firstPage: first,
    blocks,
    texts,
    marks: typeset.places.flatMap(([what, key, page, y]) => (what === 'block' ? [{ block: Number(key), page: page + offset, y }] : [])),
    photos: new Map(typeset.places.flatMap(([what, key, page]) => (what === 'spot' ? [[Number(key.split(':').at(-1)), page + offset] as const] : []))),
  });
}

function ofArticle(
  common: Pick<Erratum, 'articleId' | 'article'>,
  then: ArticleDocument,
  now: ArticleDocument,
  set: (blocks: ArticleDocument['blocks'], texts: readonly string[]) => ArticleLines,
  pageName: (page: number) => string,
): Erratum[] {
  const { texts, found } = differencesBetween(then, now);
  if (found.length === 0) return [];
  const lines = set(inForce(then).blocks, texts);
  const placed = found.map((difference) => ({ difference, at: placeOf(lines, difference) }));
  // A caption may stand on a page before the words it follows in the text.
  placed.sort((one, other) => one.at.page - other.at.page);
  return placed.map(({ difference, at: { page, line, row } }): Erratum => {
    const { kind, where, note, printed, now: today } = difference;
    return { ...common, id: nameOf(common.articleId, difference), kind, where, page: pageName(page), line, row, note, printed: [...printed], now: [...today] };
  });
}

function placeOf(lines: ArticleLines, { kind, where, block, offset, row }: Difference): { readonly page: number; readonly line: number | null; readonly row: number | null } {
  const at = lines.at(block, offset);
  if (row === null) return { page: at.page, line: where === 'table' || where === 'title' ? null : at.line, row: null };
  // A row that is missing is told by the one it follows.
  const before = kind === 'added' && where === 'table' && row > 0;
  const found = lines.row(block, before ? row - 1 : row, before ? offset - 1 : offset);
  return { page: found.page, line: null, row: kind === 'added' && where === 'table' && row === 0 ? 0 : found.row };
}

const nameOf = (articleId: string, { kind, block, offset, where }: Difference): string => `${articleId}:${String(block)}:${String(offset)}:${where}:${kind}`;
