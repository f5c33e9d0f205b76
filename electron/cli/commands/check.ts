/** `kyyeu check BOOK`: pages, references, every text's and photo's hash, the search index. Exit code 1 when anything is wrong. */
import { AppError } from '../../common/errors.ts';
import { readBook } from '../../services/store/book-file.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const problems = findProblems(positionals[0] ?? '');
  const ok = problems.length === 0;
  if (json) printJson(io, { ok, problems });
  else printLines(io, ok ? ['The yearbook is whole.'] : problems);
  return Promise.resolve(ok ? EXIT.ok : EXIT.failed);
};

/** A yearbook too damaged to be opened is a finding; what is no yearbook at all is an error. */
function findProblems(file: string): string[] {
  try {
    const book = readBook(file);
    try {
      return book.check();
    } finally {
      book.close();
    }
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === 'file/damaged') return [thrown.message];
    throw thrown;
  }
}
