/** A book (or one article of it) → typeset pages, photos fitted. Pure of PDF and of the screen. */
import { createHash } from 'node:crypto';
import type { ArticleDocument } from '../../common/article/document.ts';
import { NOTHING_MADE, type Made, type MadeBook, type NameFinder } from '../../common/book/made.ts';
import type { Outline } from '../../common/book/outline.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import { isUnwritten } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import { trimSize, type TrimSize } from '../../common/book/trim.ts';
import { AppError } from '../../common/errors.ts';
import { setAhead } from './last-photo.ts';
import { articleData } from './blocks.ts';
import { photoFile } from './names.ts';
import { designOf, MM, pairOf, textBlock, type Design, type TextBlock } from './design.ts';
import { picturesOf } from './group.ts';
import { MOST_ROUNDS, nextFits, placeKey, type Place } from './fit.ts';
import type { FoundSettings } from './found.ts';
import { madeData, madePhotos, photosOfMade } from './made/data.ts';
import { withNames } from './made/marks.ts';
import { entryPages, standingOf, type Frame } from './made/numbers.ts';
import { framesOf } from './made/photos.ts';
import { backItems } from './made/plan.ts';
import { faultsOf } from './merit.ts';
import { onlyOf, planParts, type PartPlan } from './parts.ts';
import { markProxy, PLACE_HOLDER } from './proxy.ts';
import { bookJson, setupJson } from './setup.ts';
import { AS_DRAWN, asSet, placedPhotos, refuseLostLeads, type PlacedPhoto, type Settings } from './settle.ts';
import type { PrintArticle, PrintPhoto, PrintSource } from './source.ts';
import { Trials, type Setting } from './tail.ts';
import { Typst, typstJson, type TypesetDocument } from './typst.ts';

/** `print`: CMYK with bleed. `screen`: sRGB at trim size, unless bleed is asked for. */
export type Target = 'print' | 'screen';

export interface Typeset {
  readonly document: TypesetDocument;
  readonly trim: TrimSize;
  /** mm on every side of the trim; 0 on the screen. */
  readonly bleed: number;
  readonly places: readonly Place[];
  readonly photos: readonly PlacedPhoto[];
  /** Photos of made pages; `articleId` is the matter's. */
  readonly madePhotos: readonly PlacedPhoto[];
  /** The last page of the book with a roman number, 0: none has one; of an article alone, the last of its own. */
  readonly lastRoman: number;
}

/** Where things came to stand, without the pages themselves. */
export type Placing = Pick<Typeset, 'places' | 'photos' | 'madePhotos'>;

/** Rounds in which page numbers of made pages come to rest; an index that grows by a page moves what stands behind it. */
const MOST_NUMBERINGS = 6;

/**
 * `shown`: pages with their pictures. `held`: a picture's place is kept by one grey dot that carries its mark, where only places
 * are asked for or the picture is put in later: Typst decodes every picture it is given and keeps its pixels. `blank`: held on
 * made pages too, which otherwise show theirs on the screen.
 */
export type Pictures = 'shown' | 'held' | 'blank';

/** One compiler and what it has learnt. Synchronous: keep it in a process that answers nobody else. */
export class Typesetter {
  readonly #source: PrintSource;
  readonly #target: Target;
  readonly #typst = new Typst();
  readonly #pictures: Pictures;
  readonly #fitted: FoundSettings;
  readonly #bleeds: boolean;
  readonly #onStep: (articles: number) => void;
  /** How many articles are being typeset. */
  #inHand = 0;
  /** What was worked out last of each article. */
  readonly #put = new Map<string, { readonly key: string; readonly setting: Setting; readonly names: NameFinder | null }>();
  /** What articles were set with last, whatever their words were: where a photo's size is to be told before that is found, it is mostly this again. */
  #before: Settings = new Map();
  /** Hashes of the pictures that were put in as they are. */
  readonly #shown = new Set<string>();
  /** As of this run: what a photo shows may be another at the next. */
  readonly #photos = new Map<string, PrintPhoto | null>();
  /** As of the last whole book: an article alone has the pages of the book, marks for the index with it. */
  #names: NameFinder | null = null;
  /** Of the last whole book: what made pages say of pages is mostly the same the next time, and then nothing is typeset twice. */
  #numbered: { readonly pages: number; readonly indexes: ReadonlyMap<string, ReadonlyMap<string, string>> } = { pages: 0, indexes: new Map() };

