/** The slides typeset: a page of 16 : 9 each, in the book's design and palette. Its own small compiler; photos are put in later, by whoever writes pages out. */
import * as z from 'zod';
import type { BookSettings } from '../../../common/book/settings.ts';
import { photoFile } from '../../print/names.ts';
import { designOf, MM, textBlock } from '../../print/design.ts';
import { markProxy, PLACE_HOLDER } from '../../print/proxy.ts';
import { breakable, displayed, leadOn } from '../../print/runs.ts';
import { setupJson } from '../../print/setup.ts';
import type { PrintSource } from '../../print/source.ts';
import { splitSvg } from '../../print/svg-pages.ts';
import { Typst, typstJson, type TypesetDocument } from '../../print/typst.ts';
import { wellFormed } from '../../print/well-formed.ts';
import { isProse, shorter, slideFigures } from './brief.ts';
import type { Deck, ExemplarSlide, Slide } from './deck.ts';

/** A screen of 16 : 9 as presentation programs have it, pt. */
export const SLIDE = { width: 960, height: 540 } as const;

/** Where to look in a photo of which nobody has said: a little over the middle, where faces are; in a portrait, higher. */
const USUAL_FOCUS = { x: 0.5, y: 0.42 };
const FACE = { x: 0.5, y: 0.34 };

/** A page as it came out: which slide it belongs to (several pages where words are many), and how large its words are, pt; 0: it has none of a text, or only a caption. */
const report = z.array(z.object({ slide: z.number().int(), size: z.number() }));
export type SlidePages = z.infer<typeof report>;

export interface TypesetSlides {
  readonly document: TypesetDocument;
  readonly pages: SlidePages;
}

/** One compiler; close it when it is no longer asked. */
export class SlideTypesetter {
  readonly #typst = new Typst();

  /**
   * @param source gives settings, and photos as they are shown
   * @throws AppError print/typeset, book/no-photo
   */
  typeset(source: Pick<PrintSource, 'settings' | 'photo'>, { slides, cover }: Pick<Deck, 'slides' | 'cover'>): TypesetSlides {
    const settings = onScreen(source.settings());
    const design = designOf(settings);
    const page = textBlock(design.data, settings.trimSize, SLIDE.width / MM);
    for (const [name, file] of design.sources) this.#typst.put(`/${name}`, file);
    this.#typst.put('/setup.json', setupJson(settings, design, page, { mode: 'article', firstPage: 1, target: 'screen', bleed: 0, trim: { id: 'slide', label: '16 : 9', width: SLIDE.width / MM, height: SLIDE.height / MM } }));
    const front = this.#photo(source, cover === null ? null : { id: cover, portrait: false, caption: '' }, '');
    for (let told = slides; ; ) {
      const shown = told.map((slide) => (slide.kind === 'exemplar' ? exemplarData(slide, this.#photo(source, slide.photo, slide.name)) : shownWords(slide)));
      this.#typst.put('/slides.json', typstJson({ cover: front, slides: shown }));
      const document = this.#typst.compile('/slides.typ');
      const pages = report.parse(this.#typst.report(document, 'slides-report'));
      const fewer = legible(told, pages);
      if (fewer === null) return { document, pages };
      told = fewer;
    }
  }

  #photo(source: Pick<PrintSource, 'photo'>, photo: ExemplarSlide['photo'], alt: string): Record<string, unknown> | null {
    if (photo === null) return null;
    const { sha256, width, height, look } = source.photo(photo.id);
    this.#hold(sha256);
    const focus = look?.edits.focus ?? (photo.portrait ? FACE : USUAL_FOCUS);
    return { file: photoFile(sha256), width, height, focusX: focus.x, focusY: focus.y, caption: breakable(photo.caption), alt: photo.caption || alt };
  }

  #hold(sha256: string): void {
    if (!this.#typst.has(photoFile(sha256))) this.#typst.put(photoFile(sha256), markProxy(PLACE_HOLDER, sha256));
  }

  /** With structure tags and bookmarks. @param at ms since 1970 */
  pdf({ document }: TypesetSlides, at: number): Uint8Array {
    return this.#typst.pdf(document, { standard: '1.7', tagged: true, at });
  }

  /** Every page as an SVG document, marks in the places of its photos. */
  svgs({ document }: TypesetSlides): string[] {
    return splitSvg(this.#typst.svg(document), SLIDE.width, SLIDE.height).map((page) => page.document());
  }

  close(): void {
    this.#typst.close();
  }
}

/** Designs draw for 16 × 24 cm; a screen has colours whatever the press has, and its own sizes of text. */
const onScreen = (settings: BookSettings): BookSettings => ({ ...settings, trimSize: '16x24', textStep: 0, pressColours: 'four', title: wellFormed(settings.title) || 'Kỷ yếu' });

/** pt, as the report has it: what is told in sentences is not set smaller, it says less instead. A slide is 540 high. One sentence alone stays whole. */
const LEGIBLE = 21;

/** Slides of sentences that came out too small, or on more than a page, each without its last; null: none can be helped. */
function legible(slides: readonly Slide[], pages: SlidePages): Slide[] | null {
  const small = new Set(pages.filter(({ slide, size }, index) => size > 0 && (size < LEGIBLE || pages[index - 1]?.slide === slide)).map(({ slide }) => slide));
  const fewer = slides.map((slide, number) => (slide.kind === 'exemplar' && isProse(slide.source) && small.has(number) ? withFewer(slide) : slide));
  return fewer.every((slide, number) => slide === slides[number]) ? null : fewer;
}

/** The same slide where it has one sentence alone. */
function withFewer(slide: ExemplarSlide): ExemplarSlide {
  const [prose = '', ...others] = slide.points;
  const left = shorter(prose);
  return left === null ? slide : { ...slide, points: [left, ...others], figures: slideFigures([left], slide.source) };
}

const display = (text: string): string => leadOn(displayed(text.trim()));

function exemplarData({ points, ...slide }: ExemplarSlide, photo: Record<string, unknown> | null): Record<string, unknown> {
  // A design sets sentences in one way, wherever they come from.
  return { ...slide, source: isProse(slide.source) ? 'sapo' : slide.source, photo, name: display(slide.name), role: breakable(slide.role), title: display(slide.title), points: points.map((point) => breakable(point)) };
}

const shownWords = (slide: Exclude<Slide, ExemplarSlide>): Record<string, unknown> => (slide.kind === 'part' ? { ...slide, title: display(slide.title) } : { ...slide });
