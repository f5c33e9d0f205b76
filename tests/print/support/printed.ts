/** A book printed into a temporary folder, as a test's beginning. */
import { join } from 'node:path';
import type { ExportKind, ExportResult } from '../../../electron/common/contract/shapes.ts';
import { exportBook } from '../../../electron/services/print/export.ts';
import type { PrintSource } from '../../../electron/services/print/source.ts';
import { PRINTED_AT } from './first-book.ts';

export interface Printed {
  readonly file: string;
  readonly pages: number;
  readonly preflight: ExportResult['preflight'];
}

/** @throws Error when the export made no file */
export async function printed(reader: PrintSource, to: ExportKind, folder: string, name: string): Promise<Printed> {
  const { files, preflight } = await exportBook({ reader, to, folder: join(folder, name), cache: join(folder, 'cache'), now: PRINTED_AT });
  const [made] = files;
  if (made === undefined) throw new Error('nothing was printed');
  return { file: made.path, pages: made.pages, preflight };
}