  /**
   * `fitted`: what is known already, shared by typesetters of the same source; what is found is added. `bleeds`: pages have their bleed on
   * the screen too. `onStep`: told before each step that Typst takes, with how many articles there are in it.
   */
  constructor(
    source: PrintSource,
    target: Target,
    { pictures = 'shown', fitted = new Map(), bleeds = target === 'print', onStep = () => undefined }: { readonly pictures?: Pictures; readonly bleeds?: boolean; readonly fitted?: FoundSettings; readonly onStep?: (articles: number) => void } = {},
  ) {
    this.#source = source;
    this.#target = target;
    this.#pictures = pictures;
    this.#fitted = fitted;
    this.#bleeds = bleeds;
    this.#onStep = onStep;
  }

  /**
   * The whole book as it is in the source; articles nobody has written yet are left out. `furniture`: with running heads and folios on
   * articles' pages. Without them an article's pages do not depend on where they stand: when pages are put in before it, it is not
   * typeset again, and everything stands where it stands with them. `onPlaced`: told of the photos before anything is typeset, with the
   * size that they will have, as far as that is known.
   * @throws AppError print/empty-book, print/typeset
   */
  book({ furniture = true, onPlaced }: { readonly furniture?: boolean; readonly onPlaced?: (photos: readonly PlacedPhoto[]) => void } = {}): Typeset {
    const inBook = this.#source.articles().map(({ id, document }) => ({ id, document: inForce(document) }));
    const written = inBook.filter((article) => !isUnwritten(article.document));
    const documents = new Map(written.map((article) => [article.id, article.document]));
    const made = this.#source.made?.() ?? NOTHING_MADE;
    const outline = this.#source.outline();
    const parts = planParts(this.#source, outline, documents, made);
    if (parts.every(({ articles }) => articles.length === 0)) throw new AppError('print/empty-book');
    this.#names = made.names;
    return this.#typeset(parts, { mode: 'book', firstPage: 1, furniture }, { outline, made, onPlaced });
  }

  /** The pages of the book that was typeset last, with running heads and folios if they had none. @throws AppError print/typeset */
  furnished(): TypesetDocument {
    this.#putFurniture(true);
    return this.#compile();
  }

  /** One article with the given text, on pages numbered from `firstPage`. @throws AppError print/typeset, book/no-article */
  article(id: string, document: ArticleDocument, firstPage: number): Typeset {
    const parts = planParts(this.#source, this.#source.outline(), new Map([[id, inForce(document)]]), NOTHING_MADE);
    if (parts.length === 0) throw new AppError('book/no-article', { id });
    return this.#typeset(parts, { mode: 'article', firstPage, furniture: true });
  }

  /** Finds the names that another typesetter of the same book marks: its pages and this one's are the same. */
  marksAs(other: Typesetter): void {
    this.#names = other.#names;
  }

  pdf(typeset: Typeset, options: { standard: '1.4' | '1.6' | '1.7'; tagged: boolean; at: number }): Uint8Array {
    return this.#typst.pdf(typeset.document, options);
  }

  svg({ document }: Pick<Typeset, 'document'>): string {
    return this.#typst.svg(document);
  }

  relax(): void {
    this.#typst.relax();
  }

  close(): void {
    this.#typst.close();
  }

  #compile(): TypesetDocument {
    this.#onStep(this.#inHand);
    return this.#typst.compile('/book.typ');
  }

  #putFurniture(furniture: boolean): void {
    this.#typst.put('/furniture.json', String(furniture));
  }

