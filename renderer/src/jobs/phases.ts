/** Phases of long work that have words. One that has none shows only its progress. */
const PHASES = {
  prepare: 'jobs.phases.prepare',
  read: 'jobs.phases.read',
  import: 'jobs.phases.import',
  typeset: 'jobs.phases.typeset',
  images: 'jobs.phases.images',
  photos: 'jobs.phases.photos',
  pdf: 'jobs.phases.pdf',
  check: 'jobs.phases.check',
  write: 'jobs.phases.write',
  records: 'preflight.phases.records',
  file: 'preflight.phases.file',
  'file-photos': 'preflight.phases.file-photos',
  paper: 'order.phasePaper',
  sums: 'order.phaseSums',
  zip: 'order.phaseZip',
  design: 'designs.trying',
  manuscript: 'manuscript.phase',
  'salvage-read': 'damage.phaseRead',
  'salvage-mend': 'damage.phaseMend',
  'salvage-check': 'damage.phaseCheck',
} as const;

/** Key of the words for a phase, or null. */
export function phaseKey(phase: string): (typeof PHASES)[keyof typeof PHASES] | null {
  const known = Object.entries(PHASES).find(([each]) => each === phase);
  return known?.[1] ?? null;
}
