/** `kyyeu text BOOK ID`: the whole article as plain text, blocks parted by an empty line; with --html as a web page of its own. */
import { articlePage } from '../../common/article/html.ts';
import { articleText } from '../../common/article/read.ts';
import { inForce } from '../../common/article/suggest.ts';
import { EXIT, given, printJson, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, flags, json } = given(args, ['BOOK', 'ID'], [], { flags: ['html'] });
  const [file = '', id = ''] = positionals;
  const book = await openToRead(file);
  try {
    const { document } = book.article(id);
    // What is suggested is not in the text yet.
    const text = flags['html'] === true ? articlePage(document) : articleText(inForce(document));
    if (json) printJson(io, { id, text });
    else io.out(text.endsWith('\n') ? text : `${text}\n`);
  } finally {
    book.close();
  }
  return EXIT.ok;
};
