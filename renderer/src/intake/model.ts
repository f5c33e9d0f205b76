/** What waits to be looked through, in which order, and what can be taken without a look. Pure. */
import type { ImportBatch, IntakeEntry, IntakeList, SourceLine } from '@common/contract/intake-shapes.ts';
import type { Trace } from '@common/intake/trace.ts';

export interface BatchRows {
  readonly batch: ImportBatch;
  readonly entries: readonly IntakeEntry[];
  /** How many of them were taken. */
  readonly done: number;
}

/** Batches that still have something to look at, and the newest in any case; newest first. */
export function batchesToShow({ batches, entries }: IntakeList): BatchRows[] {
  return batches
    .map((batch): BatchRows => {
      const own = entries.filter(({ batchId }) => batchId === batch.id);
      return { batch, entries: own, done: own.filter(({ accepted }) => accepted).length };
    })
    .filter(({ entries: own, done }, index) => index === 0 || done < own.length);
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

/** A line of the source as it is shown. */
export interface SourceRow {
  readonly line: SourceLine;
  readonly trace: Trace;
  /** The first line of its block: it carries the block's number. */
  readonly leads: boolean;
}

export function sourceRows(lines: readonly SourceLine[], traces: readonly Trace[]): SourceRow[] {
  return lines.map((line, index) => {
    const trace = traces[index] ?? 'field';
    return { line, trace, leads: typeof trace === 'number' && traces.indexOf(trace) === index };
  });
}

/** Two places to compare an encoding by: what the file holds, and what was read from it. */
export function sampleOf(lines: readonly SourceLine[]): { held: string; read: string } | null {
  const line = lines.find(({ text, original }) => original !== undefined && text.trim().length > 20) ?? lines.find(({ original }) => original !== undefined);
  return line?.original === undefined ? null : { held: line.original, read: line.text };
}
