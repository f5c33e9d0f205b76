/** Words at places → lines → paragraphs. By distances alone: what a reader's eye does. */

export interface PdfWord {
  readonly text: string;
  /** Points; y grows upwards. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** The file's own order ends a line here. */
  readonly ends: boolean;
  /** Quarter turns to the left that the letters are turned by, as near as can be: 1 reads upwards, 3 downwards. */
  readonly turns: number;
}

export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

export interface PdfParagraph {
  readonly text: string;
  readonly size: number;
  readonly centred: boolean;
}

/** Words in the order of the file → lines. */
export function linesOf(words: readonly PdfWord[]): PdfLine[] {
  const lines: PdfLine[] = [];
  let open: { text: string; left: number; right: number; y: number; size: number } | null = null;
  const close = (): void => {
    if (open !== null && open.text.trim() !== '') lines.push({ ...open, text: open.text.trim() });
    open = null;
  };
  for (const word of words) {
    const line: { text: string; left: number; right: number; y: number; size: number } | null = open;
    const same = line !== null && Math.abs(word.y - line.y) <= Math.max(line.size, word.size) * 0.5;
    if (line === null || !same) {
      close();
      if (word.text !== '') open = { text: word.text, left: word.x, right: word.x + word.width, y: word.y, size: word.size };
    } else {
      const gap = word.x - line.right;
      if (gap > word.size * 0.15 && !line.text.endsWith(' ') && !word.text.startsWith(' ')) line.text += ' ';
      line.text += word.text;
      line.right = Math.max(line.right, word.x + word.width);
      line.size = Math.max(line.size, word.size);
    }
    if (word.ends) close();
  }
  close();
  return lines;
}

/** Lines of all pages → paragraphs. A line goes on when the one before is full, and neither distance nor indent says otherwise. */
export function paragraphsOf(pages: readonly (readonly PdfLine[])[]): PdfParagraph[] {
  const paragraphs: { lines: PdfLine[]; left: number; right: number }[] = [];
  for (const lines of pages) {
    const body = lines.filter((line) => line.text.length > 20);
    const left = quantile(body.map((line) => line.left), 0.15);
    const right = quantile(body.map((line) => line.right), 0.85);
    const step = quantile(lines.slice(1).map((line, index) => (lines[index]?.y ?? line.y) - line.y).filter((gap) => gap > 0), 0.4);
    let before: PdfLine | null = null;
    for (const line of lines) {
      const last = paragraphs.at(-1);
      if (last !== undefined && goesOn(before ?? last.lines.at(-1) ?? null, line, before === null ? null : step, left, right)) last.lines.push(line);
      else paragraphs.push({ lines: [line], left, right });
      before = line;
    }
  }
  return paragraphs.map(({ lines, left, right }) => {
    const centre = (left + right) / 2;
    const centred = lines.every((line) => line.left > left + line.size && Math.abs((line.left + line.right) / 2 - centre) < line.size * 2);
    return { text: lines.map((line) => line.text).join(' '), size: Math.max(...lines.map((line) => line.size)), centred };
  });
}

/** `step` null: the line before stands on the page before. */
function goesOn(before: PdfLine | null, line: PdfLine, step: number | null, left: number, right: number): boolean {
  if (before === null) return false;
  const full = before.right > right - before.size * 3;
  const sized = Math.abs(before.size - line.size) < Math.max(1, line.size * 0.12);
  const flush = line.left < left + line.size * 0.8;
  const near = step === null ? /^[\p{Ll}\p{N},;)]/u.test(line.text) : before.y - line.y > 0 && before.y - line.y < step * 1.35;
  return full && sized && flush && near && !/^[-–•+*]\s/u.test(line.text);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
}
