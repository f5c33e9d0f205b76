/** Where in a block a doubt is painted. */
import type { Doubt } from '@common/text/doubts.ts';

/** What cannot be seen is painted with the letters on its sides. */
export function painted({ start, end, found }: Doubt, text: string): { start: number; end: number; lead: number; tail: number } {
  if (found.trim() !== '') return { start, end, lead: 0, tail: 0 };
  const lead = /\S?\s*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  const tail = /^\s*\S?/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return { start: start - lead, end: end + tail, lead, tail };
}
