/** Writing a file that a command made: never over one that is there. */
import fs from 'node:fs/promises';
import { AppError } from '../common/errors.ts';

/** @throws AppError file/exists, file/no-folder, file/failed */
export async function writeNew(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await fs.writeFile(file, bytes, { flag: 'wx' });
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
    if (code === 'EEXIST') throw new AppError('file/exists', { name: file }, { cause: thrown });
    if (code === 'ENOENT') throw new AppError('file/no-folder', { name: file }, { cause: thrown });
    throw new AppError('file/failed', { name: file }, { cause: thrown });
  }
}
