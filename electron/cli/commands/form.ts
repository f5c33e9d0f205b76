/** `kyyeu form BOOK --unit NAME --out FILE`: the form that a unit fills in. Refuses to replace a file. */
import { AppError } from '../../common/errors.ts';
import { UnitNames } from '../../common/collect/match.ts';
import { localDay } from '../../common/text/dates.ts';
import { overviewOf } from '../../services/book/collect.ts';
import { formFor } from '../../services/book/forms.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToRead } from '../open.ts';
import { writeNew } from '../write-new.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK'], ['unit', 'out']);
  const { unit: name, out } = values;
  if (name === undefined || out === undefined) throw new UsageError('--unit NAME and --out FILE are needed');
  const book = await openToRead(positionals[0] ?? '');
  try {
    const id = new UnitNames(overviewOf(book).units).exactly(name);
    if (id === null) throw new AppError('book/no-record', { kind: 'unit', id: name });
    const { unit, bytes } = formFor(book, id, localDay(Date.now()));
    await writeNew(out, bytes);
    if (json) printJson(io, { path: out, unit });
    else printLines(io, [`Made ${out} for ${unit}`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};