  #photo(id: string): PrintPhoto | null {
    let photo = this.#photos.get(id);
    if (photo === undefined) {
      photo = this.#source.photo(id);
      this.#photos.set(id, photo);
    }
    return photo;
  }

  #typeset(parts: readonly PartPlan[], how: { mode: 'book' | 'article'; firstPage: number; furniture: boolean }, whole?: { readonly outline: Outline; readonly made: MadeBook; readonly onPlaced: ((photos: readonly PlacedPhoto[]) => void) | undefined }): Typeset {
    const settings = this.#source.settings();
    const design = designOf(settings);
    const trim = trimSize(settings.trimSize);
    const page = textBlock(design.data, settings.trimSize, trim.width, settings.textStep);
    const bleed = this.#bleeds ? settings.bleed : 0;
    const articles = parts.flatMap((part) => part.articles);
    this.#inHand = articles.length;
    this.#photos.clear();

    for (const [name, source] of design.sources) this.#typst.put(`/${name}`, source);
    this.#typst.put('/setup.json', setupJson(settings, design, page, { ...how, target: this.#target, bleed, trim }));
    const back = whole === undefined ? { back: [], last: [] } : backItems(whole.outline, whole.made);
    this.#typst.put('/book.json', bookJson(parts, back));
    this.#putPhotos(articles);
    const made = [...parts.flatMap(({ items }) => items.flatMap((item) => ('made' in item ? [item.made] : []))), ...back.back, ...back.last];
    this.#putMade(made, page, null);

    const set: Settings = new Map();
    const keys = new Map<string, string>();
    for (const article of articles) {
      const key = this.#fitKey(article, settings, design);
      keys.set(article.id, key);
      set.set(article.id, this.#fitted.get(key) ?? AS_DRAWN);
      this.#putArticle(article, set, { design, page, keys });
    }
    const onMade = (frames?: ReturnType<typeof framesOf>): PlacedPhoto[] => made.flatMap((each) => madePhotos(each, { page, photo: (id) => this.#photo(id), ...(frames === undefined ? {} : { frames }) }));
    if (whole?.onPlaced !== undefined) {
      const likely = new Map([...set].map(([id, setting]) => [id, this.#fitted.has(keys.get(id) ?? '') ? setting : (this.#before.get(id) ?? setting)]));
      whole.onPlaced([...placedPhotos(articles, (id) => this.#photo(id), likely, design.data, page, settings.bleed * MM), ...onMade()]);
    }
    // Of a whole book many articles are set again and again here: their pages are counted, and nobody sees them. An article alone is
    // mostly settled at once, and its pages are then those that are shown.
    this.#putFurniture(how.furniture && how.mode === 'article');
    this.#settle(articles.filter((article) => !this.#fitted.has(keys.get(article.id) ?? '')), parts, { set, keys, design, page, bleed });
    this.#putFurniture(how.furniture);
    this.#typst.put('/book.json', bookJson(parts, back));
    let document = this.#compile();
    const frame = frameOf(parts, [...back.back, ...back.last]);
    if (made.length > 0) document = this.#number(made, frame, page, document);
    for (const article of articles) this.#fitted.set(keys.get(article.id) ?? '', set.get(article.id) ?? AS_DRAWN);
    if (whole !== undefined) this.#before = set;
    const places = this.#places(document);
    refuseLostLeads(articles, (id) => this.#photo(id), design.data, places);
    return {
      document,
      trim,
      bleed,
      places,
      photos: placedPhotos(articles, (id) => this.#photo(id), set, design.data, page, settings.bleed * MM),
      madePhotos: onMade(framesOf(places)),
      lastRoman: how.mode === 'book' ? standingOf(places, frame).lastRoman : frame.fronts.size > 0 ? how.firstPage + document.numOfPages : 0,
    };
  }

  /**
   * Sets articles that were never set with these words, again and again until their pages come out well. An article has its
   * pages wherever it stands: a round sets those that are still open, not the whole book.
   */
  #settle(
    articles: PartPlan['articles'],
    parts: readonly PartPlan[],
    how: { readonly set: Settings; readonly keys: ReadonlyMap<string, string>; readonly design: Design; readonly page: TextBlock; readonly bleed: number },
  ): void {
    const trials = new Map(articles.map(({ id, document }) => [id, new Trials(document.blocks.some(({ type }) => type === 'photo'))]));
    let open = articles;
    for (let round = 0; round < MOST_ROUNDS && open.length > 0; round += 1) {
      this.#typst.put('/book.json', bookJson(onlyOf(parts, open), { back: [], last: [] }));
      open = this.#fitRound(open, { ...how, trials }, this.#compile());
    }
    for (const article of open) {
      how.set.set(article.id, trials.get(article.id)?.best() ?? how.set.get(article.id) ?? AS_DRAWN);
      this.#putArticle(article, how.set, how);
    }
  }

  /** Puts made pages in, with what the book's pages say (null: as in the last run). True when something is another than before. */
  #putMade(made: readonly Made[], page: TextBlock, known: { readonly document: TypesetDocument; readonly frame: Frame } | null): boolean {
    if (known !== null) {
      const standing = standingOf(this.#places(known.document), known.frame);
      this.#numbered = { pages: known.document.numOfPages, indexes: new Map(made.flatMap((each) => (each.kind === 'index' ? [[each.id, entryPages(each, standing)] as const] : []))) };
    }
    let changed = false;
    for (const each of made) {
      for (const id of photosOfMade(each)) this.#putPhoto(id, this.#target === 'print' || this.#pictures === 'blank' ? 'held' : 'shown');
      const data = madeData(each, {
        page,
        photo: (id) => this.#photo(id),
        names: this.#names,
        pages: this.#numbered.pages,
        numbers: this.#numbered.indexes.get(each.id) ?? null,
      });
      changed = this.#typst.put(`/made/${each.id}.json`, typstJson(data)) || changed;
    }
    return changed;
  }

  /** Gives made pages their page numbers, until those are the ones that are printed. */
  #number(made: readonly Made[], frame: Frame, page: TextBlock, first: TypesetDocument): TypesetDocument {
    let document = first;
    for (let round = 0; round < MOST_NUMBERINGS; round += 1) {
      if (!this.#putMade(made, page, { document, frame })) return document;
      document = this.#compile();
    }
    return document;
  }

  /** Mends one hole per article, then what its pages are still at fault in; returns the articles that are to be set again. */
  #fitRound(
    open: PartPlan['articles'],
    how: { set: Settings; keys: ReadonlyMap<string, string>; trials: ReadonlyMap<string, Trials>; design: Design; page: TextBlock; bleed: number },
    document: TypesetDocument,
  ): PartPlan['articles'] {
    const { set, trials, design, page, bleed } = how;
    const places = new Map(this.#places(document).map((place) => [placeKey(place[0], place[1]), place]));
    return open.filter((article) => {
      const now = set.get(article.id) ?? AS_DRAWN;
      const own = { ...page, lines: page.lines + now.slack.lines };
      const setNow = asSet(article, now, { design: design.data, page: own, bleed, places, photo: (id) => this.#photo(id) });
      const photos = nextFits(setNow) ?? setAhead(setNow);
      const next = photos === null ? trials.get(article.id)?.next(now, faultsOf(setNow)) : { setting: { ...now, photos }, done: false };
      if (next === undefined || next.setting === now) return false;
      set.set(article.id, next.setting);
      this.#putArticle(article, set, how);
      return !next.done;
    });
  }

  #putArticle(article: PrintArticle, set: Settings, { design, page, keys }: { readonly design: Design; readonly page: TextBlock; readonly keys: ReadonlyMap<string, string> }): void {
    const setting = set.get(article.id) ?? AS_DRAWN;
    const put = this.#put.get(article.id);
    const key = keys.get(article.id) ?? '';
    // Of a book most articles are what they were: to work their data out again took longer than to typeset the one that changed.
    if (put?.key === key && put.setting === setting && put.names === this.#names) return;
    const data = articleData(article, { design: design.data, page, photo: (id) => this.#photo(id), fits: setting.photos, slack: setting.slack });
    this.#typst.put(`/articles/${article.id}.json`, typstJson(this.#names === null ? data : withNames(data, this.#names, article.id)));
    this.#put.set(article.id, { key, setting, names: this.#names });
  }

  #putPhotos(articles: PartPlan['articles']): void {
    for (const article of articles) {
      for (const block of article.document.blocks) {
        if (block.type !== 'photo') continue;
        for (const { photoId } of picturesOf(block, (id) => this.#photo(id))) this.#putPhoto(photoId, this.#pictures === 'shown' ? 'shown' : 'held');
      }
    }
  }

  /** A picture that was put in as it is stays when it is only held a place for. */
  #putPhoto(photoId: string, as: 'shown' | 'held'): void {
    const photo = this.#photo(photoId);
    if (photo === null) return;
    const file = photoFile(photo.sha256);
    if (this.#shown.has(photo.sha256) || (as === 'held' && this.#typst.has(file))) return;
    if (as === 'shown') this.#shown.add(photo.sha256);
    this.#typst.put(file, markProxy(as === 'shown' ? this.#source.photoBytes(photoId, 'proxy') : PLACE_HOLDER, photo.sha256));
  }

  #places(document: TypesetDocument): Place[] {
    return this.#typst.report(document, 'report') as Place[];
  }

  #fitKey({ document, kind }: PrintArticle, settings: BookSettings, design: Design): string {
    const shapes = document.blocks.map((block) => {
      return block.type === 'photo' ? picturesOf(block, (id) => this.#photo(id)).map(({ photo }) => [photo.sha256, photo.width, photo.height]) : null;
    });
    return createHash('sha256')
      .update(JSON.stringify([document, kind, shapes, design.hash, settings.trimSize, settings.textStep, pairOf(design.data, settings.fonts)]))
      .digest('hex');
  }
}

function frameOf(parts: readonly PartPlan[], back: readonly Made[]): Frame {
  const front = parts.filter(({ kind }) => kind === 'front').flatMap(({ items }) => items);
  return { fronts: new Set(front.map((item) => ('made' in item ? item.made.id : item.article.id))), backs: new Set(back.map(({ id }) => id)) };
}
