/** How a unit stands, in words of the interface. */
import { dayText, shortDay } from '@common/collect/words.ts';
import { WANTED, type CollectTask, type CollectUnit, type RemindedHow, type Wanted } from '@common/collect/shapes.ts';
import { missingByKind, type UnitState } from '@common/collect/state.ts';
import type { TFunction } from 'i18next';

const COUNT_KEYS = { text: 'collect.kindText', photo: 'collect.kindPhoto', decision: 'collect.kindDecision', other: 'collect.kindOther' } as const;
const TASK_KEYS = { text: 'collect.taskText', photo: 'collect.taskPhoto', decision: 'collect.taskDecision', other: 'collect.taskOther' } as const;
export const HOW_KEYS = { letter: 'collect.howLetter', call: 'collect.howCall', message: 'collect.howMessage', note: 'collect.howNote' } as const;

/** "2 bài, 1 ảnh". */
export function countedText(t: TFunction, counts: readonly { readonly wanted: Wanted; readonly count: number }[]): string {
  return counts.map(({ wanted, count }) => t(COUNT_KEYS[wanted], { count })).join(', ');
}

export const kindName = (t: TFunction, wanted: Wanted): string => t(TASK_KEYS[wanted]);

export function taskName(t: TFunction, { wanted, title }: CollectTask): string {
  return title.trim() === '' ? kindName(t, wanted) : t('collect.taskAbout', { kind: kindName(t, wanted), title });
}

export function standingText(t: TFunction, state: UnitState, today: string): string {
  switch (state.standing) {
    case 'none':
      return t('collect.isNone');
    case 'waived':
      return t('collect.isWaived');
    case 'complete':
      return t('collect.isComplete');
    case 'nothing-sent':
    case 'partly':
      if (state.overdue.length > 0 && state.dueOn !== null) return t('collect.isOverdue', { day: shortDay(state.dueOn, today) });
      return state.standing === 'nothing-sent' ? t('collect.isNothingSent') : t('collect.isMissing', { what: countedText(t, missingByKind(state)) });
  }
}

/** What rows miss, or what has come from them, by kind: "6 bài, 2 ảnh". */
export function totalText(t: TFunction, states: readonly UnitState[], which: 'missing' | 'received'): string {
  const count = (wanted: Wanted): number => states.reduce((sum, { byKind }) => sum + (which === 'missing' ? byKind[wanted].asked - byKind[wanted].received : byKind[wanted].received), 0);
  return countedText(t, WANTED.map((wanted) => ({ wanted, count: count(wanted) })).filter((each) => each.count > 0));
}

/** "16/11, gọi điện"; "–" for who owes nothing and was not reminded. */
export function remindedTextOf(t: TFunction, { reminded }: CollectUnit, state: UnitState, today: string): string {
  if (reminded === null) return state.missing.length === 0 ? '–' : t('collect.notReminded');
  const how = howName(t, reminded.how);
  return reminded.on === null ? how : t('collect.remindedBy', { day: shortDay(reminded.on, today), how });
}

export const howName = (t: TFunction, how: RemindedHow): string => t(HOW_KEYS[how]);

/** "hạn 30/11/2025", "quá hạn 20/11/2025", "nhận ngày 16/11/2025", "thôi thu". */
export function taskDetail(t: TFunction, task: CollectTask, today: string): string {
  if (task.receivedOn !== null) return t('collect.cameOn', { day: dayText(task.receivedOn) });
  if (task.waived) return t('collect.isWaived');
  if (task.dueOn === null) return t('collect.noDue');
  return t(task.dueOn < today ? 'collect.dueLate' : 'collect.due', { day: dayText(task.dueOn) });
}
