/**
 * Foot- and endnotes to where they belong. A reader gives a mark "[n]" in the text and a paragraph "[n] words" behind it, so that both
 * are converted like any text; here the words go to the word in front of the mark, and mark and paragraph go. A note without a mark
 * that was read, or with nothing in front of it, stays as it is: its paragraph right behind the one with its number.
 */
import type { Footnote, NoteRun } from '../../common/article/document.ts';
import { joinedNotes, noteOf } from '../../common/article/note.ts';
import { paragraphsOf, type RawItem, type RawParagraph, type RawRun } from './raw.ts';

/** @param items as Unicode */
export function settleNotes(items: readonly RawItem[]): RawItem[] {
  const words = new Map<number, Footnote>();
  for (const paragraph of paragraphsOf(items)) {
    if (paragraph.note === undefined) continue;
    const note = noteOf(`n${String(paragraph.note)}`, withoutSign(paragraph.runs));
    if (note !== null) words.set(paragraph.note, note);
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

/** The words of a note's paragraph without "[n]" in front, which may be parted into runs. */
function withoutSign(runs: readonly RawRun[]): NoteRun[] {
  let left = /^\s*\[\d+\]/u.exec(runs.map((run) => run.text).join(''))?.[0].length ?? 0;
  return runs.map(({ text, bold, italic }) => {
    const cut = Math.min(left, text.length);
    left -= cut;
    return { text: text.slice(cut), ...(bold ? { bold: true as const } : {}), ...(italic ? { italic: true as const } : {}) };
  });
}

/** The last word of a run, and white space behind it. */
const LAST_WORD = /(\S+)(\s*)$/u;

function anchored(paragraph: RawParagraph, words: ReadonlyMap<number, Footnote>, placed: Set<number>): RawParagraph {
  if (!paragraph.runs.some((run) => run.note !== undefined)) return paragraph;
  const runs: RawRun[] = [];
  for (const run of paragraph.runs) {
    const note = run.note === undefined ? undefined : words.get(run.note);
    const at = runs.findLastIndex((one) => one.text.trim() !== '');
    const before = runs[at];
    if (run.note === undefined || note === undefined || before === undefined) {
      runs.push(run);
      continue;
    }
    placed.add(run.note);
    runs.splice(at, 1, ...withNote(before, note));
  }
  return { ...paragraph, runs };
}

/** The run with a note behind its last word. Two notes behind one word are one. */
function withNote(run: RawRun, note: Footnote): RawRun[] {
  if (run.footnote !== undefined) return [{ ...run, footnote: joinedNotes(run.footnote, note) }];
  const found = LAST_WORD.exec(run.text);
  const [, word = run.text, space = ''] = found ?? [];
  const front = run.text.slice(0, run.text.length - word.length - space.length);
  const { note: _mark, ...look } = run;
  return [
    ...(front === '' ? [] : [{ ...look, text: front }]),
    { ...look, text: word, footnote: note },
    ...(space === '' ? [] : [{ ...look, text: space }]),
  ];
}
