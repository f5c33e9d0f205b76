/** Pictures of a file that somebody hands in: enough pixels for their size on the page, whole, neither white nor a negative, their ink within the limit. */
import type { PDFRawStream } from '@cantoo/pdf-lib';
import { say } from '../../../common/print/say.ts';
import { POOR_PPI } from '../../../common/photo/hints.ts';
import { mostInk } from '../ink.ts';
import { key, numberIn, resolve } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { INK_TOLERANCE } from './colours.ts';
import type { Visitor } from './drawing.ts';
import type { Expected } from './expected.ts';
import { pixelsOf } from './picture-pixels.ts';
import type { Tell } from './tell.ts';

const POINTS_AN_INCH = 72;
/** Of 255: less is white for every eye and every plate. */
const NO_INK = 2;

/** The pictures of a file, each with the page where it is printed first. */
export class Pictures {
  readonly #file: PdfFile;
  readonly #tell: Tell;
  readonly #seen = new Map<PDFRawStream, number>();

  constructor(file: PdfFile, tell: Tell) {
    this.#file = file;
    this.#tell = tell;
  }

  page(number: number): Visitor {
    return {
      text: () => undefined,
      path: () => undefined,
      image: (image, { place: [a, b, c, d] }) => {
        if (!this.#seen.has(image)) this.#seen.set(image, number);
        // Stencils are drawings: they have no tones to lose.
        if (String(resolve(this.#file, image.dict.get(key('ImageMask')))) === 'true') return;
        const [width, height] = [numberIn(this.#file, image.dict, 'Width') ?? 0, numberIn(this.#file, image.dict, 'Height') ?? 0];
        const ppi = Math.min((width * POINTS_AN_INCH) / Math.hypot(a, b), (height * POINTS_AN_INCH) / Math.hypot(c, d));
        if (ppi < POOR_PPI) this.#tell('picture-coarse', say('findings.file.pictureCoarse', { where: say('findings.called.filePage', { page: number }), found: Math.round(ppi), width, height, least: POOR_PPI }), number);
      },
    };
  }

  /** Looks into each, one after another. @param onLook how many were looked into, and of how many */
  async look({ ink: most }: Pick<Expected['press'], 'ink'>, onLook: (done: number, total: number) => void = () => undefined): Promise<void> {
    let done = 0;
    for (const [image, page] of this.#seen) {
      onLook(done, this.#seen.size);
      done += 1;
      if (image.dict.has(key('F')) || String(resolve(this.#file, image.dict.get(key('ImageMask')))) === 'true') continue;
      const where = say('findings.called.filePage', { page });
      const pixels = await pixelsOf(this.#file, image);
      if (pixels.kind === 'damaged') this.#tell('picture-damaged', say('findings.file.pictureDamaged', { where }), page);
      if (pixels.kind === 'unread') this.#tell('unread', say('findings.file.pictureUnread', { where, filter: pixels.filter }), page);
      if (pixels.kind !== 'inks') continue;
      const ink = pixels.inks === 4 ? mostInk(pixels.bytes) : 0;
      const over = ink > most + INK_TOLERANCE;
      if (pixels.contrary && (over || pixels.inks === 1)) this.#tell('picture-negative', say('findings.file.pictureNegative', { where }), page);
      else if (over) this.#tell('photo-ink', say('findings.file.pictureInk', { where, found: Math.round(ink), most: Math.round(most) }), page);
      if (pixels.bytes.every((share) => share < NO_INK)) this.#tell('picture-white', say('findings.file.pictureWhite', { where }), page);
    }
  }
}
