/** `kyyeu import BOOK FILE... [--part NAME]`: each file alone; what cannot be read is reported and harms nothing. */
import path from 'node:path';
import type { ImportReport } from '../../common/contract/shapes.ts';
import { commitImport } from '../../services/book/commit-import.ts';
import { importFiles } from '../../services/book/import-files.ts';
import { EXIT, given, printJson, printLines, type ExitCode, type Run } from '../command.ts';
import { forkHost } from '../../hosts/fork.ts';
import { importReader } from '../../hosts/import-reader.ts';
import { openToWrite } from '../open.ts';
import { partNamed } from '../part-named.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK', 'FILE...'], ['part']);
  const [file = '', ...files] = positionals;
  const book = await openToWrite(file);
  const reader = importReader(() => forkHost('import'));
  try {
    const part = partNamed(book, values['part']);
    const report = await importFiles({
      partId: part.id,
      files,
      read: reader.read,
      commit: (input) => commitImport(book, input),
      finish: (batch) => {
        book.finishBatch(batch);
        return Promise.resolve();
      },
    });
    // Nothing came in: the book is as it was.
    if (part.made && report.articles.length === 0) book.removePart(part.id);
    if (json) printJson(io, asPrinted(report));
    else printLines(io, report.articles.map(({ id, title, words, photos }) => `${id}  ${title}  (${String(words)} words, ${String(photos)} photos)`));
    if (!json) printLines(io, report.articles.flatMap(({ title, warnings }) => warnings.map(({ text }) => `  ${title}: ${text}`)));
    if (!json) printLines(io, report.known.map(({ file: name, title }) => `${name}: already in the book (“${title}”)`));
    if (report.failed.length > 0) io.err(failureLine(report, files.length));
    return exitCode(report);
  } finally {
    reader.close();
    book.close();
  }
};

/** The report in the form that scripts rely on: these fields, remarks as their sentences, whatever else the window is told. */
function asPrinted({ articles, failed, known }: ImportReport): unknown {
  const fields = articles.map(({ id, title, sapo, date, place = '', byline, words, photos, captions, encoding, warnings }) => ({
    ...{ id, title, sapo, date, place, byline },
    ...{ words, photos, captions, encoding, warnings: warnings.map(({ text }) => text) },
  }));
  return { articles: fields, failed, known };
}

/** One line, however many files failed. */
function failureLine({ failed }: ImportReport, total: number): string {
  const [first] = failed;
  if (total === 1 && first !== undefined) return first.message;
  const list = failed.map(({ file, code }) => `${path.basename(file)} (${code})`).join(', ');
  return `${String(failed.length)} of ${String(total)} files were not imported: ${list}`;
}

function exitCode({ articles, failed }: ImportReport): ExitCode {
  if (failed.length === 0) return EXIT.ok;
  return articles.length === 0 ? EXIT.failed : EXIT.partly;
}
