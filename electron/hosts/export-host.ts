/** The process made for one export: it typesets the whole book, writes its files and ends. */
import { readBook } from '../services/store/book-file.ts';
import { exportBook } from '../services/print/export.ts';
import { serve } from './host.ts';

serve<'export.run'>({
  'export.run': async ({ path, to, folder, cache }, { onProgress, signal }) => {
    const reader = readBook(path, { checked: true });
    try {
      return await exportBook({ reader, to, folder, cache, onProgress, signal });
    } finally {
      reader.close();
    }
  },
});
