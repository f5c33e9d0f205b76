/**
 * The cover: what is asked of it (validators and defaults; the values lie among the book's settings, each under its own name), and how
 * the one sheet that goes round the book is laid out. All lengths in mm.
 */
import * as z from '../schema.ts';
import { FINISH_FIELDS, NO_FINISH, type FinishSettings } from './finish.ts';
import { PAPER_IDS, PAPERS, type PaperId } from './paper.ts';

/** soft: glued, the cover cut with the book. flaps: the same with flaps folded in. hard: paper over boards. saddle: stapled, no spine. */
export const BINDINGS = ['soft', 'flaps', 'hard', 'saddle'] as const;
export type Binding = (typeof BINDINGS)[number];

/** up: read from the foot to the head, as on many Vietnamese and continental books; down: as on English ones. */
export const SPINE_WAYS = ['up', 'down', 'none'] as const;
export type SpineWay = (typeof SPINE_WAYS)[number];

/** framed: where the design has a place for a picture; full: over the whole front, to its edges. */
export const COVER_PHOTO_WAYS = ['framed', 'full'] as const;
export type CoverPhotoWay = (typeof COVER_PHOTO_WAYS)[number];

export interface Range {
  readonly least: number;
  readonly most: number;
  readonly usual: number;
}

/**
 * Ranges that are taken, and what stands where nobody has said anything. The printing house has the last word on each.
 * - board: 2,5–3 mm grey board.
 * - joint: the groove between board and spine: 8 mm (sunsail.com.cn, formula of case making), 10 mm (wttb.co.uk, dingwordinc.blogspot.com).
 * - turnIn: 17 mm (dingwordinc), 20 mm (sunsail, wttb).
 * - flap: no source; as wide as the printing house's sheet allows, half of the front and less.
 */
export const COVER_MM = {
  caliper: { least: 0.03, most: 1, usual: 0.1 },
  flap: { least: 40, most: 140, usual: 80 },
  board: { least: 1.5, most: 4, usual: 2.5 },
  joint: { least: 5, most: 12, usual: 8 },
  turnIn: { least: 12, most: 25, usual: 20 },
} as const satisfies Readonly<Record<string, Range>>;

/** By how much a board stands out over the book's block on every open side: 3 mm (sunsail, dingwordinc). */
const SQUARE = 3;

/**
 * Narrower spines carry no words: they would run over the fold. Bookmobile asks for 1/4 in (6,35 mm); with letters 2 mm from both folds
 * (ipgmarketing.com.au), 6 mm leave the 2 mm that a capital of 8 pt needs.
 */
export const LEAST_SPINE = 6;

const mm = ({ least, most }: Range): z.ZodNumber => z.number().min(least).max(most);

export const COVER_FIELDS = {
  coverBinding: z.enum(BINDINGS),
  /** Of the text; own: `coverCaliper`. */
  coverPaper: z.enum([...PAPER_IDS, 'own']),
  /** mm of a leaf, as the printing house measures its paper. */
  coverCaliper: mm(COVER_MM.caliper),
  coverFlap: mm(COVER_MM.flap),
  coverBoard: mm(COVER_MM.board),
  coverJoint: mm(COVER_MM.joint),
  coverTurnIn: mm(COVER_MM.turnIn),
  /** Empty: the title. */
  coverSpineText: z.string().max(300),
  coverSpineWay: z.enum(SPINE_WAYS),
  /** On the back; paragraphs by line breaks. */
  coverBlurb: z.string().max(4000),
  /** As it is typed: 10 or 13 digits, with or without hyphens (`isbn.ts`). Empty: no barcode. */
  coverIsbn: z.string().max(40),
  /** As it is printed: “Giá: 120.000 đ”, “Sách không bán”. */
  coverPrice: z.string().max(100),
  /** A photo of the book; empty: none. */
  coverPhoto: z.string().max(100),
  coverPhotoWay: z.enum(COVER_PHOTO_WAYS),
  /** Foil, or an ink of its own (`finish.ts`). */
  ...FINISH_FIELDS,
};

