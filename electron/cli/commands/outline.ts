/** `kyyeu outline BOOK`: parts and articles in book order. */
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const { parts } = book.outline();
    if (json) {
      printJson(io, { parts: parts.map((part) => ({ title: part.title, articles: part.articles.map(({ id, title }) => ({ id, title })) })) });
    } else {
      printLines(io, parts.flatMap((part) => [part.title, ...part.articles.map(({ id, title }) => `  ${id}  ${title}`)]));
    }
  } finally {
    book.close();
  }
  return EXIT.ok;
};
