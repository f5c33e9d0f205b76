/** The checks before printing: made in a process that ends with the job, their report saved where the person says. */
import { dialog } from 'electron';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { ChannelOf, Output } from '../common/contract/channels.ts';
import type { BookCheckResult, GivenFile } from '../common/contract/check-shapes.ts';
import type { ExportResult, Finding } from '../common/contract/shapes.ts';
import { AppError } from '../common/errors.ts';
import { t } from '../common/i18n/index.ts';
import { CHECKS, isCheckCode } from '../common/print/checks.ts';
import type { Connection } from '../hosts/connection.ts';
import { readGivenInHost } from '../hosts/given-reader.ts';
import type { Application } from './application.ts';
import { cacheFolder } from './cache-folder.ts';
import type { AppHandlers } from './dispatch.ts';
import { fileNameOf } from './file-names.ts';
import type { JobContext } from './jobs.ts';
import { startHost } from './utility.ts';

interface Interior {
  /** Path of the book's file. */
  readonly book: string;
  readonly path: string;
  readonly at: number;
  readonly findings: readonly Finding[];
}

/** What a window checked last: for its report. */
interface Checked {
  /** Path of the book's file. */
  readonly book: string;
  readonly result: BookCheckResult;
  readonly interior: Interior | null;
  readonly given: GivenFile | null;
}

export interface CheckHandlers {
  readonly handlers: Pick<AppHandlers, 'app.checkBook' | 'app.checkFile' | 'app.saveCheckReport'>;
  /** A window exported its book: what was read back of an interior is told with the next check. */
  readonly exported: (windowId: number, result: ExportResult) => void;
}

export function checkHandlers({ books, jobs, preferences, windows }: Application): CheckHandlers {
  const interiors = new Map<number, Interior>();
  const last = new Map<number, Checked>();
  const inHost = async <T>(work: (host: Connection<ChannelOf<'export'>>) => Promise<T>): Promise<T> => {
    const host = startHost('export');
    try {
      return await work(host);
    } finally {
      host.dispose();
    }
  };

  const check = async (file: string, forFile: boolean, context: JobContext): Promise<Output<'check.run'>> => {
    const cache = cacheFolder();
    await mkdir(cache, { recursive: true });
    return await inHost((host) => host.call('check.run', { path: file, cache, forFile }, context));
  };
  const askInterior = async (windowId: number): Promise<string | null> => {
    const language = preferences.value.language;
    const { canceled, filePaths } = await dialog.showOpenDialog(windows.required(windowId).browser, {
      title: t(language, 'preflight.chooseFile'),
      buttonLabel: t(language, 'dialogs.choose'),
      properties: ['openFile'],
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };

  const handlers: CheckHandlers['handlers'] = {
    'app.checkBook': async (_input, windowId) => {
      const book = books.required(windowId);
      const { result } = await jobs.run(windowId, 'check', (context) => check(book.file, false, context));
      const interior = interiorOf(interiors.get(windowId), book.path);
      last.set(windowId, { book: book.path, result, interior, given: null });
      return { ...result, exported: interior === null ? null : { name: basename(interior.path).normalize('NFC'), at: interior.at, findings: [...interior.findings] }, given: null };
    },
    'app.checkFile': async (_input, windowId) => {
      const book = books.required(windowId);
      const path = await askInterior(windowId);
      if (path === null) return null;
      const { result, given } = await jobs.run(windowId, 'check', async (context) => {
        const { result, expected } = await check(book.file, true, context);
        if (expected === null) throw new AppError('app/internal');
        return { result, given: await readGivenInHost(() => startHost('import'), { path, expected }, context) };
      });
      last.set(windowId, { book: book.path, result, interior: null, given });
      return { ...result, exported: null, given: { name: given.file.name, findings: given.findings } };
    },
    'app.saveCheckReport': async (_input, windowId) => {
      const { path } = books.required(windowId);
      const checked = last.get(windowId);
      if (checked?.book !== path) throw new AppError('file/not-found');
      const { result, interior, given } = checked;
      const language = preferences.value.language;
      const suggested = `${fileNameOf(`${t(language, 'preflight.reportName')} ${result.book.title}`, 'Kỷ yếu')}.pdf`;
      const { canceled, filePath } = await dialog.showSaveDialog(windows.required(windowId).browser, { title: t(language, 'preflight.reportTitle'), defaultPath: join(dirname(path), suggested), filters: [{ name: 'PDF', extensions: ['pdf'] }] });
      if (canceled || filePath === '') return null;
      const to = extname(filePath).toLowerCase() === '.pdf' ? filePath : `${filePath}.pdf`;
      const made = interior === null || !existsSync(interior.path) ? null : { file: interior.path, findings: [...interior.findings] };
      await inHost((host) => host.call('check.report', { result, read: given ?? made, to }));
      return { name: basename(to).normalize('NFC') };
    },
  };
  return {
    handlers,
    exported: (windowId, { files, preflight }) => {
      const interior = files.find(({ kind }) => kind === 'interior');
      const book = books.of(windowId);
      if (interior === undefined || book === null) return;
      const findings = [...preflight.errors, ...preflight.warnings].filter(({ code }) => isCheckCode(code) && CHECKS[code].looked === 'file');
      interiors.set(windowId, { book: book.path, path: interior.path, at: Date.now(), findings });
    },
  };
}

/** What was exported of another book, which the window showed before, says nothing of this one. */
const interiorOf = (interior: Interior | undefined, book: string): Interior | null => (interior?.book === book ? interior : null);
