/** A book (or one article of it) → typeset pages, photos fitted. Pure of PDF and of the screen. */
import { createHash } from 'node:crypto';
import type { ArticleDocument } from '../../common/article/document.ts';
import type { ArticleKind } from '../../common/article/kind.ts';
import { NOTHING_MADE, type Made, type MadeBook, type NameFinder } from '../../common/book/made.ts';
import type { Outline } from '../../common/book/outline.ts';
import type { BookSettings } from '../../common/book/settings.ts';
import { isUnwritten } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import { TRIM_SIZES, type TrimSize } from '../../common/book/trim.ts';
import { numberInWords } from '../../common/text/numbers.ts';
import { AppError } from '../../common/errors.ts';
import { articleData, authorOf, photoFile, type Fit } from './blocks.ts';
import { loadDesign, MM, textBlock, themeOf, type Design, type TextBlock } from './design.ts';
import { picturesOf } from './group.ts';
import { MOST_ROUNDS, placeKey, type Place } from './fit.ts';
import { madeData, madePhotos, photosOfMade } from './made/data.ts';
import { withNames } from './made/marks.ts';
import { entryPages, standingOf } from './made/numbers.ts';
import { backItems, itemsOf, listedMade, type Item } from './made/plan.ts';
import { markProxy } from './proxy.ts';
import { breakable, tie } from './runs.ts';
import { AS_DRAWN, nextPhotos, placedPhotos, type PlacedPhoto, type Setting, type Settings } from './settle.ts';
import type { PrintArticle, PrintPhoto, PrintSource } from './source.ts';
import { lastPageLines, TailState } from './tail.ts';
import { Typst, typstJson, type TypesetDocument } from './typst.ts';

/** `print`: CMYK with bleed. `screen`: sRGB at trim size. */
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
}

interface PartPlan {
  readonly id: string;
  readonly kind: 'front' | 'body';
  readonly title: string;
  /** "Phần một", or empty where the title says it itself. */
  readonly number: string;
  /** Small line above an article's title. */
  readonly kicker: string;
  readonly articles: PrintArticle[];
  /** The same with made pages among them. */
  readonly items: readonly Item[];
}

/** Rounds in which page numbers of made pages come to rest; an index that grows by a page moves what stands behind it. */
const MOST_NUMBERINGS = 6;

/** One compiler and what it has learnt. Synchronous: keep it in a process that answers nobody else. */
export class Typesetter {
  readonly #source: PrintSource;
  readonly #target: Target;
  readonly #typst = new Typst();
  /** Settings by hash of what they depend on: the article, its photos' shapes, the geometry. */
  readonly #fitted = new Map<string, Setting>();
  /** As of this run: what a photo shows may be another at the next. */
  readonly #photos = new Map<string, PrintPhoto | null>();
  /** As of the last whole book: an article alone has the pages of the book, marks for the index with it. */
  #names: NameFinder | null = null;
  /** Of the last whole book: what made pages say of pages is mostly the same the next time, and then nothing is typeset twice. */
  #numbered: { readonly pages: number; readonly indexes: ReadonlyMap<string, ReadonlyMap<string, string>> } = { pages: 0, indexes: new Map() };

  constructor(source: PrintSource, target: Target) {
    this.#source = source;
    this.#target = target;
  }

