/** Which block of an article came from which line of its source: so that one can be shown beside the other. */
import type { ArticleDocument } from '../article/document.ts';
import { blockLines } from '../article/read.ts';
import type { SourceLine } from '../contract/intake-shapes.ts';

/** A block's index; `out`: left out as furniture; `field`: given by what it says (a date, a label), or changed since. */
export type Trace = number | 'out' | 'field';

/** Texts are told apart by so many letters; the rest of a long one decides nothing. */
const TELLING = 60;

/** One entry for each line, in their order. Lines of other articles on the same page are `field`. */
export function traceLines(lines: readonly SourceLine[], document: ArticleDocument, leftOut: readonly string[]): Trace[] {
  const blocks = document.blocks.map((block) => (block.type === 'photo' ? blockLines(block) : [blockLines(block).join(' '), ...blockLines(block)]).map(bare).filter((text) => text !== ''));
  const out = new Set(leftOut.map(bare));
  const photos = document.blocks.flatMap((block, index) => (block.type === 'photo' ? [index] : []));
  let photo = 0;
  let from = 0;
  return lines.map((line): Trace => {
    if (line.picture !== undefined) {
      const at = photos[photo];
      photo += 1;
      return at ?? 'out';
    }
    const text = bare(line.text);
    if (text === '') return 'field';
    const at = nearest(blocks, from, text);
    if (at !== null) {
      from = at;
      return at;
    }
    return out.has(text) || [...out].some((each) => each !== '' && (each.includes(text) || (each.length > 3 && text.includes(each)))) ? 'out' : 'field';
  });
}

/** A line of more letters than this is a sentence that has a day in it, not a line that gives the day. */
const LONGEST_DAY = 90;

/** True when the line is short and names this day (yyyy-mm-dd): "26-04-2021 09:20", "Lạng Sơn, ngày 26 tháng 4 năm 2021". */
export function givesDay(text: string, day: string): boolean {
  const [year, month, date] = day.split('-').map(Number);
  if (text.length > LONGEST_DAY) return false;
  return [...text.normalize('NFC').matchAll(/(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/giu)].some(([, d, m, y]) => Number(d) === date && Number(m) === month && Number(y) === year);
}

/** The block that holds the line or is held by it: the next one behind the last that was found, else any. */
function nearest(blocks: readonly (readonly string[])[], from: number, text: string): number | null {
  const start = text.slice(0, TELLING);
  const holds = (index: number): boolean =>
    blocks[index]?.some((block) => block === text || (start.length >= 4 && block.includes(start)) || (block.length >= 8 && text.includes(block.slice(0, TELLING)))) === true;
  for (let at = from; at < blocks.length; at += 1) if (holds(at)) return at;
  for (let at = 0; at < from; at += 1) if (holds(at)) return at;
  return null;
}

const bare = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();
