/** Where the page finds a stored photo: main's own scheme answers with the small picture. */
import { Listeners } from '../ui/listeners.ts';

/** Names of how photos are shown that are shown otherwise than they came: another name is another address, so nothing old is seen. */
let looks: ReadonlyMap<string, string> = new Map();
const listeners = new Listeners();

export const photoUrl = (id: string): string => pictureUrl(id, { look: looks.get(id) ?? '' });

/** `as`: without its edits, or as large as a screen; `look`: the name of its edits (`lookName`). */
export function pictureUrl(id: string, { look = '', as }: { readonly look?: string; readonly as?: 'came' | 'large' } = {}): string {
  const asked = new URLSearchParams({ ...(as === undefined ? {} : { as }), ...(look === '' ? {} : { look }) }).toString();
  return `kyyeu://photo/${encodeURIComponent(id)}${asked === '' ? '' : `?${asked}`}`;
}

/** What `photoUrl` says from now on. Told only of looks that are others: pages are made again then. */
export function setLooks(next: ReadonlyMap<string, string>): void {
  if (next.size === looks.size && [...next].every(([id, look]) => looks.get(id) === look)) return;
  looks = next;
  listeners.tell();
}

export const subscribeLooks = listeners.subscribe;

export const currentLooks = (): ReadonlyMap<string, string> => looks;
