/** Errors about what is handed to a press, in words. */
import type { ErrorEntry } from '../vi/errors.ts';

export const handingErrors = {
  'print/sheet-too-small': {
    what: 'The sheet[[ {{sheet}}]] is smaller than the pages need[[: {{width}} × {{height}} mm]]',
    safe: 'No file was made; the yearbook was not changed.',
    next: 'Choose a larger sheet, fewer pages on a side, or let them be made smaller[[: {{percent}} %]].',
  },
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
