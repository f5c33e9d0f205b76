/** Everything the book's records say of it before it is printed: people, awards, figures, its period, and what the editors have still to settle. */
import type { Finding, Preflight } from '../../common/contract/shapes.ts';
import { say } from '../../common/print/say.ts';
import { otherPeriodIn, periodYears } from '../../common/book/period.ts';
import type { BookReader } from '../store/reader.ts';
import { isOnePrinter } from '../../common/book/order.ts';
import { figureFindings } from './figures.ts';
import { storedImprint } from '../licence/stored.ts';
import { openFindings } from './open-findings.ts';
import { peopleFindings } from './people/preflight.ts';

/**
 * Findings without pages: the typesetter knows those.
 * @param toPress also what is still open (approval, comments, marks): a proof is made because it is, the press must not get it so
 * @throws AppError job/cancelled
 */
export async function recordFindings(book: BookReader, { signal, toPress = false }: { readonly signal?: AbortSignal | undefined; readonly toPress?: boolean } = {}): Promise<Preflight> {
  const { errors, warnings } = await peopleFindings(book, signal);
  const figures = await figureFindings(book, signal);
  return { errors, warnings: [...periodFindings(book), ...(toPress ? [...openFindings(book), ...imprintFindings(book)] : []), ...figures, ...warnings] };
}

/**
 * A book that is printed needs a licence or a publisher (Luật Xuất bản 2012, Điều 25), which its imprint names; a printing house asks for it.
 * A licence is given for a number of copies: what is ordered is to be the number that the imprint prints, and the printing house the one that the licence names.
 */
function imprintFindings(book: BookReader): Finding[] {
  const nowhere = { articleId: null, block: null, page: null };
  const imprint = storedImprint(book);
  if (imprint === null) return [{ code: 'imprint-absent', said: say('findings.imprintAbsent'), ...nowhere }];
  const { orderRun, orderPrinter } = book.settings();
  const { printRun, printer } = imprint;
  return [
    ...(printRun === null || orderRun === null || printRun === orderRun ? [] : [{ code: 'run-differs' as const, said: say('findings.runDiffers', { imprint: printRun, order: orderRun }), ...nowhere }]),
    ...(isOnePrinter(printer, orderPrinter) ? [] : [{ code: 'printer-differs' as const, said: say('findings.printerDiffers', { imprint: printer.trim(), order: orderPrinter.trim() }), ...nowhere }]),
  ];
}

/** A title taken over from the last edition, or from the book whose design this is, still names the years of that one. */
function periodFindings(book: BookReader): Finding[] {
  const { title, subtitle, period } = book.settings();
  const years = periodYears(period);
  const named = years === null ? null : (otherPeriodIn(title, years) ?? otherPeriodIn(subtitle, years));
  return named === null ? [] : [{ code: 'period-title', said: say('findings.periodTitle', { named, period: period.trim() }), articleId: null, block: null, page: null, inSettings: true }];
}
