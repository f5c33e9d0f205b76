/** Fields that save when they are left: what is on its way to the file, and leaving the one that has the keyboard. */

const pending = new Set<Promise<unknown>>();

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
