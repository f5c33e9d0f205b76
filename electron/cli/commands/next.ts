/** `kyyeu next BOOK NEWBOOK [--title T] [--period P] [--article ID]...`: the next period's book, begun from this one; the old one is only read. */
import { bookSettings } from '../../common/book/settings.ts';
import { beginNext } from '../../services/book/edition/next.ts';
import { EXIT, fitting, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, lists, json } = given(args, ['BOOK', 'NEWBOOK'], ['title', 'period'], { repeated: ['article'] });
  const [file = '', target = ''] = positionals;
  const book = await openToRead(file);
  const { title } = book.settings();
  book.close();
  const made = await beginNext(file, target, { title: fitting('title', bookSettings.shape.title, values['title'] ?? title), period: fitting('period', bookSettings.shape.period, values['period'] ?? ''), articles: [...new Set(lists['article'] ?? [])] });
  if (json) printJson(io, made);
  else {
    printLines(io, [
      `Made ${made.path}: ${String(made.exemplars)} exemplars, ${String(made.awards)} awards, ${String(made.units)} units, ${String(made.articles)} articles`,
      ...made.toFill.map(({ where, field }) => `to fill in: ${where === 'settings' ? 'details' : where}: ${field.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)}`),
    ]);
  }
  return EXIT.ok;
};
