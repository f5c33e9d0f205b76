/** `kyyeu coverage BOOK`: who is in the book by unit, kind, field, gender and period, and how often who was commended. */
import type { Heads, Times } from '../../common/know/coverage/coverage.ts';
import { bookCoverage } from '../../services/book/coverage.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const found = bookCoverage(book);
    if (json) printJson(io, found);
    else {
      const without = new Set(found.withoutAnyone);
      printLines(io, [
        `in the book: ${headsText(found.heads)}; with an article: ${headsText(found.written)}`,
        `women ${String(found.genders.female)}, men ${String(found.genders.male)}, not known ${String(found.genders.unknown)}`,
        `commended: ${timesText(found.times)}`,
        ...found.byLevel.map(({ level, ...own }) => `  ${level === '' ? '(no level)' : level}: ${timesText(own)}`),
        ...found.byPeriod.map(({ period, ...own }) => `  ${period === '' ? '(no year)' : period}: ${timesText(own)}`),
        ...found.fields.map(({ field, count }) => `models, ${field === '' ? '(no field)' : field}: ${String(count)}`),
        ...found.units.map(({ id, name, depth, sum }) => `${'  '.repeat(depth)}${name}: ${without.has(id) ? 'nobody' : headsText(sum)}`),
      ]);
    }
  } finally {
    book.close();
  }
  return EXIT.ok;
};

const headsText = ({ individual, collective, model }: Heads): string => `${String(individual)} individuals, ${String(collective)} collectives, ${String(model)} models`;
const timesText = ({ collective, individual }: Times): string => `${String(collective)} times collectives, ${String(individual)} times individuals`;
