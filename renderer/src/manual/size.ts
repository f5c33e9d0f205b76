/** The size of the manual's letters. */
const SIZES = [14, 15, 16, 17, 18, 20, 22, 24];
const USUAL = 16;

/** One smaller, one larger, as it was, as it is usually. */
export type Step = -1 | 1 | 0 | 'usual';

/** px, after `step` from what was kept (`null`: nothing was). */
export function sizeOf(kept: string | null, step: Step): number {
  if (step === 'usual') return USUAL;
  const at = SIZES.indexOf(Number(kept));
  const from = at < 0 ? SIZES.indexOf(USUAL) : at;
  return SIZES[Math.min(Math.max(from + step, 0), SIZES.length - 1)] ?? USUAL;
}
