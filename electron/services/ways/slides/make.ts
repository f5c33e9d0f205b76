/** The slideshow of achievements: as a PDF, and page by page for the screen. Photos are made when the pages they stand on are, one by one. */
import { PDFDocument, type PDFRef } from '@cantoo/pdf-lib';
import type { Finding } from '../../../common/contract/shapes.ts';
import type { SlideChoice } from '../../../common/contract/way-shapes.ts';
import { AppError } from '../../../common/errors.ts';
import { InColour } from '../../print/cover/in-colour.ts';
import { findProxies, type Replacement } from '../../print/pdf/swap.ts';
import { writePdf } from '../../print/pdf/write.ts';
import { proxyMark } from '../../print/proxy.ts';
import type { PrintSource } from '../../print/source.ts';
import { ShownPhotos } from '../../photo/shown.ts';
import type { BookReader } from '../../store/reader.ts';
import { eachPicture, type PhotoJob, type ScreenPicture } from '../photos.ts';
import { photosOfDeck, readDeck, type Deck } from './deck.ts';
import { SlideTypesetter, type TypesetSlides } from './typeset.ts';

/** Longest edge of a photo, px: it covers half of a slide at most, on a title slide all of it; a projector has 1,920. */
const EDGE = 1600;

interface SlidesJob extends PhotoJob {
  /** ms since 1970 written into the file. */
  readonly now: number;
  readonly signal: AbortSignal | undefined;
}

interface Made {
  readonly deck: Deck;
  readonly reader: PrintSource;
  readonly typesetter: SlideTypesetter;
  readonly slides: TypesetSlides;
  /** Photos by the mark that holds their places. */
  readonly marks: ReadonlyMap<string, string>;
}

/** @throws AppError slides/none, print/typeset, photo/damaged */
async function typesetDeck(book: BookReader, source: PrintSource, choice: SlideChoice): Promise<Made> {
  const deck = readDeck(book, choice);
  const ids = photosOfDeck(deck);
  const reader = await new ShownPhotos(new InColour(source)).ready([], ids);
  const typesetter = new SlideTypesetter();
  try {
    const slides = typesetter.typeset(reader, deck);
    return { deck, reader, typesetter, slides, marks: new Map(ids.map((id) => [reader.photo(id).sha256, id])) };
  } catch (thrown) {
    typesetter.close();
    throw thrown;
  }
}

/**
 * Writes the slides as a PDF of 16 : 9 pages: text with tags and bookmarks, fonts embedded, photos in sRGB.
 * @throws AppError slides/none, print/typeset, print/output, photo/damaged, job/cancelled; what stood at `path` stays until the new file is whole
 */
export async function writeSlides(book: BookReader, source: PrintSource, path: string, choice: SlideChoice, { say, now, signal }: SlidesJob): Promise<{ readonly pages: number; readonly warnings: readonly Finding[]; readonly articles: ReadonlySet<string>; readonly photos: ReadonlySet<string> }> {
  say('typeset', 0, 0);
  const { deck, reader, typesetter, slides, marks } = await typesetDeck(book, source, choice);
  try {
    say('pdf', 0, 0);
    const document = await PDFDocument.load(typesetter.pdf(slides, now), { updateMetadata: false });
    const proxies = findProxies(document.context);
    const wanted = [...new Set(proxies.values())].map((mark) => idOf(marks, mark));
    const pictures = new Map<string, ScreenPicture>();
    await eachPicture(reader, wanted, [EDGE], { say }, (id, [picture]) => { if (picture !== undefined) pictures.set(id, picture); });
    const replacements = new Map([...proxies].map(([ref, mark]): [PDFRef, Replacement] => [ref, replacementOf(pictures.get(idOf(marks, mark)))]));
    await writePdf(document.context, path, { header: '1.7', replacements, signal, onWritten: (done, total) => { say('write', done, total); } });
    return { pages: slides.pages.length, warnings: deck.warnings, articles: new Set(deck.slides.flatMap((slide) => (slide.kind === 'exemplar' ? [slide.articleId] : []))), photos: new Set(photosOfDeck(deck)) };
  } finally {
    typesetter.close();
  }
}

function idOf(marks: ReadonlyMap<string, string>, mark: string): string {
  const id = marks.get(mark);
  if (id === undefined) throw new AppError('print/readback', { message: `unknown picture ${mark}` });
  return id;
}

function replacementOf(picture: ScreenPicture | undefined): Replacement {
  if (picture === undefined) throw new AppError('print/readback', { message: 'a picture was not made' });
  const { bytes, width, height } = picture;
  return { width, height, size: bytes.byteLength, space: 'DeviceRGB', inverted: false, read: () => bytes };
}

/** What a picture in a page's SVG looks like. */
const HELD = /data:image\/jpeg;base64,([A-Za-z0-9+/=]+)/gu;

/** The slides for as long as they are shown. */
export class SlideShow {
  readonly #reader: PrintSource;
  readonly #marks: ReadonlyMap<string, string>;
  readonly #pages: readonly string[];

  private constructor(reader: PrintSource, marks: ReadonlyMap<string, string>, pages: readonly string[]) {
    this.#reader = reader;
    this.#marks = marks;
    this.#pages = pages;
  }

  /** @param source stays open as long as pages are asked for @throws AppError slides/none, print/typeset, photo/damaged */
  static async of(book: BookReader, source: PrintSource, choice: SlideChoice): Promise<SlideShow> {
    const { reader, typesetter, slides, marks } = await typesetDeck(book, source, choice);
    try {
      return new SlideShow(reader, marks, typesetter.svgs(slides));
    } finally {
      typesetter.close();
    }
  }

  get count(): number {
    return this.#pages.length;
  }

  /** Page `index` from 0 as an SVG document with its photos; none beyond the last. @throws AppError photo/damaged, print/no-such-pages */
  async page(index: number): Promise<string> {
    const page = this.#pages[index];
    if (page === undefined) throw new AppError('print/no-such-pages');
    const held = new Map([...page.matchAll(HELD)].map(([address, data = '']) => [address, proxyMark(Buffer.from(data, 'base64'))]));
    const wanted = [...new Set(held.values())].flatMap((mark) => (mark === null ? [] : [idOf(this.#marks, mark)]));
    const made = new Map<string, string>();
    await eachPicture(this.#reader, wanted, [EDGE], { say: () => undefined }, (id, [picture]) => { if (picture !== undefined) made.set(id, `data:image/jpeg;base64,${Buffer.from(picture.bytes).toString('base64')}`); });
    return page.replace(HELD, (address) => {
      const mark = held.get(address) ?? null;
      return (mark === null ? undefined : made.get(idOf(this.#marks, mark))) ?? address;
    });
  }
}
