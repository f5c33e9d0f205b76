/** Reading a stranger's file from disk, before anything looks inside it. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../common/errors.ts';

/** Largest source that is read whole, bytes. A .docx with a hundred full-size photos stays under it. */
export const SOURCE_LIMIT = 512 * 1024 * 1024;

const READ_FLAGS = constants.O_RDONLY | (process.platform === 'win32' ? 0 : constants.O_NONBLOCK);

export interface SourceFile {
  /** File name without its folder, NFC. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Of `bytes`, lower-case hexadecimal. */
  readonly sha256: string;
}

/**
 * Reads a source whole. Only ordinary files: a pipe or a device would be read for ever.
 * @param expected hash that the file must have: that of an earlier reading
 * @throws AppError `file/not-found`, `import/unsupported` for what is no ordinary file, `import/too-large`, `file/failed` (it
 *   cannot be read, or is not what it was at the earlier reading)
 */
export async function readSourceFile(path: string, expected?: string): Promise<SourceFile> {
  const name = basename(path).normalize('NFC');
  try {
    // O_NONBLOCK: opening a pipe that nobody writes to must not hang.
    const file = await open(path, READ_FLAGS);
    try {
      const facts = await file.stat();
      if (!facts.isFile()) throw new AppError('import/unsupported', { name });
      if (facts.size > SOURCE_LIMIT) throw new AppError('import/too-large', { name });
      const bytes = await file.readFile();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (expected !== undefined && sha256 !== expected) throw new AppError('file/failed', { name, reason: 'it changed meanwhile' });
      return { name, bytes, sha256 };
    } finally {
      await file.close();
    }
  } catch (thrown) {
    throw readingError(thrown, name);
  }
}

function readingError(thrown: unknown, name: string): unknown {
  if (thrown instanceof AppError || !(thrown instanceof Error)) return thrown;
  const code = 'code' in thrown ? String(thrown.code) : '';
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('file/not-found', { name }, { cause: thrown });
  return new AppError('file/failed', { name, reason: code === '' ? thrown.message : code }, { cause: thrown });
}
