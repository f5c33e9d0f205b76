/** A host for tests: one channel whose path says what the host does. Started as a real process. */
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../../electron/hosts/host.ts';
import { AppError } from '../../../electron/common/errors.ts';

const result = { articles: [], mediaType: 'text/plain', sha256: 'none' };

serve<'import.read' | 'photo.bytes'>({
  'import.read': async ({ path }, { session, onProgress, signal }) => {
    switch (path) {
      case 'session':
        return { ...result, sha256: String(session) };
      case 'pid':
        return { ...result, sha256: String(process.pid) };
      case 'progress':
        for (const done of [1, 2, 3]) onProgress({ phase: 'read', done, total: 3, label: 'Vũ Lễ' });
        return result;
      case 'coded-error':
        throw new AppError('import/empty', { name: 'trống.txt' });
      case 'bug':
        throw new TypeError('x is not a function');
      case 'wrong-output':
        return { ...result, sha256: 5 } as unknown as typeof result;
      case 'until-cancelled':
        await wait(60_000, undefined, { signal });
        return result;
      case 'deaf':
        await wait(60_000);
        return result;
      case 'busy':
        for (;;) if (signal.aborted) return result;
      case 'die':
        process.exit(7);
    }
    return result;
  },
  'photo.bytes': () => ({ mediaType: 'image/jpeg', bytes: new Uint8Array([0, 255, 16]) }),
});
