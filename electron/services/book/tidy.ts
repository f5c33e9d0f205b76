/** The typographic clean-up of a book: what would change, and changing it as one step that can be taken back. */
import type { ArticleDocument } from '../../common/article/document.ts';
import { isLocked } from '../../common/article/stage.ts';
import { tidyDocument, withProposals, type Proposal } from '../../common/article/tidy-document.ts';
import type { HouseStyle } from '../../common/book/house-style.ts';
import { houseStyleOf } from '../../common/book/settings.ts';
import type { ArticleTidy, BookTidy, Suggestion, TidyChoice, TidyLine, TidyReport } from '../../common/contract/tidy-channels.ts';
import type { ArticleView } from '../../common/contract/shapes.ts';
import { AppError } from '../../common/errors.ts';
import { titleOf } from '../../common/article/read.ts';
import { contextOf } from '../../common/text/tidy/context.ts';
import { headsOf, saveArticle } from '../store/articles.ts';
import { parseContent } from '../store/content.ts';
import type { BookReader } from '../store/reader.ts';
import type { BookWriter } from '../store/writer.ts';
import { WHY_LEFT } from './why-left.ts';
import { articleIds, inTurns, present } from './each-article.ts';

/** Everything that the house would write otherwise in one article. @throws AppError book/no-article */
export function tidyArticle(book: BookReader, id: string): ArticleTidy {
  const view = book.article(id);
  return { ...aboutOf(view), suggestions: tidyDocument(view.document, houseStyleOf(book.settings())).map(asSuggestion) };
}

/**
 * How much there is to tidy in each article of the book.
 * @throws AppError job/cancelled
 */
export async function tidyBook(book: BookReader, signal?: AbortSignal): Promise<BookTidy> {
  const style = houseStyleOf(book.settings());
  const entries = book.outline().parts.flatMap((part) => part.articles);
  const known = countsOf(book, style);
  const articles: TidyLine[] = [];
  await inTurns(entries, signal, ({ id, stage }) => {
    const [head] = book.readAs((db) => headsOf(db, [id]));
    if (head === undefined) return;
    const counts = known.get(head.content_sha256) ?? count(parseContent(id, head.content), style);
    known.set(head.content_sha256, counts);
    if (Object.keys(counts).length > 0) articles.push({ id, title: head.title, stage, revision: head.revision, locked: isLocked(stage), counts });
  });
  return { articles, looked: entries.length };
}

type Counts = TidyLine['counts'];

function count(document: ArticleDocument, style: HouseStyle): Counts {
  const counts: Counts = {};
  for (const { rule } of tidyDocument(document, style)) counts[rule] = (counts[rule] ?? 0) + 1;
  return counts;
}

/** What was counted in a book as long as it is open, by the hash of the text, under one house style. */
const counted = new WeakMap<BookReader, { readonly style: string; readonly counts: Map<string, Counts> }>();

function countsOf(book: BookReader, style: HouseStyle): Map<string, Counts> {
  const name = JSON.stringify(style);
  const known = counted.get(book);
  if (known?.style === name) return known.counts;
  const counts = new Map<string, Counts>();
  counted.set(book, { style: name, counts });
  return counts;
}

/** An article with what is to be made in it. */
interface Planned {
  readonly view: ArticleView;
  readonly proposals: readonly Proposal[];
}

/**
 * Makes what was chosen: all of it in one transaction, each article's old text becoming a version. What is approved, was written in
 * since it was shown, or is no longer there, is left as it is and named.
 * @throws AppError job/cancelled, file/*
 */
export async function applyTidy(book: BookWriter, choice: TidyChoice, signal?: AbortSignal): Promise<TidyReport> {
  const style = houseStyleOf(book.settings());
  const skipped: TidyReport['skipped'] = [];
  const planned: Planned[] = [];
  const targets: readonly Target[] = choice.articles ?? articleIds(book).map((id) => ({ id, revision: null, only: null, except: [] }));
  await inTurns(targets, signal, (target) => {
    const view = present(book, target.id);
    const reason = view === null ? 'gone' : target.revision !== null && target.revision !== view.revision ? 'changed' : null;
    if (view === null || reason !== null) {
      skipped.push({ id: target.id, title: view === null ? '' : titleOf(view.document), reason: reason ?? 'gone' });
      return;
    }
    const proposals = chosen(view, style, { ...target, rules: choice.rules });
    if (proposals.length === 0) return;
    if (isLocked(view.stage)) skipped.push({ id: view.id, title: titleOf(view.document), reason: 'approved' });
    else planned.push({ view, proposals });
  });
  if (planned.length === 0) return { changes: 0, articles: [], skipped };
  return write(book, planned, skipped);
}

function write(book: BookWriter, planned: readonly Planned[], skipped: TidyReport['skipped']): TidyReport {
  const [first] = planned;
  const label = { kind: 'tidy', subject: first === undefined ? '' : titleOf(first.view.document), count: planned.length } as const;
  const report: TidyReport = { changes: 0, articles: [], skipped: [...skipped] };
  book.changeAs(label, (db, hand, now) => {
    for (const { view, proposals } of planned) {
      const title = titleOf(view.document);
      try {
        saveArticle(db, view.id, view.revision, { document: withProposals(view.document, proposals), as: 'replace', hand, now });
      } catch (thrown) {
        // Between looking and writing it was changed or taken out: it stays as it is now.
        const reason = thrown instanceof AppError ? WHY_LEFT[thrown.code] : undefined;
        if (reason === undefined) throw thrown;
        report.skipped.push({ id: view.id, title, reason });
        continue;
      }
      report.changes += proposals.length;
      report.articles.push(view.id);
    }
  });
  return report;
}

/** What is wanted in one article. `revision` null: whatever it is. */
interface Target {
  readonly id: string;
  readonly revision: number | null;
  readonly only: readonly string[] | null;
  readonly except: readonly string[];
}

interface Wanted extends Target {
  readonly rules: TidyChoice['rules'];
}

function chosen(view: ArticleView, style: HouseStyle, { rules, only, except }: Wanted): Proposal[] {
  const [wanted, unwanted, ofRules] = [only === null ? null : new Set(only), new Set(except), rules === null ? null : new Set(rules)];
  return tidyDocument(view.document, style).filter(
    ({ key, rule }) => wanted?.has(key) !== false && !unwanted.has(key) && ofRules?.has(rule) !== false,
  );
}

function aboutOf(view: ArticleView): Omit<ArticleTidy, 'suggestions'> {
  const { id, stage, revision } = view;
  return { id, title: titleOf(view.document), stage, revision, locked: isLocked(stage) };
}

function asSuggestion({ key, rule, passage, start, end, replacement }: Proposal): Suggestion {
  const { text, kind, path } = passage;
  return { key, rule, block: path[0] ?? 0, kind, found: text.slice(start, end), replacement, ...contextOf(text, start, end) };
}
