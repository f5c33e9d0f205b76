/** `kyyeu take-back BOOK FILE`: a Word file of this book that was edited comes back. Exit code 3: something is left to decide. */
import fs from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../common/errors.ts';
import { takeBack } from '../../services/word/take-back.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToWrite } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK', 'FILE']);
  const [bookFile = '', file = ''] = positionals;
  const bytes = await read(file);
  const book = await openToWrite(bookFile);
  try {
    const taken = await takeBack(book, { name: path.basename(file), bytes });
    if (json) printJson(io, taken);
    else printLines(io, taken.articles.map((one) => `${one.id}  ${one.title}: ${counts(one)}`));
    return taken.articles.every(({ conflicts }) => conflicts === 0) ? EXIT.ok : EXIT.partly;
  } finally {
    book.close();
  }
};

function counts({ comments, replies, resolved, suggestions, decided, direct, conflicts }: Awaited<ReturnType<typeof takeBack>>['articles'][number]): string {
  const all: [number, string][] = [[comments, 'new comments'], [replies, 'answers'], [resolved, 'comments settled'], [suggestions, 'new suggestions'], [decided, 'suggestions decided'], [direct, 'lines edited without tracking'], [conflicts, 'places to decide']];
  const told = all.filter(([count]) => count > 0).map(([count, what]) => `${String(count)} ${what}`);
  return told.length === 0 ? 'nothing new' : told.join(', ');
}

async function read(file: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(file);
  } catch (thrown) {
    throw new AppError('file/not-found', { name: file }, { cause: thrown });
  }
}
