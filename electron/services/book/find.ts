/** Finding in the whole book, and replacing what was chosen as one step that can be taken back. */
import { isLocked } from '../../common/article/stage.ts';
import { DOCUMENT_VERSION, type ArticleDocument } from '../../common/article/document.ts';
import { withEdits } from '../../common/article/find-document.ts';
import { countInForce, findInForce, type FoundInForce } from '../../common/article/find-in-force.ts';
import type { Node } from '../../common/article/passages.ts';
import { titleOf } from '../../common/article/read.ts';
import type { OutlineArticle } from '../../common/book/outline.ts';
import type { FindScope, FindWhat, FoundArticle, FoundHit, FoundInBook, ReplaceChoice, ReplaceReport } from '../../common/contract/find-channels.ts';
import type { ArticleView } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { matcher, replacementFor, type Matcher } from '../../common/text/find.ts';
import { contextOf } from '../../common/text/tidy/context.ts';
import { headsOf, saveArticle } from '../store/articles.ts';
import { parseContent } from '../store/content.ts';
import type { BookReader } from '../store/reader.ts';
import type { BookWriter } from '../store/writer.ts';
import { WHY_LEFT } from './why-left.ts';
import { inTurns, present } from './each-article.ts';

export interface FindInput extends FindWhat {
  readonly scope: FindScope;
  /** How many hits are told in their sentence. */
  readonly most: number;
}

export const EVERYWHERE: FindScope = { part: null, stages: null, article: null };

/**
 * Everything found in the book's text in force, in book order; beyond `most` hits articles and their counts alone.
 * @throws AppError job/cancelled, file/damaged
 */
export async function findInBook(book: BookReader, input: FindInput, signal?: AbortSignal): Promise<FoundInBook> {
  const wanted = matcher(input.query, input);
  const entries = entriesIn(book, input.scope);
  const articles: FoundArticle[] = [];
  let count = 0;
  await inTurns(entries, signal, ({ id, stage }) => {
    const [head] = book.readAs((db) => headsOf(db, [id]));
    if (head === undefined || !mayHold(head.content, wanted)) return;
    const blocks = blocksOf(id, head.content);
    const room = input.most - count;
    const found = room > 0 ? findInForce(blocks, wanted) : [];
    const own = room > 0 ? found.length : countInForce(blocks, wanted);
    if (own === 0) return;
    count += own;
    articles.push({ id, title: head.title, stage, revision: head.revision, locked: isLocked(stage), count: own, hits: found.slice(0, Math.max(0, room)).map(asHit) });
  });
  return { articles, looked: entries.length, count };
}

function entriesIn(book: BookReader, { part, stages, article }: FindScope): OutlineArticle[] {
  return book
    .outline()
    .parts.filter(({ id }) => part === null || id === part)
    .flatMap(({ articles }) => articles)
    .filter(({ id, stage }) => (article === null || id === article) && stages?.includes(stage) !== false);
}

/** In a stored line of several runs an object follows another that begins with no type. */
const SEVERAL_RUNS = /\},\{(?!"type")/u;

/** A text that cannot hold a hit is not even read as a document. */
function mayHold(content: string, wanted: Matcher): boolean {
  return wanted.mayHold(content) || SEVERAL_RUNS.test(content);
}

/** The blocks of a stored text. All versions that there are say a line in the same way, so the walk needs no more than the JSON. */
function blocksOf(id: string, content: string): readonly Node[] {
  const data: unknown = JSON.parse(content);
  const isKnown = typeof data === 'object' && data !== null && 'version' in data && typeof data.version === 'number' && data.version <= DOCUMENT_VERSION;
  if (isKnown && 'blocks' in data && Array.isArray(data.blocks)) return data.blocks as readonly Node[];
  return parseContent(id, content).blocks;
}

function asHit({ path, kind, text, start, end }: FoundInForce, number: number): FoundHit {
  return { number, block: path[0] ?? 0, kind, found: text.slice(start, end), ...contextOf(text, start, end) };
}

/** An article with the text that it will have. */
interface Planned {
  readonly view: ArticleView;
  readonly document: ArticleDocument;
  readonly changes: number;
}

/**
 * Replaces what was chosen: all of it in one transaction, each article's old text becoming a version. What is approved, was written in
 * since it was shown, or is no longer there, is left as it is and named; so are hits that a suggestion lies across (`suggested`).
 * @throws AppError job/cancelled, file/*
 */
export async function replaceInBook(book: BookWriter, choice: ReplaceChoice, signal?: AbortSignal): Promise<ReplaceReport> {
  const wanted = matcher(choice.query, choice);
  const skipped: ReplaceReport['skipped'] = [];
  const planned: Planned[] = [];
  let suggested = 0;
  await inTurns(choice.articles, signal, (target) => {
    const view = present(book, target.id);
    if (view === null) {
      skipped.push({ id: target.id, title: '', reason: 'gone' });
      return;
    }
    const found = findInForce(view.document.blocks, wanted);
    const isOther = view.revision !== target.revision || found.length !== target.count;
    if (isOther || isLocked(view.stage)) {
      skipped.push({ id: view.id, title: titleOf(view.document), reason: isOther ? 'changed' : 'approved' });
      return;
    }
    const changing = chosen(found, target)
      .map((hit) => ({ ...hit, was: hit.text.slice(hit.start, hit.end) }))
      .map((hit) => ({ ...hit, replacement: replacementFor(hit.was, choice.replacement, choice.keepCase) }))
      .filter(({ was, replacement }) => was !== replacement);
    const edits = changing.flatMap(({ path, note, place, replacement }) => (place === null ? [] : [{ path, note, replacement, ...place }]));
    suggested += changing.length - edits.length;
    if (edits.length > 0) planned.push({ view, document: withEdits(view.document, edits), changes: edits.length });
  });
  const nothing: ReplaceReport = { changes: 0, articles: [], skipped, suggested };
  return planned.length === 0 ? nothing : write(book, planned, choice.group, nothing);
}

function chosen(found: readonly FoundInForce[], { only, except }: ReplaceChoice['articles'][number]): FoundInForce[] {
  const [wanted, unwanted] = [only === null ? null : new Set(only), new Set(except)];
  return found.filter((_hit, number) => wanted?.has(number) !== false && !unwanted.has(number));
}

function write(book: BookWriter, planned: readonly Planned[], group: string | null, before: ReplaceReport): ReplaceReport {
  const [first] = planned;
  const label = { kind: 'find-replace', subject: first === undefined ? '' : titleOf(first.view.document), count: planned.length } as const;
  const report: ReplaceReport = { ...before, articles: [], skipped: [...before.skipped] };
  book.changeAs(
    label,
    (db, hand, now) => {
      for (const { view, document, changes } of planned) {
        try {
          saveArticle(db, view.id, view.revision, { document, as: 'replace', hand, now });
        } catch (thrown) {
          // Between looking and writing it was changed or taken out: it stays as it is now.
          const reason = thrown instanceof AppError ? WHY_LEFT[thrown.code] : undefined;
          if (reason === undefined) throw thrown;
          report.skipped.push({ id: view.id, title: titleOf(view.document), reason });
          continue;
        }
        report.changes += changes;
        report.articles.push(view.id);
      }
    },
    group ?? undefined,
  );
  return report;
}
