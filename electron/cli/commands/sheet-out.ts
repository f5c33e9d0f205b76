/** `kyyeu sheet-out BOOK --what LIST FILE`: a list of the book as .xlsx or .csv, by the file's ending. Refuses to replace a file. */
import { sheetList } from '../../common/contract/sheet-channels.ts';
import { printSource } from '../../services/book/made/source.ts';
import { layoutOf } from '../../services/print/cover/pages.ts';
import { makeList } from '../../services/sheets/out.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { cacheFolder } from '../folders.ts';
import { openToRead } from '../open.ts';
import { writeNew } from '../write-new.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK', 'FILE'], ['what']);
  const [file = '', out = ''] = positionals;
  const what = sheetList.safeParse(values['what']);
  const as = /\.(xlsx|csv)$/iu.exec(out)?.[1]?.toLowerCase();
  if (!what.success) throw new UsageError(`--what ${sheetList.options.join(', ')} is needed`);
  if (as !== 'xlsx' && as !== 'csv') throw new UsageError('FILE has to end in .xlsx or .csv');
  const book = await openToRead(file);
  try {
    const { bytes, rows } = makeList(book, what.data, as, what.data === 'contents' ? await layoutOf(printSource(book), cacheFolder()) : null);
    await writeNew(out, bytes);
    if (json) printJson(io, { path: out, what: what.data, rows });
    else printLines(io, [`Made ${out} (${String(rows)} rows)`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};
