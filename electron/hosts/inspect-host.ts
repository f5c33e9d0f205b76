/**
 * The process that looks at yearbook files as data: strangers' before they are opened, damaged ones, and open ones in the background.
 * It may be killed at any time.
 */
import { statSync } from 'node:fs';
import type { ChannelOf } from '../common/contract/channels.ts';
import { checkPages, checkRecords } from '../services/store/background-check.ts';
import { inspectFile } from '../services/store/inspect.ts';
import { serve } from './host.ts';
import { watchProcess } from './inspect-watch.ts';

/** Processor time until the schema is known to be ours and no value too long (ms): whatever could run in a hostile file would run before. */
const LIMIT_MS = 8000;
/** From then on it grows with the file: bytes looked at in a millisecond, a fifth of what was measured. */
const SLOWEST = 10_000;

const watch = watchProcess();
serve<ChannelOf<'inspect'>>({
  'inspect.file': ({ path }, { onProgress }) => {
    const tell = (phase: string): void => {
      onProgress({ phase, done: 0, total: 0, label: '' });
    };
    watch.allow(LIMIT_MS);
    try {
      tell('begun');
      inspectFile(path, (step) => {
        if (step === 'sizes') watch.allow(LIMIT_MS + statSync(path).size / SLOWEST);
        tell(step);
      });
    } finally {
      watch.release();
    }
    return {};
  },
  'inspect.check': ({ path, what }, call) => (what === 'pages' ? checkPages(path) : checkRecords(path, call)),
  'inspect.findings': async ({ path, toPress }, { signal }) => {
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
