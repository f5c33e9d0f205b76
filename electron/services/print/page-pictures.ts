/**
 * Pages of the book as pictures. An article's come from the article typeset by itself, which has the pages it has in the book;
 * only for what belongs to no article is the whole book drawn, and no more of it kept than those pages.
 */
import { createHash } from 'node:crypto';
import type { PagePicture, PictureSize } from '../../common/contract/ladder-channels.ts';
import { sharp } from '../sharp.ts';
import { svgPages } from './svg-pages.ts';

/** px: small is sharp on a screen of twice the usual density, as large as the ladder shows a page. */
export const PICTURE_WIDTHS: Readonly<Record<PictureSize, number>> = { small: 184, large: 760 };
const QUALITY = 72;
/** Pictures kept, about 8 kB each: a page that comes back the same is not made again. */
const MOST_KEPT = 3000;
/** Something is drawn on the page. */
const DRAWN = /<(?:use|path|image|rect|line|circle|polygon|text)\b/;
const PAGE_START = '<g class="typst-page"';

export interface PageSource {
  /** First page and number of pages of every article, as the book was typeset last. */
  readonly articles: readonly { readonly id: string; readonly start: number; readonly pages: number }[];
  readonly pages: number;
  /** pt, of the true page. */
  readonly width: number;
  readonly height: number;
  /** One SVG document for each page of an article that starts on page `start`. @throws AppError print/typeset, book/no-article */
  readonly article: (id: string, start: number) => readonly string[];
  /** All pages of that typesetting below one another in one SVG. */
  readonly book: () => string;
}

export class PagePictures {
  readonly #made = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
  #source: PageSource | null = null;
  /** SVG documents of this state of the book, by page. */
  readonly #drawn = new Map<number, string>();

  /** The book was typeset again: every page may be another. */
  follow(source: PageSource): void {
    this.#source = source;
    this.#drawn.clear();
  }

  /** True when `follow` told of a book. */
  get ready(): boolean {
    return this.#source !== null;
  }

  /** @throws AppError of the source */
  async of(first: number, last: number, size: PictureSize): Promise<PagePicture[]> {
    const source = this.#source;
    if (source === null) return [];
    const numbers = Array.from({ length: Math.max(0, Math.min(last, source.pages) - first + 1) }, (_, index) => first + index);
    this.#draw(numbers, source);
    const drawn = numbers.flatMap((number) => {
      const svg = this.#drawn.get(number);
      return svg === undefined ? [] : [{ number, svg }];
    });
    return await Promise.all(
      drawn.map(async ({ number, svg }) => ({ number, blank: !DRAWN.test(svg.slice(svg.indexOf('</defs>'))), picture: await this.#picture(svg, source, size) })),
    );
  }

  /** Draws those pages that are not drawn yet. */
  #draw(numbers: readonly number[], source: PageSource): void {
    for (const { id, start, pages } of source.articles) {
      if (!numbers.some((number) => number >= start && number < start + pages && !this.#drawn.has(number))) continue;
      // Its text may be longer by now than it was in the book.
      for (const [index, svg] of source.article(id, start).slice(0, pages).entries()) this.#drawn.set(start + index, svg);
    }
    if (numbers.every((number) => this.#drawn.has(number))) return;
    const own = new Set(source.articles.flatMap(({ start, pages }) => Array.from({ length: pages }, (_, index) => start + index)));
    const others = Array.from({ length: source.pages }, (_, index) => index + 1).filter((number) => !own.has(number) || (numbers.includes(number) && !this.#drawn.has(number)));
    const svgs = svgPages(onlyPages(source.book(), others), source.width, source.height);
    others.forEach((number, index) => {
      const svg = svgs[index];
      if (svg !== undefined) this.#drawn.set(number, svg);
    });
  }

  /** The same drawing gives the same picture, made once. */
  #picture(svg: string, { width }: PageSource, size: PictureSize): Promise<Uint8Array<ArrayBuffer>> {
    const key = `${size} ${createHash('sha256').update(svg).digest('base64')}`;
    const known = this.#made.get(key);
    if (known !== undefined) {
      this.#made.delete(key);
      this.#made.set(key, known);
      return known;
    }
    const made = drawnOf(svg, width, PICTURE_WIDTHS[size]);
    this.#made.set(key, made);
    for (const oldest of this.#made.keys()) {
      if (this.#made.size <= MOST_KEPT) break;
      this.#made.delete(oldest);
    }
    return made;
  }
}

/** @param width pt of the page; `px`: how wide the picture is */
async function drawnOf(svg: string, width: number, px: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = sharp(Buffer.from(svg), { density: (72 * px) / width }).resize({ width: px });
  return new Uint8Array(await picture.flatten({ background: '#fff' }).webp({ quality: QUALITY }).toBuffer());
}

/** The SVG with these pages alone, in order, counted from 1. */
export function onlyPages(svg: string, numbers: readonly number[]): string {
  const starts: number[] = [];
  for (let at = svg.indexOf(PAGE_START); at >= 0; at = svg.indexOf(PAGE_START, at + 1)) starts.push(at);
  const end = svg.lastIndexOf('</svg>');
  const parts = numbers.flatMap((number) => {
    const from = starts[number - 1];
    return from === undefined ? [] : [svg.slice(from, starts[number] ?? end)];
  });
  return `${svg.slice(0, starts[0] ?? end)}${parts.join('')}</svg>`;
}
