/** `kyyeu copy BOOK NEWBOOK [--clean]`: the whole file, or without history, removed articles and what is not used. Checked before it has its name. */
import { copyBook } from '../../services/book/copy-book.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';

export const run: Run = async (args, io) => {
  const { positionals, flags, json } = given(args, ['BOOK', 'NEWBOOK'], [], { flags: ['clean'] });
  const [file = '', target = ''] = positionals;
  const copy = await copyBook(file, target, flags['clean'] === true ? { history: false, comments: true } : null);
  if (json) printJson(io, copy);
  else printLines(io, [`Made ${copy.path}`]);
  return EXIT.ok;
};
