/** What waits to be looked through, in which order, and what can be taken without a look. Pure. */
import type { ImportBatch, IntakeEntry, IntakeList, IntakeView, SourceLine } from '@common/contract/intake-shapes.ts';
import { givesDay, type Trace } from '@common/intake/trace.ts';

export interface BatchRows {
  readonly batch: ImportBatch;
  readonly entries: readonly IntakeEntry[];
  /** How many of them were taken. */
  readonly done: number;
}

/** Batches that still have something to look at, and the newest unless nothing of it is left (it was taken back); newest first. */
export function batchesToShow({ batches, entries }: IntakeList): BatchRows[] {
  return batches
    .map((batch): BatchRows => {
      const own = entries.filter(({ batchId }) => batchId === batch.id);
      return { batch, entries: own, done: own.filter(({ accepted }) => accepted).length };
    })
    .filter(({ batch, entries: own, done }, index) => (index === 0 ? own.length + batch.failed.length + batch.known.length > 0 : done < own.length));
}

/** Articles in the order of the list. */
export const inOrder = (rows: readonly BatchRows[]): IntakeEntry[] => rows.flatMap(({ entries }) => entries);

/** The next that waits, behind `id` and then from the start; null: nothing waits. */
export function nextWaiting(entries: readonly IntakeEntry[], id: string | null): IntakeEntry | null {
  const at = entries.findIndex((entry) => entry.id === id);
  const turned = [...entries.slice(at + 1), ...entries.slice(0, Math.max(at, 0))];
  return turned.find(({ accepted }) => !accepted) ?? null;
}

/** Nothing was guessed, nothing remarked, and nothing here is like it. */
export const isReady = ({ accepted, guesses, warnings, twin }: IntakeEntry): boolean => !accepted && guesses === 0 && warnings === 0 && twin === null;

export type RowLook = 'done' | 'ready' | 'look';
export const lookOf = (entry: IntakeEntry): RowLook => (entry.accepted ? 'done' : isReady(entry) ? 'ready' : 'look');

/** Where a line is that is not among this article's words: in another article, in the field of the day, out, or in no words of any. */
export type Aside = { readonly is: 'sister'; readonly title: string } | { readonly is: 'day' | 'out' | 'field' };

/** A line of the source as it is shown. */
export interface SourceRow {
  readonly line: SourceLine;
  readonly trace: Trace;
  /** The first line of its block: it carries the block's number. */
  readonly leads: boolean;
  /** Null: it is in the article. */
  readonly aside: Aside | null;
}

export function sourceRows({ lines, sisters, writtenOn }: Pick<IntakeView, 'lines' | 'sisters' | 'writtenOn'>, traces: readonly Trace[]): SourceRow[] {
  return lines.map((line, index) => {
    const trace = traces[index] ?? 'field';
    if (typeof trace === 'number') return { line, trace, leads: traces.indexOf(trace) === index, aside: null };
    const sister = sisters.find((each) => each.lines.includes(index));
    const isDay = writtenOn !== null && givesDay(line.text, writtenOn);
    return { line, trace, leads: false, aside: isDay ? { is: 'day' } : sister === undefined ? { is: trace } : { is: 'sister', title: sister.title } };
  });
}

/** Two places to compare an encoding by: what the file holds, and what was read from it. */
export function sampleOf(lines: readonly SourceLine[]): { held: string; read: string } | null {
  const line = lines.find(({ text, original }) => original !== undefined && text.trim().length > 20) ?? lines.find(({ original }) => original !== undefined);
  return line?.original === undefined ? null : { held: line.original, read: line.text };
}
