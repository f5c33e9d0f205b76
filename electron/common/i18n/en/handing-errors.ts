/** Errors about what is handed to a press, in words. */
import type { ErrorEntry } from '../vi/errors.ts';

export const handingErrors = {
  'package/findings': {
    what: 'The package for the printer was not made: errors are open[[, {{count}} of them]][[ ({{codes}})]]',
    safe: 'No file was made; the yearbook was not changed.',
    next: 'Mend them, or say that you know of them and hand it over all the same.',
  },
  'package/too-large': {
    what: 'The package[[ of {{gigabytes}} GB]] is too large for one .zip',
    safe: 'No file was made; the yearbook was not changed.',
    next: 'Choose “One folder” and copy the folder for the printing house.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
