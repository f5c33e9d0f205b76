/**
 * Tracked changes of a stranger's document as suggestions. What a page is made of is told by the text with all of them accepted, as it has always been
 * read; where a change was is carried through that by marks among the comments of a run, and settled at the end.
 */
import type { Change, TextNode } from '../../common/article/document.ts';
import { linesOf } from '../../common/article/lines.ts';
import { normalizeDocument } from '../../common/article/normalize.ts';
import type { ImportedArticle } from '../../common/contract/shapes.ts';

export interface RawChange {
  readonly author: string;
  /** ms since 1970; 0: the document does not tell. */
  readonly at: number;
  /** What was taken away; null: something that came in, which the runs carry. */
  readonly removed: string | null;
}

/** `in`: the run came in; `behind`, `before`: text that was taken away stood there. */
type Where = 'in' | 'behind' | 'before';
const PREFIX = '\u0001change ';
/** Sorts by the order of the document: marks of a run are kept ascending. */
export const changeMark = (where: Where, index: number): string => `${PREFIX}${String(index).padStart(7, '0')} ${where}`;

/** Letters that came in, as a share of an article, above which its author wrote it with tracking on: that is its text, no suggestion. */
const MOST_SUGGESTED = 0.5;

/**
 * @returns the articles with their suggestions, and how many changes found their place: the others are accepted
 */
export function settleChanges(articles: readonly ImportedArticle[], changes: readonly RawChange[], fresh: () => string): { articles: ImportedArticle[]; placed: number } {
  if (changes.length === 0) return { articles: [...articles], placed: 0 };
  const names = namesOf(changes, fresh);
  const placed = new Set<number>();
  const settled = articles.map((article) => {
    const document = structuredClone(article.document);
    const lines = document.blocks.flatMap(linesOf);
    const letters = (nodes: readonly TextNode[]): number => nodes.reduce((sum, { text }) => sum + text.trim().length, 0);
    const all = lines.flatMap((line) => line.children);
    const written = letters(all.filter((node) => marksOn(node).some(({ where }) => where === 'in'))) > MOST_SUGGESTED * letters(all);
    for (const line of lines) line.children = written ? line.children.map(withoutMarks) : settledLine(line.children, changes, names, placed);
    return { ...article, document: normalizeDocument(document) };
  });
  return { articles: settled, placed: placed.size };
}

/** What one hand did in one moment side by side is one suggestion. */
function namesOf(changes: readonly RawChange[], fresh: () => string): Change[] {
  const names: Change[] = [];
  changes.forEach(({ author, at }, index) => {
    const before = changes[index - 1];
    const last = names.at(-1);
    const goesOn = last !== undefined && before?.author === author && before.at === at && (before.removed === null) !== (changes[index]?.removed === null);
    names.push({ id: goesOn ? last.id : fresh(), author: author.slice(0, 200), at });
  });
  return names;
}

function settledLine(nodes: readonly TextNode[], changes: readonly RawChange[], names: readonly Change[], placed: Set<number>): TextNode[] {
  const marked = nodes.map(marksOn);
  const first = (index: number): number => marked.findIndex((marks) => marks.some((one) => one.index === index));
  const last = (index: number): number => marked.findLastIndex((marks) => marks.some((one) => one.index === index));
  return nodes.flatMap((node, at) => {
    const own = marked[at] ?? [];
    const gone = (where: Where, here: (index: number) => boolean): TextNode[] =>
      own.flatMap((one) => {
        const [change, name] = [changes[one.index], names[one.index]];
        if (one.where !== where || !here(one.index) || change?.removed === null || change === undefined || name === undefined) return [];
        placed.add(one.index);
        return [{ text: change.removed, deleted: name }];
      });
    const came = own.find(({ where }) => where === 'in');
    const name = came === undefined ? undefined : names[came.index];
    if (came !== undefined) placed.add(came.index);
    return [...gone('before', (index) => first(index) === at), { ...withoutMarks(node), ...(name === undefined ? {} : { inserted: name }) }, ...gone('behind', (index) => last(index) === at)];
  });
}

function marksOn(node: TextNode): { index: number; where: Where }[] {
  return (node.comments ?? []).flatMap((mark) => {
    if (!mark.startsWith(PREFIX)) return [];
    const [index, where] = mark.slice(PREFIX.length).split(' ');
    return where === 'in' || where === 'behind' || where === 'before' ? [{ index: Number(index), where }] : [];
  });
}

function withoutMarks({ comments, ...node }: TextNode): TextNode {
  const left = (comments ?? []).filter((one) => !one.startsWith(PREFIX));
  return left.length === 0 ? node : { ...node, comments: left };
}
