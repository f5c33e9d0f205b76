/** A design: a folder of resources/designs with its data (design.json) and its Typst files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { TRIM_SIZE_IDS, type TrimSizeId } from '../../common/book/trim.ts';
import { resourcePath } from '../resources.ts';

const colour = z.strictObject({
  /** Per cent of each ink. */
  cmyk: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** What the screen shows for it. */
  srgb: z.string(),
});

const designFile = z.strictObject({
  id: z.string(),
  name: z.strictObject({ vi: z.string(), en: z.string() }),
  face: z.string(),
  /** pt: height of a line of text, and how far below the baseline it reaches. */
  grid: z.strictObject({ line: z.number(), depth: z.number() }),
  pages: z.record(
    z.enum(TRIM_SIZE_IDS),
    z.strictObject({
      /** pt from the trim edge to the text block. */
      top: z.number(),
      /** Lines of the text block. */
      lines: z.number().int(),
      /** mm */
      inside: z.number(),
      outside: z.number(),
    }),
  ),
  colours: z.record(z.string(), colour),
  photo: z.strictObject({
    /** No photo is higher than this many lines. */
    maxLines: z.number().int(),
    /** A photo may be set smaller to fit a page, never below this share of its natural height. */
    minShare: z.number(),
    /** The same of a group: its pictures are small as it is, and faces are to be told. */
    groupMinShare: z.number(),
    /** Height in lines kept for a picture that has not come yet. */
    pendingLines: z.number().int(),
    pendingLeastLines: z.number().int(),
  }),
});

export type DesignData = z.infer<typeof designFile>;

export interface Design {
  readonly data: DesignData;
  /** File name → Typst source. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
}

/** Geometry of a design at one trim size, in pt. */
export interface TextBlock {
  readonly width: number;
  readonly line: number;
  readonly lines: number;
  /** From the trim edge. */
  readonly top: number;
}

export const MM = 72 / 25.4;

export function textBlock(design: DesignData, trim: TrimSizeId, trimWidth: number): TextBlock {
  const page = design.pages[trim];
  return {
    width: (trimWidth - page.inside - page.outside) * MM,
    line: design.grid.line,
    lines: page.lines,
    top: page.top,
  };
}

const loaded = new Map<string, Design>();

/** Reads a design once per process. @throws Error when the folder is missing or its data is wrong: the installation is broken */
export function loadDesign(id: string): Design {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const folder = resourcePath('designs', id);
  const sources = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder)) if (name.endsWith('.typ')) sources.set(name, readFileSync(join(folder, name)));
  const design = { data: designFile.parse(JSON.parse(readFileSync(join(folder, 'design.json'), 'utf8'))), sources };
  loaded.set(id, design);
  return design;
}
