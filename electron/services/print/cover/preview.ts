/** The cover on the screen while it is being thought over: with settings that are not stored yet. */
import { LEAST_SPINE } from '../../../common/book/cover.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import type { CoverPicture } from '../../../common/contract/cover-channels.ts';
import { MM } from '../design.ts';
import type { PrintSource } from '../source.ts';
import { svgPages } from '../svg-pages.ts';
import { coveredFaces } from './faces.ts';
import { frontPhoto } from './front-photo.ts';
import { InColour } from './in-colour.ts';
import { CoverTypesetter } from './typeset.ts';

export class CoverPreview {
  readonly #source: PrintSource;
  readonly #typesetter = new CoverTypesetter('screen');

  constructor(source: PrintSource) {
    this.#source = source;
  }

  /** @param pages of the book @throws AppError print/typeset, photo/damaged */
  async show(settings: BookSettings, pages: number): Promise<CoverPicture> {
    const { reader, photo } = await frontPhoto(new InColour(this.#source, settings));
    const cover = this.#typesetter.cover(reader, pages, photo);
    const { width, height, spine, folds } = cover.wrap;
    const [svg = ''] = svgPages(this.#typesetter.svg(cover), width * MM, height * MM);
    const thin = settings.coverBinding !== 'saddle' && settings.coverSpineWay !== 'none' && spine.width < LEAST_SPINE;
    return { svg, width, height, spine: spine.width, folds: [...folds.x], thin, overset: [...cover.overset], faces: coveredFaces(cover, this.#source, settings.coverPhoto) };
  }

  close(): void {
    this.#typesetter.close();
  }
}
