/**
 * The process that looks at yearbook files as data: strangers' before they are opened, damaged ones, and open ones in the background.
 * It may be killed at any time. Its second thread watches its memory: SQLite, busy with a hostile file, lets nothing else run here.
 */
import { isMainThread, Worker } from 'node:worker_threads';
import type { ChannelOf } from '../common/contract/channels.ts';
import { checkPages, checkRecords } from '../services/store/background-check.ts';
import { inspectFile } from '../services/store/inspect.ts';
import { salvage } from '../services/store/salvage/salvage.ts';
import { serve } from './host.ts';
import { watchMemory } from './inspect-watch.ts';

if (isMainThread) {
  new Worker(new URL(import.meta.url)).unref();
  serve<ChannelOf<'inspect'>>({
    'inspect.file': ({ path }, { onProgress }) => {
      inspectFile(path, (phase) => {
        onProgress({ phase, done: 0, total: 0, label: '' });
      });
      return {};
    },
    'inspect.check': ({ path, what }, call) => (what === 'pages' ? checkPages(path) : checkRecords(path, call)),
    'inspect.salvage': ({ path, to }, { onProgress }) => salvage(path, to, { onProgress }),
  });
} else watchMemory();
