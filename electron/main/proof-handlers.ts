/** Two proofs compared: asks for the files, makes the book's own proof where that is one of them. A proof printed. */
import { app, dialog } from 'electron';
import { mkdtemp, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { ProofSide } from '../common/contract/proof-channels.ts';
import { t } from '../common/i18n/index.ts';
import type { ComparedProofs } from '../common/proof/shapes.ts';
import { compareProofFiles } from '../hosts/proof-reader.ts';
import type { Application } from './application.ts';
import { inBackground } from './background.ts';
import { cacheFolder } from './cache-folder.ts';
import { ComparedFiles, type ComparedPair } from './compared-files.ts';
import type { AppHandlers } from './dispatch.ts';
import { exportFiles } from './export-job.ts';
import type { JobContext } from './jobs.ts';
import { printFile } from './print-file.ts';
import { startHost } from './utility.ts';

/** @param exported path of file number `index` of what a window exported last */
export function proofHandlers({ books, jobs, preferences, windows }: Application, exported: (windowId: number, index: number) => string | undefined): Pick<AppHandlers, 'app.chooseProof' | 'app.compareProofs' | 'app.proofBytes' | 'app.printExport'> {
  /** The files each window chose last. */
  const chosen = new Map<number, Partial<Record<ProofSide, string>>>();
  const compared = new ComparedFiles();

  const ask = async (windowId: number, side: ProofSide): Promise<string | null> => {
    const language = preferences.value.language;
    const { canceled, filePaths } = await dialog.showOpenDialog(windows.required(windowId).browser, {
      title: t(language, side === 'before' ? 'twoProofs.chooseBefore' : 'twoProofs.chooseAfter'),
      buttonLabel: t(language, 'dialogs.choose'),
      properties: ['openFile'],
      filters: [{ name: 'PDF', extensions: ['pdf'] }],
    });
    return canceled ? null : (filePaths[0] ?? null);
  };

  /** Until the window compares others, or is closed. */
  const keep = async (windowId: number, pair: ComparedPair): Promise<void> => {
    if (windows.get(windowId) === null) {
      await ComparedFiles.close(pair);
      return;
    }
    if (!compared.has(windowId)) windows.required(windowId).browser.once('closed', () => { inBackground(compared.keep(windowId, null)); });
    await compared.keep(windowId, pair);
  };

  return {
    'app.chooseProof': async ({ side }, windowId) => {
      books.required(windowId);
      const path = await ask(windowId, side);
      if (path === null) return null;
      chosen.set(windowId, { ...chosen.get(windowId), [side]: path });
      return { name: basename(path).normalize('NFC') };
    },
    'app.compareProofs': async ({ against }, windowId) => {
      const book = books.required(windowId);
      const { before, after } = chosen.get(windowId) ?? {};
      if (before === undefined) throw new AppError('file/not-found');
      const compare = async (second: string, context: JobContext): Promise<ComparedProofs> => {
        const found = await compareProofFiles(() => startHost('import'), { before, after: second }, context);
        await keep(windowId, await ComparedFiles.open(before, second));
        return found;
      };
      return await jobs.run(windowId, 'proof', async (context) => {
        if (against === 'book') return await withProof(book.file, context, (made) => compare(made, context));
        if (after === undefined) throw new AppError('file/not-found');
        return await compare(after, context);
      });
    },
    'app.proofBytes': async ({ side, from, to }, windowId) => await compared.read(windowId, side, from, to),
    'app.printExport': async ({ index }, windowId) => {
      const path = exported(windowId, index);
      if (path === undefined) throw new AppError('file/not-found');
      return { outcome: await printFile(windows.required(windowId).browser, path) };
    },
  };
}

/** The proof of the book as it is now, for as long as `work` takes. @throws what the export or `work` throws */
async function withProof<T>(file: string, context: JobContext, work: (proof: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(app.getPath('temp'), 'kyyeu-'));
  try {
    const { files } = await exportFiles({ path: file, to: 'proof', folder, copy: 1, cache: cacheFolder(), start: () => startHost('export') }, context);
    const [made] = files;
    if (made === undefined) throw new AppError('file/not-found');
    return await work(made.path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
