/**
 * The way of an article: draft → editing → proofing → approved. An approved text is locked: nobody writes in it until a person
 * takes the approval back and says why. Pure.
 */
import type { Stage } from '../book/outline.ts';

/** In the order of the way. */
export const STAGES: readonly [Stage, ...Stage[]] = ['draft', 'editing', 'proofing', 'approved'];

/** The stage that follows; null behind the last. */
export function nextStage(stage: Stage): Stage | null {
  return STAGES[STAGES.indexOf(stage) + 1] ?? null;
}

/** True while nobody may write in the text. */
export const isLocked = (stage: Stage): boolean => stage === 'approved';

/** Approving and unlocking are a person's word: no key and no button of a notice takes them back. */
export const isForGood = (from: Stage, to: Stage): boolean => isLocked(from) !== isLocked(to);

/** What a move asks for: a reason that has words (`needed`), one that may stay empty (`asked`), or none. */
export type ReasonFor = 'needed' | 'asked' | 'none';

export function reasonFor(from: Stage, to: Stage): ReasonFor {
  if (from === to) return 'none';
  if (isLocked(from)) return 'needed';
  return STAGES.indexOf(to) < STAGES.indexOf(from) ? 'asked' : 'none';
}

/** Why a move cannot be made; null: it can. One that leads nowhere can, and does nothing. */
export type Hindrance = 'reason' | 'suggestions';

/** @param openSuggestions something suggested in the text is not decided yet */
export function hindranceOf(move: { readonly from: Stage; readonly to: Stage; readonly reason: string; readonly openSuggestions: boolean }): Hindrance | null {
  const { from, to, reason, openSuggestions } = move;
  if (from === to) return null;
  if (reasonFor(from, to) === 'needed' && cleanReason(reason) === '') return 'reason';
  return isLocked(to) && openSuggestions ? 'suggestions' : null;
}

/** A reason as it is stored: NFC, no white space around it. */
export const cleanReason = (reason: string): string => reason.normalize('NFC').trim();

/**
 * Reasons that the program gives itself, as they stand in the file: a step taken back (or done again), a snapshot brought back (its
 * name behind it), a merge that was decided. A person's reason never begins with the sign.
 */
const SIGN = '#';
export type OwnReason = 'undo' | 'snapshot' | 'merge';
const OWN: readonly OwnReason[] = ['undo', 'snapshot', 'merge'];

export const ownReason = (why: OwnReason, detail = ''): string => `${SIGN}${why} ${detail}`.trim();

/** What a person wrote, so that it is never taken for the program's. */
export function personsReason(reason: string): string {
  const clean = cleanReason(reason);
  return clean.startsWith(SIGN) ? ` ${clean}` : clean;
}

/** A stored reason, told apart. */
export function readReason(stored: string): { readonly by: OwnReason; readonly detail: string } | { readonly by: 'person'; readonly detail: string } {
  const by = OWN.find((each) => stored === SIGN + each || stored.startsWith(`${SIGN}${each} `));
  return by === undefined ? { by: 'person', detail: stored.trim() } : { by, detail: stored.slice(SIGN.length + by.length).trim() };
}
