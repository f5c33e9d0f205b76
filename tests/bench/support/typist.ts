/** A yearbook in which someone types: read from its file, except for the one text that is being changed. */
import type { ArticleDocument } from '../../../electron/common/article/document.ts';
import type { PrintSource } from '../../../electron/services/print/source.ts';
import { readBook, type BookReader } from '../../../electron/services/store/book-file.ts';

export class Typist implements PrintSource {
  readonly #reader: BookReader;
  readonly #changed = new Map<string, ArticleDocument>();

  constructor(file: string) {
    this.#reader = readBook(file);
  }

  /** One more letter in the middle of the article's middle paragraph. Gives the text as it is then. */
  type(id: string, letter: string): ArticleDocument {
    const before = this.article(id).document;
    const paragraphs = before.blocks.flatMap((block, index) => (block.type === 'paragraph' ? [index] : []));
    const target = paragraphs[Math.floor(paragraphs.length / 2)];
    const blocks = before.blocks.map((block, index) => {
      if (index !== target || block.type !== 'paragraph') return block;
      const text = block.children[0]?.text ?? '';
      const at = Math.floor(text.length / 2);
      return { ...block, children: [{ ...block.children[0], text: text.slice(0, at) + letter + text.slice(at) }, ...block.children.slice(1)] };
    });
    const document = { ...before, blocks };
    this.#changed.set(id, document);
    return document;
  }

  settings(): ReturnType<PrintSource['settings']> {
    return this.#reader.settings();
  }
  outline(): ReturnType<PrintSource['outline']> {
    return this.#reader.outline();
  }
  articles(): ReturnType<PrintSource['articles']> {
    return this.#reader.articles().map((article) => this.#now(article));
  }
  article(id: string): ReturnType<PrintSource['article']> {
    return this.#now(this.#reader.article(id));
  }
  photo(id: string): ReturnType<PrintSource['photo']> {
    return this.#reader.photo(id);
  }
  photoBytes(id: string, size: 'original' | 'proxy'): Uint8Array {
    return this.#reader.photoBytes(id, size);
  }
  close(): void {
    this.#reader.close();
  }

  #now(article: { readonly id: string; readonly document: ArticleDocument }): { id: string; document: ArticleDocument } {
    return { id: article.id, document: this.#changed.get(article.id) ?? article.document };
  }
}
