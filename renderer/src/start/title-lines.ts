/** Breaks a cover title into balanced lines between words: no short last line, as a person would set it. Pure. */

/** Letters a line should hold at most before another line is taken. */
const COMFORTABLE = 13;
const MOST_LINES = 6;

/** Lines of the title, at least one (possibly empty). */
export function breakTitle(title: string): string[] {
  const words = title.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [''];
  const letters = words.join(' ').length;
  const wanted = Math.min(MOST_LINES, words.length, Math.max(1, Math.ceil(letters / COMFORTABLE)));
  let best: string[] = [words.join(' ')];
  let bestCost = Infinity;
  for (let width = Math.max(...words.map((word) => word.length)); width <= letters; width += 1) {
    const lines = fill(words, width);
    if (lines.length > wanted) continue;
    const cost = raggedness(lines) + Math.abs(lines.length - wanted) * 40;
    if (cost < bestCost) [best, bestCost] = [lines, cost];
  }
  return best;
}

function fill(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function raggedness(lines: readonly string[]): number {
  const longest = Math.max(...lines.map((line) => line.length));
  return lines.reduce((sum, line) => sum + (longest - line.length) ** 2, 0);
}