  /** The whole book as it is in the source; articles nobody has written yet are left out. @throws AppError print/empty-book, print/typeset */
  book(): Typeset {
    const inBook = this.#source.articles().map(({ id, document }) => ({ id, document: inForce(document) }));
    const written = inBook.filter((article) => !isUnwritten(article.document));
    const documents = new Map(written.map((article) => [article.id, article.document]));
    const made = this.#source.made?.() ?? NOTHING_MADE;
    const outline = this.#source.outline();
    const parts = planParts(this.#source, outline, documents, made);
    if (parts.every(({ articles }) => articles.length === 0)) throw new AppError('print/empty-book');
    this.#names = made.names;
    return this.#typeset(parts, { mode: 'book', firstPage: 1 }, { outline, made });
  }

  /** One article with the given text, on pages numbered from `firstPage`. @throws AppError print/typeset, book/no-article */
  article(id: string, document: ArticleDocument, firstPage: number): Typeset {
    const parts = planParts(this.#source, this.#source.outline(), new Map([[id, inForce(document)]]), NOTHING_MADE);
    if (parts.length === 0) throw new AppError('book/no-article', { id });
    return this.#typeset(parts, { mode: 'article', firstPage });
  }

  /** Finds the names that another typesetter of the same book marks: its pages and this one's are the same. */
  marksAs(other: Typesetter): void {
    this.#names = other.#names;
  }

  pdf(typeset: Typeset, options: { standard: '1.4' | '1.6' | '1.7'; tagged: boolean; at: number }): Uint8Array {
    return this.#typst.pdf(typeset.document, options);
  }

  svg(typeset: Typeset): string {
    return this.#typst.svg(typeset.document);
  }

  relax(): void {
    this.#typst.relax();
  }

  close(): void {
    this.#typst.close();
  }

  #photo(id: string): PrintPhoto | null {
    let photo = this.#photos.get(id);
    if (photo === undefined) {
      photo = this.#source.photo(id);
      this.#photos.set(id, photo);
    }
    return photo;
  }

  #typeset(parts: readonly PartPlan[], how: { mode: 'book' | 'article'; firstPage: number }, whole?: { readonly outline: Outline; readonly made: MadeBook }): Typeset {
    const settings = this.#source.settings();
    const design = loadDesign(settings.design);
    const trim = TRIM_SIZES[settings.trimSize];
    const page = textBlock(design.data, settings.trimSize, trim.width, settings.textStep);
    const bleed = this.#target === 'print' ? settings.bleed : 0;
    const articles = parts.flatMap((part) => part.articles);
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
      const key = this.#fitKey(article, settings);
      keys.set(article.id, key);
      set.set(article.id, this.#fitted.get(key) ?? AS_DRAWN);
      this.#putArticle(article, set, design, page);
    }
    let open = articles.filter((article) => !this.#fitted.has(keys.get(article.id) ?? ''));
    let document = this.#typst.compile('/book.typ');
    const tails = new Map(open.map(({ id }) => [id, new TailState()]));
    for (let round = 0; round < MOST_ROUNDS && open.length > 0; round += 1) {
      open = this.#fitRound(open, { set, tails }, document, { design, page, bleed });
      if (open.length === 0) break;
      // An article has its pages wherever it stands: a round sets those that are still open, not the whole book.
      this.#typst.put('/book.json', bookJson(onlyOf(parts, open), { back: [], last: [] }));
      document = this.#typst.compile('/book.typ');
    }
    if (this.#typst.put('/book.json', bookJson(parts, back))) document = this.#typst.compile('/book.typ');
    if (made.length > 0) document = this.#number(made, parts, page, document);
    for (const article of articles) this.#fitted.set(keys.get(article.id) ?? '', set.get(article.id) ?? AS_DRAWN);
    return {
      document,
      trim,
      bleed,
      places: this.#places(document),
      photos: placedPhotos(articles, (id) => this.#photo(id), set, design.data, page),
      madePhotos: made.flatMap((each) => madePhotos(each, { page, photo: (id) => this.#photo(id) })),
    };
  }

  /** Puts made pages in, with what the book's pages say (null: as in the last run). True when something is another than before. */
  #putMade(made: readonly Made[], page: TextBlock, known: { readonly document: TypesetDocument; readonly fronts: ReadonlySet<string> } | null): boolean {
    if (known !== null) {
      const standing = standingOf(this.#places(known.document), known.fronts);
      this.#numbered = { pages: known.document.numOfPages, indexes: new Map(made.flatMap((each) => (each.kind === 'index' ? [[each.id, entryPages(each, standing)] as const] : []))) };
    }
    let changed = false;
    for (const each of made) {
      for (const id of photosOfMade(each)) this.#putPhoto(id);
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
  #number(made: readonly Made[], parts: readonly PartPlan[], page: TextBlock, first: TypesetDocument): TypesetDocument {
    const front = parts.filter(({ kind }) => kind === 'front').flatMap(({ items }) => items);
    const fronts = new Set(front.map((item) => ('made' in item ? item.made.id : item.article.id)));
    let document = first;
    for (let round = 0; round < MOST_NUMBERINGS; round += 1) {
      if (!this.#putMade(made, page, { document, fronts })) return document;
      document = this.#typst.compile('/book.typ');
    }
    return document;
  }

  /** Mends one hole per article, then its last page; returns the articles that are to be set again. */
  #fitRound(
    open: PartPlan['articles'],
    { set, tails }: { set: Settings; tails: ReadonlyMap<string, TailState> },
    document: TypesetDocument,
    { design, page, bleed }: { design: Design; page: TextBlock; bleed: number },
  ): PartPlan['articles'] {
    const places = new Map(this.#places(document).map((place) => [placeKey(place[0], place[1]), place]));
    return open.filter((article) => {
      const now = set.get(article.id) ?? AS_DRAWN;
      const own = { ...page, lines: page.lines + now.slack.lines };
      const photos = nextPhotos(article, now, { design: design.data, page: own, bleed, places, photo: (id) => this.#photo(id) });
      if (photos !== null) set.set(article.id, { ...now, photos });
      else {
        const tail = tails.get(article.id);
        if (tail?.next(lastPageLines(article.id, places, own, bleed * MM)) !== true) return false;
        // Another text on every page: the photos begin anew.
        set.set(article.id, { photos: new Map<number, Fit>(), slack: tail.slack });
      }
      this.#putArticle(article, set, design, page);
      return true;
    });
  }

  #putArticle(article: PrintArticle, set: Settings, design: Design, page: TextBlock): void {
    const { photos, slack } = set.get(article.id) ?? AS_DRAWN;
    const data = articleData(article, { design: design.data, page, photo: (id) => this.#photo(id), fits: photos, slack });
    this.#typst.put(`/articles/${article.id}.json`, typstJson(this.#names === null ? data : withNames(data, this.#names, article.id)));
  }

  #putPhotos(articles: PartPlan['articles']): void {
    for (const article of articles) {
      for (const block of article.document.blocks) {
        if (block.type !== 'photo') continue;
        for (const { photoId } of picturesOf(block, (id) => this.#photo(id))) this.#putPhoto(photoId);
      }
    }
  }

  #putPhoto(photoId: string): void {
    const photo = this.#photo(photoId);
    if (photo === null || this.#typst.has(photoFile(photo.sha256))) return;
    this.#typst.put(photoFile(photo.sha256), markProxy(this.#source.photoBytes(photoId, 'proxy'), photo.sha256));
  }

  #places(document: TypesetDocument): Place[] {
    return this.#typst.report(document, 'report') as Place[];
  }

  #fitKey({ document, kind }: PrintArticle, settings: BookSettings): string {
    const shapes = document.blocks.map((block) => {
      return block.type === 'photo' ? picturesOf(block, (id) => this.#photo(id)).map(({ photo }) => [photo.width, photo.height]) : null;
    });
    return createHash('sha256')
      .update(JSON.stringify([document, kind, shapes, settings.design, settings.trimSize, settings.textStep]))
      .digest('hex');
  }
}

/** Parts that have an article or a made page to print. A part's number counts those before it in the outline, printed or not yet. */
function planParts(source: PrintSource, outline: Outline, documents: ReadonlyMap<string, ArticleDocument>, made: MadeBook): PartPlan[] {
  let body = 0;
  const kinds = source.kinds?.() ?? new Map<string, ArticleKind>();
  const parts = outline.parts.map((part): PartPlan => {
    const numbered = part.kind === 'body';
    if (numbered) body += 1;
    const articles = part.articles.flatMap(({ id }) => {
      const document = documents.get(id);
      return document === undefined ? [] : [{ id, kind: kinds.get(id) ?? ('feature' as const), document }];
    });
    return {
      id: part.id,
      kind: part.kind,
      title: part.title,
      number: numbered && !/^phần\s/iu.test(part.title) ? `Phần ${numberInWords(body)}` : '',
      kicker: numbered ? part.title : '',
      articles,
      items: itemsOf(part, articles, made),
    };
  });
  return parts.filter((part) => part.items.length > 0);
}

/** Printed over the titles of articles that are no features, in designs that tell kinds apart. */
const KIND_NAMES: Readonly<Partial<Record<ArticleKind, string>>> = { profile: 'Gương mặt', interview: 'Phỏng vấn', practice: 'Cách làm hay', essay: 'Phóng sự ảnh' };

function setupJson(
  settings: BookSettings,
  design: Design,
  page: TextBlock,
  how: { mode: 'book' | 'article'; firstPage: number; target: Target; bleed: number; trim: TrimSize },
): string {
  const { data } = design;
  const { title, subtitle, period, organisation, publisher, place, contentsAt } = settings;
  return typstJson({
    mode: how.mode,
    target: how.target,
    bleed: how.bleed,
    trim: { width: how.trim.width, height: how.trim.height },
    firstPage: how.firstPage,
    // A blank page in front puts an article that starts on a verso on a verso.
    leadPages: how.mode === 'article' && how.firstPage % 2 === 0 ? 1 : 0,
    theme: themeOf(data, settings.trimSize, page, settings.palette),
    ornaments: settings.ornaments,
    labels: { contents: 'Mục lục', kind: 'Kỷ yếu', kinds: KIND_NAMES },
    book: { title, displayTitle: breakable(tie(title)), subtitle: breakable(tie(subtitle)), period, organisation, publisher, place, contentsAt },
  });
}

/** The parts with these articles alone, without made pages. */
function onlyOf(parts: readonly PartPlan[], articles: PartPlan['articles']): PartPlan[] {
  const wanted = new Set(articles);
  const narrowed = parts.map((part) => ({
    ...part,
    articles: part.articles.filter((article) => wanted.has(article)),
    items: part.items.filter((item) => 'article' in item && wanted.has(item.article)),
  }));
  return narrowed.filter((part) => part.articles.length > 0);
}

function bookJson(parts: readonly PartPlan[], { back, last }: { readonly back: readonly Made[]; readonly last: readonly Made[] }): string {
  const line = ({ id, kind, document }: PrintArticle): Record<string, unknown> => ({ id, kind, title: breakable(articleTitle(document)), author: breakable(authorOf(document)) });
  const frames = parts.map(({ articles, items, ...part }) => ({ part: { ...part, displayTitle: breakable(tie(part.title)) }, articles, items }));
  const standing = ({ id }: Made): Record<string, unknown> => ({ made: true, id });
  return typstJson({
    parts: frames.map(({ part, articles, items }) => ({
      ...part,
      articles: articles.map(line),
      items: items.map((item) => ('made' in item ? standing(item.made) : { made: false, id: item.article.id, kind: item.article.kind, kicker: part.kicker })),
    })),
    back: back.map(standing),
    last: last.map(standing),
    // As mục lục lists them: made pages are lines like articles; what stands behind the last part has no heading.
    listed: [
      ...frames.map(({ part, items }) => ({ ...part, articles: items.flatMap((item) => ('made' in item ? listedMade(item.made) : [line(item.article)])) })),
      { kind: 'back', number: '', displayTitle: '', articles: [...back, ...last].flatMap(listedMade) },
    ],
  });
}

const articleTitle = (document: ArticleDocument): string =>
  document.blocks[0]?.type === 'title' ? document.blocks[0].children.map((node) => node.text).join('').trim() : '';
