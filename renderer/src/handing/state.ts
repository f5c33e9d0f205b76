/** Which dialog for handing the book over is open. */
import { Listeners } from '../ui/listeners.ts';
export type Handing = 'package' | 'impose';

/** What of the package is asked about first when its dialog opens next. */
export type PackageGroup = 'licence';

let wanted: PackageGroup | null = null;
export const wantGroup = (group: PackageGroup): void => { wanted = group; };
/** Asked for once. */
export function wantedGroup(): PackageGroup | null {
  const group = wanted;
  wanted = null;
  return group;
}

const listeners = new Listeners();
let open: Handing | null = null;
/** Books whose package was refused for errors that only its finished files showed. */
const refused = new Set<string>();

export const wasRefused = (bookId: string): boolean => refused.has(bookId);
export const refuse = (bookId: string): void => { refused.add(bookId); };

export const handingDialog = {
  subscribe: listeners.subscribe,
  get: (): Handing | null => open,
  show: (now: Handing | null): void => {
    open = now;
    listeners.tell();
  },
};
