/**
 * The faces a design is set in: its own pair or another. Sizes in a design's files are those of its own faces; a face that takes the
 * place of one of them is set by what it measures, so that it is as large to the eye, fills a line as well and stands on the same grid.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { resourcePath } from '../resources.ts';

/**
 * As measured in the files of resources/fonts, in em (a test measures them again): `x` and `cap`, the tops of “x” and “H”, and
 * `width`, `capsWidth`, the mean advance of a character of the sample yearbook's text, as it is and in capitals, in the face's regular
 * cut, or its lightest. `rise`, `fall`: how far any Vietnamese letter with its marks reaches above and below the line, in any cut.
 */
const measures = z.strictObject({
  /** As Typst calls it, which takes width and weight for no part of a name. */
  family: z.string(),
  /** Per cent: the width by which Typst finds it. */
  stretch: z.number().int(),
  /** The weight that stands for one a little over the regular one (500), which not every face has. */
  medium: z.number().int(),
  x: z.number().positive(),
  cap: z.number().positive(),
  rise: z.number().positive(),
  fall: z.number().positive(),
  width: z.number().positive(),
  capsWidth: z.number().positive(),
});
export type Face = z.infer<typeof measures>;

const facesFile = z.record(z.string(), measures);

/** Names of faces, as files of resources/fonts have them. */
export interface Pair {
  readonly text: string;
  readonly heads: string;
}

/** What the theme knows of its faces (`theme.typ`). */
export interface Faces {
  readonly face: string;
  readonly heads: string;
  readonly headStretch: number;
  readonly medium: { readonly text: number; readonly heads: number };
  /** By how much sizes are another than the design's own: of text, of headings, of capitals among these. */
  readonly fit: { readonly text: number; readonly heads: number; readonly capitals: number };
  /** Height of capitals in em as a share of that of the design's own faces. */
  readonly cap: { readonly text: number; readonly heads: number };
  /** em, of headings: from the highest mark on a letter to the lowest. */
  readonly reach: number;
}

let read: { readonly faces: z.infer<typeof facesFile>; readonly source: string } | null = null;

/** Whether there is a face of that name. */
export const hasFace = (name: string): boolean => Object.hasOwn(file().faces, name);

function file(): NonNullable<typeof read> {
  if (read === null) {
    const source = readFileSync(resourcePath('designs', 'shared', 'faces.json'), 'utf8');
    read = { faces: facesFile.parse(JSON.parse(source)), source };
  }
  return read;
}

/** Everything measured, as it stands in the file: a part of what pages depend on. */
export const facesSource = (): string => file().source;

/** @throws Error when nothing is measured of the face: the design is wrong */
export function faceOf(name: string): Face {
  const face = file().faces[name];
  if (face === undefined) throw new Error(`no measures of the face ${name}`);
  return face;
}

/** @param own the pair the design was drawn with @param grid of the design: its lines of text and their size */
export function facesOf(own: Pair, chosen: Pair, grid: { readonly line: number; readonly size: number }): Faces {
  const [text, heads] = [faceOf(chosen.text), faceOf(chosen.heads)];
  const [ownText, ownHeads] = [faceOf(own.text), faceOf(own.heads)];
  const lines = grid.line / grid.size;
  // Lines of display stand closer than the text's in some places, where the design's own face may.
  const display = Math.max(lines, reach(ownHeads));
  return {
    face: text.family,
    heads: heads.family,
    headStretch: heads.stretch,
    medium: { text: text.medium, heads: heads.medium },
    fit: {
      // As high small letters as the design's own, and never so high that a mark on a capital could meet what hangs from the line above.
      text: text === ownText ? 1 : share(Math.min(ownText.x / text.x, lines / reach(text))),
      // A heading is seen by its height and by how much of its line it fills: what lies between both.
      heads: heads === ownHeads ? 1 : share(Math.min(Math.sqrt((ownHeads.x / heads.x) * (ownHeads.width / heads.width)), display / reach(heads))),
      capitals: heads === ownHeads ? 1 : share(Math.min(Math.sqrt((ownHeads.cap / heads.cap) * (ownHeads.capsWidth / heads.capsWidth)), display / reach(heads))),
    },
    cap: { text: text.cap / ownText.cap, heads: heads.cap / ownHeads.cap },
    reach: reach(heads),
  };
}

/** From the highest mark to the lowest. */
const reach = ({ rise, fall }: Face): number => rise + fall;

/** Rounded down: what may not be exceeded is not. */
const share = (value: number): number => Math.floor(value * 1000) / 1000;
