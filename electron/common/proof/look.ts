/** Whether two proofs are of one look: where trim size or typefaces differ, text flows otherwise over the pages and nothing stands where it stood. */
import type { PageDrawing } from './drawing.ts';
import type { OtherLook, ProofPage, ProofPages } from './shapes.ts';

/** pt by which pages of one size may differ: half a millimetre. */
const ROUGHLY = 1.5;
/** Part of the letters that two proofs of one design have in the same faces; a chapter put in does not change more. */
const SAME_FACES = 0.7;

/** Null: nothing of the look as a whole differs. */
export function otherLook(before: ProofPages, after: ProofPages): OtherLook | null {
  const [one, two] = [commonSize(before.pages), commonSize(after.pages)];
  const size = one === null || two === null || (Math.abs(one.width - two.width) <= ROUGHLY && Math.abs(one.height - two.height) <= ROUGHLY) ? null : { before: one, after: two };
  const faces = before.drawings !== null && after.drawings !== null && sameFaces(before.drawings, after.drawings) < SAME_FACES;
  return size === null && !faces ? null : { size, faces };
}

/** The size that most pages have. */
function commonSize(pages: readonly ProofPage[]): { width: number; height: number } | null {
  const counts = new Map<string, { readonly width: number; readonly height: number; count: number }>();
  for (const { width, height } of pages) {
    const key = `${String(Math.round(width))} ${String(Math.round(height))}`;
    const known = counts.get(key) ?? { width, height, count: 0 };
    known.count += 1;
    counts.set(key, known);
  }
  const [most] = [...counts.values()].toSorted((one, two) => two.count - one.count);
  return most === undefined ? null : { width: most.width, height: most.height };
}

function sameFaces(before: readonly PageDrawing[], after: readonly PageDrawing[]): number {
  const [one, two] = [sharesOf(before), sharesOf(after)];
  if (one.size === 0 || two.size === 0) return 1;
  return [...one].reduce((sum, [face, share]) => sum + Math.min(share, two.get(face) ?? 0), 0);
}

/** Part of the letters that stand in each family. */
function sharesOf(drawings: readonly PageDrawing[]): ReadonlyMap<string, number> {
  const families = drawings.flatMap(({ letters }) => letters.map(({ face }) => face.split('-')[0] ?? face));
  const shares = new Map<string, number>();
  for (const family of families) shares.set(family, (shares.get(family) ?? 0) + 1 / families.length);
  return shares;
}
