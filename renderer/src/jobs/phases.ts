/** Phases of long work that have words. One that has none shows only its progress. */
const PHASES = ['prepare', 'read', 'import', 'typeset', 'images', 'photos', 'pdf', 'check', 'write'] as const;

/** Key of the words for a phase, or null. */
export function phaseKey(phase: string): `jobs.phases.${(typeof PHASES)[number]}` | null {
  const known = PHASES.find((each) => each === phase);
  return known === undefined ? null : `jobs.phases.${known}`;
}
