/** Units and tasks for tests of collecting. */
import type { CollectTask, CollectUnit, Wanted } from '../../../../electron/common/collect/shapes.ts';

let made = 0;

export function task(wanted: Wanted = 'text', rest: Partial<CollectTask> = {}): CollectTask {
  made += 1;
  return { id: `task-${String(made)}`, wanted, title: '', askedOn: '2025-10-15', dueOn: null, receivedOn: null, waived: false, articleId: null, articleTitle: '', ...rest };
}

export function unit(name: string, tasks: readonly CollectTask[] = [], rest: Partial<CollectUnit> = {}): CollectUnit {
  return { id: name, name, shortName: '', contactName: '', phone: '', contact: '', note: '', tasks: [...tasks], reminded: null, ...rest };
}
