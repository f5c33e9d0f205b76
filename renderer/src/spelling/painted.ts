/** Where in a block a doubt is painted, and where none is. */
import type { TextBlock } from '@common/article/document.ts';
import type { Doubt } from '@common/text/doubts.ts';

/** Stretches that are suggested to go: nobody mends what is on its way out, and what stands beside it is no part of its word. */
export function struckIn(block: TextBlock | undefined): { start: number; end: number }[] {
  let end = 0;
  return (block?.children ?? []).flatMap(({ text, deleted }) => {
    const start = end;
    end += text.length;
    return deleted === undefined ? [] : [{ start, end }];
  });
}

/** What cannot be seen is painted with the letters on its sides. */
export function painted({ start, end, found }: Doubt, text: string): { start: number; end: number; lead: number; tail: number } {
  if (found.trim() !== '') return { start, end, lead: 0, tail: 0 };
  const lead = /\S?\s*$/u.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0;
  const tail = /^\s*\S?/u.exec(text.slice(end, end + 8))?.[0].length ?? 0;
  return { start: start - lead, end: end + tail, lead, tail };
}
