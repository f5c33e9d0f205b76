/** Where marks of articles that are not open stand now: their pages are asked for one article after the other, once for each stand of the article in the book. */
import type { ArticleDocument } from '@common/article/document.ts';
import { textsInForce } from '@common/article/texts.ts';
import { placeByWords } from '@common/book/mark-places.ts';
import { MarkText } from '@common/book/mark-words.ts';
import { pageNow, type PageMark } from '@common/book/marks.ts';
import type { BookLayout, PrintedPage } from '@common/contract/shapes.ts';
import { piecesOf } from '../preview/printed.ts';
import { Listeners } from '../ui/listeners.ts';

export interface OtherStand {
  readonly now: number;
  /** The words it was made on are not printed any more. */
  readonly lost: boolean;
}

/** What the places of an article's marks are read from. */
export interface OtherPages {
  readonly document: () => Promise<{ readonly document: ArticleDocument; readonly revision: number }>;
  readonly placed: () => Promise<{ readonly pages: readonly PrintedPage[]; readonly blockPages: readonly (number | null)[] }>;
}

interface Trim {
  readonly width: number;
  readonly height: number;
}

type OtherMark = Pick<PageMark, 'id' | 'articleId' | 'page' | 'block' | 'anchor' | 'x' | 'y' | 'width' | 'height'>;

export class OtherMarks {
  readonly #pagesOf: (articleId: string) => OtherPages;
  readonly #run: (work: () => Promise<void>) => void;
  readonly #listeners = new Listeners();
  #stands: ReadonlyMap<string, OtherStand> = new Map<string, OtherStand>();
  /** What each article's places were found from: its place, its text, the size of the page, its marks. */
  readonly #known = new Map<string, string>();
  #turn = 0;

  constructor(pagesOf: (articleId: string) => OtherPages, run: (work: () => Promise<void>) => void) {
    this.#pagesOf = pagesOf;
    this.#run = run;
  }

  readonly subscribe = this.#listeners.subscribe;

  /** By the mark's id; one that is not known yet is absent. */
  readonly get = (): ReadonlyMap<string, OtherStand> => this.#stands;

  /** These marks are looked at, in the book as it was typeset last. @param look what all its pages look by */
  want(marks: readonly OtherMark[], layout: Pick<BookLayout, 'articles'>, trim: Trim, look: string): void {
    const turn = (this.#turn += 1);
    const articles = new Set(marks.flatMap(({ articleId }) => (articleId === null ? [] : [articleId])));
    this.#run(async () => {
      for (const id of articles) {
        const own = marks.filter(({ articleId }) => articleId === id);
        const span = layout.articles.find((each) => each.id === id);
        const stand = JSON.stringify([look, trim, span ?? null, own.map((mark) => mark.id)]);
        await this.#find(id, own, stand, trim, () => turn === this.#turn);
        if (turn !== this.#turn) return;
      }
    });
  }

  async #find(id: string, marks: readonly OtherMark[], stand: string, trim: Trim, wanted: () => boolean): Promise<void> {
    const source = this.#pagesOf(id);
    const { document, revision } = await source.document();
    const known = `${String(revision)} ${stand}`;
    if (!wanted() || this.#known.get(id) === known) return;
    const { pages, blockPages } = await source.placed();
    if (!wanted()) return;
    const texts = textsInForce(document);
    const [pieces, text] = [piecesOf(pages, texts), new MarkText(texts)];
    const found = marks.map((mark): [string, OtherStand] => {
      const place = mark.anchor === null ? null : placeByWords(mark.anchor, mark, pieces, text, trim);
      return [mark.id, { now: place?.page ?? pageNow(mark, blockPages), lost: place === null && mark.anchor !== null }];
    });
    this.#known.set(id, known);
    this.#stands = new Map([...this.#stands, ...found]);
    this.#listeners.tell();
  }
}
