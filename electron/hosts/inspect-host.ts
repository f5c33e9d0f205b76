/**
 * The process that looks at yearbook files as data: strangers' before they are opened, damaged ones, and open ones in the background.
 * It may be killed at any time.
 */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ChannelOf } from '../common/contract/channels.ts';
import { AppError } from '../common/errors.ts';
import { checkPages, checkRecords } from '../services/store/background-check.ts';
import { inspectFile } from '../services/store/inspect.ts';
import { isKnownSound, keepSound, soundStamp } from '../services/store/known-sound.ts';
import { serve } from './host.ts';
import { watchProcess } from './inspect-watch.ts';
import { giveWay } from './priority.ts';

/** Processor time until the schema is known to be ours and no value too long (ms): whatever could run in a hostile file would run before. */
const LIMIT_MS = 8000;
/** From then on it grows with the file: bytes looked at in a millisecond, a fifth of what was measured. */
const SLOWEST = 10_000;

/** How far it gives way while it goes through a book beside whoever typesets it: to all that wants the processor. */
const BESIDE_WORK = 10;

const watch = watchProcess();
/** Files that were found sound: what is asked next may be asked before that is known. */
const sound = new Set<string>();
serve<ChannelOf<'inspect'>>({
  'inspect.file': ({ path, cache }, { onProgress }) => {
    const tell = (phase: string): void => {
      onProgress({ phase, done: 0, total: 0, label: '' });
    };
    watch.allow(LIMIT_MS);
    try {
      tell('begun');
      if (cache !== undefined && isKnownSound(cache, path)) tell('sizes');
      else {
        const before = soundStamp(path);
        inspectFile(path, (step) => {
          if (step === 'sizes') watch.allow(LIMIT_MS + statSync(path).size / SLOWEST);
          tell(step);
        });
        if (cache !== undefined) keepSound(cache, path, before);
      }
      sound.add(resolve(path));
    } finally {
      watch.release();
    }
    return {};
  },
  'inspect.check': ({ path, what }, call) => (what === 'pages' ? checkPages(path) : checkRecords(path, call)),
  'inspect.findings': async ({ path, toPress }, { signal }) => {
    if (!sound.has(path)) throw new AppError('app/forbidden', { channel: 'inspect.findings' });
    giveWay(BESIDE_WORK);
    // Loaded only now, as below: looking at a file should not wait for it.
    const [{ readBook }, { recordFindings }] = await Promise.all([import('../services/store/book-file.ts'), import('../services/book/record-findings.ts')]);
    const book = readBook(path, { checked: true });
    try {
      return await recordFindings(book, { signal, toPress });
    } finally {
      book.close();
    }
  },
  'inspect.salvage': async ({ path, to }, { onProgress }) => {
    // Loaded only now: it decodes pictures, and looking at a file should not wait for that.
    const { salvage } = await import('../services/store/salvage/salvage.ts');
    return await salvage(path, to, { onProgress });
  },
});
