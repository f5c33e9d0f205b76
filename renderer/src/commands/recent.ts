/** Which commands a person used last, on this computer. */
const KEY = 'kyyeu.commands';
const MOST = 6;

/** Ids, the last used first. */
export function recentCommands(): string[] {
  return (localStorage.getItem(KEY) ?? '').split(' ').filter((id) => id !== '');
}

export function noteCommand(id: string): void {
  localStorage.setItem(KEY, withRecent(recentCommands(), id).join(' '));
}

/** The list with `id` in front, once, and no longer than it is shown. Pure. */
export function withRecent(ids: readonly string[], id: string): string[] {
  return [id, ...ids.filter((other) => other !== id)].slice(0, MOST);
}
