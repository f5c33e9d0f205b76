/** Stands for a process that never comes back from a file. */
import { serve } from '../../../electron/hosts/host.ts';

serve<'inspect.file'>({
  'inspect.file': (_input, { onProgress }) => {
    onProgress({ phase: 'begun', done: 0, total: 0, label: '' });
    for (;;) Math.random();
  },
});
