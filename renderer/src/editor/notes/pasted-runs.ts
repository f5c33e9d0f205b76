/** What is pasted into the field of a note: words in one line, with the marks a note can have. */
import type { Block, NoteRun } from '@common/article/document.ts';
import { linesOf } from '@common/article/lines.ts';
import { htmlToBlocks, type HtmlNode } from '../clipboard/html.ts';
import type { Stretch } from './field-history.ts';

/** `html`: what stands on the clipboard beside the plain text, if anything; it says which words are bold. `look`: of the words in front, which plain text takes on. */
export function pastedRuns(html: HtmlNode | null, text: string, look: Omit<NoteRun, 'text'>): NoteRun[] {
  const runs = html === null ? [] : htmlToBlocks(html).flatMap((block, index) => [...(index === 0 ? [] : [{ text: ' ' }]), ...runsOf(block)]);
  const line = text.replace(/\s+/gu, ' ');
  return runs.some((run) => run.text.trim() !== '') ? runs.map((run) => ({ ...run, text: run.text.replace(/\s+/gu, ' ') })) : line === '' ? [] : [{ ...look, text: line }];
}

function runsOf(block: Block): NoteRun[] {
  return linesOf(block).flatMap((line, index) => [...(index === 0 ? [] : [{ text: ' ' }]), ...line.children]);
}

/** Puts runs in the place of the letters `from` to `to`. */
export function withRuns(runs: readonly NoteRun[], { from, to }: Stretch, put: readonly NoteRun[]): NoteRun[] {
  const [front, behind]: [NoteRun[], NoteRun[]] = [[], []];
  let at = 0;
  for (const run of runs) {
    front.push({ ...run, text: run.text.slice(0, Math.max(0, from - at)) });
    behind.push({ ...run, text: run.text.slice(Math.max(0, to - at)) });
    at += run.text.length;
  }
  return [...front, ...put, ...behind].filter(({ text }) => text !== '');
}

/** Marks of the letter in front of a place. */
export function lookAt(runs: readonly NoteRun[], place: number): Omit<NoteRun, 'text'> {
  let at = 0;
  for (const { text, ...look } of runs) {
    at += text.length;
    if (place <= at) return look;
  }
  return {};
}
