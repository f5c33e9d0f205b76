/** SQLite's own look at every page, before a file is opened. */
import path from 'node:path';
import { AppError } from '../../common/errors.ts';
import type { Db } from './connection.ts';

/** @throws AppError file/damaged */
export function refuseDamaged(db: Db, real: string): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new AppError('file/damaged', { name: path.basename(real), found: String(found) });
}
