/** Which of a unit's tasks an article fulfils. Pure. */
import { nameKey } from './paste.ts';
import type { CollectTask } from './shapes.ts';
import { byDue, isOpen } from './state.ts';

/** Letters of a title that have to be there before it can be told from another. */
const TELLING = 6;

/**
 * The open text task that an article with this title (and exemplar, as a form names it) is for: one that names the same, else the
 * earliest due one that names nothing, else the only one there is. Null: several name other things, or none is open.
 */
export function taskFor<T extends CollectTask>(tasks: readonly T[], title: string, exemplar = ''): T | null {
  const open = tasks.filter((task) => task.wanted === 'text' && isOpen(task)).sort(byDue);
  const about = open.filter((task) => sameThing(task.title, title) || sameThing(task.title, exemplar));
  if (about[0] !== undefined) return about[0];
  const unnamed = open.find((task) => task.title.trim() === '');
  return unnamed ?? (open.length === 1 ? (open[0] ?? null) : null);
}

function sameThing(asked: string, came: string): boolean {
  const [a, b] = [nameKey(asked), nameKey(came)];
  if (a === '' || b === '') return false;
  return a === b || (a.length >= TELLING && b.includes(a)) || (b.length >= TELLING && a.includes(b));
}
