/** What an application is asked to open from outside: by arguments, by a second start, by the system. */
import { resolve } from 'node:path';

export interface OpenRequest {
  /** Books to open, absolute paths. */
  readonly books: readonly string[];
  /** Open the sample yearbook. */
  readonly sample: boolean;
}

/**
 * Reads the arguments after the executable. Whatever does not name a book or is not known is no request: Chromium's own
 * switches, the folder of the application.
 * @param cwd folder against which relative names are read
 */
export function parseArguments(args: readonly string[], cwd: string): OpenRequest {
  return {
    books: args.filter((arg) => !arg.startsWith('-') && arg.toLowerCase().endsWith('.kyyeu')).map((arg) => resolve(cwd, arg)),
    sample: args.includes('--sample'),
  };
}
