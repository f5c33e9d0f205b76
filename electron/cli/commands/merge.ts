/** `kyyeu merge BOOK OTHER`: what either copy changed; what both did is kept with both sides. Exit code 3: something is left to decide. */
import { conflictsOf, mergeBook } from '../../services/book/merge-book/merge.ts';
import { defaultBackupFolder } from '../../services/store/backup.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK', 'OTHER']);
  const [file = '', otherFile = ''] = positionals;
  const book = await openToWrite(file);
  try {
    const other = await openToRead(otherFile);
    try {
      const report = await mergeBook(book, other, { without: [] }, defaultBackupFolder());
      const open = conflictsOf(book);
      if (json) printJson(io, report);
      else {
        const names = new Map(book.outline().parts.flatMap((part) => part.articles.map(({ id, title }) => [id, title])));
        const lines = (what: string, ids: readonly string[]): string[] => ids.map((id) => `${what}  ${id}  ${names.get(id) ?? ''}`);
        printLines(io, [
          ...lines('taken   ', report.taken),
          ...lines('merged  ', report.merged),
          ...lines('conflict', report.conflicts),
          ...lines('new     ', report.new),
          `${String(report.unchanged)} articles unchanged, ${String(open.length)} places to decide`,
        ]);
      }
      return open.length === 0 ? EXIT.ok : EXIT.partly;
    } finally {
      other.close();
    }
  } finally {
    book.close();
  }
};
