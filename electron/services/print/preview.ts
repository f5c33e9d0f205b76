/** True pages while one writes: the article typeset alone where it stands in the book, the whole book when there is a pause. */
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { ArticleDocument } from '../../common/article/document.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import type { CoverPicture } from '../../common/contract/cover-channels.ts';
import type { PrintedPhoto } from '../../common/contract/photo-channels.ts';
import type { PagePicture, PictureSize } from '../../common/contract/ladder-channels.ts';
import type { ArticlePreview, BookLayout, NearPages, PrintedPage } from '../../common/contract/shapes.ts';
import { normalizeDocument } from '../../common/article/normalize.ts';
import { ShownPhotos } from '../photo/shown.ts';
import { CoverPreview } from './cover/preview.ts';
import { MM } from './design.ts';
import { ownInForce } from '../../common/book/own-design.ts';
import { KeptSettings } from './found.ts';
import { madePhotoIds } from './made/data.ts';
import { PagePictures, type PartSource } from './page-pictures.ts';
import { isSetAside, nameOfDesign, withoutDesign } from './own-design/set-aside.ts';
import { printedPhotos } from './preflight/photo-sizes.ts';
import { withPhotos, type PhotoBytes } from './svg-photos.ts';
import { splitSvg, type SvgPage } from './svg-pages.ts';
import { svgPieces, type TextPiece } from './svg-text.ts';
import type { PrintSource } from './source.ts';
import { Typesetter, type Typeset } from './typeset.ts';

/** An article typeset this often without a pause for the whole book: what the first of them left behind may go. */
const KEYS_REMEMBERED = 100;

const NONE: ReadonlySet<string> = new Set();

/** Pages on each side of one that is looked at which are drawn with it: its facing page, and the next one. */
const BESIDE = 1;

/** What of an article's pages is wanted as pictures. */
export interface WantedPages {
  /** Keys of pages that are there already. */
  readonly have?: ReadonlySet<string>;
  /** Not given: all of them. */
  readonly near?: NearPages | undefined;
}

/** A step of setting the book's own design is begun: the design's name, and how many articles are set in the step. */
export interface DesignStep {
  readonly design: string;
  readonly articles: number;
}

/** One open book's preview. Every call is synchronous work of some ms (article) to a second (a large book, cold). */
export class Previewer {
  readonly #source: PrintSource & { close(): void };
  readonly #shown: ShownPhotos;
  // Two compilers: the book's data and the article's would otherwise push each other out of memory at every key.
  readonly #articles: Typesetter;
  readonly #book: Typesetter;
  /** First page of each article as of the last whole-book run. */
  readonly #starts = new Map<string, number>();
  #spans: readonly PageSpan[] = [];
  readonly #kept: KeptSettings;
  readonly #pictures = new PagePictures();
  /** From the first time somebody asks for it. */
  #cover: CoverPreview | null = null;
  /** Of the article that was asked for last: its words are read from it when somebody wants to know where they stand. */
  #last: { readonly id: string; readonly svg: string; readonly lead: number; readonly firstPage: number; readonly ids: PhotoIds; readonly drawn: ReadonlyMap<string, () => Uint8Array<ArrayBuffer>>; readonly keys: readonly PageKey[] } | null = null;
  #settled = false;
  /** Articles typeset since results were last dropped. */
  #keys = 0;

  /** Whatever it is set in. */
  readonly #asItIs: PrintSource;
  /** Name of a design of the book's own that is not used. */
  readonly #setAside: string | null;
  /** Hears of the steps of the book's own design; null: it is set in the program's. */
  #tell: ((articles: number) => void) | null = null;

