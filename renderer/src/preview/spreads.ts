/** Pages side by side as the open book shows them, and where the printed page turns in the text. Pure. */

import { pageLabel } from '@common/book/page-label.ts';

/** A verso (even, left) and a recto (odd, right); null where the facing page belongs to another article. */
export interface Spread<P> {
  readonly left: P | null;
  readonly right: P | null;
}

/** Groups consecutive pages into openings by the parity of their numbers. */
export function spreadsOf<P extends { readonly number: number }>(pages: readonly P[]): Spread<P>[] {
  const spreads: Spread<P>[] = [];
  for (const page of pages) {
    const last = spreads.at(-1);
    if (page.number % 2 === 0) spreads.push({ left: page, right: null });
    else if (last?.left?.number === page.number - 1) spreads[spreads.length - 1] = { left: last.left, right: page };
    else spreads.push({ left: null, right: page });
  }
  return spreads;
}

/** Blocks that are the first to start on a new page: where the editor draws its hairlines, with what is printed there. Numbers that may still change are null. */
export function pageBreaksOf(blockPages: readonly (number | null)[], lastRoman: number, settled: boolean): { blockIndex: number; page: string | null }[] {
  const breaks: { blockIndex: number; page: string | null }[] = [];
  let current: number | null = null;
  blockPages.forEach((page, blockIndex) => {
    if (page === null) return;
    if (current !== null && page !== current) breaks.push({ blockIndex, page: settled ? pageLabel(page, lastRoman) : null });
    current = page;
  });
  return breaks;
}

/** First index at which two lists hold different things, or null when they are the same. Compares by identity, unless told how: blocks are immutable. */
export function firstDifference(before: readonly unknown[], after: readonly unknown[], same: (one: unknown, other: unknown) => boolean = Object.is): number | null {
  const length = Math.max(before.length, after.length);
  for (let index = 0; index < length; index += 1) if (!same(before[index], after[index])) return Math.min(index, Math.max(after.length - 1, 0));
  return null;
}
