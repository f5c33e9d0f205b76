/**
 * The imprint: what is asked for, and what the book itself tells. Pages and trim size are never typed: they are those of the typeset
 * book. What an imprint carries: Luật Xuất bản 2012, Điều 27; of a document not for sale its licence instead of registration and ISBN.
 */
import type { BookFacts, ImprintGap, ImprintLine, MadeFrame, MadeOf } from '../../../common/book/made.ts';
import type { MatterOptions } from '../../../common/book/matter.ts';
import { readIsbn } from '../../../common/book/isbn.ts';
import { printedAt, printedRun } from '../../../common/book/order.ts';
import type { BookSettings } from '../../../common/book/settings.ts';
import { trimSize as sizeOf } from '../../../common/book/trim.ts';
import { isbnWords } from '../../print/printed-isbn.ts';
import { figure } from './statistics.ts';
import { printedDay } from './commended.ts';

/** "16 × 24 cm" of a book. */
export function trimWords({ trimSize }: BookSettings): string {
  const { width, height } = sizeOf(trimSize);
  const cm = (mm: number): string => figure(mm / 10);
  return `${cm(width)} × ${cm(height)} cm`;
}

export function imprintPage(frame: MadeFrame, options: MatterOptions['imprint'], settings: BookSettings): MadeOf<'imprint'> {
  return { ...frame, kind: 'imprint', bookTitle: settings.title, missing: missingInImprint(options, settings), wrongIsbn: options.issued === 'publisher' && options.isbn.trim() !== '' && readIsbn(options.isbn) === null ? options.isbn.trim() : null, lines: (facts) => imprintLines(options, settings, facts) };
}

/** Lines in their order; what nobody has told is left out. */
export function imprintLines(options: MatterOptions['imprint'], settings: BookSettings, { pages }: BookFacts): ImprintLine[] {
  const { issued, responsible, publisherAddress, printer, printerAddress } = options;
  const printRun = printedRun(options.printRun, settings.orderRun);
  const joined = (...words: readonly string[]): string => words.map((word) => word.trim()).filter((word) => word !== '').join(', ');
  const line = (label: string, text: string): ImprintLine[] => (text.trim() === '' ? [] : [{ label, text: text.trim() }]);
  const on = (day: string | null): string => (day === null ? '' : `ngày ${printedDay(day)}`);
  const paper = issued === 'licence'
    ? line('Giấy phép xuất bản', options.licenceNumber === '' ? '' : joined([`số ${options.licenceNumber}`, on(options.licenceDate)].filter((word) => word !== '').join(' '), options.licenceIssuer === '' ? '' : `do ${options.licenceIssuer} cấp`))
    : [
        ...line('Số xác nhận đăng ký xuất bản', options.registrationNumber),
        ...line('Quyết định xuất bản', options.decisionNumber === '' ? '' : [`số ${options.decisionNumber}`, on(options.decisionDate)].filter((word) => word !== '').join(' ')),
        ...line('ISBN', isbnWords(options.isbn)),
      ];
  return [
    ...line(issued === 'publisher' ? 'Nhà xuất bản' : 'Cơ quan xuất bản', joined(settings.publisher === '' ? settings.organisation : settings.publisher, publisherAddress)),
    ...responsible.flatMap(({ role, name }) => (role.trim() === '' ? [] : line(role.trim(), name))),
    ...line('In', printRun === null ? '' : `${figure(printRun)} bản`),
    ...line('Khổ', trimWords(settings)),
    ...line('Số trang', pages === null ? '' : figure(pages)),
    ...line('In tại', joined(printedAt(printer, settings.orderPrinter), printerAddress)),
    ...paper,
    ...line('In xong và nộp lưu chiểu', options.deposited),
    ...line('', options.note),
    ...line('', options.notForSale),
  ];
}

/** What an imprint of this kind cannot be without and nobody has told, in the order in which it is told. */
export function missingInImprint(options: MatterOptions['imprint'], { orderRun, orderPrinter }: Pick<BookSettings, 'orderRun' | 'orderPrinter'>): ImprintGap[] {
  const told = { ...options, printRun: printedRun(options.printRun, orderRun), printer: printedAt(options.printer, orderPrinter) };
  const asked: readonly ImprintGap[] =
    options.issued === 'licence'
      ? ['licenceNumber', 'licenceDate', 'licenceIssuer']
      : ['registrationNumber', 'decisionNumber', 'isbn'];
  const common: readonly ImprintGap[] = ['printRun', 'printer', 'deposited'];
  return [...common, ...asked].filter((name) => told[name] === null || told[name] === '');
}
