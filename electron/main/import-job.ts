/** Importing files into the book of a window: read by a process that can be killed, stored by the one that owns the book. */
import { basename } from 'node:path';
import type { Input, Output } from '../common/contract/channels.ts';
import type { ImportReport } from '../common/contract/shapes.ts';
import type { Connection } from '../hosts/connection.ts';
import { importFiles, importReader } from '../hosts/import-reader.ts';
import type { JobContext } from './jobs.ts';

export interface ImportJob {
  readonly partId: string;
  /** In the order in which the articles shall stand. */
  readonly paths: readonly string[];
  readonly startReader: () => Connection<'import.read'>;
  readonly commit: (input: Input<'import.commit'>) => Promise<Output<'import.commit'>>;
  /** Longest time for one file, ms; the product's own when not given. */
  readonly limit?: number;
}

/**
 * Imports the files one after another. Failures name files without their folders: the report goes to the window.
 * @throws AppError `job/cancelled`; what was stored before stays in the book
 */
export async function importIntoBook({ partId, paths, startReader, commit, ...limit }: ImportJob, context: JobContext): Promise<ImportReport> {
  const reader = importReader(startReader);
  try {
    const report = await importFiles({ partId, files: paths, read: reader.read, commit, ...limit, ...context });
    return { ...report, failed: report.failed.map((failure) => ({ ...failure, file: basename(failure.file).normalize('NFC') })) };
  } finally {
    reader.close();
  }
}
