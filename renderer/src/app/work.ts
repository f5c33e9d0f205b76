/** The works of the desk, one at a time in its middle; along the top one goes from one to the other. */
import type { Command } from './shortcuts.ts';

export const WORKS = ['write', 'ladder', 'know', 'photos', 'collect', 'history'] as const;
export type Tab = (typeof WORKS)[number];
/** Without a tab of their own: `review` belongs to `collect`; `tidy`, `find`, `proofs`, `preflight`, `errata`: one goes there now and then, by command, and comes back. */
export type Work = Tab | 'review' | 'tidy' | 'find' | 'proofs' | 'preflight' | 'errata';

/** Commands that go to a work which shows what is in the file. */
export const WORK_OF = { 'work-collect': 'collect', 'work-review': 'review', 'work-history': 'history', 'work-photos': 'photos', 'work-ladder': 'ladder', tidy: 'tidy', 'compare-proofs': 'proofs', preflight: 'preflight', errata: 'errata', 'find-in-book': 'find' } as const satisfies Partial<Record<Command, Work>>;

/** The command that goes to a work with a tab. */
export const COMMAND_OF: Readonly<Record<Tab, Command>> = { write: 'work-write', ladder: 'work-ladder', know: 'work-know', photos: 'work-photos', collect: 'work-collect', history: 'work-history' };

/** The tab under which a work is found; null: under none. */
export const tabOf = (work: Work): Tab | null => (work === 'review' ? 'collect' : work === 'tidy' || work === 'find' || work === 'proofs' || work === 'preflight' || work === 'errata' ? null : work);
