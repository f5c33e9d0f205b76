/**
 * A design of the book's own: one of the program's, with the files that a designer changed. It is kept among the settings, so that it
 * goes wherever the book goes (copies, snapshots, the next edition) and changing it is one step that is undone.
 */
import * as z from '../schema.ts';
import { DESIGN_IDS, FONT_PAIRS, PALETTES, type DesignId, type FontPair, type Palette } from './designs.ts';

/** The data of a design; its Typst files are called as the program's are, or otherwise. */
export const DATA_FILE = 'design.json';
/** What a file of a design may be called: a name without folder. */
export const isDesignFile = (name: string): boolean => /^(?:design\.json|[a-z0-9][a-z0-9-]{0,59}\.typ)$/u.test(name);

/** Bytes of UTF-8, about: the largest file of the program's own has 30 kB, all of a design 250. */
export const MOST_DESIGN_LETTERS = 400_000;
export const MOST_DESIGN_FILES = 60;

const files = z
  .record(z.string().refine(isDesignFile), z.string())
  .refine((given) => Object.keys(given).length <= MOST_DESIGN_FILES && Object.values(given).reduce((sum, { length }) => sum + length, 0) <= MOST_DESIGN_LETTERS);

export const ownDesign = z.strictObject({
  /** The design it was copied from, whose files it has but for its own. */
  base: z.enum(DESIGN_IDS),
  name: z.string().min(1).max(80),
  /** File name → its text: only files that are another than the program's. */
  files,
});
export type OwnDesign = z.infer<typeof ownDesign>;

export const OWN_DESIGN_FIELDS = {
  /** It is in force while the book is set in its base. */
  ownDesign: ownDesign.nullable(),
} as const;
export interface OwnDesignSettings {
  readonly design: DesignId;
  readonly ownDesign: OwnDesign | null;
}
export const NO_OWN_DESIGN = { ownDesign: null } as const;

/** The book's own design, where it is the one the book is set in. */
export const ownInForce = ({ design, ownDesign: own }: OwnDesignSettings): OwnDesign | null => (own?.base === design ? own : null);

/** As one plain value, which merges are made of and decided by. */
export const designText = (own: OwnDesign): string => JSON.stringify(own);

/** The design that a plain value stands for; null for none, or what is no design. */
export function designOfText(text: unknown): OwnDesign | null {
  return typeof text === 'string' ? (ownDesign.safeParse(jsonOf(text)).data ?? null) : null;
}

/** What the window shows of a design's data. */
const shown = z.object({
  palettes: z.record(z.string(), z.object({ accent: z.object({ srgb: z.string().regex(/^#[\da-f]{6}$/iu) }) })),
  fonts: z.record(z.string(), z.object({ text: z.string(), heads: z.string() })),
});

/** Palettes and pairs of faces that can be chosen: the program's, coloured and set as the book's own design has them. */
export function choicesOf(settings: OwnDesignSettings): { readonly palettes: readonly Palette[]; readonly pairs: readonly FontPair[] } {
  const own = shownOf(ownInForce(settings));
  const palettes = PALETTES[settings.design].map((palette): Palette => ({ ...palette, srgb: own?.palettes[palette.id]?.accent.srgb ?? palette.srgb }) as Palette);
  const pairs = FONT_PAIRS[settings.design].map((pair): FontPair => ({ ...pair, ...own?.fonts[pair.id] }) as FontPair);
  return { palettes, pairs };
}

/** Null where it has no data of its own, or data that is none: setting the book says so. */
function shownOf(own: OwnDesign | null): z.infer<typeof shown> | null {
  const text = own?.files[DATA_FILE];
  if (text === undefined) return null;
  return shown.safeParse(jsonOf(text)).data ?? null;
}

/** Undefined, which no schema takes, for what is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}
