/** The window's calls about what came in that name files: the document as it arrived, the saved report, reading a document again. */
import { app } from 'electron';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { Application } from './application.ts';
import type { AppHandlers } from './dispatch.ts';
import { fileNameOf } from './file-names.ts';
import { rereadSource } from './import-job.ts';
import { startHost } from './utility.ts';

type IntakeChannel = 'app.rereadSource' | 'app.saveSource' | 'app.saveImportReport';

export function intakeHandlers({ books, dialogs, windows, preferences }: Application): Pick<AppHandlers, IntakeChannel> {
  /** Asks where, and writes. Null: cancelled. @throws AppError file/failed */
  const save = async (windowId: number, name: string, kind: 'report' | 'source', content: () => Promise<string | Uint8Array>): Promise<{ fileName: string } | null> => {
    const path = await dialogs.saveFile(windows.required(windowId).browser, join(app.getPath('documents'), name), kind);
    if (path === null) return null;
    try {
      await writeFile(path, await content());
    } catch (thrown) {
      if (thrown instanceof AppError) throw thrown;
      throw new AppError('file/failed', { name: basename(path) }, { cause: thrown });
    }
    return { fileName: basename(path) };
  };

  return {
    'app.rereadSource': async ({ id, encoding }, windowId) => {
      const source = await books.store(windowId, 'intake.source', { id });
      const { article, page } = await rereadSource({ source, encoding, startReader: () => startHost('import') });
      return await books.store(windowId, 'intake.reread', { id, article, page });
    },
    'app.saveSource': async ({ id }, windowId) => {
      const { name, bytes } = await books.store(windowId, 'intake.source', { id });
      return await save(windowId, basename(name), 'source', () => Promise.resolve(bytes));
    },
    'app.saveImportReport': async ({ batchId }, windowId) => {
      const language = preferences.value.language;
      const { settings } = await books.store(windowId, 'book.info', {});
      const name = `${fileNameOf(settings.title, 'Kỷ yếu')} - nhập bài.html`;
      return await save(windowId, name, 'report', async () => (await books.store(windowId, 'intake.report', { batchId, language })).html);
    },
  };
}
