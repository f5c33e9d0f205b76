/** What long work is called. */
import type { Key } from '@common/i18n/index.ts';
import type { AsideKind, JobWhat } from './jobs.ts';

const EXPORTS: Readonly<Record<Extract<JobWhat, { kind: 'export' }>['to'], Key>> = {
  print: 'jobs.exportingPrint',
  proof: 'jobs.exportingProof',
  manuscript: 'manuscript.making',
  word: 'manuscript.exporting',
  licence: 'manuscript.makingLicence',
  office: 'proofs.exportingOffice',
  cover: 'cover.exporting',
  dummy: 'proofs.exportingDummy',
  impose: 'impose.making',
  package: 'order.making',
  epub: 'ways.makingEpub',
  web: 'ways.makingWeb',
  docx: 'ways.makingDocx',
  slides: 'ways.makingSlides',
  show: 'ways.makingShow',
  photos: 'ways.makingPhotos',
};

const ASIDE: Readonly<Record<AsideKind, Key>> = { check: 'preflight.title', proof: 'twoProofs.title', errata: 'errata.title', design: 'designs.trying', sheet: 'jobs.sheet' };

/** Key of the words for work while it goes on. */
export function titleKey(what: JobWhat): Key {
  switch (what.kind) {
    case 'import':
      return 'jobs.importing';
    case 'salvage':
      return 'damage.job';
    case 'aside':
      return ASIDE[what.of];
    case 'export':
      return EXPORTS[what.to];
  }
}

/** Key of the words for work that is over. */
export function overKey(what: JobWhat): Key {
  if (what.kind === 'aside') return titleKey(what);
  return `jobs.over.${what.kind === 'export' ? what.to : what.kind}`;
}
