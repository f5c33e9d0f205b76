/** Everything that is made from the records of a book, ready for the typesetter. */
import { NOTHING_MADE, type Made, type MadeBook, type MadeFrame } from '../../../common/book/made.ts';
import type { Matter, MatterOptions } from '../../../common/book/matter.ts';
import { coverageOf, type Coverage } from '../../../common/know/coverage/coverage.ts';
import { listMatter } from '../../store/matter.ts';
import { photoRows } from '../../store/photo-desk.ts';
import type { BookReader } from '../../store/reader.ts';
import { commendedPages } from './commended.ts';
import { imprintPage } from './imprint.ts';
import { finderOf, indexPages } from './names.ts';
import { outsideOf, within } from './period.ts';
import { boardPages, platePages, portraitPages } from './people-pages.ts';
import { peopleWithin, readForMade, type MadeReading } from './reading.ts';
import { statisticsPages } from './statistics.ts';

/** A book without matter costs one query. @throws AppError file/damaged */
export function makePages(book: BookReader): MadeBook {
  const matter = book.readAs(listMatter);
  if (matter.length === 0) return NOTHING_MADE;
  const reading = readForMade(book);
  const photos = new Set(book.readAs(photoRows).filter(({ removed }) => !removed).map(({ id }) => id));
  const pages = new Map(matter.map((each) => [each.id, made(book, each, reading, photos)]));
  const asked = matter.some((each) => each.kind === 'index');
  return { pages, names: asked ? finderOf(book, reading) : null };
}

function made(book: BookReader, matter: Matter, reading: MadeReading, photos: ReadonlySet<string>): Made {
  const frame: MadeFrame = { id: matter.id, title: matter.title.trim(), note: '', contents: matter.options.contents };
  switch (matter.kind) {
    case 'index':
      return indexPages(frame, matter.options, reading);
    case 'commended':
      return commendedPages(frame, matter.options, reading, book.settings().period);
    case 'statistics':
      return { ...statisticsPages(frame, matter.options, coverageWithout(book, reading, matter.options)), ...awardsOutside(book, reading, matter.options) };
    case 'portraits':
      return portraitPages(frame, matter.options, reading, photos);
    case 'boards':
      return boardPages(frame, matter.options);
    case 'plates':
      return platePages(frame, matter.options, book);
    case 'imprint':
      return imprintPage(frame, matter.options, book.settings());
  }
}

/** The figures of the window, but for those who are withdrawn; limited to days, of the awards within them and of those who have one, or an article. */
function coverageWithout(book: BookReader, reading: MadeReading, days: MatterOptions['statistics']): Coverage {
  const given = new Set(reading.awards.filter((award) => within(award, days)).map(({ id }) => id));
  const present = new Set(peopleWithin(reading, days).map(({ id }) => id));
  return coverageOf({
    units: book.records('unit'),
    exemplars: book.records('exemplar').filter(({ id }) => present.has(id)),
    awards: book.records('award').filter(({ id }) => given.has(id)),
    forms: book.records('awardForm'),
    links: book.records('exemplarArticle'),
  });
}

/** Figures of fields alone count no awards. */
function awardsOutside(book: BookReader, { awards }: MadeReading, options: MatterOptions['statistics']): ReturnType<typeof outsideOf> {
  return options.sections.every((section) => section === 'fields') ? {} : outsideOf(awards.filter((award) => within(award, options)), book.settings().period);
}
