/** Who is in the book, by unit, kind, field, gender and period, and the figures of awards. */
import { coverageOf, type Coverage } from '../../common/know/coverage/coverage.ts';
import type { BookReader } from '../store/reader.ts';

/** @throws AppError file/damaged */
export function bookCoverage(book: BookReader): Coverage {
  return coverageOf({
    units: book.records('unit'),
    exemplars: book.records('exemplar'),
    awards: book.records('award'),
    forms: book.records('awardForm'),
    links: book.records('exemplarArticle'),
  });
}
