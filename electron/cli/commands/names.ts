/**
 * `kyyeu names BOOK [--order] [--json]`: printed names that no record knows or that are written otherwise than in their record; with
 * `--order` the exemplars in the order of the index, withdrawn ones left out.
 */
import { inNameOrder } from '../../common/know/name-order.ts';
import { presentExemplars, presentUnits } from '../../services/book/people/present.ts';
import { tracedNames } from '../../services/book/people/traced-names.ts';
import { withdrawnIds } from '../../services/book/people/withdrawn.ts';
import type { BookReader } from '../../services/store/reader.ts';
import { EXIT, given, printJson, printLines, type Io, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, flags, json } = given(args, ['BOOK'], [], { flags: ['order'] });
  const book = await openToRead(positionals[0] ?? '');
  try {
    if (flags['order'] === true) printOrder(io, book, json);
    else await printTraced(io, book, json);
  } finally {
    book.close();
  }
  return EXIT.ok;
};

function printOrder(io: Io, book: BookReader, json: boolean): void {
  const gone = withdrawnIds(book);
  const units = new Map(presentUnits(book).map(({ id, name }) => [id, name]));
  const people = inNameOrder(presentExemplars(book).filter(({ id, kind }) => kind === 'individual' && !gone.has(id))).map(({ id, name, honorific, role, unitId }) => ({
    id, name, honorific, role, unit: unitId === null ? '' : (units.get(unitId) ?? ''),
  }));
  if (json) printJson(io, people);
  else printLines(io, people.map(({ name, role, unit }) => [name, role, unit].filter((part) => part !== '').join(', ')));
}

async function printTraced(io: Io, book: BookReader, json: boolean): Promise<void> {
  const names = await tracedNames(book);
  if (json) printJson(io, names);
  else printLines(io, [...names.map(({ name, state, record, title, kind }) => `${state.padEnd(8)} ${name}${record === '' ? '' : ` (record: ${record})`}  ${title}, ${kind}`), `${String(names.length)} places`]);
}