  /** `cache`: where what was found of articles' pages is kept; null: nowhere. `setAside`: name of a design that never ended; null: there is none. */
  constructor(source: PrintSource & { close(): void }, cache: string | null = null, setAside: string | null = null) {
    this.#asItIs = source;
    this.#setAside = setAside;
    this.#source = withoutDesign(source, setAside);
    this.#shown = new ShownPhotos(this.#source);
    // What the article's pages were found to need the book's are set with at once.
    this.#kept = new KeptSettings(cache);
    const fitted = this.#kept.found;
    const onStep = (articles: number): void => { this.#tell?.(articles); };
    this.#articles = new Typesetter(this.#shown, 'screen', { fitted, pictures: 'held', onStep });
    this.#book = new Typesetter(this.#shown, 'screen', { fitted, pictures: 'held', onStep });
  }

  /**
   * Does work that sets pages. Where they are set in the book's own design, each step is told of before it is taken: a design that somebody wrote may
   * count for ever, and then nothing more is heard.
   */
  async watched<T>(tell: (step: DesignStep) => void, work: () => T | Promise<T>): Promise<T> {
    const own = ownInForce(this.#source.settings());
    const design = own === null ? null : nameOfDesign(own);
    this.#tell = design === null ? null : (articles) => { tell({ design, articles }); };
    this.#tell?.(1);
    return await work();
  }

  /** Makes the edited photos of these texts (null: of the whole book) ready for the next call. @throws AppError photo/damaged, book/no-photo */
  async ready(documents: readonly ArticleDocument[] | null): Promise<void> {
    if (documents !== null) await this.#shown.ready(documents);
    else await this.#shown.ready(this.#source.articles().map(({ document }) => document), madePhotoIds(this.#source));
  }

  /** Pages that are not wanted have no picture: see `drawn`. @throws AppError print/typeset, book/no-article */
  article(id: string, text: ArticleDocument, { have = NONE, near }: WantedPages = {}): ArticlePreview {
    const began = performance.now();
    const document = normalizeDocument(text);
    const firstPage = this.#starts.get(id) ?? 1;
    const typeset = this.#articles.article(id, document, firstPage);
    const lead = firstPage % 2 === 0 ? 1 : 0;
    const { width, height } = typeset.trim;
    const svg = this.#articles.svg(typeset);
    const photo = this.#photosOf(typeset);
    const starts = blockPages(typeset, document.blocks.length, firstPage - 1 - lead);
    const isNear = nearTest(near, starts, firstPage);
    const drawn = new Map<string, () => Uint8Array<ArrayBuffer>>();
    const keys: PageKey[] = [];
    const before = this.#last?.id === id ? this.#last.keys : [];
    const pages = splitSvg(svg, width * MM, height * MM).slice(lead).map((page, index) => {
      // Of a long article nearly all pages are what they were a letter ago: to compare is much quicker than to hash.
      const key = before[index]?.given === page.given ? before[index].key : keyOf(page.given);
      keys.push({ given: page.given, key });
      const bytes = pageBytes(page, photo);
      drawn.set(key, bytes);
      return { number: firstPage + index, key, svg: have.has(key) || !isNear(index) ? null : bytes() };
    });
    this.#last = { id, svg, lead, firstPage, ids: idsOf(typeset), drawn, keys };
    this.#relaxAfterKeys();
    return {
      articleId: id,
      width,
      height,
      pages,
      blockPages: starts,
      lastRoman: typeset.lastRoman,
      numbersSettled: this.#settled && this.#starts.has(id),
      ownSetAside: isSetAside(this.#asItIs.settings(), this.#setAside),
      ms: performance.now() - began,
    };
  }

  /** Pictures of pages that were made last, by key; none of another article's, nor of those that are others by now. */
  drawn(id: string, keys: readonly string[]): { key: string; svg: Uint8Array<ArrayBuffer> }[] {
    const drawn = this.#last?.id === id ? this.#last.drawn : null;
    return keys.flatMap((key) => {
      const bytes = drawn?.get(key);
      return bytes === undefined ? [] : [{ key, svg: bytes() }];
    });
  }

  /** Words and photos of the pages that were made last, with their places; none of another article. */
  words(id: string): PrintedPage[] {
    if (this.#last?.id !== id) return [];
    const { svg, lead, firstPage, ids } = this.#last;
    return printedPages(svg, lead, firstPage, ids);
  }

  /** The same of any article as it is in the file, without becoming the one that was made last. @throws AppError print/typeset, book/no-article */
  placed(id: string): { pages: PrintedPage[]; blockPages: (number | null)[] } {
    const firstPage = this.#starts.get(id);
    if (firstPage === undefined) return { pages: [], blockPages: [] };
    const document = normalizeDocument(this.#source.article(id).document);
    const typeset = this.#articles.article(id, document, firstPage);
    const lead = firstPage % 2 === 0 ? 1 : 0;
    return { pages: printedPages(this.#articles.svg(typeset), lead, firstPage, idsOf(typeset)), blockPages: blockPages(typeset, document.blocks.length, firstPage - 1 - lead) };
  }

  /** @throws AppError print/typeset, print/empty-book */
  book(): BookLayout {
    const began = performance.now();
    const typeset = this.#typesetBook();
    return { pages: typeset.document.numOfPages, articles: [...this.#spans], matter: madePages(typeset), lastRoman: typeset.lastRoman, ms: performance.now() - began };
  }

  /** Where everything stands: running heads and folios are put on pages that are looked at. */
  #typesetBook(): Typeset {
    const typeset = this.#book.book({ furniture: false });
    if (!this.#settled) this.#kept.keep();
    this.#articles.marksAs(this.#book);
    this.#spans = articlePages(typeset);
    this.#starts.clear();
    for (const { id, start } of this.#spans) this.#starts.set(id, start);
    this.#settled = true;
    this.#followPictures(typeset);
    this.#relax();
    return typeset;
  }

  /** Every photo of the book at its printed size. @throws AppError print/typeset, print/empty-book */
  photos(): PrintedPhoto[] {
    return printedPhotos(this.#typesetBook());
  }

  /** The cover with settings that may not be stored yet. @throws AppError print/typeset, photo/damaged */
  async cover(settings: BookSettings, pages: number): Promise<CoverPicture> {
    this.#cover ??= new CoverPreview(this.#source);
    return await this.#cover.show(settings, pages);
  }

  /** Pages of the book as it was typeset last. @throws AppError print/typeset, print/empty-book */
  async pages(first: number, last: number, size: PictureSize): Promise<PagePicture[]> {
    if (!this.#pictures.ready) this.book();
    // Small ones are looked at by the hundred: for them the book is drawn.
    const span = size === 'large' ? this.#spans.find(({ start, pages }) => first >= start && last < start + pages) : undefined;
    return await this.#pictures.of(first, last, size, span === undefined ? null : this.#alone(span));
  }

  /** An article has its pages wherever it is typeset: to draw a large book for one of them takes long, and much memory. */
  #alone({ id, start, pages }: PageSpan): PartSource {
    const document = (): ArticleDocument => normalizeDocument(this.#source.article(id).document);
    return { first: start, pages, lead: start % 2 === 0 ? 1 : 0, svg: () => this.#articles.svg(this.#articles.article(id, document(), start)) };
  }

  /** The pages that are asked for are those of this typesetting, whatever is in the file by then. */
  #followPictures(book: Typeset): void {
    const { document, trim } = book;
    this.#pictures.follow({
      pages: document.numOfPages,
      width: trim.width * MM,
      height: trim.height * MM,
      photo: this.#photosOf(book),
      spans: [...this.#spans, ...madePages(book)],
      book: () => this.#book.svg({ document: this.#book.furnished() }),
    });
  }

  #photosOf(typeset: Typeset): PhotoBytes {
    const ids = idsOf(typeset);
    return (sha256) => {
      const id = ids.get(sha256);
      return id === undefined ? null : this.#shown.proxyAs(id, sha256);
    };
  }

  /** The compilers share what they remember: forgetting at every key would forget the book while an article is being typed. */
  #relaxAfterKeys(): void {
    this.#keys += 1;
    if (this.#keys >= KEYS_REMEMBERED) this.#relax();
  }

  #relax(): void {
    this.#keys = 0;
    this.#book.relax();
  }

  close(): void {
    this.#articles.close();
    this.#book.close();
    this.#cover?.close();
    this.#source.close();
    this.#kept.keep();
  }
}

/** A page as the typesetter gave it, and the name of its picture: the same for the same page. */
interface PageKey {
  readonly given: string;
  readonly key: string;
}

const keyOf = (given: string): string => createHash('sha1').update(given).digest('base64url');

const pageBytes = ({ document }: SvgPage, photo: PhotoBytes) => (): Uint8Array<ArrayBuffer> => new TextEncoder().encode(withPhotos(document(), photo));

/** Which pages, counted from 0, are about where somebody looks. */
function nearTest(near: NearPages | undefined, starts: readonly (number | null)[], firstPage: number): (index: number) => boolean {
  if (near === undefined) return () => true;
  const block = near.block === null ? null : (starts[near.block] ?? null);
  const middles = [near.index ?? 0, ...(block === null ? [] : [block - firstPage])];
  return (index) => middles.some((middle) => Math.abs(index - middle) <= BESIDE);
}

/** First printed page and page count of every article of a typeset book. */
export const articlePages = (typeset: Pick<Typeset, 'places'>): PageSpan[] => pagesBetween(typeset, 'start', 'end');

/** The same of every matter. */
export const madePages = (typeset: Pick<Typeset, 'places'>): PageSpan[] => pagesBetween(typeset, 'made-start', 'made-end');

/** The same of the contents; null: the book has none. */
export const contentsPages = (typeset: Pick<Typeset, 'places'>): PageSpan | null => pagesBetween(typeset, 'contents-start', 'contents-end')[0] ?? null;

export interface PageSpan {
  readonly id: string;
  readonly start: number;
  readonly pages: number;
}

function pagesBetween(typeset: Pick<Typeset, 'places'>, first: string, last: string): PageSpan[] {
  const starts = new Map<string, number>();
  const out: PageSpan[] = [];
  for (const [what, id, page] of typeset.places) {
    if (what === first) starts.set(id, page);
    const start = starts.get(id);
    if (what === last && start !== undefined) out.push({ id, start, pages: page - start + 1 });
  }
  return out;
}

/** Photos by the marks of their pictures. */
type PhotoIds = ReadonlyMap<string, string>;

const idsOf = ({ photos }: Pick<Typeset, 'photos'>): PhotoIds => new Map(photos.map(({ photo, photoId }) => [photo.sha256, photoId]));

function printedPages(svg: string, lead: number, firstPage: number, ids: PhotoIds): PrintedPage[] {
  return svgPieces(svg).slice(lead).map(({ texts, pictures }, index) => ({
    page: firstPage + index,
    pieces: texts.map(({ text, ...box }) => ({ text, ...inMm(box) })),
    photos: pictures.flatMap(({ mark, ...box }) => {
      const photoId = ids.get(mark);
      return photoId === undefined ? [] : [{ photoId, ...inMm(box) }];
    }),
  }));
}

const inMm = ({ x, y, width, height }: Omit<TextPiece, 'text'>): Omit<TextPiece, 'text'> => ({ x: x / MM, y: y / MM, width: width / MM, height: height / MM });

function blockPages(typeset: Typeset, count: number, offset: number): (number | null)[] {
  const pages: (number | null)[] = Array.from({ length: count }, () => null);
  for (const [what, key, page] of typeset.places) if (what === 'block') pages[Number(key)] = page + offset;
  return pages;
}
