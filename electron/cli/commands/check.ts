/** `kyyeu check BOOK`: pages, references, every text's and photo's hash, the search index. Exit code 1 when anything is wrong. */
import { AppError, toErrorShape } from '../../common/errors.ts';
import { errorLine } from '../../common/i18n/index.ts';
import { EXIT, given, printJson, printLines, type Io, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const problems = await findProblems(positionals[0] ?? '', io);
  const ok = problems.length === 0;
  if (json) printJson(io, { ok, problems });
  else printLines(io, ok ? ['The yearbook is whole.'] : problems);
  return ok ? EXIT.ok : EXIT.failed;
};

/** A file that cannot be opened at all is a finding too; why is told on stderr, as every command does. */
async function findProblems(file: string, io: Io): Promise<string[]> {
  try {
    const book = await openToRead(file);
    try {
      return book.check();
    } finally {
      book.close();
    }
  } catch (thrown) {
    if (!(thrown instanceof AppError) || !thrown.code.startsWith('file/')) throw thrown;
    const shape = toErrorShape(thrown);
    io.err(errorLine('en', shape));
    return [shape.message];
  }
}
