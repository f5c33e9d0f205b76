/** How a unit stands: what it was asked for, what has come, what is missing. Pure; today is given (yyyy-mm-dd). */
import { WANTED, type CollectTask, type CollectUnit, type Wanted } from './shapes.ts';

export interface Tally {
  readonly asked: number;
  readonly received: number;
}

/**
 * `none`: nothing was asked for. `nothing-sent`: nothing of what was asked for has come. `partly`, `complete`: some, all of it.
 * `waived`: all that was asked for is no longer wanted.
 */
export type Standing = 'none' | 'nothing-sent' | 'partly' | 'complete' | 'waived';

export interface UnitState {
  readonly standing: Standing;
  /** What is no longer wanted does not count. */
  readonly tally: Tally;
  readonly byKind: Readonly<Record<Wanted, Tally>>;
  /** What has not come, the earliest due first. */
  readonly missing: readonly CollectTask[];
  /** Those of them whose day is past. */
  readonly overdue: readonly CollectTask[];
  /** The earliest day something missing is due on; null: no day was set. */
  readonly dueOn: string | null;
}

/** Earliest due first, those without a day last, then as they were asked for. */
export function byDue(a: CollectTask, b: CollectTask): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}

export const isOpen = (task: CollectTask): boolean => !task.waived && task.receivedOn === null;
/** Due today is not overdue. */
export const isOverdue = (task: CollectTask, today: string): boolean => isOpen(task) && task.dueOn !== null && task.dueOn < today;

export function stateOf(tasks: readonly CollectTask[], today: string): UnitState {
  const counted = tasks.filter((task) => !task.waived);
  const missing = counted.filter(isOpen).sort(byDue);
  const tally = tallyOf(counted);
  const kind = (wanted: Wanted): Tally => tallyOf(counted.filter((task) => task.wanted === wanted));
  return {
    standing: standingOf(tasks.length, tally),
    tally,
    byKind: { text: kind('text'), photo: kind('photo'), decision: kind('decision'), other: kind('other') },
    missing,
    overdue: missing.filter((task) => isOverdue(task, today)),
    dueOn: missing[0]?.dueOn ?? null,
  };
}

const tallyOf = (tasks: readonly CollectTask[]): Tally => ({ asked: tasks.length, received: tasks.filter((task) => task.receivedOn !== null).length });

function standingOf(tasks: number, { asked, received }: Tally): Standing {
  if (tasks === 0) return 'none';
  if (asked === 0) return 'waived';
  if (received === asked) return 'complete';
  return received === 0 ? 'nothing-sent' : 'partly';
}

/** How many of each kind are missing, kinds of which nothing is missing left out. */
export function missingByKind({ byKind }: UnitState): { readonly wanted: Wanted; readonly count: number }[] {
  return WANTED.map((wanted) => ({ wanted, count: byKind[wanted].asked - byKind[wanted].received })).filter(({ count }) => count > 0);
}

export interface Totals {
  readonly units: number;
  /** Texts, as the head of the desk counts them ("bài"). */
  readonly texts: Tally;
  /** Everything, texts among it. */
  readonly all: Tally;
  /** Units that owe something. */
  readonly owing: number;
  /** Those of them that owe a text. */
  readonly owingTexts: number;
  readonly missingTexts: number;
  /** The next day from today on that something missing is due; when all of them are past, the last of them; null: none was set. */
  readonly dueOn: string | null;
}

export function totalsOf(units: readonly CollectUnit[], today: string): Totals {
  const states = units.map((unit) => stateOf(unit.tasks, today));
  const sum = (of: (state: UnitState) => number): number => states.reduce((total, state) => total + of(state), 0);
  const texts = { asked: sum((state) => state.byKind.text.asked), received: sum((state) => state.byKind.text.received) };
  const days = states.flatMap((state) => state.missing.flatMap((task) => task.dueOn ?? [])).sort();
  return {
    units: units.length,
    texts,
    all: { asked: sum((state) => state.tally.asked), received: sum((state) => state.tally.received) },
    owing: states.filter((state) => state.missing.length > 0).length,
    owingTexts: states.filter(({ byKind }) => byKind.text.received < byKind.text.asked).length,
    missingTexts: texts.asked - texts.received,
    dueOn: days.find((day) => day >= today) ?? days.at(-1) ?? null,
  };
}
