/** Errors about spreadsheets in English. */
import type { ErrorEntry } from '../vi/errors.ts';

export const sheetErrors = {
  'sheet/unsupported': {
    what: 'The file[[ “{{name}}”]] is not a spreadsheet that can be read[[ ({{found}})]]',
    safe: 'The yearbook and the file are unchanged.',
    next: 'Open it in Excel or LibreOffice, save it as .xlsx, and choose the new file.',
  },
  'sheet/protected': {
    what: 'The file[[ “{{name}}”]] has a password and cannot be read',
    safe: 'The yearbook and the file are unchanged.',
    next: 'Open it in Excel, remove the password, save it, and choose it again.',
  },
  'sheet/damaged': {
    what: 'The spreadsheet[[ “{{name}}”]] is damaged and cannot be read',
    safe: 'The yearbook and the file are unchanged.',
    next: 'Try to open it in Excel or LibreOffice and save it again, or ask the sender for it once more.',
  },
  'sheet/too-large': {
    what: 'The spreadsheet[[ “{{name}}”]] is too large to read',
    safe: 'The yearbook and the file are unchanged.',
    next: 'Remove sheets that are not needed, or split the list into several files, and choose again.',
  },
  'sheet/empty': {
    what: 'The spreadsheet[[ “{{name}}”]] has no cell with text',
    safe: 'The yearbook and the file are unchanged.',
    next: 'Open it to see whether the list is still there, and choose the right file.',
  },
  'sheet/none-chosen': {
    what: 'No spreadsheet is chosen, or it was closed',
    safe: 'The open yearbook is as it was.',
    next: 'Choose the file again.',
  },
  'sheet/no-name-column': {
    what: 'No column is chosen as the name',
    safe: 'The yearbook is unchanged.',
    next: 'Choose the column that holds the names of people, collectives or units.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
