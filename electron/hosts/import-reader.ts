/** Reading strangers' files in a process of its own: started when first needed, and again after it had to be ended. */
import { basename } from 'node:path';
import { AppError } from '../common/errors.ts';
import type { IsolatedRead } from '../services/book/import-files.ts';
import type { ChannelOf } from '../common/contract/channels.ts';
import type { Connection } from './connection.ts';

// The order of work over many files is the same in every program that has hosts.
export { importFiles, READ_LIMIT } from '../services/book/import-files.ts';

export interface ImportReader {
  /** @throws AppError import/*, file/*; `import/damaged` when reading the file brought the process down */
  readonly read: IsolatedRead;
  close(): void;
}

/** @param start starts an import host */
export function importReader(start: () => Connection<ChannelOf<'import'>>): ImportReader {
  let host: Connection<ChannelOf<'import'>> | null = null;
  const close = (): void => {
    host?.dispose();
    host = null;
  };
  return {
    read: async (file, signal, onStart, encoding) => {
      // Ended at once: a process that is busy with a hostile file would not hear a polite request.
      signal.addEventListener('abort', close, { once: true });
      try {
        host ??= start();
        return await host.call('import.read', { path: file, encoding }, { onProgress: onStart });
      } catch (thrown) {
        if (!(thrown instanceof AppError) || thrown.code !== 'app/service-stopped') throw thrown;
        close();
        throw new AppError('import/damaged', { name: basename(file).normalize('NFC') }, { cause: thrown });
      } finally {
        signal.removeEventListener('abort', close);
      }
    },
    close,
  };
}
