/** Importing many files: each alone, in a process that can be killed, so that a bad one never harms the others. */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Input, Output } from '../../common/contract/channels.ts';
import type { ImportFailure, ImportReport, Progress } from '../../common/contract/shapes.ts';
import type { TextEncoding } from '../../common/text/encodings/detect.ts';
import { AppError, toErrorShape } from '../../common/errors.ts';
import { errorLine } from '../../common/i18n/index.ts';
import { listSources } from '../source-folder.ts';

/** How long a file may take to be read (ms), and how much longer for each byte from the size on where ordinary documents end. */
export const READ_LIMIT = 10_000;
const ORDINARY_SIZE = 4 * 1024 * 1024;
const MS_PER_BYTE = 1 / 2_000;

/** ms; a file that cannot be looked at gets the least, and reading it says what is wrong. */
async function limitFor(file: string): Promise<number> {
  try {
    return READ_LIMIT + Math.max(0, (await stat(file)).size - ORDINARY_SIZE) * MS_PER_BYTE;
  } catch (thrown) {
    if (thrown instanceof Error && 'code' in thrown) return READ_LIMIT;
    throw thrown;
  }
}

/** How long the reading process may take to be up and have the file in hand (ms): a slow disk, a busy computer. */
const START_LIMIT = 60_000;

/**
 * Reads a file in another process. When `signal` is aborted that process must be ended, whatever it is doing. `onStart` is called
 * once the process has the file's bytes and begins to read them. `encoding`: a person's verdict for the whole file.
 * @throws AppError import/*, file/*
 */
export type IsolatedRead = (file: string, signal: AbortSignal, onStart: () => void, encoding?: TextEncoding) => Promise<Output<'import.read'>>;

export interface ImportFiles {
  readonly partId: string;
  readonly files: readonly string[];
  readonly read: IsolatedRead;
  readonly commit: (input: Input<'import.commit'>) => Promise<ImportReport>;
  /** Told at the end, also when it was stopped: what became of the batch. */
  readonly finish: (batch: Input<'import.finish'>) => Promise<void>;
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting it ends the import after what is already committed. */
  readonly signal?: AbortSignal;
  /** ms; for tests */
  readonly limit?: number;
}

/**
 * Imports one file after the other into a part; a folder stands for the files in it. What fails is in `failed`, with the path as it was given, and the rest goes on.
 * @throws AppError job/cancelled
 */
export async function importFiles(job: ImportFiles): Promise<ImportReport> {
  const files = await listSources(job.files);
  const batch = { id: randomUUID(), files: files.length };
  const report: ImportReport = { articles: [], failed: [], known: [], batchId: batch.id };
  let stopped = true;
  try {
    for (const [index, file] of files.entries()) {
      if (job.signal?.aborted === true) throw new AppError('job/cancelled');
      job.onProgress?.({ phase: 'read', done: index, total: files.length, label: nameOf(file) });
      await importOne(job, file, batch, report);
    }
    stopped = false;
  } finally {
    // Nothing is kept of a batch that was stopped before its first file.
    if (!stopped || report.articles.length + report.failed.length + report.known.length > 0) {
      const failed = report.failed.map((failure) => ({ ...failure, file: nameOf(failure.file) }));
      await job.finish({ ...batch, stopped, failed, known: report.known });
    }
  }
  job.onProgress?.({ phase: 'done', done: files.length, total: files.length, label: '' });
  return report;
}

const nameOf = (file: string): string => path.basename(file).normalize('NFC');

async function importOne({ partId, read, commit, signal, limit }: ImportFiles, file: string, batch: { id: string; files: number }, report: ImportReport): Promise<void> {
  const name = nameOf(file);
  try {
    const source = await withLimit(read, file, limit ?? (await limitFor(file)), limit ?? START_LIMIT, signal);
    const { articles, mediaType, sha256 } = source;
    // Files of an archive that could not be read; the others come in all the same.
    const bad = (source.failed ?? []).map((failure) => ({ ...failure, file: path.join(path.dirname(file), failure.file) }));
    report.failed.push(...bad);
    if (articles.length === 0 && bad.length > 0) return;
    const done = await commit({ partId, name, path: path.resolve(file), mediaType, sha256, articles, batch, pages: source.pages ?? [] });
    report.articles.push(...done.articles);
    report.known.push(...done.known);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'job/cancelled') throw thrown;
    report.failed.push(failureOf(file, thrown));
  }
}

function failureOf(file: string, thrown: unknown): ImportFailure {
  const shape = toErrorShape(thrown);
  return { file, code: shape.code, message: errorLine('en', shape) };
}

/** Ends the reading `limit` ms after it began, or when it does not begin. @throws AppError import/timeout, job/cancelled */
async function withLimit(read: IsolatedRead, file: string, limit: number, startLimit: number, signal: AbortSignal | undefined): Promise<Output<'import.read'>> {
  const controller = new AbortController();
  let stop: (error: AppError) => void = () => undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop = (error) => {
      reject(error);
      controller.abort();
    };
  });
  const stopAfter = (ms: number): NodeJS.Timeout =>
    setTimeout(() => {
      stop(new AppError('import/timeout', { name: path.basename(file), seconds: Math.round(ms / 1000) }));
    }, ms);
  let timer = stopAfter(Math.max(limit, startLimit));
  const onStart = (): void => {
    clearTimeout(timer);
    timer = stopAfter(limit);
  };
  const cancel = (): void => {
    stop(new AppError('job/cancelled'));
  };
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await Promise.race([read(file, controller.signal, onStart), stopped]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}
