/**
 * Every printed line of the book and the names of people in it: read once and kept as long as the book is open, by the hash of each
 * text, so that asking again reads only what was changed. What is suggested and not decided is not printed.
 */
import { notesIn } from '../../../common/article/find-document.ts';
import { walk } from '../../../common/article/passages.ts';
import { inForce } from '../../../common/article/suggest.ts';
import { peopleIn, type PersonAt } from '../../../common/know/names-in-text.ts';
import { headsOf } from '../../store/articles.ts';
import { parseContent } from '../../store/content.ts';
import type { BookReader } from '../../store/reader.ts';
import { articleIds, inTurns } from '../each-article.ts';

export interface PrintedLine {
  readonly articleId: string;
  readonly path: readonly number[];
  readonly note: number | null;
  /** title, sapo, paragraph, caption, byline …; "footnote". */
  readonly kind: string;
  readonly text: string;
  readonly names: readonly PersonAt[];
}

interface ReadArticle {
  readonly sha256: string;
  readonly title: string;
  readonly lines: readonly PrintedLine[];
}

const read = new WeakMap<BookReader, Map<string, ReadArticle>>();

export interface PrintedArticle {
  readonly id: string;
  readonly title: string;
  readonly lines: readonly PrintedLine[];
}

/** Every article of the book, in its order, with its lines; read in turns with other calls. @throws AppError job/cancelled, file/damaged */
export async function printedArticles(book: BookReader, signal?: AbortSignal): Promise<PrintedArticle[]> {
  const known = read.get(book) ?? new Map<string, ReadArticle>();
  const now = new Map<string, ReadArticle>();
  const hashes = new Map(book.textStates().map(({ id, sha256 }) => [id, sha256]));
  await inTurns(articleIds(book), signal, (id) => {
    const sha256 = hashes.get(id);
    if (sha256 === undefined) return;
    const before = known.get(id);
    now.set(id, before?.sha256 === sha256 ? before : readArticle(book, id, sha256));
  });
  read.set(book, now);
  return [...now].map(([id, { title, lines }]) => ({ id, title, lines }));
}

function readArticle(book: BookReader, id: string, sha256: string): ReadArticle {
  const [head] = book.readAs((db) => headsOf(db, [id]));
  if (head === undefined) return { sha256, title: '', lines: [] };
  const lines: PrintedLine[] = [];
  const add = (path: readonly number[], note: number | null, kind: string, text: string): void => {
    if (text.trim() !== '') lines.push({ articleId: id, path, note, kind, text, names: peopleIn(text) });
  };
  walk(inForce(parseContent(id, head.content)).blocks, [], ({ path, kind, text }, children) => {
    add(path, null, kind, text);
    for (const [index, { note }] of notesIn(children).entries()) add(path, index, 'footnote', note.text);
  });
  return { sha256, title: head.title, lines };
}
