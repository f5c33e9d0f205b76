/** Numbers of parts: those that are printed, one after the other, whatever stands in the outline between them; the same in every way out. */
import { expect, test } from 'vitest';
import { NOTHING_MADE } from '../../../../electron/common/book/made.ts';
import { addMatter } from '../../../../electron/services/book/assemble.ts';
import { printSource } from '../../../../electron/services/book/made/source.ts';
import { planParts } from '../../../../electron/services/print/parts.ts';
import { readWays } from '../../../../electron/services/ways/book.ts';
import { readDeck } from '../../../../electron/services/ways/slides/deck.ts';
import type { BookReader } from '../../../../electron/services/store/reader.ts';
import { article, bodyPart, newBook, put } from '../store/support.ts';

/** "Phần một: Gương sáng" of every opener that the book, its contents, EPUB, web pages and Word file have. */
const openers = (book: BookReader): string[] => readWays(printSource(book)).groups.flatMap(({ part }) => (part === null ? [] : [`${part.number}: ${part.title}`]));

test('a part in which nothing is written takes no number: an empty one, one of unwritten articles', () => {
  const book = newBook();
  const [good, planned, models] = ['Gương sáng', 'Bài đặt viết', 'Mô hình hay'].map((title) => book.addPart(title, null).id);
  book.addArticle(planned ?? '', 'Chưa ai viết');
  put(book, good ?? '', article('Người giữ lửa', 'Một dòng.'));
  put(book, models ?? '', article('Tổ tự quản', 'Một dòng.'));
  expect(openers(book)).toEqual(['Phần một: Gương sáng', 'Phần hai: Mô hình hay']);
  // The part of a new book is in front again as soon as something is written in it; its title is its number.
  put(book, bodyPart(book), article('Bài đầu', 'Một dòng.'));
  expect(openers(book)).toEqual([': Phần một', 'Phần hai: Gương sáng', 'Phần ba: Mô hình hay']);
});

test('a part that holds a made page alone is printed, and counts; one whose made page has nothing to say does not', () => {
  const book = newBook();
  book.renamePart(bodyPart(book), 'Vinh danh');
  addMatter(book, { kind: 'commended', partId: bodyPart(book) });
  put(book, book.addPart('Gương sáng', null).id, article('Người giữ lửa', 'Một dòng.'));
  expect(openers(book)).toEqual(['Phần một: Gương sáng']);
  const form = book.addRecord('awardForm', { name: 'Huân chương', rank: 1 }).id;
  book.addRecord('award', { exemplarId: book.addRecord('exemplar', { kind: 'individual', name: 'Vi Văn Páo' }).id, formId: form, decidedOn: '2020-03-05' });
  expect(openers(book)).toEqual(['Phần một: Vinh danh', 'Phần hai: Gương sáng']);
});

test('slides of one part say the number that the book prints over it', () => {
  const book = newBook();
  const [good, models] = ['Gương sáng', 'Mô hình hay'].map((title) => book.addPart(title, null).id);
  put(book, good ?? '', article('Người giữ lửa', 'Một dòng.'));
  const chosen = put(book, models ?? '', article('Tổ tự quản', 'Một dòng.'));
  const numbers = (articles: string[]): string[] => readDeck(book, { articles, approvedOnly: false }).slides.flatMap((slide) => (slide.kind === 'part' ? [`${slide.number}: ${slide.title}`] : []));
  expect(numbers([])).toEqual(openers(book));
  expect(numbers([chosen])).toEqual(['Phần hai: Mô hình hay']);
});

test('front matter has no number and takes none', () => {
  const book = newBook();
  const front = book.outline().parts.find(({ kind }) => kind === 'front');
  const texts = new Map([...(front?.articles ?? []).map(({ id }): [string, ReturnType<typeof article>] => [id, article('Lời giới thiệu', 'Một dòng.')]), [put(book, book.addPart('Gương sáng', null).id, article('Bài', 'Một dòng.')), article('Bài', 'Một dòng.')]]);
  expect(planParts(book, book.outline(), texts, NOTHING_MADE).map(({ kind, number }) => `${kind} ${number}`)).toEqual(['front ', 'body Phần một']);
});
