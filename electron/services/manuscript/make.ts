/** Making a manuscript for approval: its copies as files in a folder, nothing half made, nothing written over. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ManuscriptFormat, ManuscriptResult } from '../../common/contract/manuscript-shapes.ts';
import type { Progress } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { slug } from '../../common/text/slug.ts';
import { ShownPhotos } from '../photo/shown.ts';
import type { BookReader } from '../store/reader.ts';
import { photoIdsOf, wordPicture } from '../word/pictures.ts';
import type { WordPicture } from '../word/shapes.ts';
import { ManuscriptPrinter } from './pdf.ts';
import { planManuscript, type ManuscriptPlan, type ManuscriptScope } from './plan.ts';
import { sheetOf, type ManuscriptSheet } from './sheet.ts';
import { manuscriptWord } from './word.ts';

export interface ManuscriptOptions extends ManuscriptScope {
  readonly format: ManuscriptFormat;
  readonly copies: number;
  /** Who makes it. */
  readonly madeBy: string;
  readonly folder: string;
  /** ms since 1970 */
  readonly now: number;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * @throws AppError print/empty-book, manuscript/not-approved, manuscript/changed, print/typeset, print/output, photo/damaged,
 *   job/cancelled; then no file is left
 */
export async function makeManuscript(book: BookReader, options: ManuscriptOptions): Promise<ManuscriptResult> {
  const { format, copies, madeBy, folder, now, onProgress, signal } = options;
  const say = (phase: string, done: number): void => {
    if (signal?.aborted === true) throw new AppError('job/cancelled');
    onProgress?.({ phase, done, total: copies, label: '' });
  };
  say('manuscript', 0);
  const plan = planManuscript(book, options);
  const settings = book.settings();
  const made: { path: string; bytes: Uint8Array; pages: number }[] = [];
  const write = format === 'pdf' ? await printing(book, plan) : await wording(book, plan);
  try {
    for (let copy = 1; copy <= copies; copy += 1) {
      say('manuscript', copy - 1);
      const sheet = sheetOf(plan, settings, { copy, copies, madeAt: now, madeBy });
      made.push({ path: fileFor(folder, settings.title, copy, format), ...write.copy(sheet) });
      await new Promise(setImmediate);
    }
  } finally {
    write.close();
  }
  say('write', copies);
  writeAll(folder, made);
  return {
    files: made.map(({ path, pages }) => ({ path, pages })),
    articles: plan.articles.length,
    unapproved: plan.articles.filter(({ approval }) => approval === null).length,
    digest: plan.digest,
  };
}

interface Writer {
  copy(sheet: ManuscriptSheet): { bytes: Uint8Array; pages: number };
  close(): void;
}

async function printing(book: BookReader, { articles }: ManuscriptPlan): Promise<Writer> {
  const printer = new ManuscriptPrinter(await new ShownPhotos(book).ready(articles.map(({ document }) => document)));
  return { copy: (sheet) => printer.pdf(sheet), close: () => { printer.close(); } };
}

async function wording(book: BookReader, { articles }: ManuscriptPlan): Promise<Writer> {
  const pictures = new Map<string, WordPicture>();
  for (const photoId of photoIdsOf(articles.map(({ document }) => document))) pictures.set(photoId, await wordPicture(book, photoId));
  // How many pages a Word file has is known when it is opened.
  return { copy: (sheet) => ({ bytes: manuscriptWord(sheet, pictures), pages: 0 }), close: () => undefined };
}

/** "ky-yeu-trinh-duyet-ban-1.pdf", with a number behind it where that is taken. */
function fileFor(folder: string, title: string, copy: number, format: ManuscriptFormat): string {
  const stem = `${slug(title, 60, 'ky-yeu')}-trinh-duyet-ban-${String(copy)}`;
  for (let number = 1; ; number += 1) {
    const file = join(folder, `${stem}${number === 1 ? '' : `-${String(number)}`}.${format}`);
    if (!existsSync(file)) return file;
  }
}

/** All files or none: each is written whole under another name first. @throws AppError print/output */
function writeAll(folder: string, files: readonly { path: string; bytes: Uint8Array }[]): void {
  try {
    mkdirSync(folder, { recursive: true });
    for (const { path, bytes } of files) writeFileSync(`${path}.part`, bytes);
    for (const { path } of files) renameSync(`${path}.part`, path);
  } catch (thrown) {
    for (const { path } of files) rmSync(`${path}.part`, { force: true });
    throw new AppError('print/output', { message: thrown instanceof Error ? thrown.message : String(thrown) }, { cause: thrown });
  }
}
