/** Which words of a file a page shows, and where its lines are parted. Pure. */
import type { PdfWord } from '../import/pdf/layout.ts';

/** pt, y growing upwards. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Of a word's size: how far letters reach above their base line. */
const ABOVE = 0.7;
/** Of a word's size: a wider gap is between columns, or between what stands left and right on a line. Spaces of justified text are narrower. */
const COLUMN = 1.5;

/** True for words that reach into the page: a cover cut from its sheet has the words of its spine beside it, which nobody sees. */
export function within(page: Box): (word: PdfWord) => boolean {
  return (word) => {
    const { x, y, width, height } = boxOf(word);
    return x < page.x + page.width && x + width > page.x && y < page.y + page.height && y + height > page.y;
  };
}

/** From the base line up, whichever way the word reads. */
function boxOf({ x, y, width, size, turns }: PdfWord): Box {
  const above = size * ABOVE;
  switch (turns) {
    case 1:
      return { x: x - above, y, width: above, height: width };
    case 2:
      return { x: x - width, y: y - above, width, height: above };
    case 3:
      return { x, y: y - width, width: above, height: width };
    default:
      return { x, y, width, height: above };
  }
}

/** The words with every line ended at a wide gap, so that where a word stands can be told from its part of the line. */
export function partedAtGaps(words: readonly PdfWord[]): PdfWord[] {
  const parted: PdfWord[] = [];
  for (const word of words) {
    const last = parted.at(-1);
    const isBlank = word.text.trim() === '';
    const gap = last === undefined ? 0 : isBlank ? word.width : word.x - (last.x + last.width);
    const isWide = last !== undefined && !last.ends && gap > word.size * COLUMN && Math.abs(word.y - last.y) <= word.size / 2;
    if (isWide) parted[parted.length - 1] = { ...last, ends: true };
    if (!isWide || !isBlank) parted.push(word);
  }
  return parted;
}
