/** Lines broken at a fixed width (mail, old editors) → paragraphs, only where the width proves it. */
import { countWords } from '../../../common/text/words.ts';

/** Widths that people and programs break at, UTF-16 units. */
const NARROWEST = 45;
const WIDEST = 110;
/** Fewest breaks that fit the width before it is believed, and their least share among all breaks inside paragraphs. */
const LEAST_BREAKS = 4;
const LEAST_SHARE = 0.75;

/**
 * Joins hard-wrapped lines. A break is a wrap when the next line's first word would not have fitted: that holds for every
 * break a machine makes and by chance for few that a person makes. Where that is not so for most breaks, nothing is joined.
 * Pure; white space at the ends of joined lines becomes one space, everything else stays.
 */
export function joinWraps(lines: readonly string[]): string[] {
  const width = wrapWidth(lines);
  if (width === null) return [...lines];
  // Empty lines or indents tell where paragraphs begin; then a full stop at the end of a full line says nothing.
  const parted = lines.some((line, index) => index > 0 && index < lines.length - 1 && (line.trim() === '' || /^(?:\s{2,12}|\t)\S/u.test(line)));
  const groups: string[][] = [];
  let before: string | null = null;
  for (const line of lines) {
    const joins = before !== null && isWrap(before, line, width) && (parted || !isBoundary(before, line));
    if (joins) groups.at(-1)?.push(line.trim());
    else groups.push([line]);
    before = line;
  }
  return groups.map(([first = '', ...rest]) => (rest.length === 0 ? first : [first.trimEnd(), ...rest].join(' ')));
}

/** The width lines were broken at, or null when they were not. */
export function wrapWidth(lines: readonly string[]): number | null {
  let width = 0;
  // What stands on the right (a date, a name) says nothing of where lines break.
  for (const line of lines) if (!/^\s{18}/u.test(line)) width = Math.max(width, line.trimEnd().length);
  if (width < NARROWEST || width > WIDEST) return null;
  let breaks = 0;
  let fitting = 0;
  for (let i = 1; i < lines.length; i += 1) {
    const [before, line] = [lines[i - 1] ?? '', lines[i] ?? ''];
    if (before.trim() === '' || line.trim() === '' || opensParagraph(line)) continue;
    // A short line that ends a sentence ends a paragraph too; it says nothing about the width.
    if (/[.!?:;…”"]\s*$/u.test(before) && before.trimEnd().length < width * 0.8) continue;
    breaks += 1;
    if (isWrap(before, line, width)) fitting += 1;
  }
  return fitting >= LEAST_BREAKS && fitting >= breaks * LEAST_SHARE ? width : null;
}

function isWrap(before: string, line: string, width: number): boolean {
  if (before.trim() === '' || line.trim() === '' || opensParagraph(line)) return false;
  const word = /^\S+/u.exec(line)?.[0] ?? '';
  return before.trimEnd().length + 1 + word.length > width && countWords(before) > 3;
}

/** Indented, or a list item or dialogue line: never the rest of the line before. */
function opensParagraph(line: string): boolean {
  return /^(?:\s{2,}|\t|\s*[-–—•*+]\s|\s*\d{1,2}[.)]\s)/u.test(line);
}

/** In a text without empty lines a full line may still end its paragraph. */
function isBoundary(before: string, line: string): boolean {
  return /[.!?:…]["”’»)]*\s*$/u.test(before) && /^["“(]?\p{Lu}/u.test(line);
}
