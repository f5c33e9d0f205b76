/** Importing many files: each alone, in a process that can be killed, so that a bad one never harms the others. */
import path from 'node:path';
import type { Input, Output } from '../../common/contract/channels.ts';
import type { ImportFailure, ImportReport, Progress } from '../../common/contract/shapes.ts';
import { AppError, toErrorShape } from '../../common/errors.ts';
import { errorLine } from '../../common/i18n/index.ts';

/** How long a file may take to be read (ms). */
export const READ_LIMIT = 60_000;

/**
 * Reads a file in another process. When `signal` is aborted that process must be ended, whatever it is doing.
 * @throws AppError import/*, file/*
 */
export type IsolatedRead = (file: string, signal: AbortSignal) => Promise<Output<'import.read'>>;

export interface ImportFiles {
  readonly partId: string;
  readonly files: readonly string[];
  readonly read: IsolatedRead;
  readonly commit: (input: Input<'import.commit'>) => Promise<ImportReport>;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it ends the import after what is already committed. */
  readonly signal?: AbortSignal;
  /** ms; for tests */
  readonly limit?: number;
}

/**
 * Imports one file after the other into a part. What fails is in `failed`, with the path as it was given, and the rest goes on.
 * @throws AppError job/cancelled
 */
export async function importFiles({ partId, files, read, commit, onProgress, signal, limit = READ_LIMIT }: ImportFiles): Promise<ImportReport> {
  const report: ImportReport = { articles: [], failed: [] };
  for (const [index, file] of files.entries()) {
    if (signal?.aborted === true) throw new AppError('job/cancelled');
    const name = path.basename(file).normalize('NFC');
    onProgress?.({ phase: 'read', done: index, total: files.length, label: name });
    try {
      const { articles, mediaType, sha256 } = await withLimit(read, file, limit, signal);
      const { articles: committed } = await commit({ partId, name, path: path.resolve(file), mediaType, sha256, articles });
      report.articles.push(...committed);
    } catch (thrown) {
      if (thrown instanceof AppError && thrown.code === 'job/cancelled') throw thrown;
      report.failed.push(failureOf(file, thrown));
    }
  }
  onProgress?.({ phase: 'done', done: files.length, total: files.length, label: '' });
  return report;
}

function failureOf(file: string, thrown: unknown): ImportFailure {
  const shape = toErrorShape(thrown);
  return { file, code: shape.code, message: errorLine('en', shape) };
}

/** Ends the reading after `limit` ms. @throws AppError import/timeout, job/cancelled */
async function withLimit(read: IsolatedRead, file: string, limit: number, signal: AbortSignal | undefined): Promise<Output<'import.read'>> {
  const controller = new AbortController();
  let stop: (error: AppError) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = (error) => {
      reject(error);
      controller.abort();
    };
  });
  const timer = setTimeout(() => {
    stop(new AppError('import/timeout', { name: path.basename(file), seconds: Math.round(limit / 1000) }));
  }, limit);
  const cancel = (): void => {
    stop(new AppError('job/cancelled'));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([read(file, controller.signal), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
