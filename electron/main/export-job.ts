/** Exporting a book in a process of its own, which ends with the job: typesetting a whole book leaves much memory behind. */
import { mkdir } from 'node:fs/promises';
import type { Input } from '../common/contract/channels.ts';
import type { ExportResult } from '../common/contract/shapes.ts';
import type { Connection } from '../hosts/connection.ts';
import type { JobContext } from './jobs.ts';

export interface ExportJob extends Input<'export.run'> {
  readonly start: () => Connection<'export.run'>;
}

/** @throws AppError print/*, file/*, `job/cancelled` */
export async function exportFiles({ start, ...input }: ExportJob, { signal, onProgress }: JobContext): Promise<ExportResult> {
  await mkdir(input.cache, { recursive: true });
  const host = start();
  try {
    return await host.call('export.run', input, { signal, onProgress });
  } finally {
    host.dispose();
  }
}
