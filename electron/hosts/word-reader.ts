/** Reading an edited Word file of ours in the process for strangers' files: started for one file, ended when that takes too long. */
import { basename } from 'node:path';
import type { Change } from '../common/article/document.ts';
import type { ChannelOf } from '../common/contract/channels.ts';
import type { ReadWord, WordOrigin } from '../common/contract/word-shapes.ts';
import { AppError } from '../common/errors.ts';
import { READ_LIMIT } from '../services/book/import-files.ts';
import type { Connection } from './connection.ts';

export interface EditedWord {
  readonly path: string;
  readonly start: () => Connection<ChannelOf<'import'>>;
  /** The suggestions of the texts that the file was made from. */
  readonly known: (name: string, origin: WordOrigin | null) => Promise<readonly Change[]>;
  /** Longest time for the file, ms. */
  readonly limitMs?: number;
}

/** @throws AppError word/not-ours and what `known` throws; import/*, file/*; import/damaged also when reading takes too long or brings the process down */
export async function readEditedWord({ path, start, known, limitMs = 3 * READ_LIMIT }: EditedWord): Promise<{ readonly name: string; readonly read: ReadWord }> {
  const name = basename(path).normalize('NFC');
  const host = start();
  // Ended at once: a process that is busy with a hostile file would not hear a polite request.
  const limit = setTimeout(() => { host.dispose(); }, limitMs);
  try {
    const first = await host.call('word.read', { path, known: [] });
    const read = await host.call('word.read', { path, known: [...(await known(name, first?.origin ?? null))] });
    if (read === null) throw new AppError('word/not-ours', { name });
    return { name, read };
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
    throw new AppError('import/damaged', { name }, { cause: thrown });
  } finally {
    clearTimeout(limit);
    host.dispose();
  }
}
