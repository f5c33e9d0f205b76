/** Typesetting and files for print. */
import type { ErrorEntry } from '../vi/errors.ts';

export const printErrors = {
  'print/typeset': {
    what: 'The pages[[ of “{{title}}”]] could not be set',
    safe: 'The text and photos in the yearbook are still there.',
    next: 'Look at what you changed last; if that does not help, try without the photo you added last.',
  },
  'print/empty-book': {
    what: 'The yearbook has no article to print yet',
    safe: 'No file was made.',
    next: 'Import or write at least one article and export again.',
  },
  'print/readback': {
    what: 'The exported PDF did not pass its check',
    safe: 'The file was not handed out, so that nothing wrong is printed. The yearbook has not changed.',
    next: 'Export again; if it fails again, send this error code to whoever supports you.',
  },
  'print/file-not-pdf': {
    what: 'The file[[ “{{name}}”]] is no PDF and cannot be checked',
    safe: 'Neither the yearbook nor that file has changed.',
    next: 'Choose the PDF of the interior.',
  },
  'print/file-cut': {
    what: 'The file[[ “{{name}}”]] is cut off: the end of the PDF is missing',
    safe: 'Neither the yearbook nor that file has changed.',
    next: 'Copy the file again (the copy may not have been complete), or export the interior again.',
  },
  'print/file-damaged': {
    what: 'The file[[ “{{name}}”]] is damaged: the pages in the PDF cannot be read',
    safe: 'Neither the yearbook nor that file has changed. Do not send this file to print.',
    next: 'Ask the sender for the file again, or export the interior again.',
  },
  'print/file-large': {
    what: 'The file[[ “{{name}}”]] is larger than 2 GB and cannot be checked',
    safe: 'Neither the yearbook nor that file has changed.',
    next: 'Export the interior again: it is checked while it is exported, however large it is.',
  },
  'print/file-heavy': {
    what: 'Checking the file[[ “{{name}}”]] took too much time or memory and was ended',
    safe: 'The yearbook and that file are unchanged.',
    next: 'Close other programs and check it again; if that does not help, ask for the file anew or export the interior again.',
  },
  'print/profile': {
    what: 'The printing house’s colour profile cannot be used',
    safe: 'The yearbook and earlier files are unchanged.',
    next: 'Choose an ICC output profile for CMYK (.icc) from the printing house, or go back to the one that comes with the program: Design and details, Printing house.',
  },
  'print/profile-none': {
    what: 'The file[[ “{{name}}”]] is no ICC colour profile',
    safe: 'The yearbook and earlier files are unchanged.',
    next: 'Choose an ICC profile for CMYK (.icc) from the printing house.',
  },
  'print/profile-space': {
    what: 'The colour profile[[ “{{name}}”]] is for other colours than CMYK[[: {{space}}]]',
    safe: 'The yearbook and earlier files are unchanged.',
    next: 'RGB profiles are those of screens, cameras and scanners. Ask the printing house for the ICC profile of its press, for CMYK.',
  },
  'print/profile-kind': {
    what: 'The colour profile[[ “{{name}}”]] is not one of a press',
    safe: 'The yearbook and earlier files are unchanged.',
    next: 'Ask the printing house for the ICC profile of its press, for CMYK.',
  },
  'print/profile-large': {
    what: 'The file[[ “{{name}}”]] is too large to be a colour profile of a press',
    safe: 'The yearbook and earlier files are unchanged.',
    next: 'Profiles of printing houses have 0.5 to 3 MB. Choose the .icc file that the printing house sent.',
  },
  'print/profile-damaged': {
    what: 'The colour profile[[ “{{name}}”]] is cut off or damaged',
    safe: 'The yearbook and earlier files are unchanged.',
    next: 'Copy the .icc file again, or ask the printing house for it again.',
  },
  'print/disk-full': {
    what: 'The disk is full and[[ “{{name}}”]] could not be written',
    safe: 'The yearbook and the files that were there are unharmed; nothing half made was left.',
    next: 'Make room on the disk or choose a folder on another one, then export again.',
  },
  'print/no-permission': {
    what: 'Writing[[ “{{name}}”]] into this folder is not allowed',
    safe: 'The yearbook and the files that were there are unharmed.',
    next: 'Choose another folder, in Documents for example, then export again.',
  },
  'print/folder-there': {
    what: 'A folder[[ of the name “{{name}}”]] is there already, and no file can take its place',
    safe: 'The yearbook and the files that were there are unharmed.',
    next: 'Rename that folder or choose another one, then export again.',
  },
  'print/protected': {
    what: 'The file that is there already[[, “{{name}}”,]] is write-protected and was not replaced',
    safe: 'The yearbook and the files that were there are unharmed.',
    next: 'Take off the protection (Properties → Read-only), rename that file or choose another folder, then export again.',
  },
  'print/output': {
    what: 'The PDF file[[ “{{name}}”]] could not be written',
    safe: 'The yearbook has not changed.',
    next: 'Close the PDF if it is open elsewhere, or choose another folder, and export again.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
