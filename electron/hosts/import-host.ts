/** The process that reads strangers' files. It opens no book and may be killed at any time. */
import { readSource } from '../services/import/read.ts';
import { readSourceFile } from '../services/source-file.ts';
import { serve } from './host.ts';

serve<'import.read'>({
  'import.read': async ({ path, encoding }) => {
    const { name, bytes, sha256 } = await readSourceFile(path);
    return { ...(await readSource({ name, bytes, encoding })), sha256 };
  },
});
