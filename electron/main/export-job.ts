/** Exporting a book in a process of its own: typesetting a whole book leaves much memory behind. It ends with the job, or is kept for the next. */
import { mkdir } from 'node:fs/promises';
import { titleStem } from '../common/print/file-names.ts';
import type { Input } from '../common/contract/channels.ts';
import type { ExportResult } from '../common/contract/shapes.ts';
import type { Connection } from '../hosts/connection.ts';
import { dropHalfFiles } from './half-files.ts';
import type { JobContext } from './jobs.ts';

export interface ExportJob extends Input<'export.run'> {
  /** Of the book: what is left half made is known by it. Absent: the folder goes with the job. */
  readonly title?: string;
  readonly start: () => Connection<'export.run'>;
  /** What becomes of the process when the files are whole; absent: it ends. One that failed or was stopped ends anyhow. */
  readonly done?: (host: Connection<'export.run'>) => void;
}

/** @throws AppError print/*, file/*, `job/cancelled` */
export async function exportFiles({ start, done, title, ...input }: ExportJob, context: JobContext): Promise<ExportResult> {
  return await inExportHost({ start, done, title, folder: input.folder, cache: input.cache }, async (host) => await host.call('export.run', input, context));
}

/**
 * Work of a process that ends with it unless `done` says otherwise. Where it fails or is stopped nothing half made is left in the folder.
 * @throws what `work` throws
 */
export async function inExportHost<N extends 'export.run' | 'package.make', T>(
  { start, done = end, title, folder, cache }: { readonly start: () => Connection<N>; readonly done?: ((host: Connection<N>) => void) | undefined; readonly title: string | undefined; readonly folder: string; readonly cache: string },
  work: (host: Connection<N>) => Promise<T>,
): Promise<T> {
  await mkdir(cache, { recursive: true });
  const host = start();
  try {
    const result = await work(host);
    done(host);
    return result;
  } catch (thrown) {
    host.dispose();
    if (title !== undefined) await dropHalfFiles(folder, titleStem(title));
    throw thrown;
  }
}

function end(host: Pick<Connection<never>, 'dispose'>): void {
  host.dispose();
}
