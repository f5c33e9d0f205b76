/** The cover as one typeset page. Its own small compiler: nothing of the book's text is needed for it but the count of its pages. */
import * as z from 'zod';
import { wrapOf, type Wrap } from '../../../common/book/cover.ts';
import { trimSize } from '../../../common/book/trim.ts';
import { photoFile } from '../names.ts';
import { designOf, textBlock } from '../design.ts';
import { markProxy, PLACE_HOLDER } from '../proxy.ts';
import type { PlacedPhoto } from '../settle.ts';
import { setupJson } from '../setup.ts';
import type { PrintPhoto, PrintSource } from '../source.ts';
import type { Target } from '../typeset.ts';
import { Typst, typstJson, type TypesetDocument } from '../typst.ts';
import { coverData } from './data.ts';

export interface TypesetCover {
  readonly document: TypesetDocument;
  readonly wrap: Wrap;
  /** mm; 0 on the screen */
  readonly bleed: number;
  /** The picture in front as large as it is printed; null: there is none. */
  readonly photo: PlacedPhoto | null;
  /** Where the photo over the whole front lies, and the panel of words on it, pt of the sheet; null: there is none. */
  readonly panelled: { readonly photo: Rect; readonly panel: Rect } | null;
  /** What has no room even where it is set smallest. */
  readonly overset: readonly ('title' | 'blurb' | 'spine')[];
}

/** pt from the top left. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a cover needs of a book. */
type CoverSource = Pick<PrintSource, 'settings' | 'photoBytes'>;

const rect = z.tuple([z.number(), z.number(), z.number(), z.number()]).transform(([x, y, width, height]): Rect => ({ x, y, width, height }));
const facts = z.array(z.union([z.tuple([z.literal('photo'), z.number()]), z.tuple([z.enum(['window', 'panel']), rect]), z.tuple([z.enum(['title', 'blurb', 'spine']), z.boolean()])]));

/** One compiler; close it when it is no longer asked. */
export class CoverTypesetter {
  readonly #target: Target;
  readonly #typst = new Typst();

  /** `print`: CMYK with bleed, a dot in the photo's place. `screen`: sRGB at trim size, the photo shown. */
  constructor(target: Target) {
    this.#target = target;
  }

  /**
   * @param source gives the settings and the photo's bytes
   * @param pages of the typeset book
   * @param photo the picture in front, as it is shown; null: none
   * @throws AppError print/typeset, photo/damaged
   */
  cover(source: CoverSource, pages: number, photo: PrintPhoto | null): TypesetCover {
    const settings = source.settings();
    const design = designOf(settings);
    const trim = trimSize(settings.trimSize);
    const wrap = wrapOf(settings, pages, trim);
    const bleed = this.#target === 'print' ? settings.bleed : 0;
    const page = textBlock(design.data, settings.trimSize, trim.width);
    for (const [name, file] of design.sources) this.#typst.put(`/${name}`, file);
    // A book in one ink has a cover in all of them.
    const coloured = { ...settings, pressColours: 'four' as const };
    this.#typst.put('/setup.json', setupJson(coloured, design, page, { mode: 'article', firstPage: 1, target: this.#target, bleed, trim }));
    this.#typst.put('/cover.json', typstJson(coverData(settings, wrap, design.data, photo)));
    if (photo !== null) this.#putPhoto(source, photo, settings.coverPhoto);
    const document = this.#typst.compile('/cover.typ');
    this.#typst.prune('/photos/', new Set(photo === null ? [] : [photoFile(photo.sha256)]));
    const found = facts.parse(this.#typst.report(document, 'cover-report'));
    const width = found.flatMap(([what, value]) => (what === 'photo' ? [value] : []))[0];
    const [window] = found.flatMap(([what, value]) => (what === 'window' ? [value] : []));
    const [panel] = found.flatMap(([what, value]) => (what === 'panel' ? [value] : []));
    return {
      document,
      wrap,
      bleed,
      photo: photo === null || width === undefined ? null : { articleId: '', block: 0, photoId: settings.coverPhoto, photo, width, height: (width * photo.height) / photo.width },
      panelled: window === undefined || panel === undefined ? null : { photo: window, panel },
      overset: found.flatMap(([what, value]) => (what === 'photo' || what === 'window' || what === 'panel' || value ? [] : [what])),
    };
  }

  #putPhoto(source: CoverSource, photo: PrintPhoto, id: string): void {
    const file = photoFile(photo.sha256);
    if (this.#typst.has(file)) return;
    this.#typst.put(file, markProxy(this.#target === 'print' ? PLACE_HOLDER : source.photoBytes(id, 'proxy'), photo.sha256));
  }

  pdf({ document }: TypesetCover, options: { standard: '1.4' | '1.6' | '1.7'; tagged: boolean; at: number }): Uint8Array {
    return this.#typst.pdf(document, options);
  }

  svg({ document }: TypesetCover): string {
    return this.#typst.svg(document);
  }

  close(): void {
    this.#typst.close();
  }
}
