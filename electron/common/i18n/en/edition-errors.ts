/** Errors about what was printed and its corrections, in English. */
import type { ErrorEntry } from '../vi/errors.ts';

export const editionErrors = {
  'book/no-printed': {
    what: 'It is not known which state of the book was printed',
    safe: 'The yearbook is unchanged.',
    next: 'Under “Compare”, choose the snapshot that was printed and mark it “This is what was printed”.',
  },
  'errata/nothing': {
    what: 'There is nothing to correct',
    safe: 'No file was written.',
    next: 'The printed state is the same as the book now, or every entry was left out. Choose another snapshot or keep at least one entry.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
