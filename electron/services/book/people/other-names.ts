/** Names that the book itself writes otherwise, clearly more often: one slip of a tone beside the right name, with or without a record. */
import type { NameDoubt } from '../../../common/contract/spelling-channels.ts';
import type { Finding } from '../../../common/contract/shapes.ts';
import { articleCalled, say } from '../../../common/print/say.ts';
import { dictionaryOf } from '../../../common/text/doubts.ts';
import { namesIn } from '../../../common/text/names.ts';
import type { BookReader } from '../../store/reader.ts';
import { nameDoubtsIn } from '../names.ts';
import { printedArticles, type PrintedArticle } from './name-places.ts';
import { recordsOf } from './present.ts';
import { nameKey } from './traced-names.ts';

interface Standing {
  readonly name: string;
  /** Indices of the blocks in which it stands, one for each place. */
  readonly blocks: readonly number[];
}

/**
 * One finding for each name of an article, at its first place; where only a tone stands on another letter the name is the same.
 * @param told keys (`nameKey`) of names that are told for another reason
 * @throws AppError job/cancelled, file/damaged
 */
export async function otherNameFindings(book: BookReader, told: ReadonlySet<string>, signal?: AbortSignal): Promise<Finding[]> {
  const knows = dictionaryOf(recordsOf(book, 'term').map(({ text }) => text));
  const right = new Set(recordsOf(book, 'verdict').filter(({ about }) => about === 'name').map(({ key }) => key));
  const articles = (await printedArticles(book, signal)).map((article) => ({ article, standing: standingIn(article) }));
  const doubts = await nameDoubtsIn(book, new Map(articles.map(({ article: { id }, standing }) => [id, standing.map(({ name }) => name)])), signal);
  return articles.flatMap(({ article, standing }) => {
    const others = new Map((doubts.get(article.id) ?? []).map((doubt) => [doubt.name, doubt]));
    return standing.flatMap((each): Finding[] => {
      const other = others.get(each.name);
      const key = nameKey(article.id, each.name);
      return other === undefined || key === nameKey(article.id, other.instead) || knows(each.name) || told.has(key) || right.has(key) ? [] : [findingOf(article, each, other)];
    });
  });
}

function standingIn({ lines }: PrintedArticle): Standing[] {
  const found = new Map<string, number[]>();
  for (const { path, text } of lines) for (const { name } of namesIn(text)) found.set(name, [...(found.get(name) ?? []), path[0] ?? 0]);
  return [...found].map(([name, blocks]) => ({ name, blocks }));
}

function findingOf({ id, title }: PrintedArticle, { name, blocks }: Standing, { instead, count }: NameDoubt): Finding {
  const [block = null] = blocks;
  const several = [...new Set(blocks)];
  const named = blocks.length > 1 ? say('findings.nameTimes', { name, count: blocks.length }) : say('findings.nameOnce', { name });
  const usual = count > 1 ? say('findings.nameTimes', { name: instead, count }) : say('findings.nameOnce', { name: instead });
  return { code: 'name-otherwise', said: say('findings.nameOtherwise', { article: articleCalled(title), name: named, usual }), articleId: id, block, ...(several.length > 1 ? { blocks: several } : {}), words: name, page: null, whom: [instead] };
}
