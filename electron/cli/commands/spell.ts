/** `kyyeu spell BOOK [ARTICLE]`: words that cannot be Vietnamese, places against the house style, names written otherwise elsewhere. */
import { articleIds } from '../../services/book/each-article.ts';
import { articleDoubts, type ArticleDoubts, type DoubtAt } from '../../services/book/spelling.ts';
import { EXIT, given, printJson, printLines, UsageError, type Run } from '../command.ts';
import { openToRead } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, json } = given(args, ['BOOK...']);
  const [file = '', article, ...more] = positionals;
  if (more.length > 0) throw new UsageError(`too many arguments: ${more.join(' ')}`);
  const book = await openToRead(file);
  try {
    const found: ArticleDoubts[] = [];
    for (const id of article === undefined ? articleIds(book) : [article]) {
      const doubts = await articleDoubts(book, id);
      if (doubts.doubts.length > 0) found.push(doubts);
    }
    if (json) printJson(io, found);
    else {
      const total = found.reduce((sum, { doubts }) => sum + doubts.length, 0);
      printLines(io, [...found.flatMap(({ id, title, doubts }) => [`${id}  ${title}`, ...doubts.map(asLine)]), `${String(total)} doubts in ${String(found.length)} articles`]);
    }
  } finally {
    book.close();
  }
  return EXIT.ok;
};

function asLine({ path, note, around, doubt }: DoubtAt): string {
  const why = doubt.kind === 'spelling' ? doubt.reason : doubt.kind === 'style' ? doubt.rule : 'name';
  const meant = doubt.suggestions.length === 0 ? '?' : doubt.suggestions.join(' / ');
  const place = `${path.join('.')}${note === null ? '' : ` note ${String(note + 1)}`}`;
  const line = `  ${`${doubt.kind} ${why}`.padEnd(20)} ${place.padEnd(6)} ${around.before}[${doubt.found} → ${meant}]${around.after}`;
  return line.replace(/[\n\r\v\u2028\u2029]/gu, '↵');
}
