/** Stands for a process that never comes back from a finished file, or that one brings down. */
import { serve } from '../../../electron/hosts/host.ts';

serve<'check.file'>({
  'check.file': ({ path }, { onProgress }) => {
    onProgress({ phase: 'file', done: 1, total: 2, label: 'ruột.pdf' });
    if (path.endsWith('bom.pdf')) process.exit(7);
    for (;;) Math.random();
  },
});
