/** What a report says of a finished file. */
import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import type { CheckedFile } from '../../../common/contract/check-shapes.ts';
import { AppError } from '../../../common/errors.ts';

/** A finished file as the report names it; read piece by piece. @throws AppError file/not-found when it cannot be read */
export async function checkedFile(file: string): Promise<CheckedFile> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(file)) hash.update(piece as Uint8Array);
    return { name: path.basename(file).normalize('NFC'), size: statSync(file).size, sha256: hash.digest('hex') };
  } catch (thrown) {
    throw new AppError('file/not-found', { name: path.basename(file) }, { cause: thrown });
  }
}
