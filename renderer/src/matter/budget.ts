/** As the contract has it. */
const MOST = 10_000;

/** The number of pages that was typed; null: none; undefined: it is no number of pages. */
export function budgetOf(typed: string): number | null | undefined {
  const words = typed.trim();
  if (words === '') return null;
  if (!/^\d{1,5}$/.test(words)) return undefined;
  const pages = Number(words);
  return pages >= 1 && pages <= MOST ? pages : undefined;
}
