/** Pages of two proofs as they were read, and what comparing them says. */
import * as z from '../schema.ts';
import type { PageDrawing } from './drawing.ts';

/** A line of text; pt from the top left of the page, `y` its base line. */
export const proofLine = z.object({ text: z.string(), x: z.number(), y: z.number(), width: z.number(), size: z.number() });
export type ProofLine = z.infer<typeof proofLine>;

/** A picture's place, pt from the top left, and the hash of its bytes: another photo at the same place is another picture. */
export const proofPicture = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number(), hash: z.string() });
export type ProofPicture = z.infer<typeof proofPicture>;

/** pt from the top left of the page. */
export const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
export type Box = z.infer<typeof box>;

/** `sheet`: where the sheet that the file shows stands to the trimmed page, pt from its top left. */
export const proofPage = z.object({
  width: z.number(),
  height: z.number(),
  sheet: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  lines: z.array(proofLine),
  pictures: z.array(proofPicture),
});
export type ProofPage = z.infer<typeof proofPage>;

/** A proof as it was read. */
export interface ProofPages {
  readonly pages: ProofPage[];
  /** False when only its text could be read. */
  readonly pictures: boolean;
  /** Of each page; null: they could not be read. */
  readonly drawings: readonly PageDrawing[] | null;
}

/**
 * `same`; `text`: other words; `looks`: the same words, but lines or pictures stand elsewhere, a picture is another, or colours, faces, rules, grounds or ornaments are;
 * `removed`: only in the first; `added`: only in the second.
 */
export const pageState = z.enum(['same', 'text', 'looks', 'removed', 'added']);
export type PageState = z.infer<typeof pageState>;

/** Words in a row that became others; one side is '' when words were only put in or only taken out. */
export const wordChange = z.object({ before: z.string(), after: z.string() });
export type WordChange = z.infer<typeof wordChange>;

export const comparedPage = z.object({
  state: pageState,
  /** Page of the file from 1; null: not in that file. */
  before: z.int().nullable(),
  after: z.int().nullable(),
  changes: z.array(wordChange),
  /** Lines of the second that stand elsewhere or are broken otherwise, and pictures that moved or are others. Told where the words are the same. */
  lines: z.int(),
  pictures: z.int(),
  /** Faces and colours of letters that are others, told where the words are the same. */
  drawing: z.int(),
  /** Where either page has drawings that the other has not: rules, grounds, ornaments, charts. Where words are others, rules and grounds are not told. */
  shapes: z.object({ before: z.array(box), after: z.array(box) }),
  /** Words of either page that the other proof does not have, as `<line>:<word>`. */
  words: z.object({ before: z.array(z.string()), after: z.array(z.string()) }),
});
export type ComparedPage = z.infer<typeof comparedPage>;

const pageSize = z.object({ width: z.number(), height: z.number() });

/** The proofs as wholes look otherwise: `size` of the pages, pt; `faces`: the letters stand in other typefaces. Then words alone are compared, wherever they stand. */
export const otherLook = z.object({ size: z.object({ before: pageSize, after: pageSize }).nullable(), faces: z.boolean() });
export type OtherLook = z.infer<typeof otherLook>;

export const proofComparison = z.object({
  pagesBefore: z.int(),
  pagesAfter: z.int(),
  /** In the order of the later proof. A page whose words went over several stands in several pairs. */
  pages: z.array(comparedPage),
  /** Null: the proofs are of one look. */
  look: otherLook.nullable(),
  /** False: in one of the files pictures could not be read, only text was compared. */
  pictures: z.boolean(),
});
export type ProofComparison = z.infer<typeof proofComparison>;

/** A comparison with the pages it is about, to be shown side by side. */
export const comparedProofs = z.object({ comparison: proofComparison, before: z.array(proofPage), after: z.array(proofPage) });
export type ComparedProofs = z.infer<typeof comparedProofs>;
