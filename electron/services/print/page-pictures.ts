/**
 * Pages of the book as pictures. They are those of its last typesetting, drawn as one SVG when the first of them is asked for; it is kept
 * page by page, packed. As long as nobody asked for that, pages of one article are drawn from the article alone. The book is typeset with dots in the places of articles' photos: the pictures are put in here, page by page.
 */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PagePicture, PictureSize } from '../../common/contract/ladder-channels.ts';
import { sharp } from '../sharp.ts';
import { withPhotos, type PhotoBytes } from './svg-photos.ts';
import { definitionsOf, pageDocument, splitSvg } from './svg-pages.ts';

/** px: small is sharp on a screen of twice the usual density, as large as the ladder shows a page. */
export const PICTURE_WIDTHS: Readonly<Record<PictureSize, number>> = { small: 184, large: 760 };
const QUALITY = 72;
/** Pictures kept, about 8 kB each: a page that comes back the same is not made again. */
const MOST_KEPT = 3000;
/** Of deflate, 1 to 9: it is there to keep little, not least. */
const PACKING = 1;
/** Something is drawn on the page. */
const DRAWN = /<(?:use|path|image|rect|line|circle|polygon|text)\b/;

export interface PageSource {
  readonly pages: number;
  /** pt, of the true page. */
  readonly width: number;
  readonly height: number;
  readonly photo: PhotoBytes;
  /** Where its articles and matters stand. */
  readonly spans: readonly { readonly id: string; readonly start: number; readonly pages: number }[];
  /** All pages of that typesetting below one another in one SVG. */
  readonly book: () => string;
}

/** Some of its pages, typeset by themselves: as they are in the book. */
export interface PartSource {
  /** Number of the first, from 1. */
  readonly first: number;
  readonly pages: number;
  /** Pages that stand in front of them. */
  readonly lead: number;
  /** All of these below one another in one SVG. */
  readonly svg: () => string;
}

/** The pages of one typesetting, drawn. */
interface Drawn {
  readonly definitions: ReadonlyMap<string, string>;
  readonly pages: readonly { readonly packed: Buffer; readonly key: string }[];
}

export class PagePictures {
  readonly #made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #source: PageSource | null = null;
  #drawn: Drawn | null = null;

  /** The book was typeset again: every page may be another. */
  follow(source: PageSource): void {
    this.#source = source;
    this.#drawn = null;
  }

  /** True when `follow` told of a book. */
  get ready(): boolean {
    return this.#source !== null;
  }

  /** @param part pages among which all that are asked for are. @throws AppError of the source */
  async of(first: number, last: number, size: PictureSize, part: PartSource | null = null): Promise<PagePicture[]> {
    const source = this.#source;
    if (source === null) return [];
    const [drawn, before] = this.#drawn === null && part !== null ? [draw(source, part.svg(), part.lead + part.pages), part.first - 1 - part.lead] : [(this.#drawn ??= draw(source, source.book(), source.pages)), 0];
    const asked = drawn.pages.slice(Math.max(0, first - 1 - before), Math.max(0, last - before));
    return await Promise.all(
      asked.map(async ({ packed, key }, index) => {
        const svg = pageDocument(inflateRawSync(packed).toString('utf8'), drawn.definitions, source.width, source.height);
        const blank = !DRAWN.test(svg.slice(svg.indexOf('</defs>')));
        const number = Math.max(1, first) + index;
        return { number, blank, stands: standsOn(number, source), picture: await this.#picture(svg, key, source, size) };
      }),
    );
  }

  /** The same drawing gives the same picture, made once. */
  #picture(svg: string, drawing: string, { width, photo }: PageSource, size: PictureSize): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${size} ${drawing}`;
    const known = this.#made.get(key);
    if (known !== undefined) {
      this.#made.delete(key);
      this.#made.set(key, known);
      return known;
    }
    const made = drawnOf(withPhotos(svg, photo), width, PICTURE_WIDTHS[size]);
    this.#made.set(key, made);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= MOST_KEPT) break;
      this.#made.delete(oldest);
    }
    return made;
  }
}

function standsOn(number: number, { spans }: PageSource): PagePicture['stands'] {
  const span = spans.find(({ start, pages }) => number >= start && number < start + pages);
  return span === undefined ? null : { id: span.id, index: number - span.start };
}

/** @param width pt of the page; `px`: how wide the picture is */
async function drawnOf(svg: string, width: number, px: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(Buffer.from(svg), { density: (72 * px) / width }).resize({ width: px });
  return new Uint8Array(await picture.flatten({ background: '#fff' }).webp({ quality: QUALITY }).toBuffer());
}

function draw({ width, height }: PageSource, svg: string, pages: number): Drawn {
  const drawn = splitSvg(svg, width, height).slice(0, pages).map(({ given }) => ({ packed: deflateRawSync(given, { level: PACKING }), key: createHash('sha256').update(given).digest('base64') }));
  return { definitions: definitionsOf(svg), pages: drawn };
}
