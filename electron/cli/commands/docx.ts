/** `kyyeu docx BOOK [ARTICLE…] --out FILE`: articles as a Word file with comments and suggestions. Refuses to replace a file. */
import { exportWord, keepExported } from '../../services/word/export.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToWrite } from '../open.ts';
import { writeNew } from '../write-new.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK', '[ARTICLE...]'], ['out', 'author']);
  const [file = '', ...articles] = positionals;
  if (values['out'] === undefined) throw new UsageError('--out FILE is missing');
  const book = await openToWrite(file);
  try {
    const made = await exportWord(book, { articles, author: values['author'] ?? '', now: Date.now() });
    // The texts are kept, so that the file can come back edited.
    keepExported(book, articles);
    await writeNew(values['out'], made.bytes);
    if (json) printJson(io, { path: values['out'], articles: made.articles });
    else printLines(io, [`Made ${values['out']}: ${String(made.articles.length)} ${made.articles.length === 1 ? 'article' : 'articles'}`]);
    return EXIT.ok;
  } finally {
    book.close();
  }
};
