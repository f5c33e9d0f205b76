/** Looking through what came in: each of these is one step to take back. */
import { normalizeDocument } from '../../common/article/normalize.ts';
import type { ImportedArticle } from '../../common/contract/shapes.ts';
import type { SourcePage } from '../../common/contract/intake-shapes.ts';
import { AppError } from '../../common/errors.ts';
import type { OperationKind, OperationLabel } from '../../common/history/operations.ts';
import { readAgain } from '../../common/intake/verdict.ts';
import type { TextEncoding } from '../../common/text/encodings/detect.ts';
import { readArticle, removeArticle, replaceText, setWrittenIn, setWrittenOn } from '../store/articles.ts';
import type { BookWriter } from '../store/book-file.ts';
import { insertPage, readIntake, rereadIntake, setAccepted, setConversions } from '../store/intake.ts';
import { bindComments } from '../store/import-comments.ts';
import { bindPictures, prepareArticle } from '../store/sources.ts';

/** A second reading of a file brings its words; its comments came with the first. */
const NO_COMMENTS: ReadonlyMap<string, string> = new Map();

function labelOf(book: BookWriter, kind: OperationKind, ids: readonly string[]): OperationLabel {
  const [first] = ids;
  return { kind, subject: first === undefined ? '' : book.intakeView(first).entry.title, count: ids.length };
}

/** A person says that these are right. @throws AppError book/no-intake */
export function acceptIntake(book: BookWriter, ids: readonly string[]): void {
  book.changeAs(labelOf(book, 'accept', ids), (db, _hand, now) => {
    for (const id of ids) setAccepted(db, id, now, now);
  });
}

/** Takes their articles out of the book. @throws AppError book/no-intake */
export function rejectIntake(book: BookWriter, ids: readonly string[]): void {
  const articles = ids.map((id) => book.intakeView(id).entry.articleId);
  book.changeAs(labelOf(book, 'reject', ids), (db, _hand, now) => {
    for (const id of ids) setAccepted(db, id, now, now);
    for (const id of articles) removeArticle(db, id, now);
  });
}

/**
 * The text that came takes the place of that of the article it is a newer state of; its own article goes.
 * @throws AppError book/no-intake (also when it has no twin), book/no-article
 */
export function replaceTwin(book: BookWriter, id: string): { articleId: string } {
  const { entry } = book.intakeView(id);
  const { twin } = entry;
  if (twin === null) throw new AppError('book/no-intake', { id });
  book.changeAs(labelOf(book, 'replace-twin', [id]), (db, hand, now) => {
    const { document } = readArticle(db, entry.articleId);
    replaceText(db, twin.id, { document, as: 'replace', hand, now });
    setAccepted(db, id, now, now);
    removeArticle(db, entry.articleId, now);
  });
  return { articleId: twin.id };
}

/** Reads one paragraph again as `encoding`. @throws AppError book/no-intake */
export function setVerdict(book: BookWriter, id: string, block: number, encoding: TextEncoding): void {
  book.changeAs(labelOf(book, 'verdict', [id]), (db, hand, now) => {
    const { entry, conversions } = readIntake(db, id);
    const { document } = readArticle(db, entry.articleId);
    const again = readAgain(document, block, conversions, encoding);
    replaceText(db, entry.articleId, { document: normalizeDocument(again.document), as: 'replace', hand, now });
    setConversions(db, id, [...again.conversions], now);
  });
}

/** Puts what another reading of the whole document gave in the article's place. @throws AppError book/no-intake, book/no-article */
export async function putReread(book: BookWriter, id: string, article: ImportedArticle, page: SourcePage): Promise<void> {
  const prepared = await prepareArticle(article);
  const { sourceId, articleId } = book.intakeSource(id);
  book.changeAs(labelOf(book, 'reread', [id]), (db, hand, now) => {
    replaceText(db, articleId, { document: bindComments(bindPictures(db, prepared, now), NO_COMMENTS), as: 'replace', hand, now });
    setWrittenOn(db, articleId, article.writtenOn, now);
    setWrittenIn(db, articleId, article.place ?? '', now);
    rereadIntake(db, id, { pageId: insertPage(db, sourceId, page, now), imported: { ...article, warnings: [...prepared.warnings] } }, now);
  });
}
