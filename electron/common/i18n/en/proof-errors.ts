/** Errors about proofs that are compared in English. */
import type { ErrorEntry } from '../vi/errors.ts';

export const proofErrors = {
  'print/no-such-pages': {
    what: 'The book has no such pages[[ ({{from}} to {{to}} of {{pages}})]]',
    safe: 'Nothing was printed; the yearbook has not changed.',
    next: 'Choose the first and the last page again.',
  },
  'proof/not-pdf': {
    what: 'The file[[ “{{name}}”]] is no PDF',
    safe: 'Neither the yearbook nor the two files have changed.',
    next: 'Choose the PDF of a proof.',
  },
  'proof/protected': {
    what: 'The file[[ “{{name}}”]] has a password and cannot be read',
    safe: 'Neither the yearbook nor the two files have changed.',
    next: 'Take the password off, or ask for a copy without one, and compare again.',
  },
  'proof/damaged': {
    what: 'The file[[ “{{name}}”]] is damaged and cannot be read',
    safe: 'Neither the yearbook nor the two files have changed.',
    next: 'Export that proof again, or ask the sender for a new copy.',
  },
  'proof/too-large': {
    what: 'The file[[ “{{name}}”]] is too large to compare',
    safe: 'Neither the yearbook nor the two files have changed.',
    next: 'Compare the light proof (Ctrl+P) instead of the press file.',
  },
  'proof/too-slow': {
    what: 'Reading the file[[ “{{name}}”]] took too long and was stopped',
    safe: 'Neither the yearbook nor the two files have changed.',
    next: 'Export that proof again and compare again.',
  },
} as const satisfies Readonly<Record<string, ErrorEntry>>;
