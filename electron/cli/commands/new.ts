/** `kyyeu new BOOK [--title T]`: refuses to replace a file. */
import path from 'node:path';
import { bookSettings, defaultSettings } from '../../common/book/settings.ts';
import { beginBook } from '../../services/book/begin.ts';
import { EXIT, fitting, given, printJson, printLines, type Run } from '../command.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK'], ['title']);
  const [file = ''] = positionals;
  const title = fitting('title', bookSettings.shape.title, values['title'] ?? path.basename(file, path.extname(file)).normalize('NFC'));
  const book = beginBook(file, defaultSettings(title));
  try {
    if (json) printJson(io, { path: book.file, id: book.info().id, title });
    else printLines(io, [`Made ${book.file}`]);
  } finally {
    book.close();
  }
  return Promise.resolve(EXIT.ok);
};
