/**
 * Papers that books of this kind are printed on, and how thick a leaf of each is. Paper differs from mill to mill by ± 5 %: whoever
 * knows the printing house's own figure enters it.
 *
 * Sources of the calipers:
 * - offset (“giấy Fort”): the weight chart of a-size.com, uncoated: 70 g 90 µm, 80 g 100 µm, 100 g 125 µm, 120 g 150 µm; printabook.co.nz
 *   measures 100 leaves of 80 g at 10 mm.
 * - bulky: “Book paper” (Wikipedia): a bulky paper of 80 g/m² has a caliper of 120 µm.
 * - coated: derived, bulk × grammage (caliper µm = bulk cm³/g × g/m²). Bulk of gloss 0,83: the mean of 150 g 127 µm, 200 g 165 µm
 *   (sharedink.com) and 105 g 85 µm (sunvandar.com). Bulk of matt 1,01: 150 g 152 µm, 200 g 203 µm (sharedink.com). Both lie within the
 *   0,8–1,0 that ybj-printing.com gives for coated papers.
 * Grammages in trade in Việt Nam: Fort 60–120 g, Couche 80–300 g (inhopthanh247.com, thietkeinanktp).
 */
export const PAPER_KINDS = ['offset', 'bulky', 'gloss', 'matt'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export interface Paper {
  readonly kind: PaperKind;
  /** g/m² */
  readonly grammage: number;
  /** mm, of one leaf */
  readonly caliper: number;
  /** Worked out from bulk and grammage, not measured. */
  readonly derived: boolean;
}

/** cm³/g, see above. */
const BULK = { gloss: 0.83, matt: 1.01 } as const;

const measured = (kind: PaperKind, grammage: number, caliper: number): Paper => ({ kind, grammage, caliper, derived: false });
const coated = (kind: keyof typeof BULK, grammage: number): Paper => ({ kind, grammage, caliper: Math.round(BULK[kind] * grammage) / 1000, derived: true });

export const PAPER_IDS = ['offset-70', 'offset-80', 'offset-100', 'offset-120', 'bulky-80', 'gloss-100', 'gloss-120', 'gloss-150', 'matt-100', 'matt-120', 'matt-150'] as const;
export type PaperId = (typeof PAPER_IDS)[number];

export const PAPERS: Readonly<Record<PaperId, Paper>> = {
  'offset-70': measured('offset', 70, 0.09),
  'offset-80': measured('offset', 80, 0.1),
  'offset-100': measured('offset', 100, 0.125),
  'offset-120': measured('offset', 120, 0.15),
  'bulky-80': measured('bulky', 80, 0.12),
  'gloss-100': coated('gloss', 100),
  'gloss-120': coated('gloss', 120),
  'gloss-150': coated('gloss', 150),
  'matt-100': coated('matt', 100),
  'matt-120': coated('matt', 120),
  'matt-150': coated('matt', 150),
};

/** Whether ink lies on the paper instead of going into it: a colour profile is made for one or the other. */
export const isCoated = (id: PaperId): boolean => PAPERS[id].kind === 'gloss' || PAPERS[id].kind === 'matt';