export interface CoverSettings extends FinishSettings {
  readonly coverBinding: Binding;
  readonly coverPaper: PaperId | 'own';
  readonly coverCaliper: number;
  readonly coverFlap: number;
  readonly coverBoard: number;
  readonly coverJoint: number;
  readonly coverTurnIn: number;
  readonly coverSpineText: string;
  readonly coverSpineWay: SpineWay;
  readonly coverBlurb: string;
  readonly coverIsbn: string;
  readonly coverPrice: string;
  readonly coverPhoto: string;
  readonly coverPhotoWay: CoverPhotoWay;
}

export const COVER_AS_USUAL: CoverSettings = {
  coverBinding: 'soft',
  coverPaper: 'offset-100',
  coverCaliper: COVER_MM.caliper.usual,
  coverFlap: COVER_MM.flap.usual,
  coverBoard: COVER_MM.board.usual,
  coverJoint: COVER_MM.joint.usual,
  coverTurnIn: COVER_MM.turnIn.usual,
  coverSpineText: '',
  coverSpineWay: 'up',
  coverBlurb: '',
  coverIsbn: '',
  coverPrice: '',
  coverPhoto: '',
  coverPhotoWay: 'framed',
  ...NO_FINISH,
};

/** What of the settings decides how thick the book is and how its sheet is laid out. */
export type CoverMeasures = Pick<CoverSettings, 'coverBinding' | 'coverPaper' | 'coverCaliper' | 'coverFlap' | 'coverBoard' | 'coverJoint' | 'coverTurnIn'>;

/** mm of a leaf of the text. */
export const caliperOf = ({ coverPaper, coverCaliper }: Pick<CoverSettings, 'coverPaper' | 'coverCaliper'>): number => (coverPaper === 'own' ? coverCaliper : PAPERS[coverPaper].caliper);

/**
 * mm. Glued: leaves × caliper (pattersonprinting.com: 128 pages, 64 × caliper). Hard: the block and both boards (sunsail.com.cn). Stapled: 0.
 * @param pages of the typeset book; a leaf has two
 */
export function spineWidth(measures: CoverMeasures, pages: number): number {
  const { coverBinding: binding, coverBoard: board } = measures;
  if (binding === 'saddle') return 0;
  const block = Math.ceil(pages / 2) * caliperOf(measures);
  return tenths(binding === 'hard' ? block + 2 * board : block);
}

/**
 * mm of leaves, one on another, that staples hold and that still close: 80 pages of 100 g paper, 100 pages of 80 g. Printing houses staple
 * up to 48–64 (printinonline.co.uk), 72 (knplitho.co.uk), 64–80 pages (sup.ai), “depending on the thickness of the paper”.
 */
export const MOST_STAPLED = 5;
/**
 * Pages that staples hold of however thin a paper, for the fold lies open above that: 64 are “a reasonable upper limit”, some 100 go with
 * especially thin paper (imprintdigital.com), 92 (printerupdate.net), 60 look best and 120 are what staples pierce (colorvisionprinting.com).
 */
export const MOST_STAPLED_PAGES = 96;

export interface TooThick {
  /** mm of all leaves. */
  readonly thickness: number;
  /** Folded sheets one in another. */
  readonly sheets: number;
  readonly mostPages: number;
}

/** The same of sheets that are laid for staples whatever the settings say. @param creep mm of a leaf; null or 0: as the settings have it */
export const tooThickAsLaid = (settings: Pick<CoverSettings, 'coverPaper' | 'coverCaliper'>, creep: number | null, pages: number): TooThick | null =>
  tooThickForStaples({ coverBinding: 'saddle', coverPaper: 'own', coverCaliper: creep === null || creep === 0 ? caliperOf(settings) : creep }, pages);

/** How thick a stapled book is, and how much staples hold; null: they hold it, or it is bound otherwise. */
export function tooThickForStaples(measures: Pick<CoverSettings, 'coverBinding' | 'coverPaper' | 'coverCaliper'>, pages: number): TooThick | null {
  if (measures.coverBinding !== 'saddle') return null;
  const caliper = caliperOf(measures);
  // Leaves that are folded in another: two of a sheet.
  const leaves = Math.ceil(pages / 4) * 2;
  const mostLeaves = Math.min(Math.floor((MOST_STAPLED + FUZZ) / caliper / 2) * 2, MOST_STAPLED_PAGES / 2);
  return leaves <= mostLeaves ? null : { thickness: tenths(leaves * caliper), sheets: leaves / 2, mostPages: mostLeaves * 2 };
}

