/** Stands for a process that looks at a larger file: its answer comes some time after it said that the file may be read. */
import { setTimeout as wait } from 'node:timers/promises';
import { serve } from '../../../electron/hosts/host.ts';

serve<'inspect.file'>({
  'inspect.file': async (_input, { onProgress }) => {
    for (const phase of ['begun', 'sizes']) onProgress({ phase, done: 0, total: 0, label: '' });
    await wait(500);
    return {};
  },
});
