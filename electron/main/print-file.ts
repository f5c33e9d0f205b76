/** A PDF on paper: the system's own PDF program prints it, with its choice of printer, sheets and copies. */
import { shell, type BrowserWindow } from 'electron';
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../common/errors.ts';

/** @returns `none`: this machine knows no printer, nothing was done; `opened`: the file is open, to be printed. @throws AppError file/not-found, file/failed */
export async function printFile(window: BrowserWindow, path: string): Promise<'none' | 'opened'> {
  if (!existsSync(path)) throw new AppError('file/not-found');
  if ((await window.webContents.getPrintersAsync()).length === 0) return 'none';
  const why = await shell.openPath(path);
  if (why !== '') throw new AppError('file/failed', { name: basename(path), why });
  return 'opened';
}
