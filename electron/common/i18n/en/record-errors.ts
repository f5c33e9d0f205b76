/** Errors about records in English. */
import type { ErrorEntry } from '../vi/errors.ts';

export const recordErrors = {
  'book/no-record': {
    what: 'This entry is not in the yearbook',
    safe: 'The yearbook is unchanged.',
    next: 'It may have been removed or merged in another window. Open the list again.',
  },
  'record/circle': {
    what: 'A unit cannot be placed within itself or within a unit below it',
    safe: 'The tree of units is unchanged.',
    next: 'Choose another unit above it.',
  },
  'record/merged': {
    what: 'This record was merged into another, or cannot be merged with itself',
    safe: 'No record was changed.',
    next: 'Open the list again and choose two records that are in the yearbook.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
