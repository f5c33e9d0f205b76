/** What is in a yearbook's file, read by a second reader while the application may be writing it. */
import { createHash } from 'node:crypto';
import { linesOf } from '../../../electron/common/article/lines.ts';
import type { Block, TextNode } from '../../../electron/common/article/document.ts';
import { readBook, type BookReader } from '../../../electron/services/store/book-file.ts';

/** Opens the file, reads, closes. @throws AppError file/* */
export function inBook<T>(file: string, read: (book: BookReader) => T): T {
  const book = readBook(file);
  try {
    return read(book);
  } finally {
    book.close();
  }
}

/** Parts with the titles of their articles, in book order. */
export function orderIn(file: string): Record<string, string[]> {
  return inBook(file, (book) => Object.fromEntries(book.outline().parts.map((part) => [part.title, part.articles.map(({ title }) => title)])));
}

/** The blocks of the article with this title, as they are stored. @throws Error when there is none */
export function blocksIn(file: string, title: string): Block[] {
  return inBook(file, (book) => book.article(idOf(book, title)).document.blocks);
}

/** Text nodes of every block of the article with this title, nested ones included. @throws Error when there is none */
export function nodesIn(file: string, title: string): TextNode[][] {
  return inBook(file, (book) => {
    const id = idOf(book, title);
    return book.article(id).document.blocks.flatMap((block) => linesOf(block).map(({ children }) => children));
  });
}

/** The article's text, one line for each block. */
export function textIn(file: string, title: string): string {
  return nodesIn(file, title)
    .map((nodes) => nodes.map(({ text }) => text).join(''))
    .join('\n');
}

/** When the article with this title was written to the file last, ms since 1970. */
export function savedAt(file: string, title: string): number {
  return inBook(file, (book) => book.article(idOf(book, title)).updatedAt);
}

/** Ids of the article's pictures, in order; null for a place without one. */
export function photosIn(file: string, title: string): (string | null)[] {
  return inBook(file, (book) => book.article(idOf(book, title)).document.blocks.flatMap((block) => (block.type === 'photo' ? [block.photoId] : [])));
}

/** One number for outline and texts: equal before and after means that the book is unchanged. */
export function fingerprint(file: string): string {
  const all = inBook(file, (book) => [book.outline(), book.articles().map(({ id, revision, document }) => [id, revision, document])]);
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}

function idOf(book: BookReader, title: string): string {
  const found = book.outline().parts.flatMap(({ articles }) => articles).find((article) => article.title === title);
  if (found === undefined) throw new Error(`No article “${title}” in the book.`);
  return found.id;
}
