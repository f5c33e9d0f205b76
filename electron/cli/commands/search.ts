/** `kyyeu search BOOK QUERY`: words without tones find both, words with tones only those; "a phrase" in quotes. */
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK', 'QUERY']);
  const [file = '', query = ''] = positionals;
  const book = await openToRead(file);
  try {
    const hits = book.search(query).map(({ kind, id, title, snippet }) => ({ id, title, snippet, ...(kind === 'article' ? {} : { kind }) }));
    if (json) printJson(io, hits);
    else printLines(io, hits.flatMap(({ id, title, snippet }) => [`${id}  ${title}`, `  ${snippet}`]));
  } finally {
    book.close();
  }
  return EXIT.ok;
};
