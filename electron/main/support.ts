/** The support bundle: gathers the facts, shows what will be in it, asks where it goes. */
import { app, dialog, type BrowserWindow } from 'electron';
import os from 'node:os';
import { extname, join } from 'node:path';
import { AppError } from '../common/errors.ts';
import { t } from '../common/i18n/index.ts';
import { supportFiles, supportList } from '../common/support/bundle.ts';
import type { NotedError, SupportFacts } from '../common/support/shapes.ts';
import type { Preferences } from '../common/contract/shapes.ts';
import { startHost } from './utility.ts';

export interface SupportRequest {
  readonly browser: BrowserWindow;
  readonly preferences: Preferences;
  /** Newest last. */
  readonly errors: readonly NotedError[];
  /** The file of the window's book; null: it shows none. */
  readonly file: string | null;
}

/** Nothing happens where the person does not go on. @throws AppError print/output, print/disk-full, print/no-permission */
export async function saveSupportBundle(request: SupportRequest): Promise<void> {
  const { browser, preferences: { language } } = request;
  const { response } = await dialog.showMessageBox(browser, {
    type: 'info',
    message: t(language, 'support.title'),
    detail: supportList(language),
    buttons: [t(language, 'support.save'), t(language, 'support.cancel')],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response !== 0) return;
  const { canceled, filePath } = await dialog.showSaveDialog(browser, {
    title: t(language, 'support.title'),
    defaultPath: join(app.getPath('documents'), 'kyyeu-support.zip'),
    filters: [{ name: 'ZIP', extensions: ['zip'] }],
  });
  if (canceled || filePath === '') return;
  const host = startHost('export');
  try {
    const facts: SupportFacts = { program: program(request.preferences), book: await bookIn(host, request.file), errors: [...request.errors] };
    await host.call('support.write', { to: extname(filePath).toLowerCase() === '.zip' ? filePath : `${filePath}.zip`, files: supportFiles(language, facts) });
  } finally {
    host.dispose();
  }
}

function program({ language, theme }: Preferences): SupportFacts['program'] {
  const { electron, chrome, node, v8 } = process.versions;
  return { version: app.getVersion(), versions: { electron, chrome, node, v8 }, platform: process.platform, architecture: process.arch, system: os.release(), memoryMb: Math.round(os.totalmem() / 1e6), processors: os.cpus().length, packaged: app.isPackaged, language, theme };
}

/** A book that cannot be read is what such a bundle is for. */
async function bookIn(host: ReturnType<typeof startHost<'export'>>, path: string | null): Promise<SupportFacts['book']> {
  if (path === null) return null;
  try {
    return await host.call('support.facts', { path });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    return { unreadable: thrown.code };
  }
}
