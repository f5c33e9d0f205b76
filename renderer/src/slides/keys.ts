/** What a key does while slides are shown, as people know it from PowerPoint. Pure. */

export interface ShowState {
  /** From 0; `pages` is the black page behind the last. */
  readonly at: number;
  readonly pages: number;
  readonly black: boolean;
  /** Figures typed so far of a page's number. */
  readonly typed: string;
}

/** Null: the show ends. */
export type Next = ShowState | null;

const FORWARD: ReadonlySet<string> = new Set(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'n', 'N', 'Enter']);
const BACK: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace', 'p', 'P']);
/** Figures of a page's number at most. */
const LONGEST = 5;

export function afterKey(state: ShowState, key: string): Next {
  const { at, pages, black, typed } = state;
  if (key === 'Escape') return null;
  if (/^\d$/u.test(key)) return { ...state, typed: `${typed}${key}`.slice(0, LONGEST) };
  if (key === 'Enter' && typed !== '') return { ...state, at: Math.min(Math.max(Number(typed), 1), pages) - 1, black: false, typed: '' };
  if (key === 'b' || key === 'B' || key === '.') return { ...state, black: !black, typed: '' };
  // Whoever goes on from the black screen sees the page that was there.
  if (black && (FORWARD.has(key) || BACK.has(key))) return { ...state, black: false, typed: '' };
  if (FORWARD.has(key)) return at >= pages ? null : { ...state, at: at + 1, typed: '' };
  if (BACK.has(key)) return { ...state, at: Math.max(at - 1, 0), typed: '' };
  if (key === 'Home') return { ...state, at: 0, black: false, typed: '' };
  if (key === 'End') return { ...state, at: pages - 1, black: false, typed: '' };
  return state;
}

/** Pages to be made ready, the one that is looked at first: those ahead before the one behind. */
export const wantedAround = ({ at, pages }: Pick<ShowState, 'at' | 'pages'>): number[] => [at, at + 1, at + 2, at - 1].filter((index) => index >= 0 && index < pages);
