/** Errors of the ways out of a book in English. */
import type { ErrorEntry } from '../vi/errors.ts';

export const wayErrors = {
  'slides/none': {
    what: 'There is no article to show yet',
    safe: 'No file was made; the yearbook has not changed.',
    next: 'Choose articles that are written (or leave out “Only approved ones”) and try again.',
  },
  'slides/over': {
    what: 'The slideshow has ended',
    safe: 'The yearbook has not changed.',
    next: 'Start it again from Export.',
  },
  'photos/none': {
    what: 'The yearbook has no photos to export yet',
    safe: 'No folder was made; the yearbook has not changed.',
    next: 'Put photos into articles, or choose to take unused photos too, and export again.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
