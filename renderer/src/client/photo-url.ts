/** Where the page finds a stored photo: main's own scheme answers with the small picture. */

/** Names of how photos are shown that are shown otherwise than they came: another name is another address, so nothing old is seen. */
let looks: ReadonlyMap<string, string> = new Map();
const listeners = new Set<() => void>();

export const photoUrl = (id: string): string => pictureUrl(id, { look: looks.get(id) ?? '' });

/** `as`: without its edits, or as large as a screen; `look`: the name of its edits (`lookName`). */
export function pictureUrl(id: string, { look = '', as }: { readonly look?: string; readonly as?: 'came' | 'large' } = {}): string {
  const asked = new URLSearchParams({ ...(as === undefined ? {} : { as }), ...(look === '' ? {} : { look }) }).toString();
  return `kyyeu://photo/${encodeURIComponent(id)}${asked === '' ? '' : `?${asked}`}`;
}

/** What `photoUrl` says from now on. */
export function setLooks(next: ReadonlyMap<string, string>): void {
  looks = next;
  for (const listener of listeners) listener();
}

export function subscribeLooks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const currentLooks = (): ReadonlyMap<string, string> => looks;
