/** What the store's tests share: a folder that vanishes, books and documents made in a line, small pictures. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { document, paragraph, title } from '../../../../electron/common/article/build.ts';
import type { ArticleDocument, Block } from '../../../../electron/common/article/document.ts';
import { defaultSettings } from '../../../../electron/common/book/settings.ts';
import { AppError } from '../../../../electron/common/errors.ts';
import { createBook } from '../../../../electron/services/store/book-file.ts';
import type { BookReader } from '../../../../electron/services/store/reader.ts';
import type { BookWriter } from '../../../../electron/services/store/writer.ts';

const folders: string[] = [];
const books: BookReader[] = [];

/** Closes the books and removes the folders that the test has made; `after-each.ts` calls it. */
export function cleanUp(): void {
  for (const book of books.splice(0)) book.close();
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}

/** A fresh folder, gone after the test. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-test-')));
  folders.push(folder);
  return folder;
}

/** Closed after the test, if the test did not. */
export function closing<T extends BookReader>(book: T): T {
  books.push(book);
  return book;
}

export function newBook(file: string = path.join(temporaryFolder(), 'sach.kyyeu')): BookWriter {
  return closing(createBook(file, defaultSettings('Những bông hoa đẹp')));
}

/** The first body part of a new book. */
export function bodyPart(book: BookReader): string {
  const part = book.outline().parts.find(({ kind }) => kind === 'body');
  if (part === undefined) throw new Error('no body part');
  return part.id;
}

export function article(heading: string, ...rest: (string | Block)[]): ArticleDocument {
  return document([title(heading), ...rest.map((entry) => (typeof entry === 'string' ? paragraph(entry) : entry))]);
}

/** Adds an article with this text and gives its id. */
export function put(book: BookWriter, partId: string, content: ArticleDocument): string {
  const { id } = book.addArticle(partId, '');
  book.saveArticle(id, 1, content);
  return id;
}

/** The order of the outline: titles of articles by title of part. */
export function titles(book: BookReader): Record<string, string[]> {
  return Object.fromEntries(book.outline().parts.map((part) => [part.title, part.articles.map((entry) => entry.title)]));
}

/** The code of the AppError that `work` throws. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  return 'nothing was thrown';
}

export async function codeOfAsync(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (thrown) {
    if (thrown instanceof AppError) return thrown.code;
    throw thrown;
  }
  return 'nothing was thrown';
}

/** A small JPEG; another `red` gives other bytes. */
export async function jpeg(width = 60, height = 40, red = 200): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp({ create: { width, height, channels: 3, background: { r: red, g: 80, b: 60 } } });
  return new Uint8Array(await picture.jpeg().toBuffer());
}
