/** Fields of records and made pages: what is on its way to the file, what is typed and not yet sent, and leaving the field that has the keyboard. */
import { Listeners } from '../ui/listeners.ts';

const pending = new Set<Promise<unknown>>();

const typed = new Set<object>();
const listeners = new Listeners();
const told = (): void => {
  listeners.tell();
};

/** Notes that a field holds something that is not in the file. @returns call it when all of it is */
export function notStored(): () => void {
  const field = {};
  typed.add(field);
  told();
  return () => {
    typed.delete(field);
    told();
  };
}

/** Whether every field that saves while one types is in the file, for whoever tells how safe the text is. */
export const fieldsStored = {
  subscribe: listeners.subscribe,
  get: (): boolean => typed.size === 0,
};

/** Notes a save until it has ended; gives it back. */
export function saving<T>(save: Promise<T>): Promise<T> {
  const noted = save.finally(() => pending.delete(noted));
  pending.add(noted);
  return noted;
}

/** Leaves the field that is being typed in, if it is one of the records', and waits until everything typed is in the file or was refused. */
export async function leaveFields(): Promise<void> {
  const active = document.activeElement;
  if (active instanceof HTMLElement && active.closest('.know, .matter') !== null) active.blur();
  await Promise.allSettled([...pending]);
}
