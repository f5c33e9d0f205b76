/** `kyyeu marks BOOK [--json]`: marks on the pages of proofs, page by page, pages counted from the first of the proof; 3 = some are not settled. */
import { inPageOrder, markOf } from '../../common/book/marks.ts';
import { EXIT, given, printJson, printLines, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK']);
  const book = await openToRead(positionals[0] ?? '');
  try {
    const titles = new Map(book.outline().parts.flatMap((part) => [...part.articles, ...part.matter]).map(({ id, title }) => [id, title]));
    for (const { id, title } of book.outline().back) titles.set(id, title);
    const marks = inPageOrder(book.records('pageMark').map(markOf)).map((mark) => ({ ...mark, title: titles.get(mark.articleId ?? mark.matterId ?? '') ?? '' }));
    const open = marks.filter(({ settledAt }) => settledAt === null).length;
    if (json) printJson(io, marks);
    else {
      printLines(io, [
        ...marks.map(({ page, title, author, body, settledAt }) => `page ${String(page)} of the proof  ${title === '' ? '' : `${title}  `}${author === '' ? '' : `${author}: `}${body.replace(/\s+/gu, ' ')}${settledAt === null ? '' : '  (settled)'}`),
        `${String(marks.length)} marks, ${String(open)} to settle`,
      ]);
    }
    return open === 0 ? EXIT.ok : EXIT.partly;
  } finally {
    book.close();
  }
};
