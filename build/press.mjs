/**
 * npm run test:press: the sample yearbook and the one of 480 pages (120 articles, 240 photos, by the workload generator), as PDF/X-4 and
 * as PDF/X-1a, each read by qpdf, poppler and ghostscript (`tests/print/support/independent.ts`). Prints how much was read and every
 * objection; ends with 1 where there is one. The first time some 240 photos are converted, which takes minutes.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onProjectNode } from './lib/dependencies.mjs';
import { main } from './lib/log.mjs';

/** Photos of the workload have as many dots as their place needs and no more. */
const PPI = 300;

await main(async () => {
  const elsewhere = await onProjectNode();
  if (elsewhere !== undefined) return elsewhere;
  const [{ workload, noWorkload }, { makeSample }, { openBook, readBook }, { printSource }, { exportBook }, { readIndependently }, { trimSize }, { cacheFolder }] = await Promise.all([
    import('../tests/bench/support/workload.ts'),
    import('../electron/services/book/sample.ts'),
    import('../electron/services/store/book-file.ts'),
    import('../electron/services/book/made/source.ts'),
    import('../electron/services/print/export.ts'),
    import('../tests/print/support/independent.ts'),
    import('../electron/common/book/trim.ts'),
    import('../electron/cli/folders.ts'),
  ]);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kyyeu-press-'));
  let objected = false;
  try {
    const sample = path.join(folder, 'sample.kyyeu');
    await makeSample(sample);
    const missing = noWorkload();
    const books = [['sample', sample], ...(missing === null ? [['large', (await workload(120)).file]] : [])];
    if (missing !== null) process.stdout.write(`large: ${missing}\n`);
    for (const [name, file] of books) {
      for (const standard of ['x4', 'x1a']) {
        const book = path.join(folder, `${name}-${standard}.kyyeu`);
        fs.copyFileSync(file, book);
        const writer = openBook(book);
        writer.updateSettings({ pressStandard: standard });
        writer.close();
        const reader = readBook(book);
        try {
          const settings = reader.settings();
          const { width, height } = trimSize(settings.trimSize);
          const { files: [made], preflight } = await exportBook({ reader: printSource(reader), to: 'print', folder: path.join(folder, `${name}-${standard}`), cache: cacheFolder() });
          const { objections, read } = readIndependently(made.path, { standard, trim: [width, height], bleed: settings.bleed, title: settings.title, ink: settings.pressInk, ppi: PPI }, folder);
          objected ||= objections.length > 0;
          process.stdout.write(`${name} ${standard}: ${JSON.stringify(read)}; our own preflight ${String(preflight.errors.length)} errors; objections ${String(objections.length)}\n`);
          for (const each of objections) process.stdout.write(`    ${each}\n`);
        } finally {
          reader.close();
        }
        fs.rmSync(path.join(folder, `${name}-${standard}`), { recursive: true, force: true });
      }
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
  return objected ? 1 : 0;
});
