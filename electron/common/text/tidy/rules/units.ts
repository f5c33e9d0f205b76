/** Signs of units behind a number: "100 m2" → "100 m²", "30oC" → "30°C". */
import type { Edit, Rule } from '../rule.ts';

const POWER = /(?<=\d ?[cdhkm]?m)[23](?![\p{L}\p{N}])/gu;
const DEGREE = /(?<=\d ?)[oº](?=C(?![\p{L}\p{N}]))/gu;

export const units: Rule = (text, style) => {
  if (style.units === 'leave') return [];
  const edits: Edit[] = [];
  for (const { 0: figure, index } of text.matchAll(POWER)) edits.push({ start: index, end: index + 1, replacement: figure === '2' ? '²' : '³' });
  for (const { index } of text.matchAll(DEGREE)) edits.push({ start: index, end: index + 1, replacement: '°' });
  return edits.sort((one, other) => one.start - other.start);
};
