/** Awards and the time they belong to: days that a list is limited to, the years of the book's period. */
import type { OutsidePeriod } from '../../../common/book/made.ts';
import type { MatterOptions } from '../../../common/book/matter.ts';
import { meets, periodYears, type PeriodYears } from '../../../common/book/period.ts';

/** When an award was given, and for which years as it is written; either may not be known. */
export interface Dated {
  readonly decidedOn: string | null;
  readonly period: string;
}

export type Days = Pick<MatterOptions['commended'], 'from' | 'to'>;

export const limited = ({ from, to }: Days): boolean => from !== null || to !== null;

/** Whether an award lies within days: its own day, and of one that has none the years it was given for. One without either lies in none. */
export function within({ decidedOn, period }: Dated, { from, to }: Days): boolean {
  if (from === null && to === null) return true;
  if (decidedOn !== null) return (from === null || decidedOn >= from) && (to === null || decidedOn <= to);
  const years = periodYears(period);
  return years !== null && meets(years, { from: from === null ? 0 : Number(from.slice(0, 4)), to: to === null ? 9999 : Number(to.slice(0, 4)) });
}

/** How many of these awards were neither given in the book's period nor for years of it; absent: none, or the period cannot be read as years. */
export function outsideOf(awards: readonly Dated[], bookPeriod: string): { readonly outside?: OutsidePeriod } {
  const period = periodYears(bookPeriod);
  if (period === null) return {};
  const count = awards.filter((award) => isOutside(award, period)).length;
  return count === 0 ? {} : { outside: { count, of: awards.length, period: bookPeriod.trim() } };
}

function isOutside({ decidedOn, period }: Dated, book: PeriodYears): boolean {
  const known = [periodYears(period), decidedOn === null ? null : periodYears(decidedOn.slice(0, 4))].filter((years) => years !== null);
  return known.length > 0 && known.every((years) => !meets(years, book));
}
