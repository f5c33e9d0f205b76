/** `kyyeu text BOOK ID`: the whole article as plain text, blocks parted by an empty line. */
import { articleText } from '../../common/article/read.ts';
import { EXIT, given, printJson, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK', 'ID']);
  const [file = '', id = ''] = positionals;
  const book = await openToRead(file);
  try {
    const text = articleText(book.article(id).document);
    if (json) printJson(io, { id, text });
    else io.out(`${text}\n`);
  } finally {
    book.close();
  }
  return EXIT.ok;
};
