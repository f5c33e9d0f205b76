/**
 * The words of a footnote with their marks. A note has its words as a text, which most of its readers want; where some are marked it has them once more in
 * runs. Both say the same letters: a note is made and changed here alone.
 */
import { MARKS, marksOf, sameNoteRuns, type Footnote, type NoteRun } from './document.ts';

/** One line, NFC, no white space around. */
export const noteText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** Its words in runs, marked or not. */
export const runsOfNote = ({ text, runs }: Footnote): NoteRun[] => runs ?? [{ text }];

/** A note of these words in the form that is kept; null: there are none. What else than marks the runs carry is left out. */
export function noteOf(id: string, runs: readonly NoteRun[]): Footnote | null {
  const tidy = tidyRuns(runs);
  const text = tidy.map((run) => run.text).join('');
  if (text === '') return null;
  return tidy.some((run) => marksOf(run).length > 0) ? { id, text, runs: tidy } : { id, text };
}

/** The note in the form that is kept; null: it has no words. Where its runs say other words than its text, the text is what somebody wrote. */
export function tidyNote({ id, text, runs }: Footnote): Footnote | null {
  return noteOf(id, runs?.map((run) => run.text).join('') === text ? runs : [{ text }]);
}

/** The words of two notes as those of the first. */
export const joinedNotes = (one: Footnote, other: Footnote): Footnote => noteOf(one.id, [...runsOfNote(one), { text: ' ' }, ...runsOfNote(other)]) ?? one;

export const sameWords = (one: Footnote, other: Footnote): boolean => one.text === other.text && sameNoteRuns(one.runs, other.runs);

const COMBINING_AT_START = /^\p{M}+/u;

/** One line without white space around, neighbours with equal marks joined; a combining mark stands with its letter. */
function tidyRuns(runs: readonly NoteRun[]): NoteRun[] {
  const out: NoteRun[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const spaced = run.text.replace(/\s+/gu, ' ');
    const text = last === undefined || last.text.endsWith(' ') ? spaced.replace(/^ /u, '') : spaced;
    const stray = last === undefined ? '' : (COMBINING_AT_START.exec(text)?.[0] ?? '');
    if (last !== undefined) last.text += stray;
    const rest = text.slice(stray.length);
    if (rest === '') continue;
    const own = bare(run, rest);
    if (last !== undefined && MARKS.every((mark) => last[mark] === own[mark])) last.text += rest;
    else out.push(own);
  }
  const end = out.at(-1);
  if (end !== undefined) end.text = end.text.replace(/ $/u, '');
  return out.filter(({ text }) => text !== '').map((run) => ({ ...run, text: run.text.normalize('NFC') }));
}

/** The run with its marks alone, in their order; not raised and lowered at once. */
function bare(run: NoteRun, text: string): NoteRun {
  const own: NoteRun = { text };
  for (const mark of MARKS) if (run[mark] === true && !(mark === 'subscript' && run.superscript === true)) own[mark] = true;
  return own;
}
