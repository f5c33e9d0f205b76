/** `kyyeu support BOOK --out FILE.zip`: what somebody who looks for a fault may be given; no text, name or photo of the book. */
import os from 'node:os';
import { AppError } from '../../common/errors.ts';
import { supportFiles } from '../../common/support/bundle.ts';
import type { SupportFacts } from '../../common/support/shapes.ts';
import { readBook } from '../../services/store/book-file.ts';
import { supportZip } from '../../services/support/zip.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { version } from '../version.ts';
import { writeNew } from '../write-new.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK'], ['out']);
  const out = values['out'];
  if (out === undefined) throw new UsageError('--out is missing');
  const files = supportFiles('vi', facts(positionals[0] ?? ''));
  await writeNew(out, supportZip(files));
  if (json) printJson(io, { path: out, files: files.map(({ name }) => name) });
  else printLines(io, [`Made ${out}: ${files.map(({ name }) => name).join(', ')}`]);
  return EXIT.ok;
};

function facts(file: string): SupportFacts {
  const program = { version: version(), versions: { node: process.versions.node, v8: process.versions.v8 }, platform: process.platform, architecture: process.arch, system: os.release(), memoryMb: Math.round(os.totalmem() / 1e6), processors: os.cpus().length, packaged: false, language: 'vi', theme: 'system' } as const;
  return { program, book: bookIn(file), errors: [] };
}

/** A book that is damaged is what such a bundle is for. */
function bookIn(file: string): SupportFacts['book'] {
  try {
    const book = readBook(file);
    try {
      return book.supportFacts();
    } finally {
      book.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code === 'file/not-found') throw thrown;
    return { unreadable: thrown.code };
  }
}
