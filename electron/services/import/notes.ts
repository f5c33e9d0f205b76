/**
 * Foot- and endnotes to where they belong. A reader gives a mark "[n]" in the text and a paragraph "[n] words" behind it, so that both
 * are converted like any text; here the words go to the word in front of the mark, and mark and paragraph go. A note without a mark
 * that was read, or with nothing in front of it, stays as it is: its paragraph right behind the one with its number.
 */
import { noteText } from '../../common/article/normalize.ts';
import { paragraphsOf, type RawItem, type RawParagraph, type RawRun } from './raw.ts';

/** @param items as Unicode */
export function settleNotes(items: readonly RawItem[]): RawItem[] {
  const words = new Map<number, string>();
  for (const paragraph of paragraphsOf(items)) {
    if (paragraph.note === undefined) continue;
    const text = noteText(paragraph.runs.map((run) => run.text).join('').replace(/^\s*\[\d+\]/u, ''));
    if (text !== '') words.set(paragraph.note, text);
  }
  if (words.size === 0) return [...items];
  const placed = new Set<number>();
  const mark = (paragraph: RawParagraph): RawParagraph => (paragraph.note === undefined ? anchored(paragraph, words, placed) : paragraph);
  const anchoredItems = items.map((item): RawItem => {
    if (item.kind === 'picture') return item;
    if (item.kind === 'paragraph') return mark(item);
    return { ...item, rows: item.rows.map((row) => row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(mark) }))) };
  });
  const stays = (paragraph: RawParagraph): boolean => paragraph.note === undefined || !placed.has(paragraph.note);
  return anchoredItems.flatMap((item): RawItem[] => {
    if (item.kind === 'paragraph') return stays(item) ? [item] : [];
    if (item.kind === 'picture') return [item];
    return [{ ...item, rows: item.rows.map((row) => row.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.filter(stays) }))) }];
  });
}

/** How many notes have bold or italic words: a note of an article has words alone. */
export function notesWithLooks(items: readonly RawItem[]): number {
  return paragraphsOf(items).filter(({ note, runs }) => note !== undefined && runs.some(({ text, bold, italic }) => (bold || italic) && text.trim() !== '')).length;
}

/** The last word of a run, and white space behind it. */
const LAST_WORD = /(\S+)(\s*)$/u;

function anchored(paragraph: RawParagraph, words: ReadonlyMap<number, string>, placed: Set<number>): RawParagraph {
  if (!paragraph.runs.some((run) => run.note !== undefined)) return paragraph;
  const runs: RawRun[] = [];
  for (const run of paragraph.runs) {
    const text = run.note === undefined ? undefined : words.get(run.note);
    const at = runs.findLastIndex((one) => one.text.trim() !== '');
    const before = runs[at];
    if (run.note === undefined || text === undefined || before === undefined) {
      runs.push(run);
      continue;
    }
    placed.add(run.note);
    runs.splice(at, 1, ...withNote(before, run.note, text));
  }
  return { ...paragraph, runs };
}

/** The run with a note behind its last word. Two notes behind one word are one. */
function withNote(run: RawRun, number: number, text: string): RawRun[] {
  if (run.footnote !== undefined) return [{ ...run, footnote: { ...run.footnote, text: `${run.footnote.text} ${text}` } }];
  const found = LAST_WORD.exec(run.text);
  const [, word = run.text, space = ''] = found ?? [];
  const front = run.text.slice(0, run.text.length - word.length - space.length);
  const { note: _mark, ...look } = run;
  return [
    ...(front === '' ? [] : [{ ...look, text: front }]),
    { ...look, text: word, footnote: { id: `n${String(number)}`, text } },
    ...(space === '' ? [] : [{ ...look, text: space }]),
  ];
}
