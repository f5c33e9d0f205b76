/**
 * A design: a folder of resources/designs with its data (design.json) and its Typst files. What designs share lies in the folder
 * `shared`; a file of the same name in a design's own folder takes its place. What a book's own design has takes the place of both.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { fontPairOf, paletteOf, TEXT_STEP_SHARE, type DesignId, type TextStep } from '../../common/book/designs.ts';
import { DATA_FILE, jsonOf, ownInForce, type OwnDesign, type OwnDesignSettings } from '../../common/book/own-design.ts';
import { AppError } from '../../common/errors.ts';
import { ARTICLE_KINDS } from '../../common/article/kind.ts';
import { isNamedTrim, nearestTrim, TRIM_SIZE_IDS, TRIM_SIZES, trimSize, type TrimId, type TrimSizeId } from '../../common/book/trim.ts';
import { resourcePath } from '../resources.ts';
import { facesOf, facesSource, hasFace, type Pair } from './faces.ts';

const colour = z.strictObject({
  /** Per cent of each ink. */
  cmyk: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  /** What the screen shows for it. */
  srgb: z.string(),
});

const palette = z.strictObject({ accent: colour, second: colour, tint: colour });

/** Which photo an opener takes out of the text: none, the first where it is a portrait, the first where it is a landscape. */
const openerPhoto = z.enum(['none', 'portrait', 'landscape']);
export type OpenerPhoto = z.infer<typeof openerPhoto>;

/** rules: frames, bands, rules beside the words. ornament: the drum, the lotus, the disc on a spine. */
const STAMPED = ['rules', 'ornament'] as const;

const designFile = z.strictObject({
  id: z.string(),
  name: z.strictObject({ vi: z.string(), en: z.string() }),
  /** The pairs of faces that can be chosen, by their names; the first is the one the design was drawn with. */
  fonts: z.record(z.string(), z.strictObject({ text: z.string(), heads: z.string() })),
  /** pt at scale 1: height of a line of text, how far below the baseline it reaches, size of the text. */
  grid: z.strictObject({ line: z.number(), depth: z.number(), size: z.number() }),
  pages: z.record(
    z.enum(TRIM_SIZE_IDS),
    z.strictObject({
      /** All sizes of type, and the grid, as a share of those of 16 × 24 cm. */
      scale: z.number(),
      /** pt from the trim edge to the text block. */
      top: z.number(),
      /** Lines of the text block. */
      lines: z.number().int(),
      /** mm */
      inside: z.number(),
      /** From the text to the outer edge, a column beside it included. */
      outside: z.number(),
      /** mm: a column beside the text, on the outer side, and what parts the two. Absent: none. */
      side: z.number().optional(),
      sideGap: z.number().optional(),
    }),
  ),
  /** Its colours in each palette that can be chosen. */
  palettes: z.record(z.string(), palette),
  openers: z.record(z.enum(ARTICLE_KINDS), openerPhoto),
  /** What of the cover carries a foil or an ink of its own beside the title in front and on the spine, where one is chosen. */
  stamped: z.array(z.enum(STAMPED)),
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
    /** A landscape photo runs over text and side column. */
    wide: z.boolean(),
    /** A portrait in an opener: share of the text's width, and most lines. */
    portraitShare: z.number(),
    portraitLines: z.number(),
    /** In an opener: what runs off the page, and is printed larger by the bleed. A landscape off three sides, a portrait off the head and the outer edge. */
    bleeds: z.array(z.enum(['portrait', 'landscape'])),
  }),
});

export type DesignData = z.infer<typeof designFile>;

export interface Design {
  readonly data: DesignData;
  /** File name → Typst source. */
  readonly sources: ReadonlyMap<string, Uint8Array>;
  /** Of its data and sources. */
  readonly hash: string;
}

/** Geometry of a design at one trim size, in pt. */
export interface TextBlock {
  readonly width: number;
  /** Of the whole page. */
  readonly trimWidth: number;
  /** Of a landscape photo at its largest. */
  readonly photoWidth: number;
  readonly line: number;
  readonly lines: number;
  /** From the trim edge. */
  readonly top: number;
  /** Sizes of type as a share of those of 16 × 24 cm. */
  readonly scale: number;
}

export const MM = 72 / 25.4;

type PageData = DesignData['pages'][TrimSizeId];

/**
 * The page of a size: as the design has it; of a size of one's own, that of the nearest named size, with margins and type in proportion and
 * as many whole lines as leave the foot its share.
 */
export function pageOf(design: DesignData, trim: TrimId): PageData {
  if (isNamedTrim(trim)) return design.pages[trim];
  const { width, height } = trimSize(trim);
  const nearest = nearestTrim({ width, height });
  const near = TRIM_SIZES[nearest];
  const page = design.pages[nearest];
  const [wide, high] = [width / near.width, height / near.height];
  // Letters to a line are what makes it read well: type goes with the width, and not beyond what the height bears.
  const scale = page.scale * Math.min(wide, Math.max(high, (wide + high) / 2));
  const top = page.top * high;
  const foot = (near.height * MM - page.top - page.lines * design.grid.line * page.scale) * high;
  return {
    ...page,
    scale,
    top,
    lines: Math.floor((height * MM - top - foot) / (design.grid.line * scale) + 0.01),
    inside: page.inside * wide,
    outside: page.outside * wide,
    ...(page.side === undefined ? {} : { side: page.side * wide }),
    ...(page.sideGap === undefined ? {} : { sideGap: page.sideGap * wide }),
  };
}

/** mm from the edge of the page to what is printed: at the spine, and outside, a column beside the text counted as printed. */
export function marginsOf(design: DesignData, trim: TrimId): { readonly inside: number; readonly outside: number } {
  const { inside, outside, side = 0, sideGap = 0 } = pageOf(design, trim);
  return { inside, outside: outside - side - sideGap };
}

