/** Putting the book together: matter among the articles, what kind of piece an article is, a part's budget of pages, a part's order by rule. Each is one step to take back. */
import type { Input, Output } from '../../common/contract/channels.ts';
import type { ArticleKind } from '../../common/article/kind.ts';
import { titleOf } from '../../common/article/read.ts';
import type { Matter } from '../../common/book/matter.ts';
import type { OperationKind, OperationLabel } from '../../common/history/operations.ts';
import { articlesAboutNobody, articlesInOrder, type OrderFacts } from '../../common/know/article-order.ts';
import type { AwardInOrder } from '../../common/know/award-order.ts';
import { readKind, writeKind } from '../store/articles.ts';
import type { Db } from '../store/connection.ts';
import { listAwards, listExemplars, listUnits } from '../store/know.ts';
import { addMatter as add, changeMatter as change, listMatter, placeMatter as place, readMatter, removeMatter as remove } from '../store/matter.ts';
import { articleIdsOf, partOf, setBudget, setOrder } from '../store/parts.ts';
import type { BookReader } from '../store/reader.ts';
import { listRecords } from '../store/records.ts';
import type { BookWriter } from '../store/writer.ts';

const label = (kind: OperationKind, subject: string): OperationLabel => ({ kind, subject, count: 1 });

/** Every matter of the book. */
export const matterOf = (book: BookReader): Matter[] => book.readAs(listMatter);

/** @throws AppError book/no-record */
export const matterNamed = (book: BookReader, id: string): Matter => book.readAs((db) => readMatter(db, id));

/** @throws AppError book/invalid, book/no-part */
export function addMatter(book: BookWriter, { before = null, ...matter }: Input<'matter.add'>): { id: string } {
  return book.changeAs(label('add-matter', matter.title ?? ''), (db, _hand, now) => {
    const id = add(db, matter, now);
    if (before !== null) place(db, id, readMatter(db, id).partId, before, now);
    return { id };
  });
}

/** @throws AppError book/no-record, book/invalid */
export function changeMatter(book: BookWriter, { id, visit, ...values }: Input<'matter.change'>): void {
  book.changeAs(label('change-matter', matterNamed(book, id).title), (db, _hand, now) => { change(db, id, values, now); }, visit === undefined ? undefined : `visit ${visit}`);
}

/** @throws AppError book/no-record, book/no-part */
export function placeMatter(book: BookWriter, { id, partId, before }: Input<'matter.place'>): void {
  book.changeAs(label('place-matter', matterNamed(book, id).title), (db, _hand, now) => { place(db, id, partId, before, now); });
}

/** @throws AppError book/no-record */
export function removeMatter(book: BookWriter, id: string): void {
  book.changeAs(label('remove-matter', matterNamed(book, id).title), (db, _hand, now) => { remove(db, id, now); });
}

/** Null of an article that is no longer in the book: whoever shows it is told so by the outline. */
export const kindOf = (book: BookReader, id: string): ArticleKind | null => book.readAs((db) => readKind(db, id));

/** Of an approved article as well: its text stays what was approved. @throws AppError book/no-article */
export function setArticleKind(book: BookWriter, { id, kind }: Input<'article.setKind'>): void {
  book.changeAs(label('article-kind', titleOf(book.article(id).document)), (db, _hand, now) => { writeKind(db, id, kind, now); });
}

/** @throws AppError book/no-part */
export function setPartBudget(book: BookWriter, { id, pages }: Input<'part.budget'>): void {
  book.changeAs(label('part-budget', book.readAs((db) => partOf(db, id).title)), (db, _hand, now) => { setBudget(db, id, pages, now); });
}

/**
 * Notes the rule and applies it; `hand` leaves the articles where they are. A rule that could place none of them is not noted.
 * @returns articles about nobody the records know: behind the others, as they stood
 * @throws AppError book/no-part
 */
export function orderPart(book: BookWriter, { id, orderBy }: Input<'part.orderBy'>): Output<'part.orderBy'> {
  const { title, articles, facts } = book.readAs((db) => ({ title: partOf(db, id).title, articles: articleIdsOf(db, id), facts: orderFacts(db) }));
  const unplaced = orderBy === 'hand' ? [] : articlesAboutNobody(articles, facts);
  if (articles.length > 0 && unplaced.length === articles.length) return { unplaced };
  book.changeAs(label('part-order', title), (db, _hand, now) => { setOrder(db, id, orderBy, orderBy === 'hand' ? null : articlesInOrder(orderBy, articles, facts), now); });
  return { unplaced };
}

/** What the order of articles and of exemplars depends on. */
export function orderFacts(db: Db): OrderFacts {
  const subjects = new Map<string, string[]>();
  for (const { fields } of listRecords(db, 'exemplarArticle')) {
    if (fields['partPlayed'] !== 'subject') continue;
    const article = String(fields['articleId']);
    subjects.set(article, [...(subjects.get(article) ?? []), String(fields['exemplarId'])]);
  }
  const awards = listAwards(db).map(
    ({ id, exemplarId, rank, decidedOn, formName, formText, cancelled }): AwardInOrder => ({ id, exemplarId, rank, decidedOn, name: formName === '' ? formText : formName, cancelled }),
  );
  return { exemplars: listExemplars(db), units: listUnits(db), awards, subjects };
}
