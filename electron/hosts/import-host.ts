/** The process that reads strangers' files. It opens no book and may be killed at any time. */
import type { ChannelOf } from '../common/contract/channels.ts';
import { compareFiles } from '../services/proofs/compare-files.ts';
import { readSource } from '../services/import/read.ts';
import { readSheets } from '../services/sheets/read/read-sheets.ts';
import { readSourceFile } from '../services/source-file.ts';
import { readWord } from '../services/word/read/read.ts';
import { serve } from './host.ts';

serve<ChannelOf<'import'>>({
  'import.read': async ({ path, encoding }, { onProgress }) => {
    const { name, bytes, sha256 } = await readSourceFile(path);
    // The time a file may take runs from here, not from when this process was asked for.
    onProgress({ phase: 'read', done: 0, total: 1, label: name });
    return { ...(await readSource({ name, bytes, encoding })), sha256 };
  },
  'word.read': async ({ path, known }) => readWord((await readSourceFile(path)).bytes, known),
  'proof.compare': (files, { onProgress }) => compareFiles(files, onProgress),
  'check.file': async ({ path, expected }, { onProgress }) => {
    // Loaded only now: nobody else waits for what looks at finished files.
    const { readGivenFile } = await import('../services/print/preflight/given.ts');
    return await readGivenFile(path, expected, onProgress);
  },
  'sheet.read': async ({ path, encoding }, { onProgress }) => {
    const { name, bytes } = await readSourceFile(path);
    onProgress({ phase: 'read', done: 0, total: 1, label: name });
    return readSheets({ name, bytes, encoding });
  },
});
