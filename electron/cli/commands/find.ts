/**
 * `kyyeu find BOOK QUERY`: every hit in its sentence, footnotes and captions included. With --replace TEXT what would stand there;
 * with --yes beside it, it is written, all of it as one step. Exit code 3: some articles were left as they are.
 */
import { MOST_HITS, MOST_LETTERS, type FindWhat, type FoundHit, type FoundInBook } from '../../common/contract/find-channels.ts';
import { replacementFor } from '../../common/text/find.ts';
import { EVERYWHERE, findInBook, replaceInBook } from '../../services/book/find.ts';
import { EXIT, given, printJson, printLines, UsageError, type ExitCode, type Io, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

interface Asked extends FindWhat {
  readonly file: string;
  /** Null: nothing is replaced. */
  readonly replacement: string | null;
  readonly keepCase: boolean;
  readonly json: boolean;
}

export const run: Run = async (args, io) => {
  const { positionals, values, flags, json } = given(args, ['BOOK', 'QUERY'], ['replace'], { flags: ['case', 'word', 'no-tones', 'keep-case', 'yes'] });
  const [file = '', query = ''] = positionals;
  const replacement = values['replace'] ?? null;
  const isDone = flags['yes'] === true;
  if (query.trim() === '') throw new UsageError('QUERY is empty');
  if (query.length > MOST_LETTERS || (replacement?.length ?? 0) > MOST_LETTERS) throw new UsageError(`at most ${String(MOST_LETTERS)} letters`);
  if (isDone && replacement === null) throw new UsageError('--yes does nothing without --replace');
  const asked: Asked = {
    file,
    query,
    matchCase: flags['case'] === true,
    wholeWord: flags['word'] === true,
    withTones: flags['no-tones'] !== true,
    replacement,
    keepCase: flags['keep-case'] === true,
    json,
  };
  return isDone ? await replace(asked, replacement ?? '', io) : await list(asked, io);
};

async function list(asked: Asked, io: Io): Promise<ExitCode> {
  const book = await openToRead(asked.file);
  try {
    const found = await findInBook(book, { ...asked, scope: EVERYWHERE, most: MOST_HITS });
    if (asked.json) printJson(io, found);
    else printLines(io, [...found.articles.flatMap(({ id, title, hits }) => [`${id}  ${title}`, ...hits.map((hit) => asLine(hit, asked))]), ending(found)]);
  } finally {
    book.close();
  }
  return EXIT.ok;
}

async function replace(asked: Asked, replacement: string, io: Io): Promise<ExitCode> {
  const book = await openToWrite(asked.file);
  try {
    const { articles } = await findInBook(book, { ...asked, scope: EVERYWHERE, most: 0 });
    const targets = articles.map(({ id, revision, count }) => ({ id, revision, count, only: null, except: [] }));
    const report = await replaceInBook(book, { ...asked, replacement, articles: targets, group: null });
    if (asked.json) printJson(io, report);
    else {
      printLines(io, [
        ...report.skipped.map(({ id, title, reason }) => `left (${reason})  ${id}  ${title}`),
        ...(report.suggested === 0 ? [] : [`left (suggested)  ${String(report.suggested)} places that an undecided suggestion lies across`]),
        `${String(report.changes)} places in ${String(report.articles.length)} articles`,
      ]);
    }
    return report.skipped.length === 0 && report.suggested === 0 ? EXIT.ok : EXIT.partly;
  } finally {
    book.close();
  }
}

function asLine({ before, found, after }: FoundHit, { replacement, keepCase }: Asked): string {
  const middle = replacement === null ? found : `${found} → ${replacementFor(found, replacement, keepCase)}`;
  return `  ${before}[${middle}]${after}`.replace(/[\n\r\v\u2028\u2029]/gu, '↵');
}

function ending({ articles, count }: FoundInBook): string {
  const told = articles.reduce((sum, { hits }) => sum + hits.length, 0);
  const shown = told < count ? `, the first ${String(told)} shown` : '';
  return `${String(count)} places in ${String(articles.length)} articles${shown}`;
}
