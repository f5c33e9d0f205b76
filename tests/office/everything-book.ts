/** A book with the article of everything (`tests/fixtures/word`): its photos, comments and suggestions as the application keeps them. */
import { join } from 'node:path';
import { defaultSettings } from '../../electron/common/book/settings.ts';
import { withPictures, type ArticleDocument, type Block } from '../../electron/common/article/document.ts';
import { sharp } from '../../electron/services/sharp.ts';
import { createBook } from '../../electron/services/store/book-file.ts';
import { insertRecord } from '../../electron/services/store/records.ts';
import type { BookWriter } from '../../electron/services/store/writer.ts';
import { EVERYTHING } from '../fixtures/word/everything.ts';

export interface EverythingBook {
  readonly book: BookWriter;
  /** The article. */
  readonly id: string;
  /** Its text, with the names that the book gave to photos; comments keep those of the fixture. */
  readonly document: ArticleDocument;
}

export function emptyBook(file: string): { book: BookWriter; part: string } {
  const book = createBook(file, defaultSettings('Kỷ yếu gương sáng'), { author: 'Nguyễn Thị Hà' });
  const part = book.outline().parts.find(({ kind }) => kind === 'body');
  if (part === undefined) throw new Error('no body part');
  return { book, part: part.id };
}

export async function everythingBook(folder: string): Promise<EverythingBook> {
  const { book, part } = emptyBook(join(folder, 'sach.kyyeu'));
  const photos = new Map<string, string>();
  for (const [name, width, height, background] of [['anh-1', 300, 200, '#9ab08a'], ['anh-2', 200, 320, '#8a2f2f']] as const) {
    const jpeg = await sharp({ create: { width, height, channels: 3, background } }).jpeg().toBuffer();
    photos.set(name, (await book.addPhoto(`${name}.jpg`, new Uint8Array(jpeg))).id);
  }
  const blocks = EVERYTHING.document.blocks.map((block): Block => (block.type === 'photo' ? withPictures(block, (name) => photos.get(name) ?? null) : block));
  const document = { ...EVERYTHING.document, blocks };
  const { id } = book.addArticle(part, '');
  book.changeAs({ kind: 'take-back', subject: '', count: 1 }, (db) => {
    for (const { id: name, at, resolved, parentId, author, body } of EVERYTHING.comments) {
      insertRecord(db, 'comment', { articleId: id, parentId, author, body, quoted: '', ...(resolved ? { resolvedAt: at + 1000, resolvedBy: 'Nguyễn Thị Hà' } : {}) }, at, name);
    }
  });
  book.saveArticle(id, book.article(id).revision, document);
  return { book, id, document };
}
