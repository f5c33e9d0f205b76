/** Reading strangers' files in a process of its own, started when first needed and again after it had to be ended. */
import { forkHost } from '../hosts/fork.ts';
import { AppError } from '../common/errors.ts';
import type { IsolatedRead } from '../services/book/import-files.ts';

export interface ImportReader {
  readonly read: IsolatedRead;
  close(): void;
}

export function importReader(): ImportReader {
  let host: ReturnType<typeof forkHost<'import'>> | undefined;
  const close = (): void => {
    host?.dispose();
    host = undefined;
  };
  return {
    read: async (file, signal) => {
      // Ended at once: a process that is busy with a hostile file would not hear a polite request.
      signal.addEventListener('abort', close, { once: true });
      try {
        host ??= forkHost('import');
        return await host.call('import.read', { path: file });
      } catch (thrown) {
        if (thrown instanceof AppError && thrown.code === 'app/service-stopped') close();
        throw thrown;
      } finally {
        signal.removeEventListener('abort', close);
      }
    },
    close,
  };
}
