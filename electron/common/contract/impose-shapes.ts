/** How a book is laid on sheets for an office's own machine. See common/print/impose.ts. */
import * as z from '../schema.ts';
import { SHEET_IDS } from '../print/impose-sheet.ts';
import { FLIPS, SCHEMES } from '../print/impose.ts';

/** mm */
export const MOST_GUTTER = 10;
/** mm of a leaf */
export const MOST_CREEP = 1;

export const imposeChoice = z.object({
  scheme: z.enum(SCHEMES),
  /** Pages on one side of a folded sheet. */
  perSide: z.union([z.literal(2), z.literal(4), z.literal(8)]),
  /** Pages of a section. */
  section: z.union([z.literal(4), z.literal(8), z.literal(16), z.literal(32)]),
  /** Null: the smallest from A3 up that the pages fit. */
  sheet: z.enum(SHEET_IDS).nullable(),
  flip: z.enum(FLIPS),
  /** mm left free on both sides of a spine's fold. */
  gutter: z.number().min(0).max(MOST_GUTTER),
  /** mm of a leaf, by which pages inside are pushed out; null: as the book's paper has it. */
  creep: z.number().min(0).max(MOST_CREEP).nullable(),
  marks: z.boolean(),
  /** Smaller where the pages do not fit in their full size. */
  shrink: z.boolean(),
  /** print: the interior as for the press. proof: the light proof. Both with their bleed. */
  from: z.enum(['proof', 'print']),
});
export type ImposeChoice = z.infer<typeof imposeChoice>;

/** Sheets of four pages one in another, on the smallest sheet they fit, for a machine that turns them over the long edge as most do unasked. */
export const IMPOSE_AS_USUAL: ImposeChoice = { scheme: 'saddle', perSide: 2, section: 16, sheet: null, flip: 'long', gutter: 0, creep: null, marks: true, shrink: false, from: 'proof' };