/** 40 × 0.125 is 5 also where it is a trace more. */
const FUZZ = 1e-9;

/** A strip of the sheet, mm from its left edge. */
export interface Strip {
  readonly x: number;
  readonly width: number;
}

/** The sheet round the book as it lies flat, outside up, trimmed: back at the left, front at the right. */
export interface Wrap {
  readonly width: number;
  readonly height: number;
  readonly back: Strip;
  /** 0 wide of a stapled book. */
  readonly spine: Strip;
  readonly front: Strip;
  /** Null without flaps. */
  readonly backFlap: Strip | null;
  readonly frontFlap: Strip | null;
  /** How far back, spine and front lie below the sheet's head: the turn-in of a hard cover, else 0. */
  readonly top: number;
  /** mm, of back and front. */
  readonly panelHeight: number;
  /** mm from the left edge, and from the head: where it is folded. */
  readonly folds: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/**
 * Lays the sheet out.
 * - soft: back + spine + front. flaps: a flap on each side of these. saddle: back + front.
 * - hard: turn-in + board + joint + spine + joint + board + turn-in, turn-ins at head and foot too. A board is as wide as the page, plus
 *   the spine's board and the square, less the joint; as high as the page and two squares (sunsail.com.cn).
 * @param trim of the pages
 */
export function wrapOf(measures: CoverMeasures, pages: number, trim: { readonly width: number; readonly height: number }): Wrap {
  const { coverBinding: binding, coverFlap: flap, coverBoard: board, coverJoint: joint, coverTurnIn: turnIn } = measures;
  const spine = spineWidth(measures, pages);
  if (binding === 'hard') {
    const [panel, height] = [tenths(trim.width + board + SQUARE - joint), trim.height + 2 * SQUARE];
    const x = edges([turnIn, panel, joint, spine, joint, panel, turnIn]);
    return {
      width: x[7] ?? 0,
      height: tenths(height + 2 * turnIn),
      back: { x: turnIn, width: panel },
      spine: { x: x[3] ?? 0, width: spine },
      front: { x: x[5] ?? 0, width: panel },
      backFlap: null,
      frontFlap: null,
      top: turnIn,
      panelHeight: height,
      folds: { x: x.slice(1, -1), y: [turnIn, tenths(turnIn + height)] },
    };
  }
  const side = binding === 'flaps' ? flap : 0;
  const x = edges([side, trim.width, spine, trim.width, side]);
  const [, left = 0, onSpine = 0, offSpine = 0, right = 0, end = 0] = x;
  return {
    width: end,
    height: trim.height,
    back: { x: left, width: trim.width },
    spine: { x: onSpine, width: spine },
    front: { x: offSpine, width: trim.width },
    backFlap: side === 0 ? null : { x: 0, width: side },
    frontFlap: side === 0 ? null : { x: right, width: side },
    top: 0,
    panelHeight: trim.height,
    folds: { x: [...new Set([left, onSpine, offSpine, right])].filter((fold) => fold > 0 && fold < end), y: [] },
  };
}

/** Where strips of these widths begin, and where the last ends. */
function edges(widths: readonly number[]): number[] {
  const sums = [0];
  for (const width of widths) sums.push(tenths((sums.at(-1) ?? 0) + width));
  return sums;
}

/** Tenths of a millimetre: nobody folds more exactly, and sums stay round. */
const tenths = (value: number): number => Math.round(value * 10) / 10;

/** What is printed along the spine; empty: nothing, because nobody wants it or the spine is too narrow. */
export function spineWords({ coverSpineText, coverSpineWay, title }: Pick<CoverSettings, 'coverSpineText' | 'coverSpineWay'> & { readonly title: string }, spine: number): string {
  if (coverSpineWay === 'none' || spine < LEAST_SPINE) return '';
  return coverSpineText.trim() === '' ? title.trim() : coverSpineText.trim();
}
