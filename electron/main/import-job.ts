/** Importing files into the book of a window: read by a process that can be killed, stored by the one that owns the book. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ChannelOf, Input, Output } from '../common/contract/channels.ts';
import type { ImportReport } from '../common/contract/shapes.ts';
import { AppError } from '../common/errors.ts';
import type { TextEncoding } from '../common/text/encodings/detect.ts';
import type { Connection } from '../hosts/connection.ts';
import { importFiles, importReader, READ_LIMIT } from '../hosts/import-reader.ts';
import type { JobContext } from './jobs.ts';

export interface ImportJob {
  readonly partId: string;
  /** In the order in which the articles shall stand. */
  readonly paths: readonly string[];
  readonly startReader: () => Connection<ChannelOf<'import'>>;
  readonly commit: (input: Input<'import.commit'>) => Promise<Output<'import.commit'>>;
  readonly finish: (batch: Input<'import.finish'>) => Promise<void>;
  /** Longest time for one file, ms; the product's own when not given. */
  readonly limit?: number;
}

/**
 * Imports the files one after another. Failures name files without their folders: the report goes to the window.
 * @throws AppError `job/cancelled`; what was stored before stays in the book
 */
export async function importIntoBook({ partId, paths, startReader, commit, finish, ...limit }: ImportJob, context: JobContext): Promise<ImportReport> {
  const reader = importReader(startReader);
  try {
    const report = await importFiles({ partId, files: paths, read: reader.read, commit, finish, ...limit, ...context });
    return { ...report, failed: report.failed.map((failure) => ({ ...failure, file: basename(failure.file).normalize('NFC') })) };
  } finally {
    reader.close();
  }
}

export interface Reread {
  readonly source: Output<'intake.source'>;
  readonly encoding: TextEncoding;
  readonly startReader: () => Connection<ChannelOf<'import'>>;
}

/**
 * Reads a document that is in the book again, as a person says that its text is encoded.
 * @returns the article that stands in the place of the one that came first, and the page it is of
 * @throws AppError import/*; import/empty when nothing is left in its place
 */
export async function rereadSource({ source, encoding, startReader }: Reread): Promise<Pick<Input<'intake.reread'>, 'article' | 'page'>> {
  const { name, member, place, bytes } = source;
  const folder = await mkdtemp(join(tmpdir(), 'kyyeu-reread-'));
  const reader = importReader(startReader);
  try {
    const file = join(folder, basename(name) || 'source');
    await writeFile(file, bytes);
    const { articles, pages } = await reader.read(file, AbortSignal.timeout(READ_LIMIT), () => undefined, encoding);
    const mine = articles.filter((article) => (article.member ?? '') === member);
    const article = mine[place] ?? mine[0];
    const page = pages?.find((each) => each.member === member);
    if (article === undefined || page === undefined) throw new AppError('import/empty', { name });
    return { article, page };
  } finally {
    reader.close();
    await rm(folder, { recursive: true, force: true });
  }
}
