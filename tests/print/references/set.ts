/** The book of records set in one design at one trim size, and what there is to know of it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { document, paragraph, title } from '../../../electron/common/article/build.ts';
import type { DesignId } from '../../../electron/common/book/designs.ts';
import { trimSize as sizeOf, type TrimId } from '../../../electron/common/book/trim.ts';
import { printSource } from '../../../electron/services/book/made/source.ts';
import { loadDesign, textBlock } from '../../../electron/services/print/design.ts';
import { Typesetter } from '../../../electron/services/print/typeset.ts';
import { COLLECTIVE, NAMES, recordsBook, type RecordsBook } from '../support/records-book.ts';
import { run } from '../support/readers.ts';
import { references, type ReferredBook, type Verdict } from './read.ts';

const MADE = ['Chân dung điển hình tiên tiến', 'Hình ảnh tư liệu', 'Danh sách khen thưởng', 'Số liệu thống kê', 'Bảng tra tên'];
const FOREWORD = 'Lời giới thiệu';
const BOARDS = 'Ban Chỉ đạo và Ban Biên tập';

export class ReferenceBook {
  readonly #folder: string;
  readonly #records: RecordsBook;
  /** The file set last. */
  #last: string | null = null;
  #lastRoman = 0;

  private constructor(folder: string, records: RecordsBook) {
    this.#folder = folder;
    this.#records = records;
  }

  /** Keeps its files in `folder`. */
  static async in(folder: string): Promise<ReferenceBook> {
    const records = await recordsBook(join(folder, 'sach.kyyeu'));
    const { book } = records;
    const front = book.outline().parts.find(({ kind }) => kind === 'front')?.id ?? book.addPart('Mở đầu', null).id;
    const { id } = book.addArticle(front, '');
    // Somebody is named in front of the first part: that page has a roman number in the index.
    book.saveArticle(id, 1, document([title(FOREWORD), paragraph(`Tập sách này mở đầu bằng câu chuyện của ${NAMES[5] ?? ''}, do ${NAMES[6] ?? ''} kể lại.`)]));
    return new ReferenceBook(folder, records);
  }

  /** @param fonts a pair of faces of the design; '': its own */
  verdict(design: DesignId, trimSize: TrimId, contentsAt: 'front' | 'end', fonts = ''): Verdict & { readonly pages: number } {
    const { book } = this.#records;
    book.updateSettings({ design, trimSize, contentsAt, fonts });
    const typesetter = new Typesetter(printSource(book), 'screen');
    try {
      const typeset = typesetter.book();
      const file = join(this.#folder, `${design}-${trimSize}.pdf`);
      writeFileSync(file, typesetter.pdf(typeset, { standard: '1.7', tagged: false, at: 0 }));
      this.#last = file;
      this.#lastRoman = typeset.lastRoman;
      return { pages: typeset.document.numOfPages, ...references(this.#facts(file, typeset.lastRoman)) };
    } finally {
      typesetter.close();
    }
  }

  /** The file of the book set last. @throws Error when none was set */
  get file(): string {
    if (this.#last === null) throw new Error('no book was set');
    return this.#last;
  }

  /** The book set last, its first page doubled behind its back: no number is true any more. @throws Error when none was set */
  spoilt(): Verdict {
    const [sound, spoilt] = [this.file, join(this.#folder, 'spoilt.pdf')];
    run('qpdf', sound, '--pages', sound, '1', sound, '1-z', '--', spoilt);
    return references(this.#facts(spoilt, this.#lastRoman));
  }

  #facts(file: string, lastRoman: number): ReferredBook {
    const { design, trimSize, textStep, title: bookTitle } = this.#records.book.settings();
    const subjects = new Map(this.#records.articles.map((_, at) => [NAMES[at] ?? '', `Tấm gương ${NAMES[at] ?? ''}`]));
    return {
      file,
      block: textBlock(loadDesign(design).data, trimSize, sizeOf(trimSize).width, textStep),
      bookTitle,
      titles: [FOREWORD, ...subjects.values(), ...MADE],
      unlisted: [BOARDS],
      names: [...NAMES, COLLECTIVE].map((name) => ({ name, own: subjects.get(name) ?? null })),
      front: [FOREWORD, BOARDS],
      lastRoman,
    };
  }

  close(): void {
    this.#records.book.close();
  }
}