export function textBlock(design: DesignData, trim: TrimId, trimWidth: number, step: TextStep = 0): TextBlock {
  const page = pageOf(design, trim);
  const stepped = 1 + step * TEXT_STEP_SHARE;
  const width = (trimWidth - page.inside - page.outside) * MM;
  return {
    width,
    trimWidth: trimWidth * MM,
    photoWidth: design.photo.wide ? width + ((page.side ?? 0) + (page.sideGap ?? 0)) * MM : width,
    line: design.grid.line * page.scale * stepped,
    // As many lines as the same block holds.
    lines: Math.floor(page.lines / stepped + 0.01),
    top: page.top,
    scale: page.scale * stepped,
  };
}

/** The pair of faces a design is set in: the one chosen, or its own. @throws Error when it has none: its data is wrong */
export function pairOf(design: DesignData, chosen: string): Pair {
  const [own] = Object.values(design.fonts);
  const pair = design.fonts[fontPairOf(design.id as DesignId, chosen).id] ?? own;
  if (pair === undefined) throw new Error(`the design ${design.id} has no faces`);
  return pair;
}

/** What the design's Typst files know of geometry, faces and colour (`theme.typ`). @param grey every colour as the grey that is as light as it */
export function themeOf(design: DesignData, trim: TrimId, page: TextBlock, chosen: { readonly palette: string; readonly fonts: string; readonly grey: boolean }): Record<string, unknown> {
  const { inside, outside, side = 0, sideGap = 0 } = pageOf(design, trim);
  const { id } = paletteOf(design.id as DesignId, chosen.palette);
  return {
    ...facesOf(pairOf(design, ''), pairOf(design, chosen.fonts), design.grid),
    colours: chosen.grey ? greys(design.palettes[id]) : design.palettes[id],
    scale: page.scale,
    size: design.grid.size * page.scale,
    line: page.line,
    depth: design.grid.depth * page.scale,
    top: page.top,
    lines: page.lines,
    inside,
    outside,
    side,
    sideGap,
  };
}

function greys(palette: DesignData['palettes'][string] | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.entries(palette ?? {}).map(([name, { srgb }]) => [name, greyOf(srgb)]));
}

/** Luma by Rec. 709, as sharp makes grey. @param srgb "#9f1a1e" */
function greyOf(srgb: string): { cmyk: number[]; srgb: string } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(srgb.slice(at, at + 2), 16));
  const light = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  return { cmyk: [0, 0, 0, Math.round((1 - light / 255) * 100)], srgb: `#${light.toString(16).padStart(2, '0').repeat(3)}` };
}

const loaded = new Map<string, Design>();

/** Reads a design once per process. @throws Error when the folder is missing or its data is wrong: the installation is broken */
export function loadDesign(id: string): Design {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const folder = resourcePath('designs', id);
  const sources = new Map<string, Uint8Array>();
  for (const place of [resourcePath('designs', 'shared'), folder]) {
    for (const name of readdirSync(place)) if (name.endsWith('.typ')) sources.set(name, readFileSync(join(place, name)));
  }
  const data = dataSource(id);
  const hash = createHash('sha256').update(data).update(facesSource());
  for (const [name, source] of sources) hash.update(name).update(source);
  const design = { data: designFile.parse(JSON.parse(data)), sources, hash: hash.digest('hex') };
  loaded.set(id, design);
  return design;
}

/** The data of one of the program's designs, as its file has it. */
export const dataSource = (id: string): string => readFileSync(resourcePath('designs', id, DATA_FILE), 'utf8');

/** Designs of books' own that were set last, by what they are made of. */
const ownLoaded = new Map<string, Design>();
/** A designer who reads a folder again and again leaves no more than these behind. */
const MOST_OWN = 4;

/**
 * The design a book is set in.
 * @throws AppError design/data when the data of its own design is none, design/other-choices when that has other palettes or pairs than the design it is made from
 */
export function designOf(settings: OwnDesignSettings): Design {
  const base = loadDesign(settings.design);
  const own = ownInForce(settings);
  if (own === null) return base;
  const hash = createHash('sha256').update(base.hash).update(JSON.stringify(own.files)).digest('hex');
  const known = ownLoaded.get(hash);
  if (known !== undefined) return known;
  const design = ownOver(base, own, hash);
  if (ownLoaded.size >= MOST_OWN) ownLoaded.clear();
  ownLoaded.set(hash, design);
  return design;
}

function ownOver(base: Design, { files }: OwnDesign, hash: string): Design {
  const sources = new Map(base.sources);
  for (const [name, text] of Object.entries(files)) if (name !== DATA_FILE) sources.set(name, Buffer.from(text));
  const text = files[DATA_FILE];
  return { data: text === undefined ? base.data : designData(text, base.data), sources, hash };
}

/** The data of a design made from another. @throws AppError design/data, design/other-choices */
export function designData(text: string, base: DesignData): DesignData {
  const parsed = designFile.safeParse(jsonOf(text));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new AppError('design/data', { place: issue?.path.map(String).join(' → ') ?? '' });
  }
  const { data } = parsed;
  const other = differing(data.palettes, base.palettes) ?? differing(data.fonts, base.fonts);
  if (other !== undefined || data.id !== base.id) throw new AppError('design/other-choices', { name: other ?? 'id' });
  for (const { text: face, heads } of Object.values(data.fonts)) for (const each of [face, heads]) if (!hasFace(each)) throw new AppError('design/no-face', { name: each });
  return data;
}

/** A name that only one of the two has. */
function differing(one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>): string | undefined {
  return [...Object.keys(one), ...Object.keys(other)].find((name) => !(name in one) || !(name in other));
}
