/** The equivalent of a cover's own ink as it is typed. Pure. */
import { EQUIVALENT, equivalentOf, isInkName, type EquivalentKey, type FinishSettings } from '@common/book/finish.ts';

/** "0 100 85 5" */
export const inksText = (settings: FinishSettings): string => equivalentOf(settings).join(' ');

/** "0 100 85 5", "0, 100, 85, 5 %" → per cent of each ink by its field; null when it is not that. */
export function readInks(text: string): Record<EquivalentKey, number> | null {
  const inks = text.replaceAll('%', ' ').trim().split(/[\s,;/]+/u);
  if (inks.length !== EQUIVALENT.length || inks.some((ink) => !/^\d{1,3}$/.test(ink) || Number(ink) > 100)) return null;
  return Object.fromEntries(EQUIVALENT.map((key, index) => [key, Number(inks[index])])) as Record<EquivalentKey, number>;
}

/** Nothing about it stops the settings: what nobody sees is not asked for. */
export const finishIsFine = ({ coverFinish, coverInkName }: FinishSettings, inks: string): boolean => coverFinish !== 'ink' || (isInkName(coverInkName) && readInks(inks) !== null);
