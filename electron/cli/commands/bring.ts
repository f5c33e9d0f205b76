/** `kyyeu bring BOOK OTHER [--article ID]... [--part NAME]`: articles of another book with all they need; without --article all of it. */
import { bringIn } from '../../services/book/merge-book/bring.ts';
import { defaultBackupFolder } from '../../services/store/backup.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';
import { partNamed } from '../part-named.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, lists, json } = given(args, ['BOOK', 'OTHER'], ['part'], { repeated: ['article'] });
  const [file = '', otherFile = ''] = positionals;
  const book = await openToWrite(file);
  try {
    const other = await openToRead(otherFile);
    try {
      const part = partNamed(book, values['part']);
      try {
        const { articles } = await bringIn(book, other, { articles: lists['article'] ?? [], partId: part.id }, defaultBackupFolder());
        if (json) printJson(io, { articles });
        else printLines(io, articles);
      } catch (thrown) {
        // Nothing came in: the book is as it was.
        if (part.made) book.removePart(part.id);
        throw thrown;
      }
      return EXIT.ok;
    } finally {
      other.close();
    }
  } finally {
    book.close();
  }
};
