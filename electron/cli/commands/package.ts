/**
 * `kyyeu package BOOK --out DIR [--zip] [--despite-errors]`: everything for the printing house in one folder or archive. When the checks find errors
 * nothing is made and the exit code says so, unless they are known: `--despite-errors`. What was handed over becomes a snapshot of the book.
 */
import path from 'node:path';
import { AppError, toErrorShape } from '../../common/errors.ts';
import { errorLine, t } from '../../common/i18n/index.ts';
import { noteHandedOver } from '../../services/book/handed-over.ts';
import { makePackage } from '../../services/package/make.ts';
import { EXIT, given, printJson, printLines, UsageError, type Io, type Run } from '../command.ts';
import { cacheFolder } from '../folders.ts';
import { exportInWords } from '../in-words.ts';
import { openToRead, openToWrite } from '../open.ts';
import { exportLines } from './export.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, flags, json } = given(args, ['BOOK'], ['out'], { flags: ['zip', 'despite-errors'] });
  if (values['out'] === undefined) throw new UsageError('--out DIR is missing');
  const book = await openToRead(positionals[0] ?? '');
  try {
    const { modifiedAt } = book.info();
    const result = await makePackage({ book, folder: path.resolve(values['out']), zip: flags['zip'] === true, despite: flags['despite-errors'] === true, cache: cacheFolder(), signal: io.stopped?.() });
    if (json) printJson(io, exportInWords(result));
    else printLines(io, exportLines(result));
    await noted(positionals[0] ?? '', modifiedAt, io);
    return EXIT.ok;
  } catch (thrown) {
    if (!(thrown instanceof AppError) || thrown.code !== 'package/findings') throw thrown;
    io.err(errorLine('en', toErrorShape(thrown)));
    return EXIT.unready;
  } finally {
    book.close();
  }
};

/** What was handed over becomes a snapshot of the book. The package is made all the same where the book cannot be written, or was changed beside the work: that is said. */
async function noted(file: string, modifiedAt: number, io: Io): Promise<void> {
  try {
    const book = await openToWrite(file);
    try {
      if (book.info().modifiedAt === modifiedAt) noteHandedOver(book, t('vi', 'order.snapshot'));
      else io.err('no snapshot was taken: the book was changed while the package was made');
    } finally {
      book.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    io.err(`no snapshot was taken: ${errorLine('en', toErrorShape(thrown))}`);
  }
}
