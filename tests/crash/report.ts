/** The verdicts of a run as a table for people. */
import type { Verdict } from './verdict.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** A row of figures for each kind of moment, and their total. */
export function table(verdicts: readonly Verdict[]): string {
  const kinds = [...new Set(verdicts.map(({ moment }) => moment))].sort();
  const lines = [
    ['killed', 'moments', 'acknowledged changes', 'keys typed', 'most typing lost', 'journals rolled back', 'files opened', 'did not open', 'problems'],
    ...kinds.map((kind) => row(kind, verdicts.filter(({ moment }) => moment === kind))),
    row('total', verdicts),
  ];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  return lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ')).join('\n');
}

function row(name: string, verdicts: readonly Verdict[]): string[] {
  return [
    name,
    String(verdicts.length),
    String(sum(verdicts.map(({ acknowledged }) => acknowledged))),
    String(sum(verdicts.map(({ typed }) => typed))),
    `${Math.max(0, ...verdicts.map(({ lostMs }) => lostMs)).toFixed(0)} ms`,
    String(verdicts.filter(({ rolledBack }) => rolledBack).length),
    String(sum(verdicts.map(({ files }) => files))),
    String(sum(verdicts.map(({ unopened }) => unopened))),
    String(sum(verdicts.map(({ problems }) => problems.length))),
  ];
}

/** What became of copies that were made without the journal that lay beside the file. */
export function copiesAlone(verdicts: readonly Verdict[]): string {
  const copies = verdicts.flatMap(({ copyAlone }) => (copyAlone === null ? [] : [copyAlone]));
  const count = (what: Verdict['copyAlone']): string => String(copies.filter((copy) => copy === what).length);
  return `Copied without their journal in the middle of a change: ${String(copies.length)}; of them whole ${count('whole')}, older or newer ${count('older or newer')}, refused as damaged ${count('refused')}.`;
}
