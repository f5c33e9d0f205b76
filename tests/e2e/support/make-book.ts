/** Yearbooks made for a test, without the application. */
import { document, paragraph, title as titleBlock } from '../../../electron/common/article/build.ts';
import { defaultSettings } from '../../../electron/common/book/settings.ts';
import { createBook } from '../../../electron/services/store/book-file.ts';

/** Title and paragraphs of one article. */
export type Draft = readonly [title: string, ...paragraphs: string[]];

/** Makes a closed yearbook whose first part has this name and these articles. */
export function makeBook(file: string, bookTitle: string, part: string, drafts: readonly Draft[]): void {
  const book = createBook(file, defaultSettings(bookTitle));
  try {
    const partId = book.outline().parts.find(({ kind }) => kind === 'body')?.id ?? '';
    book.renamePart(partId, part);
    for (const [title, ...paragraphs] of drafts) {
      const { id } = book.addArticle(partId, title);
      book.saveArticle(id, book.article(id).revision, document([titleBlock(title), ...paragraphs.map((words) => paragraph(words))]));
    }
  } finally {
    book.close();
  }
}
