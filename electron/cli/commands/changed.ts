/** `kyyeu changed BOOK [--json]`: exemplars that were in earlier books, and what is another since. */
import type { Returning } from '../../common/know/earlier.ts';
import { returningExemplars } from '../../services/book/edition/changed.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const all = returningExemplars(book);
    if (json) printJson(io, all);
    else printLines(io, [...all.flatMap(lines), `${String(all.length)} exemplars of earlier books`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
};

function lines({ name, unit, books, changes }: Returning): string[] {
  const award = (sign: string) => (each: { name: string; year: string; number: string }): string => `  ${sign} ${[each.name, each.year, each.number].filter((part) => part !== '').join(', ')}`;
  return [
    `${[name, unit].filter((part) => part !== '').join(', ')}  (${books.map(({ title, period }) => (period === '' ? title : period)).join('; ')})`,
    ...changes.fields.map(({ field, before, now }) => `  ${field}: ${before === '' ? '∅' : before} → ${now === '' ? '∅' : now}`),
    ...changes.newAwards.map(award('+')),
    ...changes.goneAwards.map(award('−')),
  ];
}
