/**
 * `kyyeu stage BOOK [--json]`: how many articles stand at which stage. `kyyeu stage BOOK ARTICLE STAGE [--reason R]` moves one there;
 * ARTICLE is its id or its whole title. Leaving `approved` needs a reason.
 */
import { STAGES } from '../../common/article/stage.ts';
import type { OutlineArticle, Stage } from '../../common/book/outline.ts';
import { AppError } from '../../common/errors.ts';
import type { BookReader } from '../../services/store/reader.ts';
import { EXIT, given, printJson, printLines, UsageError, type ExitCode, type Io, type Run } from '../command.ts';
import { openToRead, openToWrite } from '../open.ts';

export const run: Run = async (args, io) => {
  const { positionals, values, json } = given(args, ['BOOK...'], ['reason']);
  const [file = '', article, stage] = positionals;
  if (article === undefined) return await list(file, io, json);
  if (stage === undefined) throw new UsageError('STAGE is missing');
  if (positionals.length > 3) throw new UsageError(`too many arguments: ${positionals.slice(3).join(' ')}`);
  return await set(file, { article, to: stageNamed(stage), reason: values['reason'] ?? '' }, io, json);
};

async function list(file: string, io: Io, json: boolean): Promise<ExitCode> {
  const book = await openToRead(file);
  try {
    const articles = articlesOf(book);
    const counts = Object.fromEntries(STAGES.map((stage) => [stage, articles.filter((each) => each.stage === stage).length]));
    if (json) printJson(io, { counts, articles: articles.map(({ id, title, stage }) => ({ id, title, stage })) });
    else {
      printLines(io, [
        ...articles.map(({ id, title, stage }) => `${stage.padEnd(9)} ${id}  ${title}`),
        STAGES.map((stage) => `${stage} ${String(counts[stage])}`).join(', '),
      ]);
    }
  } finally {
    book.close();
  }
  return EXIT.ok;
}

async function set(file: string, wanted: { article: string; to: Stage; reason: string }, io: Io, json: boolean): Promise<ExitCode> {
  const book = await openToWrite(file);
  try {
    const { id, title, stage } = articleNamed(book, wanted.article);
    const moved = book.setStage([id], wanted.to, wanted.reason).length > 0;
    if (json) printJson(io, { id, title, from: stage, to: wanted.to, moved });
    else printLines(io, [moved ? `${title}: ${stage} → ${wanted.to}` : `${title}: already ${wanted.to}`]);
  } finally {
    book.close();
  }
  return EXIT.ok;
}

function articlesOf(book: BookReader): OutlineArticle[] {
  return book.outline().parts.flatMap((part) => part.articles);
}

/** @throws AppError book/no-article; UsageError when several have that title */
function articleNamed(book: BookReader, name: string): OutlineArticle {
  const articles = articlesOf(book);
  const [found, another] = articles.filter(({ id }) => id === name).concat(articles.filter(({ id, title }) => id !== name && title === name));
  if (found === undefined) throw new AppError('book/no-article', { id: name });
  if (another !== undefined && found.id !== name) throw new UsageError(`several articles are called "${name}"; give the id of one`);
  return found;
}

function stageNamed(name: string): Stage {
  const stage = STAGES.find((each) => each === name);
  if (stage === undefined) throw new UsageError(`there is no stage "${name}"; the stages are ${STAGES.join(', ')}`);
  return stage;
}
