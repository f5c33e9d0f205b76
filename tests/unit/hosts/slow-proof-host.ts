/** Stands for a process that never comes back from a PDF. */
import { basename } from 'node:path';
import { serve } from '../../../electron/hosts/host.ts';

serve<'proof.compare'>({
  'proof.compare': ({ before }, { onProgress }) => {
    onProgress({ phase: 'before', done: 0, total: 0, label: basename(before) });
    for (;;) Math.random();
  },
});
