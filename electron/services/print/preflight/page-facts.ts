/** What a page of a file shows: its words, those that something else covers, how many pictures it has. */
import type { PDFDict } from '@cantoo/pdf-lib';
import type { PageFacts } from '../../../common/contract/check-shapes.ts';
import { key } from '../pdf/lookup.ts';
import type { PdfFile } from '../pdf/read-file.ts';
import { common, isOutside, type Path } from './clip.ts';
import { boundsOf, holds, isRectangle, placed, type Point } from './matrix.ts';
import type { State } from './pen.ts';
import type { Visitor } from './drawing.ts';
import { decoderOf, type Decoder } from './unicode.ts';

/** A picture fills the square of one by one, which its place makes what it is on the page. */
const CORNERS: readonly Point[] = [[0, 0], [1, 0], [1, 1], [0, 1]];

interface Run {
  readonly text: string;
  readonly at: Point;
  seen: boolean;
}

/** Of the pages of one file: what is read of its fonts is read once. */
export class FactsReader {
  readonly #file: PdfFile;
  readonly #decoders = new Map<PDFDict | undefined, Decoder>();

  constructor(file: PdfFile) {
    this.#file = file;
  }

  /** @returns who looks on while the page is drawn, and what it has seen */
  page(): { readonly visitor: Visitor; readonly facts: () => PageFacts } {
    const runs: Run[] = [];
    let pictures = 0;
    const cover = ({ points, curved }: Path, { clip }: State): void => {
      // Of a clip that is no rectangle it is not known where within its bounds something is painted.
      if (curved || !clip.exact || !isRectangle(points)) return;
      const bounds = common(boundsOf(points), clip.bounds);
      for (const run of runs) if (holds(bounds, run.at)) run.seen = false;
    };
    const visitor: Visitor = {
      text: ({ bytes, font, mode, at, box }, { clip, tiled }) => {
        // Letters of a pattern are an ornament.
        if (!tiled) runs.push({ text: this.#decoder(font)(bytes), at, seen: mode !== INVISIBLE && !isOutside(clip, box) });
      },
      // What a pattern leaves open is seen through it.
      path: ({ fill }, path, state) => { if (fill && !state.tiled && state.fill.tile === null && !(state.fill.over && state.fill.keeps)) cover(path, state); },
      image: (image, state) => {
        pictures += 1;
        if (!state.tiled && !image.dict.has(key('SMask')) && !image.dict.has(key('ImageMask'))) cover({ points: CORNERS.map(([x, y]) => placed(state.place, x, y)), curved: false }, state);
      },
    };
    return { visitor, facts: () => ({ words: joined(runs.filter(({ seen }) => seen)), all: joined(runs), pictures }) };
  }

  #decoder(font: PDFDict | undefined): Decoder {
    const known = this.#decoders.get(font) ?? decoderOf(this.#file, font);
    this.#decoders.set(font, known);
    return known;
  }
}

/** Of showing text (ISO 32000-1, 9.3.6). */
export const INVISIBLE = 3;

const joined = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('').normalize('NFC').replace(/\s|\u00ad/g, '');
