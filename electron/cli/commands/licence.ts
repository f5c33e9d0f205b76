/** `kyyeu licence BOOK --out FILE`: the application for a licence (Mẫu 04) as .docx or .pdf, by the file's ending. Refuses to replace a file. */
import { makeLicence } from '../../services/licence/make.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToRead } from '../open.ts';
import { writeNew } from '../write-new.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK'], ['out']);
  const { out } = values;
  const format = out === undefined ? undefined : (['docx', 'pdf'] as const).find((each) => out.toLowerCase().endsWith(`.${each}`));
  if (out === undefined || format === undefined) throw new UsageError('--out FILE.docx or FILE.pdf is needed');
  const book = await openToRead(positionals[0] ?? '');
  try {
    const { sheet, pages, bytes } = await makeLicence(book, format, Date.now());
    await writeNew(out, bytes);
    if (json) printJson(io, { path: out, pages, points: sheet.points });
    else printLines(io, [`Made ${out}: ${String(pages)} pages`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};
