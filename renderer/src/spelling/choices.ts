/** What a person chose about doubts, on this computer: kept in localStorage, checked when read. */
import { DOUBT_KINDS, type DoubtKind } from '@common/text/doubts.ts';

const key = (...parts: readonly string[]): string => ['kyyeu.doubts', ...parts].join('.');

function readList(name: string): readonly string[] {
  const stored = localStorage.getItem(name);
  return stored === null ? [] : stored.split('\n').filter((line) => line !== '');
}

/** An empty list is not kept. */
function writeList(name: string, list: readonly string[]): void {
  if (list.length === 0) localStorage.removeItem(name);
  else localStorage.setItem(name, list.join('\n'));
}

/** Kinds that are not underlined in a book. */
export const hiddenKinds = {
  read: (bookId: string): ReadonlySet<DoubtKind> => {
    const stored = readList(key(bookId, 'hidden'));
    return new Set(DOUBT_KINDS.filter((kind) => stored.includes(kind)));
  },
  write: (bookId: string, kinds: ReadonlySet<DoubtKind>): void => { writeList(key(bookId, 'hidden'), [...kinds]); },
};

/** True for an article that is not in Vietnamese: nothing in it is in doubt. */
export const foreignArticle = {
  read: (bookId: string, articleId: string): boolean => localStorage.getItem(key(bookId, articleId, 'foreign')) === 'yes',
  write: (bookId: string, articleId: string, foreign: boolean): void => {
    if (foreign) localStorage.setItem(key(bookId, articleId, 'foreign'), 'yes');
    else localStorage.removeItem(key(bookId, articleId, 'foreign'));
  },
};

/** What is passed over in an article, by `Checker`'s name for it. */
export const passedOver = {
  read: (bookId: string, articleId: string): ReadonlySet<string> => new Set(readList(key(bookId, articleId, 'passed'))),
  add: (bookId: string, articleId: string, name: string): void => {
    writeList(key(bookId, articleId, 'passed'), [...new Set([...readList(key(bookId, articleId, 'passed')), name])]);
  },
};
